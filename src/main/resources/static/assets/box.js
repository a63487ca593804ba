// The box: Enter searches one line, Ctrl or Cmd with Enter always; pastes, dropped files and shortcuts end up in it.
(() => {
  const MOST_BYTES = 256 * 1024;
  const LONGEST_IN_ADDRESS = 200;
  const PASTED = "keyfound.pasted";
  const TELLING = /error|exception|fail|fatal|panic|caused by|denied|refused|cannot|unable|traceback|错误|异常|失败|无法/i;
  const box = document.querySelector("[data-box]");
  if (!box) return;
  const field = box.querySelector("textarea");
  const spoken = box.querySelector("[data-spoken]");

  const BUSY_MS = 300;
  const button = box.querySelector("button[type=submit]");

  const isLine = (text) => text.length <= LONGEST_IN_ADDRESS && !text.includes("\n");

  /** A short line has an address of its own, so that it can be shared and gone back to. */
  const search = async () => {
    if (!field.value.trim()) return field.focus();
    busy(true);
    const text = await box.withoutSecrets(field.value.trim(), true);
    if (text === null) return busy(false);
    document.dispatchEvent(new CustomEvent("keyfound:search", { detail: text }));
    if (isLine(text)) return location.assign(`${box.getAttribute("action")}?q=${encodeURIComponent(text)}`);
    field.value = text;
    HTMLFormElement.prototype.submit.call(box);
  };

  /** A search that takes longer than a blink says so. */
  let waiting = 0;
  const busy = (on) => {
    clearTimeout(waiting);
    if (!on) return box.removeAttribute("aria-busy");
    waiting = setTimeout(() => {
      box.setAttribute("aria-busy", "true");
      if (button?.dataset.busy) spoken.textContent = button.dataset.busy;
    }, BUSY_MS);
  };

  let ready = false;
  box.addEventListener("submit", async (event) => {
    if (ready) return;
    event.preventDefault();
    field.value = shortened(field.value);
    const filter = event.submitter;
    if (!filter?.name) return search();
    const text = await box.withoutSecrets(field.value, true);
    if (text === null) return;
    field.value = text;
    ready = true;
    // not while this event is still fired: a form ignores that
    setTimeout(() => box.requestSubmit(filter));
  });
  addEventListener("pageshow", () => { ready = false; busy(false); });

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
    const always = event.ctrlKey || event.metaKey;
    if (always || (!event.shiftKey && !field.value.includes("\n"))) {
      event.preventDefault();
      search();
    }
  });

  const grow = () => {
    const lines = field.value.includes("\n");
    field.classList.toggle("pasted", lines);
    for (const keys of box.querySelectorAll("[data-keys]")) keys.hidden = (keys.dataset.keys === "lines") !== lines;
    if (!box.classList.contains("quick")) field.rows = Math.min(14, Math.max(field.value.split("\n", 15).length, Number(field.dataset.rows)));
  };
  field.dataset.rows = field.rows;
  field.addEventListener("input", grow);
  grow();

  /** Keeps head, end and the lines around whatever looks like an error. */
  const shortened = (text) => {
    if (new Blob([text]).size <= MOST_BYTES) return text;
    const lines = text.split("\n").map((line) => line.slice(0, 2000));
    const keep = new Set();
    lines.forEach((line, at) => {
      if (at < 100 || at > lines.length - 300 || TELLING.test(line)) for (let near = at - 2; near <= at + 2; near++) keep.add(near);
    });
    const encoder = new TextEncoder();
    let size = 0;
    const kept = [];
    for (let at = lines.length - 1; at >= 0 && size < MOST_BYTES; at--) {
      if (!keep.has(at)) continue;
      size += encoder.encode(lines[at]).length + 1;
      if (size < MOST_BYTES) kept.unshift(lines[at]);
    }
    spoken.textContent = spoken.dataset.shortened;
    return kept.join("\n");
  };

  const take = (text) => {
    field.value = shortened(text);
    grow();
    search();
  };

  field.addEventListener("dragover", (event) => { event.preventDefault(); field.parentElement.classList.add("dropping"); });
  field.addEventListener("dragleave", () => field.parentElement.classList.remove("dropping"));
  field.addEventListener("drop", async (event) => {
    field.parentElement.classList.remove("dropping");
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    take(await file.text());
  });

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]");

  /** The home page waits for a paste; the cursor is in the box without anyone having gone there. */
  let awaited = false;
  if (box.classList.contains("roomy") && !location.hash && matchMedia("(min-width: 64rem) and (pointer: fine)").matches) {
    awaited = true;
    field.focus({ preventScroll: true });
    for (const kind of ["pointerdown", "input", "blur"]) field.addEventListener(kind, () => { awaited = false; }, { once: true });
    // who did not ask to be in the box begins at the top of the page
    field.addEventListener("keydown", (event) => {
      if (!awaited || event.key !== "Tab" || event.shiftKey) return;
      event.preventDefault();
      document.querySelector(".skip").focus();
    });
  }

  /** Pasting anywhere on a page starts a search; so do two lines or more in an empty box. */
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const elsewhere = !isTyping(event.target) || (awaited && event.target === field);
    const lines = event.target === field && !field.value.trim() && text.trim().includes("\n");
    if (!text.trim() || !(elsewhere || lines)) return;
    event.preventDefault();
    try { sessionStorage.setItem(PASTED, "yes"); } catch { /* works without */ }
    take(text);
  });

  const undo = document.querySelector("[data-undo]");
  try {
    if (undo && sessionStorage.getItem(PASTED)) {
      undo.hidden = false;
      undo.addEventListener("click", (event) => { event.preventDefault(); history.back(); });
    }
    sessionStorage.removeItem(PASTED);
  } catch { /* works without */ }

  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
    const palette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!slash && !palette) return;
    event.preventDefault();
    box.closest("details")?.setAttribute("open", "");
    field.focus();
    field.select();
  });
})();
