// A text field that offers names while one writes: the editable combobox with a listbox of the ARIA Authoring
// Practices Guide. The listbox never takes the focus; nothing is chosen unless the reader does.

import { beginningsIn } from "./completing.js";
import { makeElement } from "./making.js";
import { countOf } from "./wording.js";

/** @typedef {import("../engine.js").Engine} Engine */
/** @typedef {import("../engine.js").Completion} Completion */
/** @typedef { {before: string, names: Completion[]}} Offer the text that stays, and names for the rest */
/** @typedef {(name: Completion, before: string) => void} Choose */

const WAIT = 90; // milliseconds after a key, before names are looked up
const MOST = 8;

/** The state of one combobox. */
class Combobox {
  /**
   * @param {HTMLInputElement} field
   * @param {() => Promise<Engine>} engine
   * @param {Choose} choose
   */
  constructor(field, engine, choose) {
    this.field = field;
    this.engine = engine;
    this.choose = choose;
    /** @type {Offer} */
    this.offer = { before: "", names: [] };
    this.active = -1;
    this.asked = 0;
    this.list = makeElement("ul", { id: `${field.id}-names`, role: "listbox", class: "names-offered", "aria-label": "Names" });
    this.list.hidden = true;
    this.status = makeElement("p", { role: "status", class: "unseen" });
  }

  /** Whether names are offered. */
  get open() {
    return !this.list.hidden;
  }

  close() {
    this.asked += 1;
    this.list.hidden = true;
    this.status.textContent = "";
    this.field.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  /** @param {Offer} offer */
  show(offer) {
    this.offer = offer;
    this.list.replaceChildren(...offer.names.map((name, place) => nameOption(name, `${this.list.id}-${place}`)));
    this.list.hidden = !offer.names.length;
    this.field.setAttribute("aria-expanded", String(this.open));
    this.activate(-1);
    this.status.textContent = this.open ? `${countOf(offer.names.length, "name")}; the arrow keys choose` : "";
  }

  /** @param {number} place of a name, -1 for none */
  activate(place) {
    this.active = place;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    const option = this.list.children[place];
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} place */
  take(place) {
    const name = this.offer.names[place];
    const { before } = this.offer;
    this.close();
    if (name) this.choose(name, before);
  }

  async look() {
    const mine = ++this.asked;
    const offer = await offered(this.field.value, this.engine).catch(() => ({ before: "", names: [] }));
    if (mine === this.asked && document.activeElement === this.field) this.show(offer);
  }
}

/**
 * @param {string} text
 * @param {() => Promise<Engine>} engine
 * @returns {Promise<Offer>}
 */
async function offered(text, engine) {
  for (const beginning of beginningsIn(text)) {
    const names = await (await engine()).complete(beginning.text, beginning.kinds);
    if (names.length) return { before: beginning.before, names: names.slice(0, MOST) };
  }
  return { before: "", names: [] };
}

/**
 * @param {Completion} name
 * @param {string} id
 */
function nameOption(name, id) {
  const about = [name.kind, name.articles ? countOf(name.articles, "article") : ""].filter(Boolean).join(", ");
  return makeElement("li", { role: "option", id, "aria-selected": "false", class: `is-${name.kind}` },
    makeElement("span", {}, name.seeName || name.name), " ", makeElement("small", {}, about));
}

/**
 * Let a field of a form offer names.
 * @param {HTMLInputElement} field
 * @param {() => Promise<Engine>} engine
 * @param {Choose} choose what a chosen name does
 */
export function offerNames(field, engine, choose) {
  const box = new Combobox(field, engine, choose);
  field.setAttribute("aria-controls", box.list.id);
  field.after(box.list, box.status);
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void box.look(), WAIT);
  });
  field.addEventListener("keydown", (event) => pressKey(event, box));
  field.addEventListener("blur", () => { clearTimeout(timer); box.close(); });
  field.form?.addEventListener("submit", () => { clearTimeout(timer); box.close(); });
  box.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  box.list.addEventListener("mousedown", (event) => event.preventDefault());
  box.list.addEventListener("click", (event) => {
    const option = event.target instanceof Element && event.target.closest("li");
    if (option) box.take([...box.list.children].indexOf(option));
  });
  if (field.value && document.activeElement === field) void box.look();
}

/**
 * @param {KeyboardEvent} event
 * @param {Combobox} box
 */
function pressKey(event, box) {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const count = box.offer.names.length;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step && !box.open) void box.look();
  else if (step) box.activate(((box.active + 1 + step + count + 1) % (count + 1)) - 1);
  else if (event.key === "Enter" && box.open && box.active >= 0) box.take(box.active);
  else if (event.key === "Escape" && box.open) box.close();
  else return;
  event.preventDefault();
}
