// The bodies from which passages are cut: parts of packs, as builder/search/shards/packs.py writes them.

/** @typedef { {name: string, start: number, length: number}} Part of a pack; counted from where its string begins */

const ESCAPE = 61; // "=": the next byte has its seventh bit turned over
let refused = false; // whether this host sends whole files where a part was asked for

/**
 * A document's body: from its part of a pack, or from its page where the host sends no parts of files.
 * @param {Part} part
 * @param {string} base the address of the folder of shards
 * @param {import("./loading.js").Load} load
 * @param {string} page the address of the document's page
 * @returns {Promise<string | null>} null where it cannot be had
 */
export async function bodyOf(part, base, load, page) {
  if (!base.startsWith("http")) return inflated(bytesOf(await load(`bodies/${part.name}`, true), part));
  const bytes = refused ? null : await partFrom(base, part);
  return bytes ? inflated(bytes) : pageText(page);
}

/** @param {string} text @param {Part} part */
function bytesOf(text, { start, length }) {
  return Uint8Array.from(text.slice(start, start + length), (character) => character.charCodeAt(0) & 255);
}

/**
 * @param {string} base
 * @param {Part} part
 * @returns {Promise<Uint8Array | null>} null where the host has it not, or sends something else
 */
async function partFrom(base, { name, start, length }) {
  const first = `archiveShard("bodies/${name}","`.length + start;
  const stop = new AbortController();
  const headers = { Range: `bytes=${first}-${first + length - 1}` };
  const answer = await fetch(new URL(`bodies/${name}.bin`, base), { headers, signal: stop.signal }).catch(() => null);
  if (answer?.status === 206 && answer.headers.get("Content-Range")?.startsWith(`bytes ${first}-`)) {
    return new Uint8Array(await answer.arrayBuffer());
  }
  refused ||= Boolean(answer?.ok);
  stop.abort();
  return null;
}

/** @param {Uint8Array} bytes @returns {Promise<string>} */
function inflated(bytes) {
  let size = 0;
  const raw = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) raw[size++] = bytes[at] === ESCAPE ? bytes[++at] ^ 64 : bytes[at];
  const stream = new Blob([raw.subarray(0, size)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
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
