// Runs the engine beside the page; loads the pieces of the index that a search needs.
//
// All pieces have to be of one export. So their addresses name the edition, which keeps those of an earlier one out of
// the browser's cache, and the page starts anew where the site was published again in between.
const newest = async () => {
  const answer = await fetch("edition.txt", { cache: "no-cache" });
  if (!answer.ok) throw new Error(`edition.txt: ${answer.status}`);
  return (await answer.text()).trim();
};

const begun = (async () => {
  const edition = await newest();
  importScripts(`search.js?${edition}`);
  return edition;
})();

const load = async (name, edition) => {
  const answer = await fetch(`${name}.js?${edition}`);
  if (!answer.ok) throw new Error(`${name}.js: ${answer.status}`);
  const text = await answer.text();
  keyfoundPut(name, JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")"))));
};

onmessage = async ({ data: { id, call, given } }) => {
  try {
    const edition = await begun;
    for (let loaded = false; ; loaded = true) {
      const answer = JSON.parse(self[call](...given));
      if (answer?.missing) await Promise.all(answer.missing.map((name) => load(name, edition)));
      else if (loaded && await newest() !== edition) return postMessage({ id, stale: true });
      else return postMessage({ id, answer });
    }
  } catch (failed) {
    postMessage({ id, failed: String(failed) });
  }
};
