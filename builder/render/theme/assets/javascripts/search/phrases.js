// What to mark in a result: the words and phrases that a question asks for, as stems (see builder/search/wanted.py).

import { firstForms } from "./folding.js";
import { DEFAULT_FIELDS } from "./grouping.js";
import { isStemmed } from "./parsing.js";
import { patternsOf } from "./patterns.js";
import { stem } from "./stemming.js";

/** @typedef {string[]} Phrase stems that must follow each other; one alone is a word */

const MOST_WORDS_MARKED = 500; // of a pattern

/**
 * The phrases of a tree that a matching text may hold; nothing of what it excludes.
 * @param {import("./parsing.js").Query | null} tree
 * @param {Map<string, string[]>} expansions
 * @returns {Phrase[]}
 */
export function phrasesOf(tree, expansions) {
  if (!tree || tree.is === "not") return [];
  const { is, field = "", words = [], pattern = "", parts = [] } = tree;
  if (parts.length) return (is === "andnot" ? parts.slice(0, 1) : parts).flatMap((part) => phrasesOf(part, expansions));
  if (!DEFAULT_FIELDS.includes(field)) return [];
  const stems = (/** @type {string[]} */ texts) => (isStemmed(field) ? texts : texts.map(stem));
  if (is !== "pattern") return words.length ? [stems(words)] : [];
  return patternsOf(pattern).flatMap((part) =>
    stems(expansions.get(`${field} ${part}`) || []).slice(0, MOST_WORDS_MARKED).map((word) => [word]));
}

/**
 * The words of the names that a request filters by, without the short ones where others are left.
 * @param {string[]} names
 * @returns {Phrase[]}
 */
export function phrasesOfNames(names) {
  return names.flatMap((name) => {
    const words = firstForms(name);
    const telling = words.filter((word) => word.length > 2);
    return (telling.length ? telling : words).map((word) => [stem(word)]);
  });
}
