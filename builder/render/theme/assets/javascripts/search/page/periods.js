// Counts by month or year as a row of bars without gaps, and the bars that a period covers.

/** @typedef { {value: string, count: number}} Bar a month `2015-10` or a year `2015` */

const MOST_MONTHS = 72; // more would be too narrow to hit on a phone

/**
 * @param { {month: string, count: number}[]} months
 * @param { {year: string | number, count: number}[]} years
 * @returns {Bar[]} every month from the first to the last that has any; every year over long spans
 */
export function barsOf(months, years) {
  const byMonth = new Map(months.map(({ month, count }) => [monthNumber(month), count]));
  const byYear = new Map(years.map(({ year, count }) => [Number(year), count]));
  const inMonths = spread(byMonth);
  return byMonth.size && inMonths.length <= MOST_MONTHS
    ? inMonths.map(([number, count]) => ({ value: monthName(number), count }))
    : spread(byYear).map(([year, count]) => ({ value: String(year).padStart(4, "0"), count }));
}

/**
 * @param {Map<number, number>} counts
 * @returns {[number, number][]}
 */
function spread(counts) {
  if (!counts.size) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, step) => [first + step, counts.get(first + step) || 0]);
}

/** @param {string} month */
function monthNumber(month) {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** @param {number} number */
function monthName(number) {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/**
 * Whether a bar lies, in part at least, between two dates (days, months or years; "" is open).
 * @param {Bar} bar
 * @param {string} from
 * @param {string} to
 */
export function covers(bar, from, to) {
  const length = (/** @type {string} */ date) => Math.min(date.length, bar.value.length);
  const begun = !from || bar.value.slice(0, length(from)) >= from.slice(0, length(from));
  return begun && (!to || bar.value.slice(0, length(to)) <= to.slice(0, length(to)));
}
