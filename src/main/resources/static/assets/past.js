// The last five searches, kept in this browser only and without the secrets that were hidden in them.
(() => {
  const KEY = "keyfound.past";
  const MOST = 5;
  const LONGEST = 20000;
  const LABEL = 70;
  const TELLING = /error|exception|fail|fatal|panic|denied|refused|cannot|unable|错误|异常|失败|无法/i;
  const kept = () => { try { return JSON.parse(localStorage.getItem(KEY)) ?? []; } catch { return []; } };
  const keep = (texts) => { try { localStorage.setItem(KEY, JSON.stringify(texts)); } catch { /* works without */ } };

  document.addEventListener("keyfound:search", (event) => {
    const text = event.detail;
    if (text.length <= LONGEST) keep([text, ...kept().filter((other) => other !== text)].slice(0, MOST));
  });

  const past = document.querySelector("[data-past]");
  const box = document.querySelector("[data-box].roomy, [data-box].compact");
  if (!past || !box || box.querySelector("textarea").value.trim()) return;
  const list = past.querySelector("ol");
  const label = (text) => {
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    const line = lines.find((each) => TELLING.test(each)) ?? lines[0] ?? "";
    return line.length > LABEL ? `${line.slice(0, LABEL)}…` : line;
  };
  for (const text of kept()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = label(text);
    button.addEventListener("click", () => {
      const field = box.querySelector("textarea");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      box.requestSubmit();
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
  past.hidden = !list.children.length;
  past.querySelector(":scope > button").addEventListener("click", () => {
    keep([]);
    past.hidden = true;
  });
})();
