// Shards are classic scripts that hand over one value each: so they load from a host and from disk alike.

/** @typedef {(name: string, bytes?: boolean) => Promise<any>} Load a pack of bytes comes as a character each */

/** Something that a reader has to be told, in one sentence. */
export class Trouble extends Error {
  /**
   * @param {string} sentence
   * @param {boolean} [stale] whether loading the archive's list of shards anew may mend it
   */
  constructor(sentence, stale = false) {
    super(sentence);
    this.name = "Trouble";
    this.stale = stale;
  }
}

/** @type {Map<string, any>} */
const arrived = new Map();
let failed = 0; // when a shard was last missing: the manifest in the browser's cache may be older than the site

/**
 * @param {string} base the address of the folder of shards
 * @returns {Load}
 */
export function scriptsFrom(base) {
  Object.assign(globalThis, { archiveShard: (/** @type {string} */ name, /** @type {any} */ value) => arrived.set(name, value) });
  return (name, bytes) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const address = new URL(`${name}.${bytes ? "bin" : "js"}`, base);
    if (bytes) script.charset = "x-user-defined";
    if (name === "manifest" && failed) address.search = String(failed);
    script.src = address.href;
    const finish = () => {
      script.remove();
      const value = arrived.get(name);
      arrived.delete(name);
      if (value !== undefined) return resolve(value);
      failed = Date.now();
      reject(missing(name));
    };
    script.onload = finish;
    script.onerror = finish;
    document.head.append(script);
  });
}

/**
 * @param {string} name
 * @returns {Trouble}
 */
function missing(name) {
  return name === "manifest"
    ? new Trouble("This copy of the archive has no search index.", true)
    : new Trouble("A part of the search index is missing or has been replaced since this page was opened.", true);
}

/**
 * Each shard is asked for once; one that failed is asked for again when it is next needed.
 * @param {Load} load
 * @returns {Load}
 */
export function onceEach(load) {
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();
  return (name, bytes) => {
    const before = known.get(name);
    if (before) return before;
    const loading = load(name, bytes);
    known.set(name, loading);
    loading.catch(() => known.delete(name));
    return loading;
  };
}
