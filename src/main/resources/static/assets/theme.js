// Switches the theme without a reload, and remembers it in the cookie that the server reads.
(() => {
  // other programs of a shared host do not get the cookie
  const path = document.currentScript.dataset.root;
  const button = document.getElementById("_kf-theme");
  if (!button) return;
  const root = document.documentElement;
  const dark = () => root.dataset.theme === "dark" || (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  button.addEventListener("click", (event) => {
    event.preventDefault();
    root.dataset.theme = dark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=${path}; max-age=31536000; samesite=lax`;
  });
})();
