// Which kind of page is shown, and in which order: rows of links, the chosen one marked.

import { changedTo, FILTERS, writeAddress } from "./asking.js";
import { makeElement } from "./making.js";

/** @typedef {import("../engine.js").Request} Request */

/** @type {[string, string][]} */
const KINDS = [
  ["", "Everything"],
  ["article", "Articles"],
  ["person", "People"],
  ["place", "Places"],
  ["organisation", "Organisations"],
  ["story", "Stories"],
];

/** @type {[string, string][]} */
const SORTS = [["relevance", "Best first"], ["date", "Newest first"]];

/**
 * @param {Element} place
 * @param {Request} request
 */
export function showOrders(place, request) {
  const narrowed = request.from || request.to || FILTERS.some((name) => request[name].length);
  const rows = [];
  // only articles have names and dates to be narrowed by, and without words nothing is better than another
  if (!narrowed || request.kind) rows.push(row("Kind", "kind", KINDS, request));
  if (request.query) rows.push(row("Order", "sort", SORTS, request));
  place.replaceChildren(...rows);
}

/**
 * @param {string} label
 * @param {"kind" | "sort"} name
 * @param {[string, string][]} choices
 * @param {Request} request
 */
function row(label, name, choices, request) {
  const links = choices.map(([value, text]) => {
    const link = makeElement("a", { href: writeAddress(changedTo(request, { [name]: value })), "data-key": `${name} ${value}` }, text);
    if (request[name] === value) link.setAttribute("aria-current", "true");
    return makeElement("li", {}, link);
  });
  return makeElement("ul", { "aria-label": label }, ...links);
}
