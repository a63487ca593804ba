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
    engine.onmessage = ({ data: { id, answer, failed, stale } }) => {
      if (stale) return again();
      const { done, not } = waiting.get(id);
      waiting.delete(id);
      if (failed) not(new Error(failed));
      else done(answer);
    };
    // the site was published again: whoever waits is answered by a new engine
    const again = () => {
      engine.terminate();
      ask = null;
      for (const { done, not, asking } of waiting.values()) askEngine(...asking).then(done, not);
      waiting.clear();
    };
    return (...asking) => new Promise((done, not) => {
      const [call, ...given] = asking;
      waiting.set(++asked, { done, not, asking });
      engine.postMessage({ id: asked, call, given });
    });
  };

  const askEngine = async (...call) => {
    ask ??= location.protocol === "file:" ? here() : worker();
    return (await ask)(...call);
  };

  const placed = (entry) => ({ ...entry, url: new URL(entry.url, pages).href });
  // on the page of the search all hits stand below the box, with filters
  const listed = document.querySelector("[data-listed]");
  const chosen = [];
  const find = async (text, filters, page, size, whole) => {
    const found = await askEngine("keyfoundSearch", text, filters, page, size, whole);
    return { ...found, hits: found.hits.map(placed), contrast: found.contrast.map(placed) };
  };

  const source = {
    suggest: (text) => askEngine("keyfoundSuggest", text),
    search: async (text, filters) => {
      const collection = filters.get("collection");
      const found = await find(text, [...chosen, ...(collection ? ["collection", collection] : [])], 1, Number(filters.get("size")), false);
      if (!listed) return found;
      const opens = found.verdict === "known" || (found.verdict === "similar" && !found.contrast.length);
      return { ...found, hits: opens && found.query.kind !== "words" ? found.hits.slice(0, 1) : [] };
    },
    entry: async (id) => {
      const entry = placed(await askEngine("keyfoundEntry", id));
      const html = entry.answer.html.replace(/ (href|src)="\/((?:[qct]\/)?)/g, (_, name, page) => ` ${name}="${page ? pages.href : root.href}${page}`);
      return { ...entry, answer: { html } };
    },
  };

  for (const box of document.querySelectorAll("keyfound-search")) box.source = source;
  if (listed) list(document.querySelector("main keyfound-search"));
  for (const copied of document.querySelectorAll("[data-copy]")) copied.dataset.copy = new URL(copied.dataset.copy, location.href).href;

  function list(box) {
    const SIZE = 20;
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
    const [back, forth] = listed.querySelectorAll("[data-turn]");
    const node = (name, style, ...children) => {
      const made = document.createElement(name);
      if (style) made.className = style;
      made.append(...children);
      return made;
    };
    const marked = (text, ranges) => {
      let at = 0;
      const pieces = ranges.flatMap(({ start, end }) => [text.slice(at, start), node("mark", "", text.slice(start, at = end))]);
      return [...pieces, text.slice(at)];
    };
    let asked = { text: "", open: null, page: 1 };

    const row = (hit) => {
      const link = node("a", "", ...marked(hit.question, hit.questionHighlights));
      link.href = hit.url;
      const facts = node("p", "quiet hit-facts");
      const badge = listed.querySelector(`template[data-badge="${hit.verdict}"]`);
      if (badge) facts.append(badge.content.cloneNode(true));
      facts.append(hit.tags.map((tag) => `#${tag}`).join(" "));
      const shown = node("article", "hit", node("h3", "", link), node("p", "snippet", ...marked(hit.snippet, hit.snippetHighlights)), facts);
      shown.lang = hit.lang;
      return node("li", "", shown);
    };

    const at = (name, value) => {
      for (let i = 0; i < chosen.length; i += 2) if (chosen[i] === name && chosen[i + 1] === value) return i;
      return -1;
    };
    const toggle = (name, value) => {
      const there = at(name, value);
      for (let i = chosen.length - 2; i >= 0; i -= 2) if (chosen[i] === name && (i === there || name !== "tag")) chosen.splice(i, 2);
      if (there < 0) chosen.push(name, value);
      // of a list that is about to be replaced nobody turns the page
      back.disabled = forth.disabled = true;
      box.search(asked.text);
    };
    const fill = (section, facets) => {
      const name = section.dataset.parameter;
      const on = (facet) => at(name, facet.value) >= 0;
      const shown = facets.filter((facet, index) => index < 12 || on(facet));
      section.hidden = shown.length < 2 && !shown.some(on);
      section.querySelector("ul").replaceChildren(...shown.map((facet) => {
        const label = name === "lang" ? names.of(facet.value) : facet.text ?? facet.value;
        const chip = node("button", on(facet) ? "chip on" : "chip", node("span", "", label), " ", node("b", "", facet.count));
        chip.type = "button";
        chip.ariaPressed = String(on(facet));
        chip.onclick = () => toggle(name, facet.value);
        return node("li", "", chip);
      }));
    };

    const show = async () => {
      const { text, open, page } = asked;
      const found = await find(text, [...chosen], page, SIZE, true);
      if (asked.text !== text || asked.page !== page) return;
      const sections = [...listed.querySelectorAll("[data-facet]")];
      sections.forEach((section) => fill(section, found.facets[section.dataset.facet]));
      const narrow = sections.some((section) => !section.hidden);
      listed.querySelector(".filters").hidden = !narrow;
      listed.classList.toggle("single", !narrow);
      const rest = found.hits.filter((hit) => hit.id !== open);
      listed.querySelector(".hits").replaceChildren(...rest.map(row));
      back.disabled = page === 1;
      forth.disabled = page * SIZE >= found.total;
      back.parentElement.hidden = back.disabled && forth.disabled;
      listed.querySelector(".found-rest").hidden = !rest.length;
      listed.hidden = !rest.length && !narrow;
    };

    listed.querySelector("details").open = matchMedia("(min-width: 60rem)").matches;
    for (const turn of [back, forth]) turn.onclick = () => {
      asked = { ...asked, page: asked.page + Number(turn.dataset.turn) };
      show().then(() => listed.querySelector("h2.list-title").scrollIntoView());
    };
    box.addEventListener("keyfound:verdict", ({ detail }) => {
      const text = box.field.value.trim();
      if (text !== asked.text && chosen.length) {
        // filters are for the text under which they were chosen
        chosen.length = 0;
        asked.text = text;
        box.search(text);
        return;
      }
      asked = { text, open: detail.id, page: 1 };
      show();
    });
  }

  const question = new URLSearchParams(location.search).get("q");
  if (question) addEventListener("DOMContentLoaded", () => document.querySelector("keyfound-search")?.search(question));
})();
