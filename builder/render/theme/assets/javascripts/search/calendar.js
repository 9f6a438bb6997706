// Days as the index counts them (day 1 is 1 January of year 1), and the periods that a question names.

import { Trouble } from "./loading.js";

/** @typedef { {first: number | null, last: number | null}} Period days, both included; null where an end is open */

const DAY = 86_400_000;
const OFFSET = 719_163; // 1 January 1970

/** @param {number} year @param {number} month from 0 @param {number} day */
function ordinal(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY) + OFFSET;
}

/** @param {number} day */
export const dateOf = (day) => new Date((day - OFFSET) * DAY);

/**
 * The first and last day of an ISO day, month or year.
 * @param {string} text
 * @param {string} where the option or field, for the sentence
 * @returns {[number, number]}
 */
function spanOf(text, where) {
  const value = text.trim();
  const [, year, month, day] = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/.exec(value) || [];
  const span = year ? daysOf(Number(year), month, day) : null;
  if (span) return span;
  const shown = [...value].slice(0, 40).join("");
  throw new Trouble(`${where}: '${shown}' is no date; write a day 2015-10-26, a month 2015-10 or a year 2015`);
}

/**
 * @param {number} written the year as written; 0 counts as 1 where a month is told
 * @param {string | undefined} month 21 to 24 are seasons, and a winter may end in the next year
 * @param {string | undefined} day
 * @returns {[number, number] | null} null where there is no such date
 */
function daysOf(written, month, day) {
  const year = Math.max(1, written);
  const number = Number(month);
  if (number === 24 && year < 9999) return [ordinal(year, 0, 1), ordinal(year + 1, 2, 31)];
  if (!month || (number > 20 && number < 25)) return written ? [ordinal(year, 0, 1), ordinal(year, 11, 31)] : null;
  if (number < 1 || number > 12) return null;
  const last = ordinal(year, number, 0);
  const first = ordinal(year, number - 1, 1);
  if (!day) return [first, last];
  const exact = first + Number(day) - 1;
  return exact >= first && exact <= last ? [exact, exact] : null;
}

/**
 * The period that a day, month or year spans.
 * @param {string} text
 * @returns {Period}
 */
export function periodOf(text) {
  const [first, last] = spanOf(text, "published");
  return { first, last };
}

/**
 * The period that two options name.
 * @param {string} since
 * @param {string} until
 * @returns {Period}
 */
export function periodBetween(since, until) {
  const first = since ? spanOf(since, "from")[0] : null;
  const last = until ? spanOf(until, "to")[1] : null;
  if (first !== null && last !== null && first > last) {
    throw new Trouble(`from ${since} is later than to ${until}; swap them`);
  }
  return { first, last };
}

/**
 * A range of a query; braces leave out the whole day, month or year at that end.
 * @param {import("./tagging.js").Piece} range
 * @returns {Period}
 */
export function periodOfRange({ start, end, after, before }) {
  const first = start?.trim() ? spanOf(start, "published") : null;
  const last = end?.trim() ? spanOf(end, "published") : null;
  return { first: first && (after ? first[1] + 1 : first[0]), last: last && (before ? last[0] - 1 : last[1]) };
}
