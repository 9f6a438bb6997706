// What the page says when there is nothing to ask, or when what it holds no longer fits the site.

import { makeElement } from "./making.js";

/**
 * A trouble in a sentence, with a button that loads the page anew where that may mend it.
 * @param {HTMLElement} place
 * @param {unknown} trouble
 */
export function showTrouble(place, trouble) {
  const said = makeElement("p", {}, sentenceOf(trouble));
  const button = makeElement("button", { type: "button" }, "Load the page again");
  button.addEventListener("click", () => location.reload());
  place.replaceChildren(said, button);
  place.hidden = false;
}

/** @param {unknown} trouble */
export function sentenceOf(trouble) {
  const said = trouble instanceof Error ? trouble.message.trim() : "";
  if (!said) return "The search did not answer.";
  const capital = said[0].toUpperCase() + said.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** There is nothing to ask on this site at all. */
export class Absent extends Error {}

/**
 * @param {unknown} trouble that kept the shards from being opened
 * @returns {never}
 */
export function asAbsent(trouble) {
  throw new Absent(sentenceOf(trouble));
}

/**
 * Whether a trouble comes from shards that no longer fit their list: the site has changed since the page was loaded.
 * @param {unknown} trouble
 */
export function isStale(trouble) {
  return trouble instanceof Error && "stale" in trouble && trouble.stale === true;
}
