// Parts of files: several in one request where a host sends them so, else one by one, else none.

/** @typedef {[start: number, end: number]} Part of a file, in bytes; the end exclusive */
/** @typedef { {from: number, bytes: Uint8Array}} Piece of a file, and where in it that begins */

export const MANY = 40; // parts of one request: hosts refuse very many
const ROOM = 200; // bytes that a host may add to each part
const REFUSED = "archive-parts-refused";
const ESCAPE = 61; // "=": the next byte has its seventh bit turned over
let proved = false; // whether this host has sent a part
let least = Infinity; // parts, of a request that this host has answered with something else

/** @param {number} count @returns {boolean} whether this host may send so many parts of a file at once */
export function sends(count) {
  try {
    const [host, known] = (sessionStorage.getItem(REFUSED) || "").split(" ");
    if (host === location.host) least = Math.min(least, Number(known));
  } catch {
    // a page that may keep nothing finds out anew
  }
  return count < least;
}

/** @param {number} count parts that were asked for */
function refuse(count) {
  least = Math.min(least, count > 1 ? 2 : 1);
  try {
    sessionStorage.setItem(REFUSED, `${location.host} ${least}`);
  } catch {
    // as above
  }
}

/**
 * Parts of a file by their starts; those that could not be had are not among them.
 * @param {URL} address
 * @param {Part[]} parts
 * @param {number} most parts of one request
 * @returns {Promise<Map<number, Uint8Array>>}
 */
export async function piecesOf(address, parts, most) {
  const sorted = [...parts].sort(([a], [b]) => a - b);
  const groups = Array.from({ length: Math.ceil(sorted.length / most) }, (_, at) => sorted.slice(at * most, (at + 1) * most));
  const ask = (/** @type {Part[]} */ group) => asked(address, joined(group));
  const first = most > 1 || proved ? [] : await ask(groups.shift() || []); // a host that sends none is asked once
  const pieces = [...first, ...(await Promise.all(groups.map(ask))).flat()];
  return new Map(sorted.flatMap(([start, end]) => {
    const piece = pieces.find((one) => holds(one, start, end));
    return piece ? [[start, piece.bytes.subarray(start - piece.from, end - piece.from)]] : [];
  }));
}

/** @param {Piece} piece @param {number} start @param {number} end */
const holds = ({ from, bytes }, start, end) => from <= start && end <= from + bytes.length;

/** @param {Part[]} parts in their order @returns {Part[]} neighbours as one */
function joined(parts) {
  /** @type {Part[]} */
  const wider = [];
  for (const [start, end] of parts) {
    const last = wider[wider.length - 1];
    if (last?.[1] === start) last[1] = end;
    else wider.push([start, end]);
  }
  return wider;
}

/** @param {URL} address @param {Part[]} parts @returns {Promise<Piece[]>} */
async function asked(address, parts) {
  if (!parts.length || !sends(parts.length)) return [];
  const stop = new AbortController();
  const headers = { Range: `bytes=${parts.map(([start, end]) => `${start}-${end - 1}`).join(",")}` };
  const cache = "no-store"; // else a browser asks for one part of a file after another, to keep them together
  const answer = await fetch(address, { headers, cache, signal: stop.signal }).catch(() => null);
  const most = parts.reduce((sum, [start, end]) => sum + end - start + ROOM, 0);
  if (answer?.status === 206 && Number(answer.headers.get("Content-Length")) <= most) {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const alone = /^bytes (\d+)-/.exec(answer.headers.get("Content-Range") || "");
    const pieces = alone ? [{ from: Number(alone[1]), bytes }] : cutApart(bytes);
    proved = true;
    if (!parts.every(([start, end]) => pieces.some((one) => holds(one, start, end)))) refuse(parts.length);
    return pieces;
  }
  if (answer?.ok) refuse(parts.length);
  stop.abort();
  return [];
}

/**
 * The parts of a `multipart/byteranges`, each skipped by its length, so that nothing in it passes for a header.
 * @param {Uint8Array} bytes
 * @returns {Piece[]}
 */
function cutApart(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  const head = /^content-range: *bytes (\d+)-(\d+)[^]*?\r\n\r\n/gim;
  const pieces = [];
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const [from, last] = [Number(found[1]), Number(found[2])];
    const begin = head.lastIndex;
    head.lastIndex += last - from + 1;
    pieces.push({ from, bytes: bytes.subarray(begin, head.lastIndex) });
  }
  return pieces;
}

/**
 * Texts that lie compressed in parts of files.
 * @param {Map<string, Uint32Array>} places of each text: which file, from where, how long
 * @param {[names: string, width: number]} files
 * @param {string} base the address of the folder of shards
 * @returns {Promise<Map<string, string>>} those that could be had
 */
export async function textsAt(places, [names, width], base) {
  const packs = new Set([...places.values()].map(([pack]) => pack));
  const found = [...packs].map(async (pack) => {
    const here = [...places].filter(([, place]) => place[0] === pack);
    const address = new URL(`whereabouts/${names.slice(pack * width, (pack + 1) * width)}.bin`, base);
    const parts = here.map(([, [, start, length]]) => /** @type {Part} */ ([start, start + length]));
    const together = await piecesOf(address, parts, MANY);
    const pieces = together.size ? together : await piecesOf(address, parts, 1);
    const known = here.map(([key, [, start]]) => ({ key, bytes: pieces.get(start) }));
    return Promise.all(known.map(async ({ key, bytes }) => /** @type {[string, string]} */ ([key, bytes && await inflated(bytes)])));
  });
  return new Map((await Promise.all(found)).flat().filter(([, text]) => text));
}

/** @param {Uint8Array} bytes as builder/search/shards/packs.py writes them @returns {Promise<string>} */
export function inflated(bytes) {
  let size = 0;
  const raw = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) raw[size++] = bytes[at] === ESCAPE ? bytes[++at] ^ 64 : bytes[at];
  const stream = new Blob([raw.subarray(0, size)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
