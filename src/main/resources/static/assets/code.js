// Blocks of code: buttons to copy and to wrap, long blocks folded, diagrams drawn.
(() => {
  const LONG = 30;
  const FOLDED = 18;
  const tools = document.getElementById("_kf-copy-button");
  const more = document.getElementById("_kf-unfold");

  const wraps = (figure, pre) => {
    const wrap = figure.querySelector(".wrap");
    const look = () => { wrap.hidden = wrap.getAttribute("aria-pressed") === "false" && pre.scrollWidth <= pre.clientWidth + 1; };
    wrap.addEventListener("click", () => {
      const on = wrap.getAttribute("aria-pressed") === "false";
      wrap.setAttribute("aria-pressed", on);
      figure.classList.toggle("wrapped", on);
      look();
    });
    new ResizeObserver(look).observe(pre);
  };

  const folds = (figure, pre) => {
    const lines = pre.textContent.split("\n").length;
    const marked = pre.querySelector("mark");
    const height = parseFloat(getComputedStyle(pre).lineHeight) * FOLDED;
    if (lines <= LONG || (marked && marked.offsetTop > height)) return;
    const button = more.content.firstElementChild.cloneNode(true);
    const all = button.textContent.replace("{0}", lines);
    const fold = (on) => {
      figure.classList.toggle("folded", on);
      pre.style.maxHeight = on ? `${height}px` : "";
      button.textContent = on ? all : button.dataset.less;
      button.setAttribute("aria-expanded", !on);
    };
    button.addEventListener("click", () => {
      fold(!figure.classList.contains("folded"));
      figure.scrollIntoView({ block: "nearest" });
    });
    addEventListener("beforeprint", () => fold(false));
    figure.append(button);
    fold(true);
  };

  for (const figure of document.querySelectorAll("figure.code")) {
    const pre = figure.querySelector("pre");
    figure.append(tools.content.cloneNode(true));
    wraps(figure, pre);
    folds(figure, pre);
  }

  // A picture that is not there says what it would have shown.
  const missing = (image) => {
    const words = document.createElement("span");
    words.className = "missing-image";
    words.textContent = image.alt || image.getAttribute("src");
    (image.closest("a.zoom") ?? image).replaceWith(words);
  };
  for (const image of document.querySelectorAll(".answer img")) {
    if (image.complete && !image.naturalWidth && !image.src.endsWith(".svg")) missing(image);
    else image.addEventListener("error", () => missing(image));
  }

  const { diagrams } = document.currentScript?.dataset ?? document.querySelector("script[data-diagrams]")?.dataset ?? {};
  const drawable = document.querySelector("figure[data-diagram]") || [...document.querySelectorAll(".answer :not(pre) > code")].some((code) => code.previousSibling?.data?.endsWith("$"));
  if (diagrams && drawable) document.head.append(Object.assign(document.createElement("script"), { src: diagrams }));
})();
