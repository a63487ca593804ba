// The current place in the contents, images that zoom, and the words that led here.
(() => {
  const wide = matchMedia("(min-width: 64rem)");
  const unfold = () => document.querySelectorAll("details[data-wide-open]").forEach((details) => { details.open ||= wide.matches; });
  wide.addEventListener("change", unfold);
  unfold();

  const contents = document.querySelector("[data-contents]");
  if (contents) {
    const links = new Map([...contents.querySelectorAll("li a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const places = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const seen = new Set();
    let current;
    const questions = [...contents.querySelectorAll("ol ol a, li:not(.part) > ol a")];
    const at = contents.querySelector("[data-at]");
    let opened;
    /** Of folded sections the one that is read stands open. */
    const unfoldAround = (link) => {
      const section = link.closest("details:not([data-contents])");
      if (section === opened) return;
      if (opened) opened.open = false;
      opened = section && !section.open ? section : undefined;
      if (section) section.open = true;
    };
    contents.addEventListener("click", (event) => { if (event.target.closest("a") && !wide.matches) contents.open = false; });
    const mark = () => {
      const first = places.find((place) => seen.has(place)) ?? (current ? undefined : places[0]);
      if (!first || links.get(first.id) === current) return;
      current?.removeAttribute("aria-current");
      current = links.get(first.id);
      current.setAttribute("aria-current", "location");
      unfoldAround(current);
      if (at && questions.includes(current)) at.textContent = questions.indexOf(current) + 1;
      const frame = contents.parentElement;
      if (frame.scrollHeight > frame.clientHeight) frame.scrollTo({ top: current.offsetTop - frame.clientHeight / 2 });
    };
    const watcher = new IntersectionObserver((changes) => {
      for (const change of changes) change.isIntersecting ? seen.add(change.target) : seen.delete(change.target);
      mark();
    }, { rootMargin: "-112px 0px -55% 0px" });
    places.forEach((place) => watcher.observe(place));
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.zoom");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    dialog.className = "zoomed";
    const image = link.querySelector("img").cloneNode();
    image.removeAttribute("width");
    image.removeAttribute("height");
    dialog.append(image);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });

  // What a result marked is marked again on the page it leads to. It stays in this tab.
  const KEY = "keyfound.arrived";
  // Which hit was opened; nothing waits for it.
  const tell = (link) => {
    const found = link.closest("[data-search]");
    const entry = new URL(link.href).pathname.match(/\/q\/([^/]+)$/);
    if (!found || !entry) return;
    const ranked = [...found.querySelectorAll(".open .question a, .hit h3 a")];
    const rank = ranked.findIndex((other) => other.href === link.href) + 1;
    if (rank > 0) navigator.sendBeacon(found.dataset.opened, new URLSearchParams({ search: found.dataset.search, entry: decodeURIComponent(entry[1]), rank }));
  };
  const words = (part) => [...new Set([...part.querySelectorAll("mark")].map((mark) => mark.textContent.trim().toLowerCase()))].filter((word) => word.length > 1);
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".hit a, .open a");
    if (!link) return;
    tell(link);
    sessionStorage.setItem(KEY, JSON.stringify({ path: new URL(link.href).pathname, words: words(link.closest(".hit, .open")) }));
  });
  const arrived = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  if (!arrived || arrived.path !== location.pathname || !CSS.highlights) return;
  const ranges = [];
  for (const root of document.querySelectorAll(".reading .question, .reading .answer")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.toLowerCase();
      for (const word of arrived.words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("arrived", new Highlight(...ranges));
})();
