// What the text would give, while somebody types; and a draft that this browser keeps until it is saved.
(() => {
  const form = document.querySelector("form.editor");
  if (!form) return;
  const { text, path, version } = form.elements;
  const trial = document.getElementById("_kf-trial");
  const key = () => "keyfound.draft " + path.value;
  let asked = 0;

  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.try, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
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
  form.addEventListener("input", () => {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  });

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
})();
