// The English stemmer of the index (Porter2), in the variant that Whoosh has.

const R1 = /[^aeiouy]*[aeiouy]+[^aeiouy]/y;
const SHORT_WORD = /^[aeiouy][^aeiouy]$/;
const SHORT_END = /[^aeiouy][aeiouy][^aeiouywxY]$/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const IRREGULAR = new Map(Object.entries({
  skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl",
  ugly: "ugli", early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas",
  cosmos: "cosmos", bias: "bias", andes: "andes",
}));
const WHOLE = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));
const STEP_2 = endings(`ization ize ational ate fulness ful ousness ous iveness ive tional tion biliti ble lessli less
  entli ent ation ate alism al aliti al ousli ous iviti ive fulli ful enci ence anci ance abli able izer ize ator ate
  alli al bli ble ogi og li -`);
const BEFORE = { ogi: "l", li: "cdeghkmnrt" };
const STEP_3 = endings("ational ate tional tion alize al icate ic iciti ic ative - ical ic ness - ful -");
const STEP_4 = "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize".split(" ");

/** @param {string} text */
function endings(text) {
  const parts = text.split(/\s+/).map((part) => (part === "-" ? "" : part));
  return parts.flatMap((end, at) => (at % 2 ? [] : [[end, parts[at + 1]]]));
}

/**
 * @param {string} word
 * @param {number} from
 */
function regionAfter(word, from) {
  R1.lastIndex = from;
  return R1.test(word) ? R1.lastIndex : word.length;
}

/** @param {string} word */
function firstRegion(word) {
  if (word.startsWith("gener") || word.startsWith("arsen")) return 5;
  return word.startsWith("commun") ? 6 : regionAfter(word, 0);
}

/** @param {string} word */
const endsShort = (word) => SHORT_WORD.test(word) || SHORT_END.test(word);

/** @param {string} word */
function withoutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word)) return word;
  return word.endsWith("s") && /[aeiouy]./.test(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

/**
 * @param {string} word
 * @param {number} r1
 */
function withoutEd(word, r1) {
  if (word.endsWith("eedly")) return word.length - 5 >= r1 ? word.slice(0, -3) : word;
  if (word.endsWith("eed")) return word.length - 3 >= r1 ? word.slice(0, -1) : word;
  const end = ["ed", "edly", "ing", "ingly"].find((suffix) => word.endsWith(suffix));
  const before = end ? word.slice(0, -end.length) : "";
  if (!/[aeiouy]/.test(before)) return word;
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`;
  if (DOUBLE.test(before)) return before.slice(0, -1);
  return endsShort(before) && firstRegion(before) === before.length ? `${before}e` : before;
}

/** @param {string} word */
function withI(word) {
  return /[yY]$/.test(word) && word.length > 2 && !/[aeiouy].$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/**
 * @param {string} word
 * @param {number} r1
 */
function step2(word, r1) {
  for (const [end, better] of STEP_2) {
    if (!word.endsWith(end)) continue;
    const before = word.slice(0, -end.length);
    const wanted = end === "ogi" || end === "li" ? BEFORE[end] : "";
    const fits = before.length >= r1 && (!wanted || (before !== "" && wanted.includes(before.slice(-1))));
    if (!fits) return word;
    if (before + better) return before + better;
  }
  return word;
}

/**
 * @param {string} word
 * @param {number} r1
 * @param {number} r2
 */
function step3(word, r1, r2) {
  for (const [end, better] of STEP_3) {
    if (!word.endsWith(end)) continue;
    const before = word.slice(0, -end.length);
    if (before.length < (end === "ative" ? Math.max(r1, r2) : r1)) return word;
    if (before + better) return before + better;
  }
  return word;
}

/**
 * @param {string} word
 * @param {number} r2
 */
function step4(word, r2) {
  const end = STEP_4.find((suffix) => word.endsWith(suffix));
  if (end) return word.length - end.length >= r2 ? word.slice(0, -end.length) : word;
  return /[st]ion$/.test(word) && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}

/**
 * @param {string} word
 * @param {number} r1
 * @param {number} r2
 */
function step5(word, r1, r2) {
  const before = word.slice(0, -1);
  if (word.endsWith("l")) return before.length >= r2 && before.endsWith("l") ? before : word;
  if (word.endsWith("e") && (before.length >= r2 || (before.length >= r1 && !endsShort(before)))) return before;
  return word;
}

/**
 * The stem of a folded word.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if ([...word].length <= 2) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  const marked = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const r1 = firstRegion(marked);
  const r2 = regionAfter(marked, r1);
  const single = withoutPlural(marked);
  if (WHOLE.has(single)) return single;
  const short = step4(step3(step2(withI(withoutEd(single, r1)), r1), r1, r2), r2);
  return step5(short, r1, r2).replaceAll("Y", "y");
}
