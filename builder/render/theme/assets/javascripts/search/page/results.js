// The list of results: headline, outlet, date and standfirst at once, marked snippets as they come into view.

import { makeElement, addressWithin } from "./making.js";
import { dateInWords } from "./wording.js";

/** @typedef {import("../engine.js").Engine} Engine */
/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../engine.js").Hit} Hit */

const KINDS = new Set(["person", "place", "organisation", "story"]);

/**
 * Show the hits of an answer from the `first` one on, below those that are shown; with 0 in place of them.
 * @param {HTMLOListElement} list
 * @param {Answer} answer
 * @param {number} first
 * @param {URL} root the site's root
 * @returns {HTMLLIElement[]} what was added
 */
export function showHits(list, answer, first, root) {
  const items = answer.hits.slice(first).map((hit) => resultItem(hit, root));
  if (first) list.append(...items);
  else list.replaceChildren(...items);
  return items;
}

/**
 * @param {Hit} hit
 * @param {URL} root
 */
function resultItem(hit, root) {
  const link = makeElement("a", { href: addressWithin(hit.url, root) }, hit.title || hit.id);
  const item = makeElement("li", {}, makeElement("h2", {}, link));
  const about = aboutHit(hit);
  if (about) item.append(makeElement("p", { class: "search__about" }, about));
  item.append(makeElement("p", { class: "search__snippet" }, hit.standfirst || ""));
  return item;
}

/** @param {Hit} hit */
function aboutHit(hit) {
  const kind = KINDS.has(hit.kind) ? `${hit.kind[0].toUpperCase()}${hit.kind.slice(1)}` : "";
  return [kind, hit.outlet, hit.published && dateInWords(hit.published)].filter(Boolean).join(", ");
}

/**
 * Fetch each snippet when its result comes into view, and put it where the standfirst stands.
 * @param {HTMLOListElement} list of the answer's hits, in their order
 * @param {Answer} answer
 * @param {Engine} engine
 * @param {AbortSignal} signal ends the watch
 */
export function watchForSnippets(list, answer, engine, signal) {
  const waiting = [...list.children].map((item, place) => /** @type {[Element, Hit]} */ ([item, answer.hits[place]]))
    .filter(([item]) => !item.querySelector("mark"));
  const hitOf = new Map(waiting);
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const hit = hitOf.get(target);
      if (!isIntersecting || !hit) continue;
      watch.unobserve(target);
      void showSnippet(target, hit, answer, engine, signal);
    }
  }, { rootMargin: "0px 0px 160px" });
  hitOf.forEach((_, item) => watch.observe(item));
  signal.addEventListener("abort", () => watch.disconnect());
}

/**
 * @param {Element} item
 * @param {Hit} hit
 * @param {Answer} answer
 * @param {Engine} engine
 * @param {AbortSignal} signal
 */
async function showSnippet(item, hit, answer, engine, signal) {
  try {
    const pieces = await engine.snippet(hit, answer);
    if (signal.aborted || !pieces.some(([, marked]) => marked)) return;
    const shown = pieces.map(([text, marked]) => (marked ? makeElement("mark", {}, text) : text));
    item.querySelector(".search__snippet")?.replaceChildren(...shown);
  } catch {
    // the standfirst stands: a snippet that cannot be had is no trouble of the reader's
  }
}
