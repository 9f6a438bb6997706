// Counts and dates in words, as the archive's pages write them.

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SEASONS = "spring summer autumn winter".split(" ");
const DATE = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/;

/**
 * `1 result`, `2,345 results`.
 * @param {number} number
 * @param {string} noun
 * @param {string} plural
 */
export function countOf(number, noun, plural = `${noun}s`) {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** @param {number} number */
export function grouped(number) {
  return number.toLocaleString("en-GB");
}

/**
 * An EDTF value as a reader expects it: `26 October 2015`, `about 1947`, `the 1940s`; as it is where it is none.
 * @param {string} edtf
 * @returns {string}
 */
export function dateInWords(edtf) {
  const [first, last] = edtf.split("/");
  if (last === "..") return `from ${dateInWords(first)}`;
  return last ? `${dateInWords(first)} to ${dateInWords(last)}` : singleDate(first);
}

/** @param {string} value */
function singleDate(value) {
  const found = DATE.exec(value);
  if (!found) return value;
  const [, year, month, day, doubt] = found;
  const about = doubt === "~" || doubt === "%" ? "about " : "";
  if (year !== "XXXX" && year.includes("X")) return `${about}the ${year.replaceAll("X", "0")}s`;
  const named = month && (MONTHS[Number(month) - 1] || SEASONS[Number(month) - 21] || month);
  return about + [day && String(Number(day)), named, year === "XXXX" ? "" : year].filter(Boolean).join(" ");
}

/**
 * A short month for a narrow place: `Oct 2015`; a year as it is.
 * @param {string} value
 */
export function shortDate(value) {
  const [year, month, day] = value.split("-");
  const named = month && MONTHS[Number(month) - 1];
  return named ? [day && String(Number(day)), named.slice(0, 3), year].filter(Boolean).join(" ") : value;
}
