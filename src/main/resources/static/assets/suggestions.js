// Offers entries while somebody types. At most one request is under way; what was typed meanwhile is asked next.
(() => {
  const SHORTEST = 2;
  const LONGEST = 120;
  const PAUSE_MS = 90;
  const box = document.querySelector("[data-box]");
  if (!box) return;
  const field = box.querySelector("textarea");
  const list = box.querySelector("[role=listbox]");
  const spoken = box.querySelector("[data-spoken]");
  let busy = false;
  let timer = 0;
  let shown = "";
  let active = -1;

  const offers = () => [...list.querySelectorAll("[role=option]")];
  const wanted = () => {
    const text = field.value.trim();
    return text.length >= SHORTEST && text.length <= LONGEST && !text.includes("\n") ? text : "";
  };

  const hide = () => {
    list.hidden = true;
    choose(-1);
  };

  const choose = (at) => {
    active = at;
    offers().forEach((offer, index) => offer.setAttribute("aria-selected", String(index === at)));
    const offer = offers()[at];
    if (offer) {
      field.setAttribute("aria-activedescendant", offer.id);
      offer.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };

  const ask = async () => {
    const text = wanted();
    if (!text) {
      shown = "";
      return hide();
    }
    if (busy || text === shown) return;
    busy = true;
    try {
      const asked = await box.withoutSecrets(text, false);
      const answer = asked === null ? null : await fetch(`${list.dataset.address}?q=${encodeURIComponent(asked)}`);
      if (answer?.ok) show(await answer.text(), text);
    } catch { /* the box works without suggestions */ } finally {
      busy = false;
      if (wanted() !== text) ask();
    }
  };

  const show = (html, text) => {
    shown = text;
    list.innerHTML = html;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    const count = offers().length;
    list.hidden = count === 0 || document.activeElement !== field || !wanted();
    spoken.textContent = count ? spoken.dataset.some.replace("{0}", count) : spoken.dataset.none;
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const count = offers().length;
    if (event.key === "ArrowDown") choose((active + 1) % count);
    else if (event.key === "ArrowUp") choose(active < 0 ? count - 1 : active - 1);
    else if (event.key === "Escape") hide();
    else if (event.key === "Enter" && active >= 0 && !event.ctrlKey && !event.metaKey) location.assign(offers()[active].dataset.href);
    else return;
    event.preventDefault();
  }, true);

  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const offer = event.target.closest("[role=option]");
    if (offer) location.assign(offer.dataset.href);
  });
  field.addEventListener("blur", hide);
})();
