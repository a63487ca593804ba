// Copies links, Markdown and code, and says so on the button.
(() => {
  const said = (button) => {
    const label = button.querySelector("span") ?? button;
    const before = label.textContent;
    if (button.classList.contains("done")) return;
    button.classList.add("done");
    label.textContent = button.dataset.done;
    setTimeout(() => {
      button.classList.remove("done");
      label.textContent = before;
    }, 1600);
  };

  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(await text);
      said(button);
      return true;
    } catch {
      return false;
    }
  };

  /** What is typed, without prompts and what was printed, where a block shows a terminal. */
  const commands = (text) => {
    const typed = [...text.matchAll(/^\s*(?:\[[^\]\n]*\]|[\w.-]+@[\w.-]+[^$#\n]{0,80})?[$#❯] (?! )(.*)$/gm)].map((line) => line[1]);
    return /^\s*(?:\S+@\S+ ?\S*)?[$❯] /m.test(text) && typed.length ? `${typed.join("\n")}\n` : text;
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-from], .copy");
    if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (button.dataset.copy) {
      if (await copy(button, button.dataset.copy)) return;
      if (button.href) location.assign(button.href);
      else button.parentElement.open = true;
    } else if (button.dataset.copyFrom) {
      const markdown = fetch(button.dataset.copyFrom).then((answer) => answer.text());
      if (!(await copy(button, markdown))) location.assign(button.href);
    } else await copy(button, commands(button.closest("figure").querySelector("code").textContent));
  });
})();
