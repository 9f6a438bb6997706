// Which documents answer a query's tree, and how well: as builder/search/evaluate.py, sum by sum in the same order.

import { lastUpTo } from "./numbers.js";
import { patternsOf } from "./patterns.js";

/** @typedef {Map<number, number>} Scores documents with their scores */
/** @typedef {import("./parsing.js").Query} Query */
/** @typedef {import("./shelves.js").Shelves} Shelves */
/** @typedef {import("./calendar.js").Period} Period */

const B = 0.75;
const K1 = 1.2;
const MOST_SLOP = 50; // words that a phrase's words may lie apart
const MOST_BOOST = 1000;
const LENGTHS = Array.from({ length: 256 }, (_, byte) => Math.round((1.033 ** byte - 1) * 27));

/** One question's view of the index. */
export class Evaluation {
  /** @param {Shelves} shelves @param {Map<string, string[]>} expansions words of each pattern, by field and pattern */
  constructor(shelves, expansions) {
    this.shelves = shelves;
    this.expansions = expansions;
    /** @type {Map<string, Scores>} */
    this.terms = new Map();
  }

  /** @returns {Scores} all documents, without a score */
  everything() {
    const all = new Map();
    for (let number = 0; number < this.shelves.manifest.documents; number++) all.set(number, 0);
    return all;
  }

  /** @param {Query} query @returns {Scores | null} null where it asks for nothing */
  scores(query) {
    const found = this.unboosted(query);
    const boost = Math.min(query.boost, MOST_BOOST);
    if (!found?.size || boost === 1) return found;
    return new Map([...found].map(([number, score]) => [number, Math.min(score * boost, MOST_BOOST ** 4)]));
  }

  /** @param {Query} query @returns {Scores | null} */
  unboosted(query) {
    const { is, field = "", words = [] } = query;
    if (is === "term") return this.term(field, words[0]);
    if (is === "phrase") return this.phrase(field, words, query.slop || 1);
    if (is === "pattern") return this.pattern(field, query.pattern || "");
    if (is === "period") return withoutScore(within(this.shelves, /** @type {Period} */ (query.period)));
    if (is === "every") return this.everything();
    return query.parts ? this.join(is, query.parts) : null;
  }

  /** @param {string} is @param {Query[]} parts @returns {Scores | null} */
  join(is, parts) {
    const all = parts.map((part) => this.scores(part));
    const told = /** @type {Scores[]} */ (all.filter((part) => part));
    if (is === "and") return told.length ? told.reduce(both) : null;
    if (is === "or") return told.length ? sum(told) : null;
    if (is === "not") return told.length ? less(this.everything(), told[0]) : null;
    if (told.length < 2) return all[0];
    return is === "andnot" ? less(told[0], told[1]) : is === "require" ? kept(told[0], told[1]) : raised(told[0], told[1]);
  }

  /** @param {string} field @param {string} word @returns {Scores} */
  term(field, word) {
    const key = `${field} ${word}`;
    const known = this.terms.get(key) || new Map(this.weighed(field, word));
    this.terms.set(key, known);
    return known;
  }

  /** Whoosh's BM25F. @param {string} field @param {string} word @returns {Iterable<[number, number]>} */
  *weighed(field, word) {
    const { manifest, ids } = this.shelves;
    if (field === "kind") for (const number of this.shelves.ofKind(word)) yield [number, 1];
    const number = field === "id" && ids.get(word);
    if (typeof number === "number") yield [number, 1];
    if (!(field in manifest.lengths)) return;
    const { numbers, often, lengths } = this.shelves.postings(field, word);
    const idf = Math.log(manifest.documents / (numbers.length + 1)) + 1;
    const mean = manifest.lengths[field] / manifest.documents || 1;
    for (let at = 0; at < numbers.length; at++) {
      const [tf, length] = [often[at], LENGTHS[lengths[at]]];
      yield [numbers[at], idf * ((tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * length) / mean)))];
    }
  }

  /** @param {string} field @param {string[]} words @param {number} slop @returns {Scores | null} */
  phrase(field, words, slop) {
    if (words.length < 2) return words.length ? this.term(field, words[0]) : null;
    const terms = words.map((word) => this.term(field, word));
    const shared = terms.reduce((left, right) => kept(left, right));
    const places = new Map(shared.size ? words.map((word) => [word, this.shelves.positions(field, word, shared)]) : []);
    const found = new Map();
    for (const number of shared.keys()) {
      const here = words.map((word) => places.get(word)?.get(number) || []);
      if (follow(here, Math.min(slop, MOST_SLOP))) {
        found.set(number, terms.reduce((total, term) => total + (term.get(number) || 0), 0));
      }
    }
    return found;
  }

  /** @param {string} field @param {string} written @returns {Scores | null} */
  pattern(field, written) {
    const parts = patternsOf(written);
    if (!parts.length) return written.includes("*") ? this.everything() : null;
    const sets = parts.map((part) => {
      const words = this.expansions.get(`${field} ${part}`) || [];
      return new Map(words.flatMap((word) => [...this.term(field, word).keys()].map((number) => [number, 1])));
    });
    return sets.reduce((left, right) => kept(left, right));
  }
}

/** @param {number[][]} places of words @param {number} slop @returns {boolean} whether they follow each other somewhere */
function follow([first, ...rest], slop) {
  let ends = first;
  for (const following of rest) {
    ends = following.filter((place) => {
      const before = lastUpTo(ends, place - 1);
      return before >= 0 && place - ends[before] <= slop;
    });
  }
  return ends.length > 0;
}

/**
 * The documents whose publication may lie in a period; never those without a date.
 * @param {Shelves} shelves
 * @param {Period} period
 * @returns {Iterable<number>}
 */
export function* within({ days }, { first, last }) {
  if (!days) return;
  const later = new Map([...days.uncertain].map((number, at) => [number, days.later[at]]));
  for (let number = 0; number < days.first.length; number++) {
    const early = days.first[number];
    if (last !== null && early > last) return;
    if (first === null || early >= first || early + (later.get(number) || 0) >= first) yield number;
  }
}

/** @param {Iterable<number>} numbers @returns {Scores} */
const withoutScore = (numbers) => new Map([...numbers].map((number) => [number, 0]));

/** @param {Scores} left @param {(number: number, score: number) => number | null} how @returns {Scores} */
function mapped(left, how) {
  const found = new Map();
  for (const [number, score] of left) {
    const value = how(number, score);
    if (value !== null) found.set(number, value);
  }
  return found;
}

/** @param {Scores} left @param {Scores} right */
const both = (left, right) => mapped(left, (number, score) => (right.has(number) ? score + (right.get(number) || 0) : null));
/** @param {Scores} left @param {Scores} right */
const less = (left, right) => mapped(left, (number, score) => (right.has(number) ? null : score));
/** @param {Scores} left @param { {has: (number: number) => boolean}} right */
export const kept = (left, right) => mapped(left, (number, score) => (right.has(number) ? score : null));
/** @param {Scores} left @param {Scores} right */
const raised = (left, right) => mapped(left, (number, score) => score + (right.get(number) || 0));

/** @param {Scores[]} parts @returns {Scores} */
function sum(parts) {
  const total = new Map();
  for (const part of parts) for (const [number, score] of part) total.set(number, (total.get(number) || 0) + score);
  return total;
}
