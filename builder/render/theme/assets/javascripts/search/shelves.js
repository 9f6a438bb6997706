// The index as the shards hold it: what is needed is fetched first, then read without waiting.

import { lastUpTo, summed, unpacked } from "./numbers.js";
import { isStemmed } from "./parsing.js";
import { MANY, sends, textsAt } from "./pieces.js";
import { slotted } from "./slots.js";
import { stem } from "./stemming.js";

/** @typedef {import("./loading.js").Load} Load */
/** @typedef { {numbers: Uint32Array, often: Uint32Array, lengths: Uint32Array}} Postings */
/** @typedef { {first: Uint32Array, uncertain: Uint32Array, later: Uint32Array}} Days */
/** @typedef {Map<string, any[]>} Shelf a family's entries by key; the fields' texts follow each word's form */

const NAMED_FIELDS = ["people", "places", "organisations", "outlet"];
const CHUNK = 8192; // numbers of one shard of ranks
const FEW = 3; // cards for which blocks cost less than the shard of a word's best documents
/** @type {Postings} */
const NOWHERE = { numbers: new Uint32Array(), often: new Uint32Array(), lengths: new Uint32Array() };

/** @param {number} dated */
function documentsReader(dated) {
  /** @param {Uint32Array} values how many are dated, how many not, then the gaps of both */
  return (values) => {
    const [early, late] = values;
    summed(values.subarray(2, 2 + early));
    summed(values.subarray(2 + early, 2 + early + late), dated);
    return values.subarray(2, 2 + early + late);
  };
}

/** The parts of the index that have been fetched. */
export class Shelves {
  /** @param {any} manifest @param {Load} load @param {string} base the address of the folder of shards */
  constructor(manifest, load, base) {
    this.base = base;
    this.manifest = manifest;
    this.load = load;
    this.documents = documentsReader(manifest.dated);
    /** @type {Record<string, Shelf>} */
    this.kept = { terms: new Map(), positions: new Map() };
    /** @type {Days | null} */
    this.days = null;
    /** @type {Map<string, number>} */
    this.ids = new Map();
    /** @type {Uint32Array[]} */
    this.ranks = [];
    /** @type {Map<number, any[]>} cards that came with something else */
    this.known = new Map();
    /** @type {Map<number, string>} where in its pack a document's body lies */
    this.bodies = new Map();
  }

  /** @param {string} family @returns {Promise<any[]>} heads of its shards' names in one string, how long each is, how many share one, starts */
  async list(family) {
    const stated = this.manifest[family];
    return typeof stated === "string" ? this.load(`lists/${stated}`) : stated;
  }

  /** @param {string} family @param {string} key @returns {Promise<number>} which of its shards has a key, if any has */
  async place(family, key) {
    const [, , , ...starts] = await this.list(family);
    return Math.max(0, lastUpTo(starts, key));
  }

  /**
   * One shard of a family.
   * @param {string} family @param {string | number} at a key, or which shard it is
   * @returns {Promise<any>}
   */
  async shard(family, at) {
    const [heads, width, together] = await this.list(family);
    if (!heads) return [];
    const place = typeof at === "number" ? at : await this.place(family, at);
    const head = Math.floor(place / together) * width;
    return this.load(`${family}/${heads.slice(head, head + width)}${together > 1 ? (place % together).toString(32) : ""}`);
  }

  /**
   * The shards of a family in which keys with a beginning may stand.
   * @param {string} family @param {string} beginning @param {number} most
   * @returns {Promise<{shards: any[], all: boolean}>} the first of them, and whether there are no more
   */
  async range(family, beginning, most) {
    const [, , , ...starts] = await this.list(family);
    const first = Math.max(0, lastUpTo(starts, beginning));
    const last = Math.max(0, lastUpTo(starts, `${beginning}\uffff`));
    const places = Array.from({ length: Math.min(most, last - first + 1) }, (_, at) => first + at);
    return { shards: await Promise.all(places.map((at) => this.shard(family, at))), all: last - first < most };
  }

  /**
   * Fetch the entries of some keys.
   * @param {string} family @param {Iterable<string>} keys @param {number} [most] shards, of those that are not here yet
   * @returns {Promise<boolean>} whether that was enough for all
   */
  async fetchWords(family, keys, most = Infinity) {
    const shelf = this.kept[family];
    const wanted = [...keys].filter((key) => !shelf.has(key));
    const places = new Set(await Promise.all(wanted.map((key) => this.place(family, key))));
    await Promise.all([...places].slice(0, most).map(async (place) => {
      for (const entry of await this.shard(family, place)) shelf.set(entry[0], entry);
    }));
    return places.size <= most;
  }

  /**
   * Fetch where some words stand, after their terms: parts of files, or shards of many words where the host sends none.
   * @param {Iterable<string>} keys
   */
  async fetchPositions(keys) {
    const shelf = this.kept.positions;
    const wanted = () => [...keys].filter((key) => this.kept.terms.has(key) && !shelf.has(key));
    if (this.base.startsWith("http")) {
      const places = new Map(wanted().map((key) => [key, unpacked(/** @type {any} */ (this.kept.terms.get(key))[1][0])]));
      const texts = await textsAt(places, this.manifest.whereabouts, this.base);
      texts.forEach((text, key) => shelf.set(key, JSON.parse(text)));
    }
    await this.fetchWords("positions", wanted());
  }

