// Draws one diagram in a frame of its own, and tells the page how large it is.
(() => {
  const tell = (message) => parent.postMessage(message, "*");
  document.body.style.margin = 0;
  addEventListener("message", async (event) => {
    if (event.source !== parent || typeof event.data?.text !== "string") return;
    document.documentElement.style.colorScheme = event.data.dark ? "dark" : "light";
    try {
      mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: event.data.dark ? "dark" : "neutral" });
      const { svg } = await mermaid.render("drawing", event.data.text);
      document.body.innerHTML = svg;
      const { width, height } = document.querySelector("svg").getBoundingClientRect();
      tell({ drawn: true, width: Math.ceil(width), height: Math.ceil(height) });
    } catch {
      tell({ drawn: false });
    }
  });
  tell(typeof mermaid === "object" ? { ready: true } : { drawn: false });
})();
