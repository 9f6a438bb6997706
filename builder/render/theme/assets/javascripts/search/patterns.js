// Patterns with * or ? as the index's words are written.

import { firstForms } from "./folding.js";

/**
 * The words of a pattern, folded as the index's are, with their * and ?: `al-Ray*` is al and ray*.
 * @param {string} written
 */
export function patternsOf(written) {
  const parts = written.match(/[\p{L}\p{N}_'*?\u0300-\u036f]+/gu) || [];
  const folded = parts.map((part) => part.split(/([*?])/).map((piece) =>
    (piece === "*" || piece === "?" ? piece : firstForms(piece).join(""))).join(""));
  return folded.filter((part) => /[^*?]/.test(part));
}
