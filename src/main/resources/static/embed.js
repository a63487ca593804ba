// <keyfound-search>: box, suggestions, verdict and answer in any page.
// Nothing is indented for this function: each reader of each page would load the blanks.
(() => {
const HERE = document.currentScript?.src;
const OTHERS = 5;
const WORDS = {
  en: {
    label: "Error message, log or question", search: "Search", offers: "Suggestions", some: "{0} suggestions. Use the arrow keys.", none: "No suggestions.",
    known: "Known here", similar: "Similar, but not the same", unknown: "Not known here yet", words: "Answers", line: "Line {0}:", other: "Others:",
    qknown: "Answered here", qsimilar: "Perhaps answered here", qunknown: "Not answered here yet", near: "The closest ones:", choose: "Several fit. Which one do you have?",
    "other-code": "Same message, other code: you have {0}, the entry has {1}.", "other-name": "Same message, other name: you have “{0}”, the entry has “{1}”.",
    "other-words": "Other words: you have “{0}”, the entry has “{1}”.", open: "Open this answer", hidden: "Secrets hidden before sending: {0}",
    away: "The knowledge base cannot be reached from this page.", refused: "The knowledge base does not answer this page: {0}.",
  },
  zh: {
    label: "报错信息、日志或问题", search: "搜索", offers: "建议", some: "{0} 条建议，可用方向键选择。", none: "没有建议。",
    known: "这个报错已收录", similar: "相似，但不是同一个报错", unknown: "这里还没有收录", words: "答案", line: "第 {0} 行：", other: "其他答案：",
    qknown: "这里有答案", qsimilar: "这里也许有答案", qunknown: "这个问题还没有答案", near: "最接近的几条：", choose: "有几条都符合，你遇到的是哪一条？",
    "other-code": "报错相同，错误码不同：你的是 {0}，这条答案讲的是 {1}。", "other-name": "报错相同，名称不同：你的是“{0}”，这条答案讲的是“{1}”。",
    "other-words": "说法不同：你的是“{0}”，这条答案讲的是“{1}”。", open: "打开这条答案", hidden: "发送前已隐藏的敏感信息：{0}",
    away: "从这个页面连不上知识库。", refused: "知识库没有答复这个页面：{0}。",
  },
};

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
:host { --a: var(--keyfound-accent, light-dark(#0a5c57, #6fd0c5)); --p: var(--keyfound-paper, light-dark(#fff, #1a1e21)); --s: var(--keyfound-sunken, light-dark(#f4f2ec, #0e1113));
--q: var(--keyfound-quiet, light-dark(#53585c, #a9b0b5)); --l: 1px solid var(--keyfound-line, light-dark(#8b867a, #737c82)); --r: var(--keyfound-radius, 8px);
display: block; color-scheme: light dark; color: var(--keyfound-ink, light-dark(#1d2022, #e7e9ea)); font-family: var(--keyfound-font, inherit); }
:host([theme=light]) { color-scheme: light; } :host([theme=dark]) { color-scheme: dark; } :host([theme]) { background: var(--p); } [hidden] { display: none; }
form { position: relative; display: flex; gap: .5rem; align-items: start; }
textarea { flex: 1; min-width: 0; padding: .6rem; border: var(--l); border-radius: var(--r); background: var(--p); color: inherit; font: inherit; }
textarea.lines, pre, code { font-family: var(--keyfound-mono, ui-monospace, monospace); font-size: .9em; } pre code { font-size: 1em; }
::placeholder, .quiet { color: var(--q); opacity: 1; } :focus-visible { outline: 3px solid var(--keyfound-focus, light-dark(#b45309, #fbbf4a)); outline-offset: 2px; }
button { padding: .6rem 1rem; border: 1px solid; border-radius: var(--r); background: var(--a); color: var(--keyfound-accent-ink, light-dark(#fff, #06211e)); font: inherit; cursor: pointer; }
a { color: var(--a); }
[role=listbox] { position: absolute; z-index: 9; inset: 100% 0 auto; max-height: 20rem; overflow: auto; border: var(--l); border-radius: var(--r); background: var(--p); }
[role=option] { padding: .5rem; cursor: pointer; } [aria-selected=true], [role=option]:hover { background: var(--s); box-shadow: inset 3px 0 var(--a); outline: 1px solid #0000; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[role=heading] { margin: .8rem 0 .5rem; font-weight: 700; } .known { color: light-dark(#11693a, #74d39a); } .similar { color: light-dark(#8a4b00, #f0b35c); }
mark { background: var(--keyfound-mark, light-dark(#ffe7a3, #5a4611)); color: var(--keyfound-mark-ink, light-dark(#2a2000, #fff1c9)); }
code, .answer { overflow-wrap: anywhere; } pre { overflow-x: auto; padding: .75rem; background: var(--s); } img { max-width: 100%; } .table-scroll { overflow-x: auto; } td, th { padding: .3rem .6rem; border: var(--l); }`);

// for pages that ask for trusted types: the server has sanitised the HTML
let policy = { createHTML: (html) => html };
try { policy = globalThis.trustedTypes?.createPolicy("keyfound", policy) ?? policy; } catch { /* told later */ }

const node = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
};
const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, at) => values[at]);
// sentences have quotation marks of their own
const bare = (words) => words.replace(/^['"`]([^'"`]+)['"`]$/, "$1");
const marked = (text, ranges) => {
  let at = 0;
  const pieces = ranges.flatMap(({ start, end }) => [text.slice(at, start), node("mark", {}, text.slice(start, at = end))]);
  return [...pieces, text.slice(at)];
};

const served = (root) => {
  let hiding;
  const get = async (path, post) => {
    const answer = await fetch(root + path, post);
    if (answer.ok) return answer.json();
    throw Object.assign(new Error(), { refused: (await answer.json().catch(() => ({}))).title ?? answer.status });
  };
  return {
    hide: async (text) => {
      hiding ??= Promise.all([import(`${root}embed/redaction.js`), get("embed/rules.json")]);
      hiding.catch(() => { hiding = null; });
      const [redaction, list] = await hiding;
      const parts = redaction.hiddenIn(text, redaction.prepare(list));
      return { text: redaction.without(text, parts), count: parts.length };
    },
    suggest: (text) => get(`api/v1/suggest?q=${encodeURIComponent(text)}`),
    search: (text, filters) => get(`api/v1/search?${filters}`, { method: "POST", body: text, headers: { "Content-Type": "text/plain;charset=utf-8" } }),
    entry: (id) => get(`api/v1/entries/${id}`),
  };
};

class KeyfoundSearch extends HTMLElement {
  #asked = 0;
  #shown = "";
  #active = -1;
  #busy = false;
  #timer;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [STYLE];
    const lang = (this.lang || this.closest("[lang]")?.lang || navigator.language).toLowerCase();
    const words = this.words = WORDS[lang.startsWith("zh") ? "zh" : "en"];
    const server = this.getAttribute("server") ?? new URL(".", HERE ?? location).href;
    this.source ??= served(server.endsWith("/") ? server : `${server}/`);
    this.field = node("textarea", { id: "q", part: "field", rows: 1, autocomplete: "off", spellcheck: false, placeholder: words.label, "aria-autocomplete": "list", "aria-controls": "offers" });
    this.list = node("div", { id: "offers", part: "offers", role: "listbox", "aria-label": words.offers, hidden: "" });
    this.spoken = node("p", { class: "unseen", role: "status" });
    this.result = node("div", { part: "result" });
    const form = node("form", { part: "box", role: "search" }, node("label", { class: "unseen", for: "q" }, words.label), this.field, node("button", { part: "button" }, words.search), this.list);
    root.append(form, this.spoken, this.result);
    form.onsubmit = (event) => { event.preventDefault(); this.search(this.field.value); };
    this.field.oninput = () => { this.#grow(); clearTimeout(this.#timer); this.#timer = setTimeout(() => this.#suggest(), 90); };
    this.field.onkeydown = (event) => this.#key(event);
    this.field.onblur = () => this.#close();
    this.field.onpaste = (event) => {
      const text = event.clipboardData.getData("text/plain");
      if (this.field.value.trim() || !text.trim().includes("\n")) return;
      event.preventDefault();
      this.search(text);
    };
    this.list.onmousedown = (event) => event.preventDefault();
    this.list.onclick = (event) => this.#take(event.target.closest("[role=option]"));
  }

  /** Searches for a text as if it had been pasted. */
  search(text) {
    this.field.value = text;
    this.#grow();
    this.#shown = text.trim();
    if (!this.#shown) return this.field.focus();
    return this.#answered(async () => {
      const sent = await this.#sent(this.#shown);
      const collection = this.getAttribute("collection");
      const found = await this.source.search(sent.text, new URLSearchParams({ size: OTHERS + 1, ...(collection && { collection }) }));
      const shown = found.verdict === "known" || (found.verdict === "similar" && !found.contrast.length);
      const open = shown && found.query.kind !== "words" ? found.hits[0] : null;
      return this.#page(found, open, open && await this.source.entry(open.id), sent.count);
    });
  }

  async #sent(text) {
    return this.source.hide ? this.source.hide(text) : { text };
  }

  /** Shows what comes of it, unless something else was asked meanwhile. */
  async #answered(asking) {
    const turn = ++this.#asked;
    clearTimeout(this.#timer);
    this.#close();
    let shown;
    try { shown = await asking(); } catch (failed) {
      console.error("keyfound-search", failed);
      const told = failed.refused ? fill(this.words.refused, failed.refused) : this.words.away;
      shown = [told, node("p", { part: "failure" }, told)];
    }
    if (turn !== this.#asked) return;
    this.spoken.textContent = shown.shift();
    this.result.replaceChildren(...shown);
  }

  /** What is said aloud, then what is shown. */
  #page(found, open, entry, hidden) {
    const { words } = this;
    const { kind } = found.query;
    const verdict = words[kind === "words" ? kind : (kind === "question" ? "q" : "") + found.verdict];
    const shown = [entry ? `${verdict}: ${entry.question.text}` : verdict, this.#heading(verdict, kind === "words" ? "" : found.verdict, "verdict", 0)];
    if (hidden) shown.push(node("p", { class: "quiet" }, fill(words.hidden, hidden)));
    const line = open?.matched[0];
    if (line) shown.push(node("p", { part: "line" }, fill(words.line, line.line), " ", node("code", { translate: "no" }, ...marked(line.text, line.columns))));
    if (entry) shown.push(...this.#answer(entry, open.difference));
    const choice = found.contrast.length;
    const rows = (choice ? found.contrast : found.hits).filter((hit) => hit.id !== open?.id).slice(0, OTHERS);
    if (rows.length && kind !== "words") shown.push(node("p", { class: "quiet" }, choice ? words.choose : open ? words.other : words.near));
    if (rows.length) shown.push(node("ul", { part: "others" }, ...rows.map((row) => node("li", {}, node("a", { href: row.url }, ...marked(row.message ?? row.question, row.columns ?? row.questionHighlights))))));
    this.dispatchEvent(new CustomEvent("keyfound:verdict", { bubbles: true, detail: { verdict: found.verdict, kind, id: open?.id } }));
    return shown;
  }

  #heading(text, style, part, below) {
    return node("div", { class: style, part, role: "heading", "aria-level": Number(this.getAttribute("level") ?? 2) + below }, text);
  }

  #answer(entry, difference) {
    const answer = node("div", { class: "answer", part: "answer", lang: entry.lang });
    answer.innerHTML = policy.createHTML(entry.answer.html);
    for (const name of ["href", "src"]) answer.querySelectorAll(`[${name}]`).forEach((each) => each.setAttribute(name, new URL(each.getAttribute(name).replace(/^\//, "../"), entry.url)));
    answer.querySelectorAll("pre").forEach((code) => { code.tabIndex = 0; });
    const told = difference ? [node("p", { part: "difference" }, fill(this.words[difference.kind], bare(difference.brought), bare(difference.written)))] : [];
    return [this.#heading(entry.question.text, "", "question", 1), ...told, answer, node("p", {}, node("a", { href: entry.url }, this.words.open))];
  }

  #wanted() {
    const text = this.field.value.trim();
    return text.length > 1 && text.length <= 120 && !text.includes("\n") ? text : "";
  }

  /** One request at a time; what was typed meanwhile is asked next. */
  async #suggest() {
    const text = this.#wanted();
    if (!text) return this.#close();
    if (this.#busy || text === this.#shown) return;
    this.#busy = true;
    try {
      const { suggestions } = await this.source.suggest((await this.#sent(text)).text);
      if (text !== this.#shown) this.#offer(suggestions, text);
    } catch { /* works without */ }
    this.#busy = false;
    if (this.#wanted() !== text) this.#suggest();
  }

  #offer(offers, text) {
    this.#shown = text;
    this.list.replaceChildren(...offers.map((offer, at) => node("div", { id: `o${at}`, role: "option", lang: offer.lang, "data-id": offer.id }, ...marked(offer.text, offer.highlights))));
    this.#choose(-1);
    this.list.hidden = !offers.length || this.shadowRoot.activeElement !== this.field || !this.#wanted();
    this.spoken.textContent = offers.length ? fill(this.words.some, offers.length) : this.words.none;
  }

  #choose(at) {
    this.#active = at;
    [...this.list.children].forEach((offer, index) => offer.setAttribute("aria-selected", index === at));
    const offer = this.list.children[at];
    if (!offer) return this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-activedescendant", offer.id);
    offer.scrollIntoView({ block: "nearest" });
  }

  #close() {
    this.list.hidden = true;
    this.#choose(-1);
  }

  #take(option) {
    if (option) this.#answered(async () => {
      const entry = await this.source.entry(option.dataset.id);
      return [entry.question.text, ...this.#answer(entry)];
    });
  }

  #key(event) {
    const { key } = event;
    const { length } = this.list.children;
    const always = event.ctrlKey || event.metaKey;
    const open = !this.list.hidden;
    if (event.isComposing) return;
    if (open && key === "ArrowDown") this.#choose((this.#active + 1) % length);
    else if (open && key === "ArrowUp") this.#choose((Math.max(this.#active, 0) - 1 + length) % length);
    else if (open && key === "Escape") this.#close();
    else if (open && key === "Enter" && !always && this.#active >= 0) this.#take(this.list.children[this.#active]);
    else if (key === "Enter" && (always || (!event.shiftKey && !this.field.value.includes("\n")))) this.search(this.field.value);
    else return;
    event.preventDefault();
  }

  #grow() {
    this.field.rows = this.field.value.split("\n", 12).length;
    this.field.classList.toggle("lines", this.field.rows > 1);
  }
}

if (!customElements.get("keyfound-search")) customElements.define("keyfound-search", KeyfoundSearch);
})();
