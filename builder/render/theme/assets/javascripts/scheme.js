// Light or dark: the system's choice until a reader makes one, which this browser then remembers.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const store = (value) => { try { localStorage.setItem("backfile.scheme", value); } catch { /* not allowed here */ } };
  const stored = () => { try { return localStorage.getItem("backfile.scheme"); } catch { return null; } };
  const dark = () => (root.dataset.scheme || (system.matches ? "dark" : "light")) === "dark";
  const known = ["light", "dark"].includes(stored());
  if (known) root.dataset.scheme = stored();
  root.classList.replace("no-js", "js");

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".scheme");
    if (!button) return;
    const label = () => { button.textContent = dark() ? "Light" : "Dark"; };
    button.setAttribute("title", "Change between light and dark");
    button.addEventListener("click", () => {
      root.dataset.scheme = dark() ? "light" : "dark";
      store(root.dataset.scheme);
      label();
    });
    system.addEventListener("change", label);
    label();
    button.hidden = false;
  });
})();
