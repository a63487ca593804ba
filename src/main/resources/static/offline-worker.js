// Keeps the answers that this browser has shown, and shows them again while the server cannot be reached. A search is
// never kept: its verdict would be that of another day.
const PAGES = "keyfound-pages";
const ASSETS = "keyfound-assets";
const MOST_PAGES = 60;
const MOST_ASSETS = 80;
const root = new URL("./", self.location);
const isAnswer = (url) => /^(q|c)\/[^/]+$/.test(url.pathname.slice(root.pathname.length)) && !url.pathname.endsWith(".md");
const isAsset = (url) => url.pathname.startsWith(`${root.pathname}assets/`);
const leaves = (url) => url.pathname.slice(root.pathname.length).startsWith("sign-out");

const keep = async (name, most, request, answer) => {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, answer);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
};

const page = async (event) => {
  try {
    const answer = await fetch(event.request);
    if (answer.ok && !answer.redirected) event.waitUntil(keep(PAGES, MOST_PAGES, event.request.url, answer.clone()));
    else if (answer.status === 404 || answer.status === 410) event.waitUntil(caches.open(PAGES).then((cache) => cache.delete(event.request.url)));
    return answer;
  } catch (away) {
    const kept = await caches.match(event.request.url, { cacheName: PAGES });
    if (!kept) throw away;
    const html = await kept.text();
    const headers = new Headers(kept.headers);
    headers.set("X-Keyfound-Kept", "yes");
    // A style sheet of the page shows the line that says so.
    return new Response(html.replace("<html ", "<html data-kept "), { status: 200, headers });
  }
};

const asset = async (event) => {
  const kept = await caches.match(event.request, { cacheName: ASSETS });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(ASSETS, MOST_ASSETS, event.request, answer.clone()));
  return answer;
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== root.origin) return;
  if (leaves(url)) event.waitUntil(caches.delete(PAGES));
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && isAnswer(url)) event.respondWith(page(event));
  else if (isAsset(url)) event.respondWith(asset(event));
});
