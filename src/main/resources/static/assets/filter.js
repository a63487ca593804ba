// A field that leaves only those items of a list whose words it holds.
(() => {
  for (const filter of document.querySelectorAll("[data-filter]")) {
    const list = document.getElementById(filter.dataset.filter);
    const field = filter.querySelector("input");
    const status = filter.querySelector("[role=status]");
    const items = [...list.querySelectorAll("li")].filter((item) => !item.querySelector("li"));
    const texts = items.map((item) => item.textContent.toLowerCase());
    const folded = new Map([...list.querySelectorAll("details")].map((details) => [details, details.open]));
    filter.hidden = items.length < 2;
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let left = 0;
      items.forEach((item, at) => {
        item.hidden = !words.every((word) => texts[at].includes(word));
        left += item.hidden ? 0 : 1;
      });
      for (const group of list.querySelectorAll("[data-group]")) group.hidden = ![...group.querySelectorAll("li")].some((item) => items.includes(item) && !item.hidden);
      for (const [details, open] of folded) details.open = words.length ? true : open;
      status.textContent = words.length ? `${left} / ${items.length}` : "";
    });
  }
})();
