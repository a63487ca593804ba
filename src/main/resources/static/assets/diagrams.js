// Draws Mermaid and formulas. Their source stays where it is when that fails.
(() => {
  const { frame, katex, katexStyle, diagram, source } = document.querySelector("script[data-diagrams]").dataset;
  const dark = () => {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === "dark" || (scheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches);
  };

  /** The drawing stands above its source, which is folded. */
  const placed = (figure, drawing) => {
    const details = document.createElement("details");
    details.className = "drawing-source";
    const summary = document.createElement("summary");
    summary.textContent = source;
    figure.before(drawing);
    figure.replaceWith(details);
    details.append(summary, figure);
  };

  const draw = (figure) => {
    const drawing = document.createElement("iframe");
    drawing.className = "drawing";
    drawing.title = diagram;
    drawing.setAttribute("sandbox", "allow-scripts");
    drawing.hidden = true;
    // of another scheme than its page a frame has a white ground
    drawing.style.colorScheme = dark() ? "dark" : "light";
    drawing.src = frame;
    const listen = (event) => {
      if (event.source !== drawing.contentWindow) return;
      if (event.data.ready) {
        drawing.contentWindow.postMessage({ text: figure.querySelector("code").textContent, dark: dark() }, "*");
      } else if (event.data.drawn) {
        drawing.style.height = `${Math.min(2000, event.data.height)}px`;
        drawing.style.maxWidth = "100%";
        drawing.style.width = `${event.data.width}px`;
        drawing.classList.add("drawn");
      } else {
        removeEventListener("message", listen);
        drawing.remove();
        if (figure.parentElement.matches(".drawing-source")) figure.parentElement.replaceWith(figure);
      }
    };
    addEventListener("message", listen);
    placed(figure, drawing);
    drawing.hidden = false;
  };

  const loaded = (tag, attributes) => new Promise((done, failed) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });
  const write = (text, into, displayMode) => window.katex.render(text, into, { displayMode, throwOnError: true, trust: false, maxExpand: 500, maxSize: 20 });

  const formulas = async () => {
    const blocks = [...document.querySelectorAll("figure[data-diagram=math]")];
    // $`a`$, as GitHub and GitLab write it
    const inline = [...document.querySelectorAll(".answer :not(pre) > code")].filter((code) => code.previousSibling?.data?.endsWith("$") && code.nextSibling?.data?.startsWith("$"));
    if (!blocks.length && !inline.length) return;
    await Promise.all([loaded("script", { src: katex }), loaded("link", { rel: "stylesheet", href: katexStyle })]);
    for (const figure of blocks) {
      const formula = document.createElement("div");
      formula.className = "formula";
      try {
        write(figure.querySelector("code").textContent, formula, true);
        placed(figure, formula);
      } catch { /* the source stays */ }
    }
    for (const code of inline) {
      const formula = document.createElement("span");
      try {
        write(code.textContent, formula, false);
        code.previousSibling.data = code.previousSibling.data.slice(0, -1);
        code.nextSibling.data = code.nextSibling.data.slice(1);
        code.replaceWith(formula);
      } catch { /* the source stays */ }
    }
  };

  // A diagram far down costs nothing until it is near.
  const near = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) if (isIntersecting) {
      near.unobserve(target);
      draw(target);
    }
  }, { rootMargin: "400px" });
  document.querySelectorAll("figure[data-diagram=mermaid]").forEach((figure) => near.observe(figure));
  formulas().catch(() => {});
})();
