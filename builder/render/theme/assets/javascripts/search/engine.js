// The archive's search engine for a page without a server: it answers as `backfile search` does, from static shards.

import { periodBetween } from "./calendar.js";
import { Evaluation, kept, within } from "./evaluating.js";
import { cleaned } from "./folding.js";
import { onceEach, scriptsFrom, Trouble } from "./loading.js";
import { naming } from "./naming.js";
import { isStemmed, parsed } from "./parsing.js";
import { hitsOf, ranked } from "./ranking.js";
import { Shelves } from "./shelves.js";
import { stem } from "./stemming.js";

/**
 * @typedef {object} Request with the same meaning as the options of `backfile search`
 * @property {string} query
 * @property {string[]} person
 * @property {string[]} place
 * @property {string[]} organisation
 * @property {string[]} outlet
 * @property {string} from
 * @property {string} to
 * @property {string} kind
 * @property {"relevance" | "date"} sort
 * @property {number} limit
 */
/**
 * @typedef {object} Hit
 * @property {number} number
 * @property {string} id
 * @property {string} kind
 * @property {string} url
 * @property {string} title
 * @property {string | null} outlet
 * @property {string | null} published
 * @property {number} score
 * @property {string} standfirst
 */
/** @typedef { {tree: import("./parsing.js").Query | null, expansions: Map<string, string[]>, names: string[]}} Wanted */
/**
 * @typedef {object} Answer
 * @property {string} query
 * @property {number} total
 * @property {string | null} error
 * @property {Hit[]} hits
 * @property {Wanted} wanted what a passage may mark
 * @property {Map<number, number>} matching all documents found, with their scores
 * @property {boolean} partial whether there was more to look at than a page may take the time for
 */
/** @typedef {import("./naming.js").Completion} Completion */
/** @typedef {import("./counting.js").Facet} Facet */
/** @typedef {"person" | "place" | "organisation" | "outlet" | "story"} Kind */
/**
 * @typedef {object} Facets counts of the documents found; bounded where only the most frequent names are counted
 * @property {Facet[]} people
 * @property {Facet[]} places
 * @property {Facet[]} organisations
 * @property {Facet[]} outlets
 * @property {import("./counting.js").Year[]} years
 * @property {import("./counting.js").Month[]} months
 * @property {boolean} bounded
 */

const FORMAT = 1;
const RARE_ENOUGH = 25; // documents
const MOST_SHARDS = 80; // of words that patterns stand for
const DOCUMENT_KINDS = ["article", "person", "place", "organisation", "story"];
/** @type {("person" | "place" | "organisation" | "outlet")[]} */
const KINDS_ASKED = ["person", "place", "organisation", "outlet"];
const WORD_FIELDS = ["title", "body", "people", "places", "organisations", "outlet"];

/**
 * @param {string | URL} base the address of the folder of shards, `search/` of the site
 * @param {import("./loading.js").Load} [load]
 * @returns {Promise<Engine>} rejects with a Trouble
 */
export async function open(base, load = scriptsFrom(String(base))) {
  const manifest = await load("manifest");
  if (manifest?.format !== FORMAT) throw new Trouble("The search index is of another version than this page.", true);
  return new Engine(manifest, onceEach(load), String(base));
}

/** Answers questions from the shards of one archive. */
export class Engine {
  /** @param {any} manifest @param {import("./loading.js").Load} load @param {string} base */
  constructor(manifest, load, base) {
    this.base = base;
    this.manifest = manifest;
    this.shelves = new Shelves(manifest, load, base);
  }

  /**
   * @param {Request} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<Answer>}
   */
  async search(request, signal) {
    /** @type {Answer} */
    const answer = {
      query: request.query, total: 0, error: null, hits: [], partial: false, matching: new Map(),
      wanted: { tree: null, expansions: new Map(), names: [...request.person, ...request.place, ...request.organisation] },
    };
    try {
      if (this.manifest.documents) await this.answer(request, answer, signal);
    } catch (error) {
      if (!(error instanceof Trouble) || error.stale) throw error;
      answer.error = error.message;
    }
    return answer;
  }

  /** @param {Request} request @param {Answer} answer @param {AbortSignal} [signal] */
  async answer(request, answer, signal) {
    const period = periodBetween(request.from, request.to);
    refuseUnknown(request);
    const { tree, leaves } = request.query.trim() ? parsed(request.query) : { tree: null, leaves: [] };
    const [{ expansions, all }, allowed] = await Promise.all([
      this.expanded(leaves), this.allowed(request, period), this.fetch(leaves),
    ]);
    const enough = await this.shelves.fetchWords("terms", wordsStoodFor(expansions), MOST_SHARDS);
    signal?.throwIfAborted();
    const asked = new Evaluation(this.shelves, expansions);
    const found = tree ? asked.scores(tree) || new Map() : asked.everything();
    answer.matching = allowed.reduce((left, right) => kept(left, right), found);
    answer.total = answer.matching.size;
    answer.partial = !(all && enough);
    Object.assign(answer.wanted, { tree, expansions });
    const byDate = !tree || request.sort === "date";
    const order = await ranked(this.shelves, answer.matching, byDate, request.limit);
    const word = byDate || allowed.length ? "" : this.telling(leaves);
    answer.hits = await hitsOf(this.shelves, order, answer.matching, word, byDate);
  }

