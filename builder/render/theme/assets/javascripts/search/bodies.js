// The bodies from which passages are cut: parts of packs, as builder/search/shards/packs.py writes them.

import { inflated, piecesOf } from "./pieces.js";

/** @typedef { {name: string, start: number, length: number}} Part of a pack; counted from where its string begins */

/**
 * A document's body: from its part of a pack, or from its page where the host sends no parts of files.
 * @param {Part} part
 * @param {string} base the address of the folder of shards
 * @param {import("./loading.js").Load} load
 * @param {string} page the address of the document's page
 * @returns {Promise<string | null>} null where it cannot be had
 */
export async function bodyOf({ name, start, length }, base, load, page) {
  if (!base.startsWith("http")) {
    const text = (await load(`bodies/${name}`, true)).slice(start, start + length);
    return inflated(Uint8Array.from(text, (/** @type {string} */ character) => character.charCodeAt(0) & 255));
  }
  const first = `archiveShard("bodies/${name}","`.length + start;
  const pieces = await piecesOf(new URL(`bodies/${name}.bin`, base), [[first, first + length]], 1);
  const bytes = pieces.get(first);
  return bytes ? inflated(bytes) : pageText(page);
}

/**
 * The text of an article's page.
 * @param {string} address
 * @returns {Promise<string | null>}
 */
async function pageText(address) {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = [...page.querySelectorAll("article.story p")].map((part) => (part.textContent || "").trim());
  return parts.filter(Boolean).join("\n\n") || null;
}
