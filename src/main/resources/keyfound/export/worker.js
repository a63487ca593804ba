// Runs the engine beside the page; loads the pieces of the index that a search needs.
importScripts("search.js");

const load = async (name) => {
  const answer = await fetch(`${name}.js`);
  if (!answer.ok) throw new Error(`${name}.js: ${answer.status}`);
  const text = await answer.text();
  keyfoundPut(name, JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")"))));
};

onmessage = async ({ data: { id, call, given } }) => {
  try {
    for (;;) {
      const answer = JSON.parse(self[call](...given));
      if (!answer?.missing) return postMessage({ id, answer });
      await Promise.all(answer.missing.map(load));
    }
  } catch (failed) {
    postMessage({ id, failed: String(failed) });
  }
};
