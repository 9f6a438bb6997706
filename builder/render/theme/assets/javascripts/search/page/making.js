// Elements made one by one: text goes in as text, so nothing that was read or typed can become markup.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function makeElement(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} content
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function drawElement(tag, attributes = {}, ...content) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
}

/**
 * The one element that a selector names. A page without it is not the page that the script was written for.
 * @template {Element} Kind
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function theElement(within, selector, kind) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * The address of a page of this site; whatever would lead out of it leads to its home.
 * @param {string} path from the site's root
 * @param {URL} root
 */
export function addressWithin(path, root) {
  const address = new URL(path, root);
  return address.href.startsWith(root.href) ? address.href : root.href;
}

/**
 * Draw a part of the page anew, and give the focus back to what has the same key where it had it.
 * @param {Element} place
 * @param {() => void} draw
 */
export function redraw(place, draw) {
  const held = document.activeElement;
  const key = held instanceof HTMLElement && place.contains(held) ? held.dataset.key : undefined;
  draw();
  if (key === undefined) return;
  const others = [.../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-key]"))];
  (others.find((one) => one.dataset.key === key) || others[0])?.focus();
}
