// What of a typed text may be the beginning of a name, and what the text is once that name was chosen.

/** @typedef {import("../engine.js").Kind} Kind */

/** @type {Record<string, Kind>} */
const FIELDS = { person: "person", people: "person", place: "place", places: "place",
  organisation: "organisation", organization: "organisation", org: "organisation", outlet: "outlet" };
const SHORTEST = 2; // letters, before names are offered

/**
 * The beginnings that a text may end with, longest first: all of it, then its last word; after `person:` one alone.
 * @param {string} text
 * @returns { {text: string, before: string, kinds: Kind[] | undefined}[]} none where no name is being written
 */
export function beginningsIn(text) {
  if ((text.match(/["“”]/g) || []).length % 2) return [];
  const field = /(?:^|\s)(\w+):(\S*)$/.exec(text);
  if (field) {
    const kind = FIELDS[field[1].toLowerCase()];
    const before = text.slice(0, text.length - field[1].length - field[2].length - 1);
    return kind && field[2] ? [{ text: field[2], before, kinds: [kind] }] : [];
  }
  const whole = text.trimStart();
  const last = /(?<=\s)[\p{L}\p{M}'’.-]+$/u.exec(text);
  const found = [{ text: whole, before: "", kinds: undefined }];
  if (last) found.push({ text: last[0], before: text.slice(0, last.index), kinds: undefined });
  return found.filter((beginning) => [...beginning.text.trim()].length >= SHORTEST);
}
