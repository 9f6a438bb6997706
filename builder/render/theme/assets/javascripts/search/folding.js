// Text as the index sees it: words without case, accents and possessives (see builder/search/analysis.py).

/** @typedef { {start: number, end: number, forms: string[]}} Word a word's place in UTF-16 units, its own form first */

const LONGEST_WORD = 64; // characters
const LETTERS = "[\\p{L}\\p{N}\\u0300-\\u036f\\u00ad]+";
const PART = "[\\p{L}\\p{Nl}\\p{No}]";
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}_])${PART}(?:\\.${PART}){1,30}(?![\\p{L}\\p{N}_])|${LETTERS}(?:['’‘ʼ\`]${LETTERS})*`,
  "gu",
);
const CONTROL =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\uffff\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]/gu;
/** @type {Record<string, string>} */
const PLAIN = {
  ø: "o", Ø: "O", ł: "l", Ł: "L", ı: "i", đ: "d", Đ: "D", ð: "d", Ð: "D", þ: "th", Þ: "Th", ß: "ss", æ: "ae", Æ: "AE",
  œ: "oe", Œ: "OE",
};

/**
 * Text without control characters and direction overrides; line ends stay.
 * @param {string} text
 */
export const cleaned = (text) => text.replace(CONTROL, "");

/** @param {string} text */
export const plainQuotes = (text) => text.replace(/[’‘ʼ`]/g, "'").replace(/[“”]/g, '"');

/** @param {string} text */
function withoutCase(text) {
  return [...text].map((char) => char.toLowerCase().toUpperCase().toLowerCase()).join("")
    .replace(/[\uab70-\uabbf]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x97d0))
    .replace(/[\u13f8-\u13fd]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 8));
}

/** @param {string} text */
function withoutAccents(text) {
  return text.replace(/[øØłŁıđĐðÐþÞßæÆœŒ]/g, (char) => PLAIN[char]).normalize("NFKD").replace(/\p{M}/gu, "");
}

/**
 * @param {string} text
 * @param {number} [most]
 */
const cutAt = (text, most = LONGEST_WORD) => (text.length > most ? [...text].slice(0, most).join("") : text);

/** @param {string} text */
const lettersOf = (text) => cutAt(text.replace(/[^\p{L}\p{N}]/gu, ""));

/**
 * `O’Brien's` as `obrien` and `brien`; `Gdańsk` as `gdansk`; `U.S` as `us`.
 * @param {string} raw
 */
function formsOf(raw) {
  const plain = withoutCase(withoutAccents(plainQuotes(raw))).replace(/'s$/, "");
  const at = plain.indexOf("'");
  const head = at < 0 ? plain : plain.slice(0, at);
  const part = at < 0 ? "" : lettersOf(plain.slice(at + 1));
  const elided = [...head].length <= 2 && [...part].length >= 3;
  return [lettersOf(plain), elided ? part : ""].filter(Boolean);
}

/** @type {Map<string, string[]>} */
const known = new Map();

/**
 * The words of a text.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsOf(text) {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const raw = cutAt(match[0]);
    const forms = known.get(raw) || formsOf(raw);
    if (known.size < 50000) known.set(raw, forms);
    if (forms.length) found.push({ start: match.index, end: match.index + match[0].length, forms });
  }
  return found;
}

/**
 * The first form of each word of a text.
 * @param {string} text
 */
export const firstForms = (text) => wordsOf(text).map((word) => word.forms[0]);
