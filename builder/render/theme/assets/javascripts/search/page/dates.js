// The dates of an answer: a histogram to drag over, or to press one bar of, with sliders below; a link for each year.

import { changedTo, writeAddress } from "./asking.js";
import { drawElement, makeElement } from "./making.js";
import { covers } from "./periods.js";
import { slidersOf } from "./sliders.js";
import { countOf, dateInWords, grouped, shortDate } from "./wording.js";

/** @typedef {import("./periods.js").Bar} Bar */
/** @typedef {import("../engine.js").Request} Request */
/** @typedef {(from: string, to: string) => void} Choose */

const WIDTH = 240;
const HEIGHT = 64;

/**
 * @param {Element} place
 * @param {Bar[]} bars
 * @param { {from: string, to: string}} period the chosen one, "" where it is open
 * @param {Choose} choose called with the first and last bar of a chosen period
 */
export function showHistogram(place, bars, period, choose) {
  if (bars.length < 2) return place.replaceChildren();
  const step = WIDTH / bars.length;
  const most = Math.max(...bars.map((bar) => bar.count));
  const picture = drawElement("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT + 16}`, role: "img", "aria-label": inWords(bars) });
  const band = drawElement("rect", { class: "dates__band", y: 0, height: HEIGHT, x: 0, width: 0 });
  const drawn = bars.map((bar, place) => drawBar(bar, place * step, step, (HEIGHT - 4) * (bar.count / most)));
  const base = drawElement("line", { x1: 0, x2: WIDTH, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 });
  picture.append(band, ...drawn, base, ...labels(bars));
  const mark = (/** @type {(bar: Bar, place: number) => boolean} */ isChosen) =>
    drawn.forEach((group, place) => group.classList.toggle("is-outside", !isChosen(bars[place], place)));
  const paint = (/** @type {number} */ low, /** @type {number} */ high) => {
    band.setAttribute("x", String(low * step));
    band.setAttribute("width", String((high - low + 1) * step));
    mark((_, place) => place >= low && place <= high);
  };
  mark((bar) => covers(bar, period.from, period.to));
  letDrag(picture, bars, { paint, choose });
  return place.replaceChildren(picture, slidersOf(bars, period, { paint, choose }));
}

/**
 * @param {Bar} bar
 * @param {number} left
 * @param {number} step
 * @param {number} height
 */
function drawBar(bar, left, step, height) {
  const tall = bar.count ? Math.max(1.5, height) : 0;
  const gap = Math.min(1.5, step / 5);
  const shape = { x: left + gap / 2, width: Math.max(0.5, step - gap), y: HEIGHT - tall, height: tall };
  const reach = { class: "dates__reach", x: left, width: step, y: 0, height: HEIGHT };
  const title = drawElement("title", {}, `${dateInWords(bar.value)}: ${countOf(bar.count, "article")}`);
  return drawElement("g", {}, title, drawElement("rect", reach), drawElement("rect", shape));
}

/** @param {Bar[]} bars */
function labels(bars) {
  const first = drawElement("text", { x: 0, y: HEIGHT + 13 }, shortDate(bars[0].value));
  const last = drawElement("text", { x: WIDTH, y: HEIGHT + 13, "text-anchor": "end" }, shortDate(bars[bars.length - 1].value));
  return [first, last];
}

/** @param {Bar[]} bars */
function inWords(bars) {
  const most = bars.reduce((one, other) => (other.count > one.count ? other : one));
  const span = `${dateInWords(bars[0].value)} to ${dateInWords(bars[bars.length - 1].value)}`;
  return `Results by date, ${span}; most in ${dateInWords(most.value)}: ${most.count}`;
}

/**
 * @param {SVGSVGElement} picture
 * @param {Bar[]} bars
 * @param { {paint: (low: number, high: number) => void, choose: Choose}} acts
 */
function letDrag(picture, bars, { paint, choose }) {
  let start = -1;
  let end = -1;
  const barAt = (/** @type {PointerEvent} */ event) => {
    const box = picture.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(bars.length - 1, Math.max(0, place));
  };
  const show = () => paint(Math.min(start, end), Math.max(start, end));
  picture.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    picture.setPointerCapture(event.pointerId);
    start = end = barAt(event);
    show();
  });
  picture.addEventListener("pointermove", (event) => {
    if (start < 0) return;
    end = barAt(event);
    show();
  });
  picture.addEventListener("pointercancel", () => { start = -1; });
  picture.addEventListener("pointerup", () => {
    if (start < 0) return;
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    start = -1;
    choose(bars[low].value, bars[high].value);
  });
}

/**
 * @param {Element} place
 * @param { {year: string | number, count: number}[]} years
 * @param {Request} request
 */
export function showYears(place, years, request) {
  const items = years.map(({ year, count }) => {
    const value = String(year).padStart(4, "0");
    const chosen = request.from === value && request.to === value;
    const period = chosen ? { from: "", to: "" } : { from: value, to: value };
    const number = makeElement("span", { class: "facets__count" }, grouped(count));
    const link = makeElement("a", { href: writeAddress(changedTo(request, period)), "data-key": `year ${value}` }, value, " ", number);
    if (chosen) link.setAttribute("aria-current", "true");
    return makeElement("li", {}, link);
  });
  place.replaceChildren(...items);
}
