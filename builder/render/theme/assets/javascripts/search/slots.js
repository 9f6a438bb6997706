// The cards of scattered documents, from slots that need no table: see builder/search/shards/slots.py.

import { piecesOf } from "./pieces.js";

/**
 * @param {number[]} numbers
 * @param {any} manifest
 * @param {[number, number][]} articles runs of documents
 * @param {string} base the address of the folder of shards
 * @param {number} most parts of one request
 * @returns {Promise<Map<number, any[]>>} the cards that could be had so
 */
export async function slotted(numbers, { slots, documents }, articles, base, most) {
  const [names, width, each, ofArticle, ofOther] = slots;
  /** @type {Map<number, [number, number, number][]>} */
  const packs = new Map();
  for (const number of numbers) {
    const first = number - (number % each);
    const articlesUpTo = (/** @type {number} */ end) =>
      articles.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, first)), 0);
    const before = articlesUpTo(number);
    const isArticle = articlesUpTo(number + 1) > before;
    const others = articlesUpTo(Math.min(first + each, documents)) * ofArticle; // articles have theirs first
    const start = isArticle ? before * ofArticle : others + (number - first - before) * ofOther;
    packs.set(first, [...(packs.get(first) || []), [start, start + (isArticle ? ofArticle : ofOther), number]]);
  }
  const found = [...packs].map(async ([first, here]) => {
    const at = (first / each) * width;
    const address = new URL(`slots/${names.slice(at, at + width)}.bin`, base);
    const pieces = await piecesOf(address, here.map(([start, end]) => [start, end]), most);
    return here.flatMap(([start, , number]) => {
      const card = read(pieces.get(start));
      return card ? [/** @type {[number, any[]]} */ ([number, card])] : [];
    });
  });
  return new Map((await Promise.all(found)).flat());
}

/** @param {Uint8Array | undefined} slot @returns {any[] | null} null where it is blank, or something else was sent */
function read(slot) {
  try {
    return JSON.parse(new TextDecoder().decode(slot));
  } catch {
    return null;
  }
}
