// The ends of a period as two sliders below the histogram, for keyboards, screen readers and fingers.

import { makeElement } from "./making.js";
import { covers } from "./periods.js";
import { countOf, dateInWords } from "./wording.js";

/** @typedef {import("./periods.js").Bar} Bar */

const WAIT = 400; // milliseconds after a step, before the period is asked for: more may follow

/**
 * @param {Bar[]} bars
 * @param { {from: string, to: string}} period the chosen one, "" where it is open
 * @param { {paint: (low: number, high: number) => void, choose: (from: string, to: string) => void}} acts
 *   `choose` is called with "" for an end that leaves nothing out
 */
export function slidersOf(bars, period, { paint, choose }) {
  const covered = bars.flatMap((bar, place) => (covers(bar, period.from, period.to) ? [place] : []));
  const unit = bars[0].value.length > 4 ? "month" : "year";
  const most = bars.length - 1;
  const first = slider("first", `First ${unit}`, covered[0] ?? 0, most);
  const last = slider("last", `Last ${unit}`, covered[covered.length - 1] ?? most, most);
  const say = () => [first, last].forEach((one) => one.setAttribute("aria-valuetext", inWords(bars[Number(one.value)])));
  let timer = 0;
  const move = () => {
    clearTimeout(timer);
    say();
    paint(Number(first.value), Number(last.value));
  };
  const settle = () => {
    timer = window.setTimeout(() => {
      const [low, high] = [Number(first.value), Number(last.value)];
      choose(low > 0 ? bars[low].value : "", high < most ? bars[high].value : "");
    }, WAIT);
  };
  first.addEventListener("input", () => { first.value = String(Math.min(Number(first.value), Number(last.value))); move(); });
  last.addEventListener("input", () => { last.value = String(Math.max(Number(first.value), Number(last.value))); move(); });
  for (const one of [first, last]) one.addEventListener("change", settle);
  say();
  return makeElement("div", { class: "dates__ends", role: "group", "aria-label": "Period of the results" }, first, last);
}

/** @param {string} key @param {string} label @param {number} value @param {number} max */
function slider(key, label, value, max) {
  const one = makeElement("input", { type: "range", min: "0", max: String(max), "data-key": key, "aria-label": label });
  one.value = String(value);
  return one;
}

/** @param {Bar} bar */
function inWords({ value, count }) {
  return `${dateInWords(value)}, ${countOf(count, "article")}`;
}
