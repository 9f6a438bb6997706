// A name's card: what stands beside the article about a name unfolds at the name itself, by mouse, keyboard or touch.
// Without this script a name is a link to its page, and the same is told beside the article.
// @ts-check
(() => {
  "use strict";
  const WAIT = 220, STAY = 260; // milliseconds that a mouse rests before a card opens, and is away before it closes

  const story = document.querySelector(".story"), beside = document.querySelector(".apparatus");
  if (!(story instanceof HTMLElement) || !beside) return;

  /** What is told of each page that is led to. @type {Map<string, Element>} */
  const told = new Map();
  for (const link of beside.querySelectorAll("li > a:first-child")) {
    if (link instanceof HTMLAnchorElement && link.parentElement && !told.has(link.href)) told.set(link.href, link.parentElement);
  }

  /** @type {HTMLElement | null} */
  let card = null;
  /** @type {HTMLAnchorElement | null} */
  let open = null;
  let timer = 0, touched = false;

  /** @param {EventTarget | null} target */
  const nameAt = (target) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    return link instanceof HTMLAnchorElement && !card?.contains(link) && story.contains(link) && told.has(link.href) ? link : null;
  };

  const close = () => {
    clearTimeout(timer);
    card?.remove();
    open?.removeAttribute("aria-expanded");
    card = open = null;
  };

  /** The reasons of a link fold away. @param {Element} line */
  const folded = (line) => {
    const [head, ...rest] = (line.textContent || "").split(": ");
    const details = document.createElement("details"), summary = document.createElement("summary");
    summary.textContent = head;
    details.append(summary, rest.join(": "));
    return details;
  };

  /** @param {HTMLAnchorElement} link @param {Element} line */
  const made = (link, line) => {
    const element = document.createElement("span"); // within a paragraph, so that Tab goes on from the name into its card
    element.className = "card";
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", `About ${line.querySelector("a")?.textContent}`);
    const copy = line.cloneNode(true);
    while (copy.firstChild) element.append(copy.firstChild);
    for (const more of element.querySelectorAll(":scope > ul > li")) {
      if (more.textContent?.startsWith("Why it is linked: ")) more.replaceChildren(folded(more));
    }
    element.lang = document.documentElement.lang;
    return element;
  };

  /** Under the name, within the column and the window. @param {HTMLElement} element @param {HTMLAnchorElement} link */
  const place = (element, link) => {
    const lines = link.getClientRects(), line = lines[lines.length - 1], column = story.getBoundingClientRect();
    const left = Math.min(lines[0].top === line.top ? line.left : column.left, column.right - element.offsetWidth);
    element.style.insetInlineStart = "auto";
    element.style.left = `${Math.max(0, left - column.left)}px`;
    const below = line.bottom + 6, fits = below + element.offsetHeight <= innerHeight || lines[0].top < element.offsetHeight + 6;
    element.style.top = `${(fits ? below : lines[0].top - element.offsetHeight - 6) - column.top}px`;
  };

  /** @param {HTMLAnchorElement} link */
  const show = (link) => {
    if (open === link) return;
    close();
    const line = told.get(link.href);
    if (!line) return;
    card = made(link, line);
    open = link;
    link.after(card);
    link.setAttribute("aria-expanded", "true");
    place(card, link);
  };

  /** @param {() => void} act @param {number} pause */
  const later = (act, pause) => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };

  for (const link of story.querySelectorAll("a[href]")) if (nameAt(link)) link.setAttribute("aria-haspopup", "dialog");

  story.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = nameAt(event.target);
    if (link) later(() => show(link), link === open ? 0 : WAIT);
    else if (card?.contains(/** @type {Node} */ (event.target))) clearTimeout(timer);
    else later(close, STAY);
  });
  story.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") later(close, STAY); });

  story.addEventListener("focusin", (event) => {
    const link = nameAt(event.target);
    if (link?.matches(":focus-visible") && !touched) show(link);
  });
  story.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && (card?.contains(next) || next === open)) return;
    if (card && next) close();
  });

  addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (card && !card.contains(/** @type {Node} */ (event.target)) && nameAt(event.target) !== open) close();
  });
  story.addEventListener("click", (event) => {
    const link = nameAt(event.target);
    if (!link || !touched || link === open || event.defaultPrevented) return;
    event.preventDefault(); // the first tap opens the card, the second follows the link
    show(link);
  });
  addEventListener("keydown", (event) => {
    touched = false;
    if (event.key !== "Escape" || !card) return;
    if (card.contains(document.activeElement)) open?.focus();
    close();
  });
  addEventListener("resize", close);
})();
