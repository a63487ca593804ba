// Searches and votes at a steady rate while something breaks, and tells what readers saw.
//
//   node src/cluster/faults.mjs URL 'COMMAND that breaks something' [TIMES] [SEARCHES A SECOND] [SECONDS AFTER EACH]
//
// The knowledge base is the shipped content. A search is wrong when its first hit is not the right one, a vote is lost when
// it was acknowledged and is not counted at the end. Its own time limit is 10 s, from the moment a search is due.
import { spawn } from "node:child_process";
import { once } from "node:events";

const [url, command, times = "20", rate = "10", rest = "20"] = process.argv.slice(2);
const PASTES = [
  ["os error 24", "too-many-open-files-en"],
  ["Error: Cannot find module 'express'", null],
  ["fatal: refusing to merge unrelated histories", null],
  ["bash: foo: command not found", null],
];
const VOTED = "too-many-open-files-en";
const LIMIT = 10_000;
// one address may tell twenty a minute
const VOTE_MS = 3_500;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const json = async (path, given = {}) => {
  const answer = await fetch(url + path, { ...given, signal: AbortSignal.timeout(LIMIT) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
// as a browser does: a proxy asks the next server again only what changes nothing
const search = (text) => json(`/api/v1/search?q=${encodeURIComponent(text)}`);

const first = {};
for (const [text, id] of PASTES) {
  first[text] = (await search(text)).hits[0]?.id;
  if (id && first[text] !== id) throw new Error(`${text} leads to ${first[text]} before anything breaks`);
}
const counted = async () => (await json(`/api/v1/entries/${VOTED}/outcomes`)).fixed;
const before = await counted();

let running = true;
const took = [];
const failures = {};
let wrong = 0;
let acknowledged = 0;
let refused = 0;
const open = new Set();
const asked = (text) => {
  const from = performance.now();
  const one = search(text).then((found) => { if (found.hits[0]?.id !== first[text]) wrong++; })
    .catch((failed) => { failures[failed.message] = (failures[failed.message] ?? 0) + 1; })
    .finally(() => { took.push(performance.now() - from); open.delete(one); });
  open.add(one);
};
const searching = (async () => {
  const begun = performance.now();
  for (let n = 0; running; n++) {
    await pause(Math.max(0, begun + (n * 1000) / Number(rate) - performance.now()));
    asked(PASTES[n % PASTES.length][0]);
  }
  await Promise.all(open);
})();
const voting = (async () => {
  while (running) {
    try {
      await json(`/api/v1/entries/${VOTED}/outcomes`, { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"outcome":"fixed"}' });
      acknowledged++;
    } catch { refused++; }
    await pause(VOTE_MS);
  }
})();

for (let time = 1; time <= Number(times); time++) {
  await pause(2_000);
  const breaking = spawn("sh", ["-c", command], { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, TIME: String(time) } });
  const [status] = await once(breaking, "exit");
  if (status !== 0) console.log(`the command ended with ${status}`);
  await pause(1000 * Number(rest));
}
running = false;
await Promise.all([searching, voting]);
let after;
for (let tries = 60; after === undefined; tries--) {
  try { after = await counted(); } catch (failed) {
    if (tries === 0) throw failed;
    await pause(1_000);
  }
}
took.sort((a, b) => a - b);
const at = (share) => `${took[Math.min(took.length - 1, Math.floor(share * took.length))].toFixed(0)} ms`;
const failed = Object.values(failures).reduce((sum, each) => sum + each, 0);
console.log(`${times} times: ${command}`);
console.log(`${took.length} searches: ${wrong} wrong, ${failed} failed (${(100 * failed / took.length).toFixed(2)} %) ${JSON.stringify(failures)}`);
console.log(`half within ${at(0.5)}, 99 % within ${at(0.99)}, longest ${at(1)}`);
console.log(`${acknowledged} votes acknowledged, ${after - before} counted, ${refused} refused; lost: ${Math.max(0, acknowledged - (after - before))}`);
process.exit(wrong || acknowledged > after - before ? 1 : 0);
