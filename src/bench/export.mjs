// Searches an exported site in Chromium and tells what that loads and how long it takes.
// Arguments: the site, a JSON list of texts, how many of them (200), the port (8198).
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [site, texts, count = "200", port = "8198"] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(texts, "utf8")).slice(0, Number(count));
const gzip = (bytes) => gzipSync(bytes, { level: 6 });
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
const KINDS = { js: "text/javascript", css: "text/css", html: "text/html", svg: "image/svg+xml" };
const COLD = 5;
// their names carry a hash of what they hold
const [, glue, embed] = readFileSync(join(site, "index.html"), "utf8").match(/src="(assets\/static[^"]*\.js)"[^]*?src="([^"]*embed[^"]*\.js)"/);

const page = (all) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>bench</title>
<script defer src="${glue}" data-root="./"></script><script defer src="${embed}"></script><keyfound-search></keyfound-search>
<script type="module">
const tell = (name, value) => fetch("/tell/" + name, { method: "POST", body: JSON.stringify(value) });
await new Promise((done) => setTimeout(done, 300));
const box = document.querySelector("keyfound-search");
const lines = await (await fetch("/lines")).json();
const times = [];
await tell("begin", 0);
for (const line of lines.slice(0, ${all ? "lines.length" : 1})) {
  const from = performance.now();
  await box.search(line);
  if (box.shadowRoot.querySelector("[part=failure]")) throw new Error("no answer");
  times.push(performance.now() - from);
  await tell("searched", 0);
}
await tell("end", times);
</script>`;

const packed = new Map();
const sizes = new Map();
let loaded = [];
let searches = [];
let ended;
createServer((request, answer) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1);
  if (request.method === "POST") {
    let body = "";
    request.on("data", (piece) => { body += piece; }).on("end", () => {
      answer.end();
      if (path === "tell/begin") loaded = [];
      if (path === "tell/searched") searches.push(loaded.splice(0));
      if (path === "tell/end") ended(JSON.parse(body));
    });
    return;
  }
  if (path === "lines") return answer.end(JSON.stringify(lines));
  if (path === "one.html" || path === "all.html") return answer.setHeader("Content-Type", "text/html").end(page(path === "all.html"));
  const file = join(site, path);
  if (!existsSync(file)) return answer.writeHead(404).end();
  if (!packed.has(path)) packed.set(path, gzip(readFileSync(file)));
  loaded.push(path);
  answer.setHeader("Content-Type", KINDS[path.split(".").pop()] ?? "application/octet-stream");
  answer.setHeader("Content-Encoding", "gzip");
  answer.end(packed.get(path));
}).listen(Number(port));

const run = async (name) => {
  const folder = mkdtempSync(join(tmpdir(), "keyfound-bench-"));
  searches = [];
  const done = new Promise((told) => { ended = told; });
  const browser = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--no-first-run", `--user-data-dir=${folder}`, `http://127.0.0.1:${port}/${name}`], { stdio: "ignore" });
  const times = await done;
  const gone = new Promise((over) => browser.on("exit", over));
  browser.kill();
  await gone;
  try { rmSync(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }); } catch { /* its children still write there */ }
  return { times, searches };
};

const size = (files) => files.reduce((sum, file) => {
  if (!sizes.has(file)) {
    const bytes = readFileSync(join(site, file));
    sizes.set(file, { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length });
  }
  const { gzip: zipped, brotli: small } = sizes.get(file);
  return { gzip: sum.gzip + zipped, brotli: sum.brotli + small };
}, { gzip: 0, brotli: 0 });
const kb = ({ gzip: zipped, brotli: small }) => `${(zipped / 1000).toFixed(0)} KB gzip, ${(small / 1000).toFixed(0)} KB brotli`;
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
const ms = (value) => `${value.toFixed(0)} ms`;

const first = [];
for (let cold = 0; cold < COLD; cold++) first.push(await run("one.html"));
const all = await run("all.html");
const PROGRAM = ["search/search.js", "search/worker.js", glue, embed];
const LISTS = ["search/w.js"];
const pieces = (files) => files.filter((file) => !PROGRAM.includes(file) && !LISTS.includes(file));
const each = all.searches.map((files) => size(pieces(files)));
console.log(`before the first search: the program, ${kb(size(PROGRAM))}`);
console.log(`with the first search: word lists, ${kb(size(LISTS))}`);
console.log(`pieces of the index for the first log line: ${kb(size(pieces(first[0].searches[0])))}, ${pieces(first[0].searches[0]).length} files`);
console.log(`pieces for each of ${each.length} log lines one after another: half ${kb({ gzip: at(each.map((one) => one.gzip), 0.5), brotli: at(each.map((one) => one.brotli), 0.5) })}, 95 % within ${kb({ gzip: at(each.map((one) => one.gzip), 0.95), brotli: at(each.map((one) => one.brotli), 0.95) })}`);
console.log(`first answer, cold browser, ${COLD} times: half ${ms(at(first.map((one) => one.times[0]), 0.5))}, most ${ms(Math.max(...first.map((one) => one.times[0])))}`);
console.log(`later answers: half ${ms(at(all.times.slice(1), 0.5))}, 95 % within ${ms(at(all.times.slice(1), 0.95))}`);
process.exit();
