// A query cut into marks and words, in Whoosh's query language: which pattern stands at each place, the first that fits.

/**
 * A piece of a query, later a node of its tree. What it is decides which of these it has.
 * @typedef {object} Piece
 * @property {string} is word, wild, prefix, phrase, range, field, boost, every, op, open, close, space, or a group
 * @property {string} [text]
 * @property {string | null} [field]
 * @property {number} [boost]
 * @property {number} [slop]
 * @property {string | null} [start]
 * @property {string | null} [end]
 * @property {boolean} [after] a range without its first day, month or year
 * @property {boolean} [before] a range without its last one
 * @property {string} [original]
 * @property {Piece[]} [nodes]
 */

/** @typedef {(match: RegExpExecArray) => Piece} Make */

const WORD_CHAR = "[\\p{L}\\p{N}_]";
const TO = `(?<!${WORD_CHAR})[Tt][Oo](?!${WORD_CHAR})`;

/** @param {string} text @returns {Piece} */
export const wordPiece = (text) => ({ is: "word", text, field: null, boost: 1 });

/** @param {string} op @returns {Make} */
const operator = (op) => () => ({ is: "op", text: op });

/** @param {string | undefined} text */
function unquoted(text) {
  return text && text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1) : text;
}

/** @type {[RegExp, Make][]} */
const PATTERNS = [
  [/(?<=\s)ANDNOT(?=\s)/uy, operator("andnot")],
  [/(?<=\s)ANDMAYBE(?=\s)/uy, operator("andmaybe")],
  [/[*]:[*]/uy, () => ({ is: "every" })],
  [new RegExp(`(?:^|(?<!${WORD_CHAR}))'([^\\n]*?)'(?=\\s|[\\])}]|\\n?$)`, "uy"), (match) => wordPiece(match[1])],
  [new RegExp(`(${WORD_CHAR}+|[*]):`, "uy"), (match) => ({ is: "field", field: match[1], original: match[0] })],
  [/[*?\u055e\u061f\u1367]/uy, (match) => ({ ...wordPiece(match[0]), is: "wild" })],
  [
    /"([^\n]*?)"(?:~([1-9][0-9]*))?/uy,
    (match) => ({ ...wordPiece(match[1]), is: "phrase", slop: match[2] ? Number(match[2]) : 1 }),
  ],
  [/[(]/uy, () => ({ is: "open" })],
  [/[)]/uy, () => ({ is: "close" })],
  [/(?:^|(?<=[\s()]))NOT(?=\s)/uy, operator("not")],
  [/(?<=\s)AND(?=\s)/uy, operator("and")],
  [/(?<=\s)OR(?=\s)/uy, operator("or")],
  [/(?:^|(?<=\s))REQUIRE(?=\s)/uy, operator("require")],
  [/\^([0-9]*(?:\.[0-9]+)?)(?:\n?$|(?=[ \t\r\n)]))/uy, boostOf],
  [
    new RegExp(`([{[])('[^']*?'\\s+|[^\\]}]+?(?=${TO}))?${TO}(\\s+'[^']*?'|[^\\]}]+?)?([}\\]])`, "uy"),
    (match) => ({
      is: "range", field: null, boost: 1, after: match[1] === "{", before: match[4] === "}",
      start: unquoted(match[2]?.trimEnd()), end: unquoted(match[3]?.trimStart()),
    }),
  ],
  [/\s+/uy, () => ({ is: "space" })],
];

/** @param {RegExpExecArray} match @returns {Piece} */
function boostOf(match) {
  return match[1] ? { is: "boost", boost: Number(match[1]), original: match[0] } : wordPiece(match[0]);
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {[Piece, number] | null} what stands there, and where it ends
 */
function pieceAt(text, at) {
  for (const [pattern, make] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0]) return [make(match), pattern.lastIndex];
  }
  return null;
}

/**
 * A flat list of pieces; what no pattern knows is a word.
 * @param {string} text
 * @returns {Piece[]}
 */
export function tagged(text) {
  /** @type {Piece[]} */
  const pieces = [];
  let done = 0;
  let at = 0;
  while (at < text.length) {
    const found = pieceAt(text, at);
    if (!found) {
      at += /** @type {number} */ (text.codePointAt(at)) > 0xffff ? 2 : 1;
      continue;
    }
    if (done < at) pieces.push(wordPiece(text.slice(done, at)));
    pieces.push(found[0]);
    done = at = found[1];
  }
  if (done < text.length) pieces.push(wordPiece(text.slice(done)));
  return pieces;
}
