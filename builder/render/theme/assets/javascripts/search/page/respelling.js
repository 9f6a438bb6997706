// Where a better spelling belongs: in the words that were asked for, or in the name of a filter.

import { changedTo, FILTERS } from "./asking.js";

/** @typedef {import("../engine.js").Request} Request */

/**
 * The question with a better spelling in place of that of its parts which is nearest to it.
 * @param {Request} request
 * @param {string} better
 * @returns {Request}
 */
export function respelt(request, better) {
  const parts = [
    { changes: /** @type {Partial<Request>} */ ({ query: better }), text: request.query },
    ...FILTERS.flatMap((name) => request[name].map((text) => ({
      changes: { [name]: request[name].map((other) => (other === text ? better : other)) }, text,
    }))),
  ].filter(({ text }) => text);
  const nearest = parts.sort((one, other) => likeness(other.text, better) - likeness(one.text, better))[0];
  return changedTo(request, nearest ? nearest.changes : { query: better });
}

/**
 * Dice's coefficient of two texts' pairs of letters, from 0 to 1.
 * @param {string} one
 * @param {string} other
 */
function likeness(one, other) {
  const [few, many] = [pairs(one), pairs(other)];
  const shared = [...few].filter((pair) => many.has(pair)).length;
  return (2 * shared) / Math.max(1, few.size + many.size);
}

/** @param {string} text */
function pairs(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set([...plain.slice(1)].map((letter, place) => plain[place] + letter));
}
