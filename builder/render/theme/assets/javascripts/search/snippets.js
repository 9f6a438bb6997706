// The passage of a body that shows why it was found, in pieces (see builder/search/snippets.py).

import { wordsOf } from "./folding.js";
import { phrasesOf, phrasesOfNames } from "./phrases.js";
import { stem } from "./stemming.js";

/** @typedef {[text: string, marked: boolean][]} Pieces */
/** @typedef {import("./phrases.js").Phrase} Phrase */
/** @typedef { {start: number, end: number, phrase: Phrase}} Mark */

const SNIPPET = 280; // characters
const LEAD = 90; // at most so many stand before the first hit
const MOST_MARKS = 2000; // that are weighed
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s+["'“‘(\[]*[A-Z0-9À-ÖØ-Þ])|\n{2,}/g;
const ABBREVIATION = new RegExp(
  "(?:(?<![\\p{L}\\p{N}_])(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|col|maj|capt|lt|sgt|rev|hon|jr|sr|vs|no|nos|vol|pp?|" +
  "fig|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|est|messrs|[a-z]|(?:[a-z]\\.)+[a-z]))\\.$",
  "iu",
);

/**
 * The passage of a body that shows why it was found: by what the query asks for, else by the names of filters, else its
 * beginning.
 * @param {string} body
 * @param {import("./engine.js").Wanted} wanted
 * @returns {Pieces}
 */
export function snippetOf(body, { tree, expansions, names }) {
  const begin = () => (body.trim() ? piecesOf(body, 0, endOf(body, 0), []) : []);
  return passageOf(body, phrasesOf(tree, expansions)) || passageOf(body, phrasesOfNames(names)) || begin();
}

/**
 * The passage that holds most of the phrases, then most hits, then comes first; null where none occurs.
 * @param {string} body
 * @param {Phrase[]} phrases
 * @returns {Pieces | null}
 */
function passageOf(body, phrases) {
  const found = marksOf(body, phrases);
  if (!found.length) return null;
  const [low, high] = passageAt(body, densest(found).start);
  return piecesOf(body, low, high, found.filter(({ start, end }) => low <= start && end <= high));
}

/** @param {string} body @param {Phrase[]} phrases @returns {Mark[]} none overlapping, the longest that begin at a word */
function marksOf(body, phrases) {
  /** @type {Map<string, Phrase[]>} */
  const starting = new Map();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    starting.set(phrase[0], [...(starting.get(phrase[0]) || []), phrase]);
  }
  const tokens = wordsOf(body).map(({ start, end, forms }) => ({ start, end, stems: forms.map(stem) }));
  /** @type {Mark[]} */
  const marks = [];
  tokens.forEach(({ start, stems }, place) => {
    if (marks.length && start < marks[marks.length - 1].end) return;
    const phrase = stems.flatMap((word) => starting.get(word) || []).find((one) =>
      one.every((word, at) => tokens[place + at]?.stems.includes(word)));
    if (phrase) marks.push({ start, end: tokens[place + phrase.length - 1].end, phrase });
  });
  return marks.slice(0, MOST_MARKS);
}

/** @param {Mark[]} marks */
function densest(marks) {
  const worth = marks.map(({ start }, place) => {
    const near = marks.slice(place, place + 40).filter((mark) => mark.start - start < SNIPPET - LEAD);
    return new Set(near.map((mark) => mark.phrase)).size * 100 + near.length;
  });
  return marks[worth.indexOf(Math.max(...worth))];
}

/** @param {string} text @returns {[number, number][]} the spans of its sentences, without the white space between them */
function sentencesOf(text) {
  /** @type {[number, number][]} */
  const spans = [];
  let start = 0;
  const add = (/** @type {number} */ end) => {
    const sentence = text.slice(start, end);
    const first = start + sentence.length - sentence.trimStart().length;
    if (sentence.trim()) spans.push([first, first + sentence.trim().length]);
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    const before = text.slice(Math.max(start, match.index - 12), match.index + 1);
    if (match[0][0] !== "." || !ABBREVIATION.test(before)) add(match.index + match[0].length);
  }
  add(text.length);
  return spans;
}

/** @param {string} body @param {number} start of a mark @returns {[number, number]} from its sentence's start, if near */
function passageAt(body, start) {
  const low = Math.max(0, start - 2 * SNIPPET);
  const starts = sentencesOf(body.slice(low, start + 1)).map(([first]) => low + first).filter((first) => first <= start);
  let began = starts.length ? starts[starts.length - 1] : start;
  if (start - began > LEAD || (began === low && low > 0)) {
    const space = body.slice(Math.max(0, start - LEAD), start).indexOf(" ");
    began = space < 0 ? start : Math.max(0, start - LEAD) + space + 1;
  }
  return [began, Math.max(endOf(body, began), start)];
}

/** @param {string} body @param {number} low @returns {number} where a passage ends, with a sentence if that fills half of it */
function endOf(body, low) {
  if (body.length - low <= SNIPPET) return body.length;
  const window = body.slice(low, low + SNIPPET);
  const ends = sentencesOf(window).map(([, end]) => end).filter((end) => end > SNIPPET / 2 && end < window.length);
  if (ends.length) return low + ends[ends.length - 1];
  return low + (window.includes(" ") ? window.lastIndexOf(" ") : SNIPPET);
}

/** @param {string} body @param {number} low @param {number} high @param {Mark[]} marks @returns {Pieces} */
function piecesOf(body, low, high, marks) {
  /** @type {Pieces} */
  const pieces = body.slice(0, low).trim() ? [["… ", false]] : [];
  let done = low;
  for (const { start, end } of marks) {
    pieces.push([body.slice(done, start), false], [body.slice(start, end), true]);
    done = end;
  }
  pieces.push([body.slice(done, high).trimEnd(), false], [body.slice(high).trim() ? " …" : "", false]);
  return pieces.filter(([text]) => text).map(([text, marked]) => [text.replace(/\s+/g, " "), marked]);
}
