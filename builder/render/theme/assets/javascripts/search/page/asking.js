// What a reader asks, as it stands in the page's address: every state of the page is a link.

/** @typedef {import("../engine.js").Request} Request */
/** @typedef {"person" | "place" | "organisation" | "outlet"} Filter */

/** @type {readonly Filter[]} */
export const FILTERS = ["person", "place", "organisation", "outlet"];
export const FEW = 10; // results at first
export const MORE = 20; // further ones at a time
const MOST = 500; // shown at once

/**
 * @param {string} address the part of an address after its question mark
 * @returns {Request}
 */
export function readAddress(address) {
  const stated = new URLSearchParams(address);
  const one = (/** @type {string} */ name) => (stated.get(name) || "").trim();
  const all = (/** @type {string} */ name) => [...new Set(stated.getAll(name).map((value) => value.trim()).filter(Boolean))];
  return {
    query: one("q"),
    person: all("person"),
    place: all("place"),
    organisation: all("organisation"),
    outlet: all("outlet"),
    from: one("from"),
    to: one("to"),
    kind: one("kind"),
    sort: one("sort") === "date" ? "date" : "relevance",
    limit: Math.min(MOST, Math.max(FEW, parseInt(one("limit"), 10) || 0)),
  };
}

/**
 * @param {Request} request
 * @returns {string} a link to this state, from the search page
 */
export function writeAddress(request) {
  const stated = new URLSearchParams();
  /** @type {[string, string[]][]} */
  const pairs = [
    ["q", [request.query]],
    ...FILTERS.map((name) => /** @type {[string, string[]]} */ ([name, request[name]])),
    ["from", [request.from]],
    ["to", [request.to]],
    ["kind", [request.kind]],
    ["sort", [request.sort === "date" ? "date" : ""]],
    ["limit", [request.limit > FEW ? String(request.limit) : ""]],
  ];
  for (const [name, values] of pairs) for (const value of values) if (value) stated.append(name, value);
  return `?${stated}`;
}

/**
 * Another state, seen from its first results again unless the change says how many.
 * @param {Request} request
 * @param {Partial<Request>} changes
 * @returns {Request}
 */
export function changedTo(request, changes) {
  return { ...request, limit: FEW, ...changes };
}

/**
 * The state with a name added to a filter, or taken out of it where it stands there.
 * @param {Request} request
 * @param {Filter} filter
 * @param {string} name
 */
export function toggled(request, filter, name) {
  const others = request[filter].filter((other) => !sameName(other, name));
  const names = others.length < request[filter].length ? others : [...others, name];
  return changedTo(request, { [filter]: names });
}

/**
 * @param {string} one
 * @param {string} other
 */
export function sameName(one, other) {
  const plain = (/** @type {string} */ name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain(one) === plain(other);
}

/**
 * Whether anything is asked for at all.
 * @param {Request} request
 */
export function asksForSomething(request) {
  return Boolean(request.query || request.from || request.to || request.kind || FILTERS.some((name) => request[name].length));
}
