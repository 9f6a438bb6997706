// How many of the documents found bear each frequent name, and when they were published.

import { dateOf } from "./calendar.js";
import { unpacked } from "./numbers.js";

/** @typedef {import("./shelves.js").Shelves} Shelves */
/** @typedef { {name: string, count: number, url: string}} Facet */
/** @typedef { {year: string, count: number}} Year */
/** @typedef { {month: string, count: number}} Month */

/**
 * @param {Shelves} shelves
 * @param { {has: (number: number) => boolean}} matching
 * @returns {Promise<{counts: Facet[][], bounded: boolean}>} people, places, organisations, outlets
 */
export async function countedNames(shelves, matching) {
  const shards = await Promise.all([0, 1, 2, 3].map((kind) => shelves.shard("facets", kind)));
  /** @type {Facet[][]} */
  const counts = shards.map(([, ...rows]) => rows.map((/** @type {string[]} */ [name, url, text]) => {
    const documents = shelves.documents(unpacked(text));
    return { name, url, count: documents.reduce((count, number) => count + Number(matching.has(number)), 0) };
  }));
  const told = counts.map((facets) => facets.filter(({ count }) => count).sort((a, b) =>
    b.count - a.count || (a.name < b.name ? -1 : 1)));
  return { counts: told, bounded: shards.some(([all]) => !all) };
}

/**
 * Documents by year and by month, oldest first; a document of which the year or month is not sure is not counted there.
 * @param {Shelves} shelves
 * @param { {has: (number: number) => boolean}} matching
 * @returns {Promise<{years: Year[], months: Month[]}>}
 */
export async function countedDays(shelves, matching) {
  await shelves.fetchDays();
  const { first, uncertain, later } = /** @type {import("./shelves.js").Days} */ (shelves.days);
  const until = new Map([...uncertain].map((number, at) => [number, later[at]]));
  /** @type {Record<string, number>} */
  const years = {};
  /** @type {Record<string, number>} */
  const months = {};
  first.forEach((day, number) => {
    if (!matching.has(number)) return;
    const [start, end] = [day, day + (until.get(number) || 0)].map((at) => dateOf(at).toISOString());
    if (start.slice(0, 4) === end.slice(0, 4)) years[start.slice(0, 4)] = (years[start.slice(0, 4)] || 0) + 1;
    if (start.slice(0, 7) === end.slice(0, 7)) months[start.slice(0, 7)] = (months[start.slice(0, 7)] || 0) + 1;
  });
  return {
    years: Object.entries(years).sort().map(([year, count]) => ({ year, count })),
    months: Object.entries(months).sort().map(([month, count]) => ({ month, count })),
  };
}
