// The search page: reads its address, asks the engine, and shows what comes as it comes.

import {
  asksForSomething, changedTo, FEW, FILTERS, MORE, readAddress, sameName, toggled, writeAddress,
} from "./asking.js";
import { showChips } from "./chips.js";
import { addressWithin, makeElement, redraw } from "./making.js";
import { showOrders } from "./orders.js";
import { showHits, watchForSnippets } from "./results.js";
import { Absent, asAbsent, isStale, sentenceOf, showTrouble } from "./troubles.js";
import { countOf, grouped } from "./wording.js";

/** @typedef {import("../engine.js").Engine} Engine */
/** @typedef {import("../engine.js").Request} Request */
/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../engine.js").Completion} Completion */
/** @typedef {import("./parts.js").Parts} Parts */

export const WIDE = matchMedia("(min-width: 60rem)"); // facets stand beside the results
const PATIENCE = 400; // milliseconds of silence before the page says that it is searching

/** One search page, from its first question to the last. */
export class Searching {
  /**
   * @param {Parts} parts
   * @param {URL} root the site's root
   * @param {() => Promise<Engine>} engine
   * @param {() => void} reopen lets the next question open the shards anew
   */
  constructor(parts, root, engine, reopen) {
    this.parts = parts;
    this.root = root;
    this.engine = engine;
    this.reopen = reopen;
    this.title = document.title;
    this.request = readAddress("");
    this.shown = ""; // the address, first results only, that the list answers
    this.running = new AbortController();
  }

  /** Another state of the page, kept in its address.
   * @param {Request} request
   */
  go(request) {
    const further = request.limit > FEW && writeAddress(changedTo(request, {})) === this.shown;
    const address = writeAddress(request);
    if (further) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    return this.run();
  }

  /** Follow a link to another state.
   * @param {string} address
   */
  follow(address) {
    const request = readAddress(address);
    const further = request.limit > FEW;
    if (!further && !WIDE.matches) this.parts.narrow.open = false;
    void this.go(request);
    if (!further) this.parts.status.scrollIntoView({ block: "nearest" });
  }

  /** Narrow the question down to a chosen name, which takes the place of what was typed of it.
   * @param {Completion} name
   * @param {string} before
   */
  take(name, before) {
    const filter = FILTERS.find((one) => one === name.kind);
    if (!filter) return location.assign(addressWithin(name.url, this.root));
    const request = { ...this.request, query: before.trim() };
    const known = request[filter].some((other) => sameName(other, name.name));
    return void this.go(known ? changedTo(request, {}) : toggled(request, filter, name.name));
  }

  /** Answer what the address asks. */
  async run() {
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    this.request = readAddress(location.search);
    this.fill(this.request);
    const first = writeAddress(changedTo(this.request, {}));
    const further = this.shown === first;
    if (!further) this.shown = "";
    if (!asksForSomething(this.request)) return;
    this.parts.answer.setAttribute("aria-busy", "true");
    const waiting = setTimeout(() => this.say("Searching…"), PATIENCE);
    try {
      await this.answer(further, signal, waiting).catch((trouble) => {
        if (signal.aborted || !isStale(trouble)) throw trouble;
        this.reopen(); // the site was built anew while this page was open: once more, with the new shards
        return this.answer(false, signal, waiting);
      });
      if (!signal.aborted) this.shown = first;
    } catch (trouble) {
      if (!signal.aborted) this.tell(trouble);
    } finally {
      clearTimeout(waiting);
      if (!signal.aborted) this.parts.answer.setAttribute("aria-busy", "false");
    }
  }

  /**
   * @param {boolean} further whether more results of what is shown are asked for
   * @param {AbortSignal} signal
   * @param {number} waiting the clock to stop when there is an answer
   */
  async answer(further, signal, waiting) {
    const engine = await this.engine().catch(asAbsent);
    const answer = await engine.search(this.request, signal);
    if (signal.aborted) return;
    clearTimeout(waiting);
    this.show(answer, engine, further, signal);
    if (further || answer.error) return;
    const { showBeside } = await import("./beside.js");
    await showBeside(this, answer, engine, signal);
  }

  /** What can be shown before there is an answer.
   * @param {Request} request
   */
  fill(request) {
    const { parts } = this;
    const asked = asksForSomething(request);
    parts.query.value = request.query;
    parts.from.value = request.from;
    parts.to.value = request.to;
    parts.teaching.hidden = asked;
    parts.answer.hidden = !asked;
    parts.trouble.hidden = true;
    const named = [request.query, ...FILTERS.flatMap((name) => request[name])].filter(Boolean).join(", ");
    document.title = named ? `${named} · ${this.title}` : this.title;
    const held = parts.chips.contains(document.activeElement);
    showChips(parts.chips, request);
    if (held) (parts.chips.querySelector("a") || parts.query).focus();
    if (!asked) this.say("");
  }

  /** @param {string} text */
  say(text) {
    this.parts.status.replaceChildren(text);
  }

  /**
   * @param {Answer} answer
   * @param {Engine} engine
   * @param {boolean} further whether these are more results of what is shown
   * @param {AbortSignal} signal
   */
  show(answer, engine, further, signal) {
    const { parts, request } = this;
    this.say(answer.error ? sentenceOf(new Error(answer.error)) : totalInWords(answer));
    redraw(parts.orders, () => (answer.error ? parts.orders.replaceChildren() : showOrders(parts.orders, request)));
    const first = further ? parts.results.childElementCount : 0;
    const added = showHits(parts.results, answer, first, this.root);
    watchForSnippets(parts.results, answer, engine, signal);
    parts.more.replaceChildren(...this.moreLink(answer));
    if (further) added[0]?.querySelector("a")?.focus();
    else {
      parts.pages.replaceChildren();
      if (!answer.hits.length) [parts.facets, parts.histogram, parts.years].forEach((part) => part.replaceChildren());
    }
  }

  /** @param {Answer} answer */
  moreLink(answer) {
    const left = answer.total - answer.hits.length;
    if (left <= 0 || answer.hits.length < this.request.limit) return [];
    const href = writeAddress({ ...this.request, limit: this.request.limit + MORE });
    return [makeElement("a", { href }, `Show ${grouped(Math.min(MORE, left))} more`)];
  }

  /** @param {unknown} trouble */
  tell(trouble) {
    const { parts } = this;
    this.say("");
    parts.answer.hidden = true;
    showTrouble(parts.trouble, trouble);
    const absent = trouble instanceof Absent;
    parts.form.hidden = absent;
    parts.absent.classList.toggle("is-shown", absent);
  }
}

/** @param {Answer} answer */
function totalInWords(answer) {
  if (!answer.total) return "Nothing found. Fewer words or filters find more.";
  const total = countOf(answer.total, "result");
  return answer.partial ? `${total} so far: the whole answer would have taken too long.` : `${total}.`;
}
