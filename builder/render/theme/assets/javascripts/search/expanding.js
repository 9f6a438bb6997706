// The words of the index that a pattern with * or ? stands for.

import { unpacked } from "./numbers.js";
import { isStemmed } from "./parsing.js";
import { patternsOf } from "./patterns.js";
import { stem } from "./stemming.js";

/** @typedef {import("./shelves.js").Shelves} Shelves */
/** @typedef { {word: string, fields: Record<string, number>}} Known a word as written; how many documents have it, by field */

const LISTED = ["people", "places", "organisations", "outlet"];
const MOST_LISTS = 40; // shards of words that one pattern may look at
const MOST_EXPANDED = 4000; // words that one pattern may stand for

/** @param {string} pattern @returns {(text: string) => boolean} */
function fitting(pattern) {
  const source = pattern.replace(/\*+/g, "*").replace(/[*?]/g, (mark) => (mark === "*" ? "[^]*" : "[^]"));
  const whole = new RegExp(`^${source}$`, "u");
  return (text) => whole.test(text);
}

/**
 * The words of the index with a beginning.
 * @param {Shelves} shelves
 * @param {string} beginning
 * @returns {Promise<{words: Known[], all: boolean}>}
 */
export async function wordsWith(shelves, beginning) {
  const { shards, all } = await shelves.range("words", beginning, MOST_LISTS);
  const flat = shards.flat();
  /** @type {Known[]} */
  const words = [];
  for (let at = 0; at < flat.length; at += 2) {
    if (flat[at].startsWith(beginning)) words.push({ word: flat[at], fields: countsOf(flat[at + 1]) });
  }
  return { words, all };
}

/** @param {string} text */
function countsOf(text) {
  const [flags, ...counts] = unpacked(text);
  const names = [...(flags & 1 ? ["title", "body"] : []), ...LISTED.filter((_, at) => flags & (2 << at))];
  return Object.fromEntries(names.map((name, at) => [name, counts[at]]));
}

/**
 * What each pattern of a query stands for, and whether that is all.
 * @param {Shelves} shelves
 * @param {import("./parsing.js").Query[]} leaves
 * @returns {Promise<{expansions: Map<string, string[]>, all: boolean}>} words by field and pattern, as the index has them
 */
export async function expanded(shelves, leaves) {
  /** @type {Map<string, string[]>} */
  const expansions = new Map();
  let complete = true;
  await Promise.all(leaves.map(async ({ is, field = "", pattern = "" }) => {
    for (const part of is === "pattern" ? patternsOf(pattern) : []) {
      const { words, all } = await standingFor(shelves, field, part);
      expansions.set(`${field} ${part}`, words.slice(0, MOST_EXPANDED));
      if (!all || words.length > MOST_EXPANDED) complete = false;
    }
  }));
  return { expansions, all: complete };
}

/** @param {Shelves} shelves @param {string} field @param {string} part */
async function standingFor(shelves, field, part) {
  const fits = fitting(part);
  if (field === "kind") return { words: Object.keys(shelves.manifest.kinds).filter(fits), all: true };
  const beginning = part.split(/[*?]/)[0];
  if (field === "id") {
    const { shards, all } = await shelves.range("ids", beginning, MOST_LISTS);
    for (const [id, number] of shards.flat()) shelves.ids.set(id, number);
    return { words: [...shelves.ids.keys()].filter(fits), all };
  }
  const { words, all } = await wordsWith(shelves, beginning);
  const fit = words.filter(({ word, fields }) => (isStemmed(field) ? "body" : field) in fields && fits(word));
  const found = new Set(fit.map(({ word }) => (isStemmed(field) ? stem(word) : word)));
  return { words: [...found].sort(), all };
}
