// Wakes the search page, and the box of any other page.

import { changedTo } from "./asking.js";
import { closeEngine, engineOf } from "./doors.js";
import { addressWithin } from "./making.js";
import { partsOf } from "./parts.js";
import { Searching, WIDE } from "./searching.js";

/**
 * Let a field of a form offer names once the reader goes there.
 * @param {HTMLInputElement} field
 * @param {() => Promise<import("../engine.js").Engine>} engine
 * @param {import("./combobox.js").Choose} choose what a chosen name does
 */
function wakeField(field, engine, choose) {
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  const wake = async () => {
    const { offerNames } = await import("./combobox.js");
    offerNames(field, engine, choose);
  };
  const quietly = () => void wake().catch(() => {}); // a box that offers no names still takes words
  if (document.activeElement === field) quietly();
  else field.addEventListener("focus", quietly, { once: true });
}

/** @param {HTMLElement} page */
function wakePage(page) {
  const root = new URL(`${page.dataset.root || "."}/`, location.href);
  const base = new URL("search/", root);
  const engine = () => engineOf(base);
  const parts = partsOf(page);
  const searching = new Searching(parts, root, engine, () => closeEngine(base));
  const { form, narrow, query } = parts;
  const submit = () => {
    const [from, to] = [parts.from.value.trim(), parts.to.value.trim()];
    void searching.go(changedTo(searching.request, { query: query.value.trim(), from, to }));
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  wakeField(query, engine, (name, before) => searching.take(name, before));
  page.addEventListener("click", (event) => followLink(event, searching));
  addEventListener("popstate", () => void searching.run());
  const unfold = () => { narrow.open = WIDE.matches; };
  WIDE.addEventListener("change", unfold);
  unfold();
  form.hidden = false;
  void searching.run();
  if (parts.answer.hidden && WIDE.matches) query.focus(); // on a phone the keyboard would cover what the page teaches
}

/**
 * Links to other states of the page need no page load.
 * @param {MouseEvent} event
 * @param {Searching} searching
 */
function followLink(event, searching) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  searching.follow(link.getAttribute("href") || "");
}

/**
 * The box of a page: a chosen name leads to its own page.
 * @param {HTMLFormElement} form
 */
function wakeBox(form) {
  const field = form.querySelector("input[name=q]");
  if (!(field instanceof HTMLInputElement)) return;
  const base = new URL("./", form.action);
  const root = new URL("../", base);
  wakeField(field, () => engineOf(base), (name) => location.assign(addressWithin(name.url, root)));
}

const page = document.querySelector(".search");
if (page instanceof HTMLElement) wakePage(page);
for (const form of document.querySelectorAll("form.searchbox[action]")) {
  if (form instanceof HTMLFormElement) wakeBox(form);
}
