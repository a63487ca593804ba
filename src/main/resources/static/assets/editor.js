// What the text would give, while somebody types; and a draft that this browser keeps.
(() => {
  const form = document.querySelector("form.editor");
  if (!form) return;
  const text = form.elements.text;
  const trial = document.getElementById("_kf-trial");
  const key = () => "keyfound.draft " + form.elements.path.value;
  let asked = 0;

  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.try, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
    trial.replaceChildren(...shown.body.childNodes);
  };

  let waiting;
  form.addEventListener("input", () => {
    localStorage.setItem(key(), text.value);
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value === "save") localStorage.removeItem(key());
  });

  const kept = localStorage.getItem(key());
  const offer = form.querySelector("[data-kept]");
  if (kept && kept !== text.value) {
    offer.hidden = false;
    offer.querySelector("button").addEventListener("click", () => {
      text.value = kept;
      offer.hidden = true;
      ask();
    });
  }
})();
