// What narrows an answer down: people, places, organisations and outlets as lists of links with counts.

import { sameName, toggled, writeAddress } from "./asking.js";
import { makeElement } from "./making.js";
import { grouped } from "./wording.js";

/** @typedef {import("../engine.js").Request} Request */
/** @typedef {import("../engine.js").Facet} Facet */
/** @typedef {import("../engine.js").Facets} Facets */
/** @typedef {import("./asking.js").Filter} Filter */

const SHORT = 7; // names of a list at first
const LONG = 60;

/** @type {[Filter, "people" | "places" | "organisations" | "outlets", string][]} */
const GROUPS = [
  ["person", "people", "People"],
  ["place", "places", "Places"],
  ["organisation", "organisations", "Organisations"],
  ["outlet", "outlets", "Outlets"],
];

/**
 * @param {Element} place
 * @param {Facets} facets
 * @param {Request} request
 */
export function showFacets(place, facets, request) {
  const groups = GROUPS.map(([filter, group, heading]) => facetGroup(filter, heading, facets[group], request));
  const shown = /** @type {Element[]} */ (groups.filter(Boolean));
  if (facets.bounded && shown.length) shown.push(makeElement("p", { class: "search__note" }, BOUNDED));
  place.replaceChildren(...shown);
}

const BOUNDED = "Counted for the names that the archive has most often; write any other in the box above.";

/**
 * @param {Filter} filter
 * @param {string} heading
 * @param {Facet[]} facets
 * @param {Request} request
 */
function facetGroup(filter, heading, facets, request) {
  if (!facets.length) return null;
  const most = Math.max(...facets.map((facet) => facet.count));
  const chosen = (/** @type {Facet} */ facet) => request[filter].some((name) => sameName(name, facet.name));
  const named = [...new Map([...facets].reverse().map((facet) => [facet.name, facet])).values()].reverse(); // one filter each
  const ordered = [...named.filter(chosen), ...named.filter((facet) => !chosen(facet))].slice(0, LONG);
  const items = ordered.map((facet) => facetItem(filter, facet, request, facet.count / most, chosen(facet)));
  const list = makeElement("ul", { class: `facets facets--${filter}`, "aria-label": heading }, ...items.slice(0, SHORT));
  const section = makeElement("section", {}, makeElement("h2", {}, heading), list);
  if (items.length > SHORT) section.append(restButton(list, items.slice(SHORT)));
  return section;
}

/**
 * @param {Filter} filter
 * @param {Facet} facet
 * @param {Request} request
 * @param {number} share of the longest bar
 * @param {boolean} chosen
 */
function facetItem(filter, facet, request, share, chosen) {
  const bar = makeElement("span", { class: "facets__bar" });
  bar.style.setProperty("--share", share.toFixed(3));
  const link = makeElement(
    "a",
    { href: writeAddress(toggled(request, filter, facet.name)), "data-key": `${filter} ${facet.name}` },
    makeElement("span", {}, facet.name),
    " ",
    bar,
    makeElement("span", { class: "facets__count" }, grouped(facet.count)),
  );
  if (chosen) link.setAttribute("aria-current", "true");
  return makeElement("li", {}, link);
}

/**
 * @param {HTMLUListElement} list
 * @param {HTMLLIElement[]} rest
 */
function restButton(list, rest) {
  const button = makeElement("button", { type: "button", class: "facets__more" }, `${grouped(rest.length)} more`);
  button.addEventListener("click", () => {
    list.append(...rest);
    rest[0].querySelector("a")?.focus();
    button.remove();
  });
  return button;
}

/**
 * The pages of the chosen names, which hold more than a list of results.
 * @param {Element} line
 * @param {Facets} facets
 * @param {Request} request
 * @param {(path: string) => string} address
 */
export function showPages(line, facets, request, address) {
  const links = GROUPS.slice(0, 3).flatMap(([filter, group]) =>
    facets[group]
      .filter((facet) => facet.url && request[filter].some((name) => sameName(name, facet.name)))
      .map((facet) => makeElement("a", { href: address(facet.url) }, facet.name)));
  const between = links.flatMap((link, place) => (place ? [", ", link] : [link]));
  line.replaceChildren(...(links.length ? ["More on ", ...between, "."] : []));
}
