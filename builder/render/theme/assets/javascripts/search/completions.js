// The names that a word begins.

import { firstForms, wordsOf } from "./folding.js";
import { longestOf, nameOf, NAME_KINDS } from "./naming.js";

/** @typedef {import("./shelves.js").Shelves} Shelves */
/** @typedef {import("./naming.js").Completion} Completion */
/** @typedef {import("./naming.js").Name} Name */

const MOST_SHARDS = 6; // that one beginning may look at
const MOST_COMPLETIONS = 20;

/**
 * The names of which any word begins with the last word of a text, and which have its other words' beginnings too;
 * those of most articles first.
 * @param {Shelves} shelves
 * @param {string} text
 * @param {string[]} kinds
 * @returns {Promise<Completion[]>}
 */
export async function completed(shelves, text, kinds = NAME_KINDS) {
  const words = firstForms(text);
  if (!words.length) return [];
  const longest = longestOf(words);
  const entries = await shelves.shard("names", `${longest}*`);
  const best = entries.find((/** @type {any[]} */ entry) => entry[0] === `${longest}*`);
  const listed = best && words.length === 1 ? [best] : (await shelves.range("names", longest, MOST_SHARDS)).shards.flat();
  const rows = listed.filter(([word]) => word === `${longest}*` || (word.startsWith(longest) && !word.endsWith("*")));
  /** @type {Map<string, Name>} */
  const found = new Map();
  for (const name of rows.flatMap((entry) => entry.slice(1).map(nameOf))) {
    const forms = wordsOf(name.name).flatMap((word) => word.forms);
    const fits = words.every((word) => forms.some((form) => form.startsWith(word)));
    if (fits && kinds.includes(name.kind)) found.set(`${name.kind} ${name.name} ${name.url}`, name);
  }
  const order = [...found.values()].sort((a, b) =>
    b.articles - a.articles || a.seeName.length - b.seeName.length || (a.name < b.name ? -1 : 1));
  const shown = new Set();
  const once = order.filter(({ kind, name, seeName, url }) => {
    const key = `${kind} ${url || seeName || name}`;
    return !shown.has(key) && shown.add(key);
  });
  return once.slice(0, MOST_COMPLETIONS).map(({ documents, ...name }) => name);
}
