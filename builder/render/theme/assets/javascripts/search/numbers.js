// Numbers as the shards hold them: a character each, two where they are large (see builder/search/shards/numbers.py).

/**
 * @param {string} text
 * @returns {Uint32Array}
 */
export function unpacked(text) {
  const values = new Uint32Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 92) values[size++] = code - 35;
    else if (code < 127) values[size++] = code - 36;
    else if (code < 0xe000) values[size++] = code - 70;
    else values[size++] = (code - 0xe000) * 2048 + text.charCodeAt(++at) - 256;
  }
  return values.subarray(0, size);
}

/**
 * Sums of gaps, in place.
 * @param {Uint32Array} gaps
 * @param {number} [from]
 */
export function summed(gaps, from = 0) {
  for (let at = 0, sum = from; at < gaps.length; at++) gaps[at] = sum += gaps[at];
  return gaps;
}

/**
 * Where the last of some sorted values stands that is not above the one sought; -1 where all are.
 * @template T
 * @param {ArrayLike<T>} sorted
 * @param {T} sought
 */
export function lastUpTo(sorted, sought) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= sought) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
