// A better spelling for what was not found: the closest name or word of the index (see builder/search/suggest.py).

import { wordsWith } from "./expanding.js";
import { firstForms, wordsOf } from "./folding.js";
import { DEFAULT_FIELDS, realField } from "./grouping.js";
import { namesBearing, naming } from "./naming.js";
import { isStemmed } from "./parsing.js";
import { phrasesOf } from "./phrases.js";
import { stem } from "./stemming.js";

/** @typedef {import("./shelves.js").Shelves} Shelves */
/** @typedef { {word: string, edits: number, count: number, field: string}} Near */

const FEW_FOUND = 3; // with fewer results, a word that is rare beside a near neighbour counts as misspelt
const RARE = 10; // times as frequent must that neighbour be
const MOST_TRIED = 6; // words of a query that are looked up
const MOST_NEAR = 12; // near words of a name that are looked up
const OPERATORS = new Set(["AND", "OR", "NOT", "ANDNOT", "ANDMAYBE", "REQUIRE", "TO"]);
const PLAIN_NAME = /^\s*[\p{L}\p{Nl}\p{No}]+(?:[\s'’-]+[\p{L}\p{Nl}\p{No}]+){1,4}\s*$/u; // two to five words
const NAME_FIELDS = ["people", "places", "organisations"];
/** @type {Record<string, string>} */
const KIND_OF = { people: "person", places: "place", organisations: "organisation" };

/**
 * The query or the name spelt as the index knows it; null where nothing near is known.
 * @param {Shelves} shelves
 * @param {import("./engine.js").Request} request
 * @param {import("./engine.js").Answer} answer
 * @returns {Promise<string | null>}
 */
export async function betterSpelling(shelves, request, { total, wanted }) {
  if (total >= FEW_FOUND) return null;
  for (const field of NAME_FIELDS) {
    const kind = /** @type {"person" | "place" | "organisation"} */ (KIND_OF[field]);
    for (const given of request[kind]) {
      if (!(await naming(shelves, kind, given)).size) return closestName(shelves, [field], given);
    }
  }
  const whole = !total && PLAIN_NAME.test(request.query) ? await closestName(shelves, NAME_FIELDS, request.query) : null;
  return whole || respelt(shelves, request.query, new Set(phrasesOf(wanted.tree, wanted.expansions).flat()), total);
}

/** @param {Shelves} shelves @param {string} text @param {Set<string>} sought @param {number} total */
async function respelt(shelves, text, sought, total) {
  let [better, done, tried] = ["", 0, 0];
  for (const { start, end, forms } of wordsOf(text)) {
    const [word] = forms;
    if (tried === MOST_TRIED || !sought.has(stem(word)) || !isWord(text, start, end)) continue;
    const fields = askedFields(text, start);
    await shelves.fetchWords("terms", [stem(word)]);
    const known = Math.max(...fields.map((field) => shelves.postings(field, isStemmed(field) ? stem(word) : word).numbers.length));
    if (known && (total >= FEW_FOUND || known >= FEW_FOUND)) continue;
    tried++;
    better += text.slice(done, start) + ((await nearest(shelves, fields, word, known)) || text.slice(start, end));
    done = end;
  }
  return better && better + text.slice(done) !== text ? better + text.slice(done) : null;
}

/** @param {string} text @param {number} start of a word @returns {string[]} the fields that a query asks for it */
function askedFields(text, start) {
  const before = /([\p{L}\p{N}_]+):$/u.exec(text.slice(0, start));
  const field = before ? realField(before[1].toLowerCase()) : "";
  return DEFAULT_FIELDS.includes(field) ? [field] : DEFAULT_FIELDS;
}

/** Neither an operator, a field's name, a pattern's part nor a number. @param {string} text @param {number} start @param {number} end */
function isWord(text, start, end) {
  const word = text.slice(start, end);
  const beside = text.slice(end, end + 1) + text.slice(Math.max(0, start - 1), start);
  return /^\p{L}+$|['’]/u.test(word) && !OPERATORS.has(word) && !/[*?]/.test(beside) && text[end] !== ":";
}

/**
 * The nearest word as it is written, names before prose; a word that some documents have gives way only to a neighbour
 * that is far more frequent.
 * @param {Shelves} shelves @param {string[]} fields @param {string} word @param {number} known
 * @returns {Promise<string | null>}
 */
async function nearest(shelves, fields, word, known) {
  const near = (await nearWords(shelves, fields, word)).filter(({ edits, count }) => !known || (edits === 1 && count >= RARE * known));
  const [best] = near.sort((a, b) => a.edits - b.edits || Number(isStemmed(a.field)) - Number(isStemmed(b.field))
    || b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : a.field < b.field ? -1 : 1));
  return best ? (isStemmed(best.field) ? best.word : asWritten(shelves, best.field, best.word)) : null;
}

/**
 * The words of some fields within the edits that a word of this length may have suffered; its first two letters
 * may be changed places or one of them too many, but not wrong, so that few shards are looked at.
 * @param {Shelves} shelves @param {string[]} fields @param {string} word
 * @returns {Promise<Near[]>}
 */
async function nearWords(shelves, fields, word) {
  const most = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  const beginnings = most ? new Set([word.slice(0, 2), word[1] + word[0], word.slice(1, 3), word[0] + word[2]]) : [word];
  const lists = await Promise.all([...beginnings].map((beginning) => wordsWith(shelves, beginning)));
  const known = new Map(lists.flatMap(({ words }) => words).map((one) => [one.word, one.fields]));
  return [...known].flatMap(([other, counts]) => {
    const edits = editsBetween(other, word, most);
    return edits > most ? [] : fields.filter((field) => (isStemmed(field) ? "body" : field) in counts)
      .map((field) => ({ word: other, edits, count: counts[field] || 0, field }));
  });
}

/**
 * How many letters have to be put in, left out, changed, or swapped with the next; beyond `most` any larger number.
 * @param {string} left @param {string} right @param {number} most
 */
function editsBetween(left, right, most) {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let x = 1; x <= left.length; x++) {
    const next = [x];
    for (let y = 1; y <= right.length; y++) {
      const same = left[x - 1] === right[y - 1];
      next[y] = Math.min(row[y] + 1, next[y - 1] + 1, row[y - 1] + Number(!same));
      const swapped = x > 1 && y > 1 && left[x - 1] === right[y - 2] && left[x - 2] === right[y - 1];
      if (swapped && !same) next[y] = Math.min(next[y], before[y - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[right.length];
}

/** @param {Shelves} shelves @param {string} field @param {string} form @returns {Promise<string>} a word as the most frequent name writes it */
async function asWritten(shelves, field, form) {
  const found = (await namesBearing(shelves, KIND_OF[field], form)).flatMap(({ name, articles }) =>
    wordsOf(name).filter(({ forms }) => forms.includes(form)).map(({ start, end }) => ({ articles, word: name.slice(start, end) })));
  return found.sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1))[0]?.word || form;
}

/** The name whose words lie nearest to all the given ones. @param {Shelves} shelves @param {string[]} fields @param {string} given */
async function closestName(shelves, fields, given) {
  const words = firstForms(given);
  if (!words.length) return null;
  const near = await Promise.all(words.map((word) => nearWords(shelves, fields, word)));
  if (near.some((options) => !options.length)) return null;
  const longest = words.indexOf(words.reduce((left, right) => (right.length > left.length ? right : left)));
  const sought = near[longest].sort((a, b) => a.edits - b.edits || b.count - a.count).slice(0, MOST_NEAR);
  const names = (await Promise.all(sought.map(({ word, field }) => namesBearing(shelves, KIND_OF[field], word)))).flat();
  const kinds = fields.map((field) => KIND_OF[field]);
  const found = names.flatMap(({ kind, name, articles }) => {
    const forms = new Set(wordsOf(name).flatMap((word) => word.forms));
    const edits = near.map((options) => Math.min(...options.filter(({ word, field }) =>
      KIND_OF[field] === kind && forms.has(word)).map((option) => option.edits)));
    const total = edits.reduce((sum, one) => sum + one, 0);
    return kinds.includes(kind) && Number.isFinite(total) ? [{ total, size: forms.size, articles, name }] : [];
  });
  const [best] = found.sort((a, b) => a.total - b.total || a.size - b.size || b.articles - a.articles || (a.name < b.name ? -1 : 1));
  return best && best.total > 0 ? best.name : null;
}
