// What the text would give, while somebody types; pictures that are dropped into it; and a draft that this browser keeps
// until it is saved.
(() => {
  const form = document.querySelector("form.editor");
  if (!form) return;
  const { text, path, version, branch, picture } = form.elements;
  const trial = document.getElementById("_kf-trial");
  const key = () => "keyfound.draft " + path.value;
  let asked = 0;

  const fields = () => {
    const all = new FormData(form);
    all.delete("picture");
    return all;
  };

  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.try, { method: "POST", body: fields() }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
    trial.replaceChildren(...shown.body.childNodes);
  };

  const keep = () => {
    try {
      localStorage.setItem(key(), JSON.stringify({ text: text.value, version: version.value }));
    } catch {
      // no room: the text is still in the form
    }
  };

  let waiting;
  const changed = () => {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  };
  form.addEventListener("input", changed);

  // A draft goes with the version that it was made of, so that a file which changed since is a conflict.
  const kept = JSON.parse(localStorage.getItem(key()) ?? "null");
  if (kept?.text === text.value) localStorage.removeItem(key());
  else if (kept) {
    const offer = form.querySelector("[data-kept]");
    offer.hidden = false;
    offer.querySelector("button").addEventListener("click", () => {
      text.value = kept.text;
      version.value = kept.version;
      offer.hidden = true;
      ask();
    });
  }

  const copy = form.querySelector("[data-copy]");
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () => navigator.clipboard.writeText(text.value));
  }

  if (!picture) return;
  const told = form.querySelector("[data-told]");

  const add = async (file) => {
    const sent = fields();
    sent.set("picture", file);
    sent.delete("text");
    const answer = await fetch(form.dataset.picture, { method: "POST", body: sent }).catch(() => null);
    const added = await answer?.json().catch(() => null);
    told.textContent = added?.refused || (added?.markdown ? "" : String(answer?.status ?? ""));
    if (!added?.markdown) return;
    branch.value = added.branch;
    text.setRangeText(added.markdown, text.selectionStart, text.selectionEnd, "end");
    changed();
  };

  text.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  });
  text.addEventListener("drop", async (event) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) await add(file);
  });
  text.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    files.forEach(add);
  });
  picture.addEventListener("change", async () => {
    for (const file of [...picture.files]) await add(file);
    picture.value = "";
  });
})();
