// What streams in after the results: facets, dates, a better spelling.

import { changedTo, writeAddress } from "./asking.js";
import { showHistogram, showYears } from "./dates.js";
import { showFacets, showPages } from "./facets.js";
import { addressWithin, makeElement, redraw } from "./making.js";
import { barsOf } from "./periods.js";
import { respelt } from "./respelling.js";

/** @typedef {import("../engine.js").Engine} Engine */
/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("./searching.js").Searching} Searching */

/**
 * @param {Searching} page
 * @param {Answer} answer
 * @param {Engine} engine
 * @param {AbortSignal} signal
 */
export async function showBeside(page, answer, engine, signal) {
  if (!signal.aborted) await Promise.all([spell(page, answer, engine, signal), narrow(page, answer, engine, signal)]);
}

/**
 * @param {Searching} page
 * @param {Answer} answer
 * @param {Engine} engine
 * @param {AbortSignal} signal
 */
async function spell({ parts, request }, answer, engine, signal) {
  const better = await engine.didYouMean(answer, request);
  if (signal.aborted || !better) return;
  const link = makeElement("a", { href: writeAddress(respelt(request, better)) }, better);
  parts.status.append(" Did you mean ", link, "?");
}

/**
 * @param {Searching} page
 * @param {Answer} answer
 * @param {Engine} engine
 * @param {AbortSignal} signal
 */
async function narrow(page, answer, engine, signal) {
  const { parts, request, root } = page;
  const facets = await engine.facets(answer, request);
  if (signal.aborted) return;
  redraw(parts.facets, () => showFacets(parts.facets, facets, request));
  showPages(parts.pages, facets, request, (path) => addressWithin(path, root));
  const whole = request.from || request.to ? await ofAllDates(request, engine, signal) : facets;
  if (signal.aborted || !whole) return;
  const choose = (/** @type {string} */ from, /** @type {string} */ to) => void page.go(changedTo(request, { from, to }));
  const bars = barsOf(whole.months, whole.years);
  redraw(parts.histogram, () => showHistogram(parts.histogram, bars, request, choose));
  [parts.from.placeholder, parts.to.placeholder] = [bars.at(0)?.value || "", bars.at(-1)?.value || ""];
  redraw(parts.years, () => showYears(parts.years, whole.years, request));
}

/**
 * The facets of the same question without its period: a range is chosen from all that there is.
 * @param {import("../engine.js").Request} asked
 * @param {Engine} engine
 * @param {AbortSignal} signal
 */
async function ofAllDates(asked, engine, signal) {
  const request = { ...asked, from: "", to: "", limit: 1 };
  const answer = await engine.search(request, signal);
  return signal.aborted || answer.error ? null : engine.facets(answer, request);
}
