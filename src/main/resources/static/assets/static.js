// Search on a static site: the engine runs in a worker, or in the page where files are opened without a server.
(() => {
  const root = new URL(document.currentScript.dataset.root, location.href);
  const pages = document.documentElement.lang === "zh" ? new URL("zh/", root) : root;
  const folder = new URL("search/", root);
  let asked = 0;
  let ask = null;

  const script = (name) => new Promise((done, failed) => {
    const made = document.createElement("script");
    made.src = new URL(`${name}.js`, folder);
    made.onload = done;
    made.onerror = failed;
    document.head.append(made);
  });

  const here = async () => {
    globalThis.keyfoundPiece = (name, piece) => keyfoundPut(name, piece);
    await script("search");
    return async (call, ...given) => {
      for (;;) {
        const answer = JSON.parse(globalThis[call](...given));
        if (!answer?.missing) return answer;
        await Promise.all(answer.missing.map(script));
      }
    };
  };

  const worker = () => {
    const engine = new Worker(new URL("worker.js", folder));
    const waiting = new Map();
    engine.onmessage = ({ data: { id, answer, failed } }) => {
      const { done, not } = waiting.get(id);
      waiting.delete(id);
      if (failed) not(new Error(failed));
      else done(answer);
    };
    return (call, ...given) => new Promise((done, not) => {
      waiting.set(++asked, { done, not });
      engine.postMessage({ id: asked, call, given });
    });
  };

  const engine = async (...call) => {
    ask ??= location.protocol === "file:" ? here() : worker();
    return (await ask)(...call);
  };

  const placed = (entry) => ({ ...entry, url: new URL(entry.url, pages).href });
  const source = {
    suggest: (text) => engine("keyfoundSuggest", text),
    search: async (text, filters) => {
      const found = await engine("keyfoundSearch", text, filters.get("collection") ?? "", Number(filters.get("size")));
      return { ...found, hits: found.hits.map(placed), contrast: found.contrast.map(placed) };
    },
    entry: async (id) => {
      const entry = placed(await engine("keyfoundEntry", id));
      const html = entry.answer.html.replace(/ (href|src)="\/((?:[qct]\/)?)/g, (_, name, page) => ` ${name}="${page ? pages.href : root.href}${page}`);
      return { ...entry, answer: { html } };
    },
  };

  for (const box of document.querySelectorAll("keyfound-search")) box.source = source;
  for (const copied of document.querySelectorAll("[data-copy]")) copied.dataset.copy = new URL(copied.dataset.copy, location.href).href;

  const question = new URLSearchParams(location.search).get("q");
  if (question) addEventListener("DOMContentLoaded", () => document.querySelector("keyfound-search")?.search(question));
})();
