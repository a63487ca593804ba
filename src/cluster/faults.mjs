// Searches, votes and asks at a steady rate while something breaks, and tells what readers saw.
//
//   node src/cluster/faults.mjs URL 'COMMAND that breaks something' [TIMES] [SEARCHES A SECOND] [SECONDS AFTER EACH]
//
// The knowledge base is the shipped content. Every other search is a POST. A search is wrong when its first hit is not the
// right one, a vote or a question is lost when it was acknowledged and is not there at the end. Its own time limit is 10 s,
// from the moment a search is due.
//
// CONTENT=DIR/content names the folder of the content: an entry is then added before each breaking, and the question of the
// one before is changed. An address is lost when it was served once and leads to another text, or nowhere, at the end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";

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
  if (!answer.ok) throw new Error(`${answer.status} ${(await answer.text()).match(/kf\d{3}/)?.[0] ?? ""}`);
  return answer.json();
};
let searches = 0;
const search = (text) => searches++ % 2
  ? json("/api/v1/search", { method: "POST", headers: { "Content-Type": "text/plain" }, body: text })
  : json(`/api/v1/search?q=${encodeURIComponent(text)}`);

const first = {};
for (const [text, id] of PASTES) {
  first[text] = (await search(text)).hits[0]?.id;
  if (id && first[text] !== id) throw new Error(`${text} leads to ${first[text]} before anything breaks`);
}
const counted = async () => (await json(`/api/v1/entries/${VOTED}/outcomes`)).fixed;
const before = await counted();

// an entry for each time; the question, and with it the address, of the one before changes
const written = process.env.CONTENT;
const run = Date.now().toString(36);
const entries = [];
// answers that resemble each other would share an address
const words = (time) => Array.from({ length: 40 }, (_, n) => `${run}x${(time * 7919 + n * 104729).toString(36)}`).join(" ");
const write = (time, question) => {
  const text = `# Faults\n\n## Q: ${question} ${run} ${time}?\n\n- **Error**: \`ZORB-${run}-${time}: the drum stands still\`\n\nTurn drum ${run}-${time} by hand: ${words(time)}.\n`;
  mkdirSync(`${written}/faults`, { recursive: true });
  // not named like a text yet: nobody is to read half of it
  writeFileSync(`${written}/faults/${run}-${time}.new`, text);
  renameSync(`${written}/faults/${run}-${time}.new`, `${written}/faults/${run}-${time}.md`);
};
const edit = (time) => {
  if (time > 1) write(time - 1, "Why does the drum stand still in round");
  write(time, "What does drum trouble mean in round");
  entries.push({ time, text: `ZORB-${run}-${time}: the drum stands still`, mark: `Turn drum ${run}-${time} by hand`, ids: new Set(), at: performance.now(), found: 0 });
};
let slowest = 0;
const watched = async (entry) => {
  try {
    const hit = (await search(entry.text)).hits[0];
    if (!hit?.question.includes(`${run} ${entry.time}?`)) return;
    entry.ids.add(hit.id);
    if (!entry.found) {
      entry.found = performance.now();
      slowest = Math.max(slowest, entry.found - entry.at);
    }
  } catch { /* counted where it is searched at a steady rate */ }
};
const isLost = async (entry, id) => {
  const answer = await fetch(`${url}/q/${id}`, { headers: { Accept: "text/markdown" } });
  return !answer.ok || !(await answer.text()).includes(entry.mark);
};

let running = true;
const took = [];
const failures = {};
let wrong = 0;
let acknowledged = 0;
let refused = 0;
const tellWrong = (text, found) => {
  if (wrong++ < 3) console.log(`wrong: ${text} leads to ${found.hits[0]?.id} (${found.verdict}, ${found.total} found)`);
};
const open = new Set();
const asked = (text) => {
  const from = performance.now();
  const one = search(text).then((found) => { if (found.hits[0]?.id !== first[text]) tellWrong(text, found); })
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

// one address may ask ten times a minute
const questions = [];
const asking = (async () => {
  while (running) {
    try {
      const { token } = await json("/api/v1/questions", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ lines: `WHEEL-${run}-${questions.length}: the wheel squeaks` }) });
      questions.push(token);
    } catch { refused++; }
    await pause(7_000);
  }
})();

const watching = (async () => {
  while (running) {
    for (const entry of entries.slice(-2)) await watched(entry);
    await pause(250);
  }
})();

let unfinished = 0;
for (let time = 1; time <= Number(times); time++) {
  if (written) edit(time);
  await pause(3_000);
  const breaking = spawn("sh", ["-c", command], { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, TIME: String(time) } });
  const [status] = await once(breaking, "exit");
  if (status !== 0) {
    unfinished++;
    console.log(`the command ended with ${status}`);
  }
  await pause(1000 * Number(rest));
}
running = false;
await Promise.all([searching, voting, asking, watching]);
// a publisher that was killed is succeeded within 30 s
const until = performance.now() + 30_000;
for (const entry of entries) {
  while (!entry.found && performance.now() < until) await watched(entry);
}
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
let forgotten = 0;
for (const token of questions) {
  await json(`/api/v1/questions/${token}`).catch(() => { forgotten++; });
}
console.log(`${questions.length} questions asked, ${forgotten} lost`);
let lost = 0;
let addresses = 0;
for (const entry of entries) {
  for (const id of entry.ids) {
    addresses++;
    if (await isLost(entry, id)) { lost++; console.log(`/q/${id} is lost`); }
  }
}
const unseen = entries.filter((entry) => !entry.found).length;
if (written) console.log(`${entries.length} entries added, ${unseen} not found; the slowest after ${(slowest / 1000).toFixed(1)} s; ${addresses} addresses, ${lost} lost`);
process.exit(unfinished || wrong || lost || forgotten || unseen || acknowledged > after - before ? 1 : 0);