  async fetchDays() {
    if (this.days) return;
    const [first, uncertain, later] = await this.shard("days", 0);
    this.days = { first: summed(unpacked(first)), uncertain: summed(unpacked(uncertain)), later: unpacked(later) };
  }

  /** @param {string} id */
  async fetchId(id) {
    for (const [key, number] of await this.shard("ids", id)) this.ids.set(key, number);
  }

  /** @param {Iterable<number>} numbers documents whose place by id is wanted */
  async fetchRanks(numbers) {
    const chunks = new Set([...numbers].map((number) => Math.floor(number / CHUNK)));
    await Promise.all([...chunks].map(async (chunk) => {
      const [early, late] = await this.shard("ranks", chunk);
      this.ranks[chunk] = Uint32Array.from([...unpacked(early), ...summed(unpacked(late))]);
    }));
  }

  /** @param {number} number */
  rank(number) {
    return this.ranks[Math.floor(number / CHUNK)][number % CHUNK];
  }

  /**
   * The part of a pack that holds a document's body.
   * @param {number} number
   * @returns {import("./bodies.js").Part | null} null where the document's card has all of it
   */
  part(number) {
    const where = this.bodies.get(number);
    if (!where) return null;
    const [names, width, each] = this.manifest.bodies;
    const at = Math.floor(number / each) * width;
    const [start, length] = unpacked(where);
    return { name: names.slice(at, at + width), start, length };
  }

  /**
   * The cards of some documents by number: from slots in one request, where the host sends several parts of a file; else
   * from the shard of a word's best documents where there is one; then from slots one by one, or from blocks.
   * @param {number[]} numbers
   * @param {string} word the stem, two with a space between, or ""
   * @returns {Promise<Map<number, any[]>>}
   */
  async cards(numbers, word) {
    const unknown = () => numbers.filter((number) => !this.known.has(number));
    if (sends(MANY)) await this.fetchSlots(unknown(), MANY);
    const front = unknown().length > FEW && this.front(word);
    const best = front ? (await this.load(`fronts/${front}`)).find((/** @type {any[]} */ [key]) => key === word) : ["", ""];
    unpacked(best[1]).forEach((number, at) => this.known.set(number, best[at + 2]));
    if (!sends(MANY)) await this.fetchSlots(unknown(), 1);
    const firsts = summed(unpacked(this.manifest.blocks));
    await Promise.all(unknown().map(async (number) => {
      const block = lastUpTo(firsts, number);
      this.known.set(number, (await this.shard("cards", block))[number - firsts[block]]);
    }));
    return this.known;
  }

  /** @param {number[]} numbers @param {number} most parts of one request */
  async fetchSlots(numbers, most) {
    if (!this.manifest.slots || !this.base.startsWith("http")) return;
    const cards = await slotted(numbers, this.manifest, this.runs("article"), this.base, most);
    cards.forEach((card, number) => this.known.set(number, card));
  }

  /** @param {string} word the stem, or two with a space between @returns {string} the shard of its best documents' cards */
  front(word) {
    const [first, second = ""] = word.split(" ");
    /** @type {string[]} */
    const [, own = "", ...others] = this.kept.terms.get(first)?.[1] || [];
    return second ? others[others.findIndex((word, at) => at % 2 < 1 && word === second) + 1 || others.length] || "" : own;
  }

  /** @param {string} family @param {string} field @param {string} word @returns {string} */
  text(family, field, word) {
    const entry = this.kept[family].get(isStemmed(field) ? word : stem(word));
    if (!entry) return "";
    if (isStemmed(field)) return entry[field === "title" ? 2 : 3];
    for (let at = 4; at < entry.length; at += 5) {
      if (entry[at] === word) return entry[at + 1 + NAMED_FIELDS.indexOf(field)];
    }
    return "";
  }

  /** @param {string} field @param {string} word @returns {Postings} */
  postings(field, word) {
    const text = this.text("terms", field, word);
    if (!text) return NOWHERE;
    const values = unpacked(text);
    const numbers = this.documents(values);
    const often = values.subarray(2 + numbers.length, 2 + 2 * numbers.length);
    return { numbers, often, lengths: values.subarray(2 + 2 * numbers.length) };
  }

  /**
   * Where a word stands in each document that has it.
   * @param {string} field @param {string} word @param { {has: (number: number) => boolean}} only
   * @returns {Map<number, number[]>}
   */
  positions(field, word, only) {
    const { numbers, often } = this.postings(field, word);
    const values = unpacked(this.text("positions", field, word));
    const found = new Map();
    let at = 0;
    numbers.forEach((number, place) => {
      const end = at + often[place];
      if (only.has(number)) found.set(number, [...summed(values.subarray(at, end))]);
      at = end;
    });
    return found;
  }

  /** @param {string} kind @returns {[number, number][]} runs of documents, the end exclusive */
  runs(kind) {
    const values = unpacked(this.manifest.kinds[kind] || "");
    /** @type {[number, number][]} */
    const runs = [];
    for (let at = 0, end = 0; at < values.length; at += 2) {
      const start = end + values[at];
      end = start + values[at + 1];
      runs.push([start, end]);
    }
    return runs;
  }

  /** @param {string} kind @returns {Iterable<number>} */
  *ofKind(kind) {
    for (const [start, end] of this.runs(kind)) for (let number = start; number < end; number++) yield number;
  }
}
