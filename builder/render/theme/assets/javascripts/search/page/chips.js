// What an answer is narrowed down to: chips that take a choice back.

import { changedTo, FILTERS, toggled, writeAddress } from "./asking.js";
import { makeElement } from "./making.js";
import { dateInWords } from "./wording.js";

/** @typedef {import("../engine.js").Request} Request */

/**
 * The filters that hold, each a link to the same question without it.
 * @param {Element} list
 * @param {Request} request
 */
export function showChips(list, request) {
  const names = FILTERS.flatMap((filter) =>
    request[filter].map((name) => chip(filter, name, toggled(request, filter, name))));
  const period = periodInWords(request);
  if (period) names.push(chip("date", period, changedTo(request, { from: "", to: "" })));
  if (names.length > 1) names.push(makeElement("li", {}, makeElement("a", { class: "chip", href: writeAddress(bare(request)) }, "Clear all")));
  list.replaceChildren(...names);
}

/** @param {Request} request */
function bare(request) {
  return changedTo(request, { person: [], place: [], organisation: [], outlet: [], from: "", to: "" });
}

/**
 * @param {string} kind
 * @param {string} text
 * @param {Request} without
 */
function chip(kind, text, without) {
  const cross = makeElement("span", { "aria-hidden": "true" }, " ×");
  const label = { class: `chip chip--${kind}`, href: writeAddress(without), "aria-label": `Without ${kind} ${text}` };
  return makeElement("li", {}, makeElement("a", label, text, cross));
}

/** @param {Request} request */
function periodInWords({ from, to }) {
  if (from && to) return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
  return from ? `from ${dateInWords(from)}` : to ? `until ${dateInWords(to)}` : "";
}
