// The one engine of a page, opened when it is first asked for, and anew after a failure.

import { open } from "../engine.js";

/** @typedef {import("../engine.js").Engine} Engine */

/** @type {Map<string, Promise<Engine>>} */
const opened = new Map();

/**
 * @param {URL} base the folder of the shards, `search/` of the site
 * @returns {Promise<Engine>} rejects with a Trouble
 */
export function engineOf(base) {
  const known = opened.get(base.href);
  if (known) return known;
  const engine = open(base.href);
  opened.set(base.href, engine);
  engine.catch(() => opened.delete(base.href));
  return engine;
}

/**
 * Let the next question open the shards anew: those that were opened are no longer the site's.
 * @param {URL} base
 */
export function closeEngine(base) {
  opened.delete(base.href);
}
