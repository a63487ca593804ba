// Help on the keyboard below ?, and j and k in lists.
(() => {
  const ROWS = ".hit h3 a, .hit .row-title a, .list li > a, .index a, .cards .card-title a";
  const help = document.getElementById("_kf-keys");
  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");
  const step = (by) => {
    const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.checkVisibility());
    const at = rows.indexOf(document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?" && help) help.open ? help.close() : help.showModal();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });
  help?.addEventListener("click", (event) => { if (event.target === help || event.target.closest("button")) help.close(); });
})();
