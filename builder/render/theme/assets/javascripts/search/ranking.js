// The order of what was found, and the cards of the first of it.

import { lastUpTo, unpacked } from "./numbers.js";

/** @typedef {import("./evaluating.js").Scores} Scores */
/** @typedef {import("./shelves.js").Shelves} Shelves */

/**
 * The numbers of the first documents, by score or by date. Of equals at the end the right ones are there; how equals
 * stand among each other is told by their ids, once there are cards.
 * @param {Shelves} shelves
 * @param {Scores} found
 * @param {boolean} byDate
 * @param {number} limit
 * @returns {Promise<number[]>}
 */
export async function ranked(shelves, found, byDate, limit) {
  const { dated } = shelves.manifest;
  if (byDate) return newestFirst(found.keys(), dated).slice(0, limit);
  const score = (/** @type {number} */ number) => found.get(number) || 0;
  const sorted = [...found.keys()].sort((a, b) => score(b) - score(a) || a - b);
  const border = limit && sorted.length > limit ? score(sorted[limit - 1]) : NaN;
  const tied = sorted.filter((number) => score(number) === border);
  const first = sorted.slice(0, limit);
  if (score(sorted[limit]) !== border || tied[0] >= dated) return first;
  await shelves.fetchRanks(tied);
  const above = first.filter((number) => score(number) > border);
  return [...above, ...tied.sort((a, b) => shelves.rank(a) - shelves.rank(b))].slice(0, limit);
}

/** @param {Iterable<number>} numbers @param {number} dated */
function newestFirst(numbers, dated) {
  const all = Uint32Array.from(numbers).sort();
  const from = lastUpTo(all, dated - 1) + 1;
  return [...all.slice(0, from).reverse(), ...all.slice(from)];
}

/**
 * @param {Shelves} shelves
 * @param {number[]} numbers
 * @param {Scores} scores
 * @param {string} word the stem whose best documents are likely among them, or ""
 * @param {boolean} byDate
 * @returns {Promise<import("./engine.js").Hit[]>}
 */
export async function hitsOf(shelves, numbers, scores, word, byDate) {
  const cards = await shelves.cards(numbers, word);
  const hits = numbers.map((number) => {
    const [key, kind, address, title, outlet, published, standfirst, where] = cards.get(number) || [];
    const [id, url] = [key, address].map((text) => written(text, title || ""));
    if (where) shelves.bodies.set(number, where);
    return { number, id, kind, url, title, outlet, published, score: scores.get(number) || 0, standfirst };
  });
  return byDate ? hits : hits.sort((a, b) => b.score - a.score || inOrder(a.id, b.id));
}

/** An id or address with the words of the title in place of their mark. @param {string} text @param {string} title */
function written(text, title) {
  const words = title.replace(/['’ʼ`]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-/, "");
  return text.replace(/\x7f([^])/, (_, length) => words.slice(0, unpacked(length)[0]));
}

/** Compares ids by their characters, as Python does. @param {string} left @param {string} right */
function inOrder(left, right) {
  const [a, b] = [[...left], [...right]];
  const at = a.findIndex((char, place) => char !== b[place]);
  if (at < 0 || at >= b.length) return a.length - b.length;
  return /** @type {number} */ (a[at].codePointAt(0)) - /** @type {number} */ (b[at].codePointAt(0));
}
