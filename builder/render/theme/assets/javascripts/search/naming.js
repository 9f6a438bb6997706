// Names, and the documents that bear one.

import { firstForms, wordsOf } from "./folding.js";
import { unpacked } from "./numbers.js";

/** @typedef {import("./shelves.js").Shelves} Shelves */
/** @typedef { {kind: string, name: string, seeName: string, url: string, articles: number}} Completion */
/** @typedef {Completion & {documents: string}} Name one spelling; seeName is the name to see, where it is another one */

export const NAME_KINDS = ["person", "place", "organisation", "outlet", "story"];

/** @param {any[]} row @returns {Name} */
export function nameOf([kind, name, seeName, url, articles, documents]) {
  return { kind: NAME_KINDS[kind], name, seeName, url, articles, documents };
}

/** @param {string} name @param {string[]} words @returns {boolean} whether a name has all of some words */
function hasAll(name, words) {
  const forms = new Set(wordsOf(name).flatMap((word) => word.forms));
  return words.every((word) => forms.has(word));
}

/**
 * The names of a kind that have a word.
 * @param {Shelves} shelves
 * @param {string} kind
 * @param {string} word
 * @returns {Promise<Name[]>}
 */
export async function namesBearing(shelves, kind, word) {
  const entries = await shelves.shard("names", word);
  const rows = entries.find((/** @type {any[]} */ entry) => entry[0] === word)?.slice(1) || [];
  return rows.map(nameOf).filter((/** @type {Name} */ name) => name.kind === kind);
}

/** @param {string[]} words */
export const longestOf = (words) => words.reduce((left, right) => (right.length > left.length ? right : left));

/**
 * The documents in which one name of a kind has all words of the given one.
 * @param {Shelves} shelves
 * @param {string} kind
 * @param {string} given
 * @returns {Promise<Set<number>>}
 */
export async function naming(shelves, kind, given) {
  const words = firstForms(given);
  const found = new Set();
  const names = words.length ? await namesBearing(shelves, kind, longestOf(words)) : [];
  await Promise.all(names.filter(({ name }) => hasAll(name, words)).map(async ({ name, documents }) => {
    const text = documents || (await mentions(shelves, `${NAME_KINDS.indexOf(kind)}${name}`));
    if (text) for (const number of shelves.documents(unpacked(text))) found.add(number);
  }));
  return found;
}

/**
 * The documents of a frequent name; the cards of its newest ones come with them.
 * @param {Shelves} shelves
 * @param {string} key
 * @returns {Promise<string>}
 */
async function mentions(shelves, key) {
  const entries = await shelves.shard("mentions", key);
  const [, text = "", newest = "", ...cards] = entries.find((/** @type {string[]} */ [at]) => at === key) || [];
  unpacked(newest).forEach((number, at) => shelves.known.set(number, cards[at]));
  return text;
}
