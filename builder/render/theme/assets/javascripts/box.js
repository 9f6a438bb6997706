// The search box of a page: what offers names is fetched when a reader first goes there, and costs nothing before.
(() => {
  "use strict";
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement)) return;
  const { src } = own;
  /** @param {FocusEvent} event */
  const fetchSearch = (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("form.searchbox")) return;
    removeEventListener("focusin", fetchSearch);
    const script = document.createElement("script");
    script.src = new URL("search.js", src).href;
    document.head.append(script);
  };
  addEventListener("focusin", fetchSearch);
})();