  /**
   * @param {import("./parsing.js").Query[]} leaves
   * @returns {Promise<{expansions: Map<string, string[]>, all: boolean}>}
   */
  async expanded(leaves) {
    if (!leaves.some(({ is }) => is === "pattern")) return { expansions: new Map(), all: true };
    const { expanded } = await import("./expanding.js");
    return expanded(this.shelves, leaves);
  }

  /**
   * The rarest word of a query, or two words, of which the best documents are likely to be the answer's.
   * @param {import("./parsing.js").Query[]} leaves
   */
  telling(leaves) {
    const counts = new Map(leaves.filter(({ field }) => field === "body").flatMap(({ words = [] }) =>
      words.map((word) => [word, this.shelves.postings("body", word).numbers.length])));
    const both = [...counts.keys()].sort().join(" ");
    if (counts.size === 2 && this.shelves.front(both)) return both;
    const [[word, count] = ["", 0]] = [...counts].sort((a, b) => a[1] - b[1]);
    return counts.size === 1 || count <= RARE_ENOUGH ? word : "";
  }

  /** @param {Request} request @param {import("./calendar.js").Period} period what each filter leaves */
  async allowed(request, period) {
    const names = KINDS_ASKED.flatMap((kind) => request[kind].filter((name) => name.trim()).map((name) =>
      naming(this.shelves, kind, cleaned(name))));
    const sets = await Promise.all(names);
    if (request.kind) sets.push(new Set(this.shelves.ofKind(request.kind)));
    if (period.first === null && period.last === null) return sets;
    await this.shelves.fetchDays();
    return [...sets, new Set(within(this.shelves, period))];
  }

  /** @param {import("./parsing.js").Query[]} leaves */
  async fetch(leaves) {
    const keys = (/** @type {boolean} */ phrases) => new Set(leaves.flatMap(({ is, field = "", words = [] }) => {
      if (!WORD_FIELDS.includes(field) || (phrases && (is !== "phrase" || words.length < 2))) return [];
      return isStemmed(field) ? words : words.map(stem);
    }));
    await Promise.all([
      this.shelves.fetchWords("terms", keys(false)).then(() => this.shelves.fetchPositions(keys(true))),
      leaves.some((leaf) => leaf.is === "period") && this.shelves.fetchDays(),
      ...leaves.flatMap((leaf) => (leaf.field === "id" ? leaf.words || [] : [])).map((id) => this.shelves.fetchId(id)),
    ]);
  }

  /**
   * How many of the documents found bear each frequent name and were published in each month and year.
   * @param {Answer} answer
   * @param {Request} _request
   * @returns {Promise<Facets>}
   */
  async facets(answer, _request) {
    const none = { people: [], places: [], organisations: [], outlets: [], years: [], months: [], bounded: false };
    if (!this.manifest.documents) return none;
    const { countedDays, countedNames } = await import("./counting.js");
    const [{ counts, bounded }, days] = await Promise.all([
      countedNames(this.shelves, answer.matching), countedDays(this.shelves, answer.matching),
    ]);
    const [people, places, organisations, outlets] = counts;
    return { people, places, organisations, outlets, ...days, bounded };
  }

  /**
   * The passage of a document that shows why it was found, in pieces of text and whether each is to be marked.
   * @param {Hit} hit
   * @param {Answer} answer
   * @returns {Promise<[string, boolean][]>}
   */
  async snippet(hit, answer) {
    const { snippetOf } = await import("./snippets.js");
    return snippetOf((await this.body(hit)) ?? hit.standfirst, answer.wanted);
  }

  /** @param {Hit} hit @returns {Promise<string | null>} null where its standfirst has all of it, or nothing more is to be had */
  async body({ number, url }) {
    const part = this.shelves.part(number);
    if (!part) return null;
    const { bodyOf } = await import("./bodies.js");
    return bodyOf(part, this.base, this.shelves.load, new URL(`../${url}`, this.base || "file:///").href);
  }

  /**
   * Names of which any word begins with the text's last one, those of most articles first.
   * @param {string} text
   * @param {Kind[]} [kinds]
   * @returns {Promise<Completion[]>}
   */
  async complete(text, kinds) {
    if (!this.manifest.documents) return [];
    const { completed } = await import("./completions.js");
    return completed(this.shelves, text.slice(0, 200), kinds);
  }

  /**
   * The query or the name spelt as the archive has it; null where what was asked is known or nothing is near.
   * @param {Answer} answer
   * @param {Request} request
   * @returns {Promise<string | null>}
   */
  async didYouMean(answer, request) {
    if (answer.error || !this.manifest.documents) return null;
    const { betterSpelling } = await import("./spelling.js");
    return betterSpelling(this.shelves, request, answer);
  }
}

/** @param {Map<string, string[]>} expansions @returns {Set<string>} the keys of the words that patterns stand for */
function wordsStoodFor(expansions) {
  return new Set([...expansions].flatMap(([key, words]) => {
    const field = key.slice(0, key.indexOf(" "));
    if (!WORD_FIELDS.includes(field)) return [];
    return isStemmed(field) ? words : words.map(stem);
  }));
}

/** @param {Request} request */
function refuseUnknown({ kind, sort, limit }) {
  if (kind && !DOCUMENT_KINDS.includes(kind)) throw new Trouble(`kind '${kind.slice(0, 40)}' is not known; write one of ${DOCUMENT_KINDS.join(", ")}`);
  if (sort !== "relevance" && sort !== "date") throw new Trouble("the order is not known; write relevance or date");
  if (limit < 0) throw new Trouble(`limit ${limit} is below 0; write how many results to show`);
}
