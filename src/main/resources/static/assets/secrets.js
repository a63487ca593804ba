// Hides secrets before a paste is sent, shows them struck through under the box, and brings each back on a click.
(() => {
  const PAUSE_MS = 150;
  const MOST_SHOWN = 100;
  const LONGEST_SHOWN = 48;
  const PREFERENCE = "hide-secrets";
  const SENT = "sent-without-secrets";
  const box = document.querySelector("[data-box]");
  if (!box) return;
  const field = box.querySelector("textarea");
  const panel = document.querySelector("[data-secrets]");
  const kept = new Set();
  let loading = null;
  let timer = 0;

  const remembered = (storage, key) => { try { return storage.getItem(key); } catch { return null; } };
  const remember = (storage, key, value) => { try { storage.setItem(key, value); } catch { /* works without */ } };
  const isOn = () => remembered(localStorage, PREFERENCE) !== "off";

  /** Rules and program come when somebody comes to the box, not with every page. */
  const load = () => {
    loading ??= Promise.all([import(new URL(box.dataset.redaction, location.href)), fetch(box.dataset.rules).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })]).then(([redaction, list]) => ({ redaction, rules: redaction.prepare(list) }));
    loading.catch(() => { loading = null; });
    return loading;
  };

  const keyOf = (text, part) => `${part.kind} ${text.slice(part.start, part.end)}`;

  /** What may be sent; null, and a word to the reader, when it cannot be told. */
  box.withoutSecrets = async (text, leaving) => {
    if (!isOn()) return text;
    try {
      const { redaction, rules } = await load();
      const parts = redaction.hiddenIn(text, rules);
      const sent = redaction.without(text, parts.filter((part) => !kept.has(keyOf(text, part))));
      if (leaving && parts.length) remember(sessionStorage, SENT, JSON.stringify({ sent, text, kept: [...kept] }));
      return sent;
    } catch {
      if (panel && leaving) say(panel.querySelector("[role=status]").dataset.failed);
      return null;
    }
  };

  if (!panel) {
    field.addEventListener("focus", () => isOn() && load().catch(() => {}));
    return;
  }

  const toggle = panel.querySelector("input");
  const list = panel.querySelector("ul");
  const status = panel.querySelector("[role=status]");
  const kinds = new Map(panel.dataset.kinds.split(", ").map((each) => each.split(": ")));
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };

  const chip = (key, times) => {
    const kind = key.slice(0, key.indexOf(" "));
    const value = key.slice(kind.length + 1);
    const hidden = !kept.has(key);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.dataset.key = key;
    button.title = hidden ? panel.dataset.back : panel.dataset.again;
    const shown = document.createElement(hidden ? "del" : "ins");
    shown.textContent = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
    const name = document.createElement("b");
    name.textContent = times > 1 ? `${kinds.get(kind)} × ${times}` : kinds.get(kind);
    const action = document.createElement("span");
    action.className = "unseen";
    action.textContent = button.title;
    button.append(shown, name, action);
    return button;
  };

  const show = async () => {
    const text = field.value;
    if (!isOn() || !text.trim()) return draw(new Map());
    try {
      const { redaction, rules } = await load();
      if (field.value !== text) return;
      const found = new Map();
      for (const part of redaction.hiddenIn(text, rules)) found.set(keyOf(text, part), (found.get(keyOf(text, part)) ?? 0) + 1);
      draw(found);
    } catch { /* said when something is to be sent */ }
  };

  const draw = (found) => {
    const focused = document.activeElement?.dataset?.key;
    list.replaceChildren(...[...found].slice(0, MOST_SHOWN).map(([key, times]) => {
      const row = document.createElement("li");
      row.append(chip(key, times));
      return row;
    }));
    list.hidden = found.size === 0;
    const hidden = [...found].reduce((sum, [key, times]) => sum + (kept.has(key) ? 0 : times), 0);
    say(found.size ? status.dataset.count.replace("{0}", hidden) : "");
    if (focused !== undefined) [...list.querySelectorAll("button")].find((button) => button.dataset.key === focused)?.focus();
  };

  list.addEventListener("click", (event) => {
    const key = event.target.closest("button")?.dataset.key;
    if (key === undefined) return;
    if (!kept.delete(key)) kept.add(key);
    show();
  });

  toggle.addEventListener("change", () => {
    remember(localStorage, PREFERENCE, toggle.checked ? "on" : "off");
    show();
  });

  field.addEventListener("focus", () => isOn() && load().catch(() => {}));
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE_MS);
  });

  /** The server shows what it was sent; the reader sees his own text again, which has not left the browser. */
  const restore = () => {
    const last = JSON.parse(remembered(sessionStorage, SENT) ?? "null");
    if (!isOn() || !last || field.value.replaceAll("\r\n", "\n").trim() !== last.sent.trim()) return;
    last.kept.forEach((key) => kept.add(key));
    field.value = last.text;
    show();
  };

  addEventListener("pageshow", () => {
    panel.hidden = false;
    toggle.checked = isOn();
    restore();
  });
  panel.hidden = false;
  toggle.checked = isOn();
  restore();
})();
