// A question in Whoosh's query language as a tree of what is sought (see builder/search/parsing.py).

import { periodOf, periodOfRange } from "./calendar.js";
import { cleaned, firstForms, plainQuotes } from "./folding.js";
import { isGroup, orderedPieces } from "./grouping.js";
import { Trouble } from "./loading.js";
import { stem } from "./stemming.js";

/**
 * @typedef {object} Query
 * @property {string} is term, phrase, pattern, period, every, none, or how parts join: and, or, not, andnot, andmaybe, require
 * @property {number} boost
 * @property {string} [field]
 * @property {string[]} [words] of a term one, of a phrase all, as the index has them
 * @property {string} [pattern] as written, with * and ?
 * @property {number} [slop]
 * @property {import("./calendar.js").Period} [period]
 * @property {Query[]} [parts]
 */
/** @typedef {import("./tagging.js").Piece} Piece */

const LONGEST_QUERY = 1000; // characters
const MOST_WORDS = 60; // each may stand in every document
const DEEPEST = 40; // brackets within brackets
const MOST_PATTERNS = 8; // each may have to look at every word of the index
const STEMMED = new Set(["title", "body"]);

/** @param {string} field */
export const isStemmed = (field) => STEMMED.has(field);

/**
 * The words of a text as a field of the index has them.
 * @param {string} field
 * @param {string} text
 * @returns {string[]}
 */
function analysed(field, text) {
  if (field === "id") return [text];
  if (field === "kind") return [text.toLowerCase()];
  return isStemmed(field) ? firstForms(text).map(stem) : firstForms(text);
}

/** @param {Piece} piece @returns {Query | null} null for what asks for nothing, such as punctuation */
function queryOf(piece) {
  if (isGroup(piece)) return joined(piece);
  const { is, boost = 1, field } = piece;
  const text = piece.text || "";
  if (is === "every") return { is, boost };
  if (is === "range") {
    if (field === "published") return { is: "period", boost, period: periodOfRange(piece) };
    throw new Trouble("a range needs the field published, such as published:[2015-10 TO 2015-11]");
  }
  if (!field) return { is: "term", boost, field: "", words: [text] };
  if (field === "published") return { is: "period", boost, period: periodOf(text) };
  if (is === "wild") return { is: "pattern", boost, field, pattern: field === "kind" ? text.toLowerCase() : text };
  if (is === "prefix") return { is: "pattern", boost, field, pattern: `${field === "kind" ? text.toLowerCase() : text}*` };
  const words = analysed(field, text);
  if (is === "phrase") return { is, boost, field, words, slop: piece.slop };
  if (words.length > 1) return { is: "phrase", boost, field, words, slop: 1 };
  return words.length ? { is: "term", boost, field, words } : null;
}

/** @param {Piece & {nodes: Piece[]}} group @returns {Query | null} */
function joined({ is, nodes, boost = 1 }) {
  const parts = nodes.map(queryOf);
  const told = /** @type {Query[]} */ (parts.filter((part) => part));
  if (is === "and" || is === "or") return { is, boost, parts: told };
  if (is === "not") return told[0]?.parts?.length === 0 ? null : told[0] ? { is, boost: 1, parts: [told[0]] } : null;
  if (nodes.length !== 2) throw new Trouble(""); // Whoosh stumbles over these too, such as “a ANDNOT ANDMAYBE b”
  return told.length === 2 ? { is, boost: 1, parts: told } : told[0] || { is: "none", boost: 1 };
}

/** @param {Query} query @param {number} depth @returns {Query[]} */
function leavesOf(query, depth = 0) {
  if (depth > DEEPEST) throw new Trouble(`the query nests more than ${DEEPEST} brackets or NOTs; ask with fewer`);
  return query.parts ? query.parts.flatMap((part) => leavesOf(part, depth + 1)) : [query];
}

/** @param {Query[]} leaves */
function refuseMany(leaves) {
  const words = new Set(leaves.flatMap((leaf) => leaf.words || [leaf.pattern || ""]));
  if (words.size > 2 * MOST_WORDS) throw new Trouble(`the query has more than ${MOST_WORDS} words; ask with fewer`);
  const patterns = new Set(leaves.flatMap((leaf) => leaf.pattern || []));
  if (patterns.size > MOST_PATTERNS) {
    throw new Trouble(`the query has more than ${MOST_PATTERNS} words with * or ?; ask with fewer`);
  }
}

/**
 * The tree of a query, and its leaves.
 * @param {string} text
 * @returns { {tree: Query, leaves: Query[]}}
 */
export function parsed(text) {
  const plain = plainQuotes(cleaned(text));
  const length = [...plain].length;
  if (length > LONGEST_QUERY) {
    throw new Trouble(`the query has ${length} characters; ask with ${LONGEST_QUERY} or fewer`);
  }
  try {
    const found = queryOf(orderedPieces(plain));
    const tree = found?.parts?.length === 0 || !found ? { is: "none", boost: 1 } : found;
    const leaves = leavesOf(tree);
    refuseMany(leaves);
    return { tree, leaves };
  } catch (error) {
    if (error instanceof Trouble && error.message) throw error;
    const shown = [...cleaned(text).split(/\s+/).filter(Boolean).join(" ")].slice(0, 60).join("");
    throw new Trouble(`the query '${shown}' cannot be read; try plain words, or quote them`);
  }
}
