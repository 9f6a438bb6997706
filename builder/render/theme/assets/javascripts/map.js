// Moves the large map: drag, pinch, buttons, keys. Circles are joined anew at each scale, from the list beside it.
// Without this script the map stays as it was drawn, at the window in which most of the archive's places lie.
// @ts-check
(() => {
  "use strict";

  /**
   * @typedef {{ x: number, y: number, count: number, name: string, href: string }} Place
   * @typedef {{ x: number, y: number, r: number, places: Place[], count: number }} Spot
   * @typedef {{ x: number, y: number, w: number, h: number }} Box
   */

  const SVG = "http://www.w3.org/2000/svg";
  const LARGEST = 22, LEAST = 4, LETTERS = 13, NAMED = 40; // pixels, and how many names at once
  const CLOSEST = 24; // units of the map across the whole sheet: no closer than this
  const STEP = 1.6; // by one press of a button

  /**
   * @param {string} name
   * @param {Record<string, string | number>} attributes
   * @param {(Node | string)[]} inner
   */
  const element = (name, attributes, ...inner) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.append(...inner);
    return made;
  };

  /** @param {string | undefined | null} text @returns {number[]} */
  const numbers = (text) => (text || "").trim().split(/[\s,]+/).map(Number);

  /**
   * The places of a map: names and pages from the list, positions and counts from the drawing, both in one order.
   * @param {SVGSVGElement} sheet @returns {Place[]}
   */
  const placesOf = (sheet) => {
    const told = numbers(sheet.dataset.places);
    const heading = document.getElementById(sheet.dataset.list || "");
    const links = heading?.parentElement?.querySelectorAll("li > a:first-child") || [];
    return [...links].slice(0, told.length / 3).map((link, n) => ({
      x: told[n * 3], y: told[n * 3 + 1], count: told[n * 3 + 2],
      name: link.textContent || "", href: link.getAttribute("href") || "",
    }));
  };

  /**
   * Circles in a box, the largest first; those that would overlap are one. `unit` is a pixel in units of the map.
   * @param {Place[]} places @param {Box} box @param {number} unit @returns {Spot[]}
   */
  const spotsIn = (places, box, unit) => {
    const reach = LARGEST * unit;
    /** @type {Spot[]} */
    let spots = places
      .filter((p) => p.x > box.x - reach && p.x < box.x + box.w + reach && p.y > box.y - reach && p.y < box.y + box.h + reach)
      .map((p) => ({ x: p.x, y: p.y, r: 0, places: [p], count: p.count }));
    for (let before = -1; before !== spots.length;) {
      before = spots.length;
      spots = joined(spots, unit);
    }
    return spots;
  };

  /** @param {Spot[]} spots @param {number} unit @returns {Spot[]} */
  const joined = (spots, unit) => {
    const most = Math.max(...spots.map((s) => s.count), 1);
    for (const s of spots) s.r = Math.max(LEAST, LARGEST * Math.sqrt(s.count / most)) * unit;
    /** @type {Spot[]} */
    const kept = [];
    for (const s of [...spots].sort((a, b) => b.count - a.count)) {
      const over = kept.find((k) => Math.hypot(k.x - s.x, k.y - s.y) < (k.r + s.r) * 0.9);
      if (over) {
        over.places.push(...s.places);
        over.count += s.count;
      } else kept.push(s);
    }
    return kept;
  };

  /** @param {Spot} s */
  const nameOf = (s) => {
    const first = s.places[0].name;
    const cut = first.length > 22 ? `${first.slice(0, 21).trimEnd()}…` : first;
    return s.places.length > 1 ? `${cut} +${s.places.length - 1}` : cut;
  };

  /**
   * Names for the largest circles, each right, left, above or below its own, where nothing else is.
   * @param {Spot[]} spots @param {Box} sheet @param {number} unit @returns {SVGElement[]}
   */
  const namesFor = (spots, sheet, unit) => {
    const high = LETTERS * unit;
    const taken = spots.map((s) => ({ x: s.x - s.r, y: s.y - s.r, w: 2 * s.r, h: 2 * s.r }));
    /** @type {SVGElement[]} */
    const names = [];
    spots.forEach((s, n) => {
      if (names.length >= NAMED) return;
      const text = nameOf(s), wide = text.length * 0.56 * high, gap = high / 4;
      /** @type {[string, number, number, number][]} where the name is anchored, how far left its box begins */
      const ways = [
        ["start", s.x + s.r + gap, s.y + high * 0.35, 0], ["end", s.x - s.r - gap, s.y + high * 0.35, wide],
        ["middle", s.x, s.y - s.r - gap, wide / 2], ["middle", s.x, s.y + s.r + high, wide / 2],
      ];
      for (const [anchor, x, y, before] of ways) {
        const box = { x: x - before, y: y - high, w: wide, h: high * 1.2 };
        if (box.x < sheet.x || box.x + wide > sheet.x + sheet.w) continue;
        if (taken.some((other, m) => m !== n && meet(box, other))) continue;
        taken.push(box);
        names.push(element("text", { x, y, "text-anchor": anchor }, text));
        return;
      }
    });
    return names;
  };

  /** @param {Box} a @param {Box} b */
  const meet = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

  /**
   * A box within the world, not much larger than it and no smaller than CLOSEST, of the sheet's own shape.
   * @param {Box} box @param {Box} world @param {number} shape @returns {Box}
   */
  const held = (box, world, shape) => {
    const w = Math.min(Math.max(box.w, CLOSEST), Math.max(world.w, world.h / shape));
    const h = w * shape;
    /** @param {number} at @param {number} size @param {number} low @param {number} all */
    const within = (at, size, low, all) => size >= all ? low + (all - size) / 2 : Math.min(Math.max(at, low), low + all - size);
    const x = box.x + (box.w - w) / 2, y = box.y + (box.h - h) / 2;
    return { x: within(x, w, world.x, world.w), y: within(y, h, world.y, world.h), w, h };
  };

  /** @param {SVGSVGElement} sheet */
  const enlarge = (sheet) => {
    const places = placesOf(sheet);
    const layer = sheet.querySelector(".map__marks"), figure = sheet.closest("figure");
    if (!places.length || !layer || !figure) return;
    const [x, y, w, h] = numbers(sheet.getAttribute("viewBox"));
    const [wx, wy, ww, wh] = numbers(sheet.dataset.world);
    const start = { x, y, w, h }, world = { x: wx, y: wy, w: ww, h: wh };
    /** @type {Box} */
    let box = start;
    let waiting = 0;

    const shape = () => sheet.clientHeight / sheet.clientWidth || h / w;

    const draw = () => {
      waiting = 0;
      box = held(box, world, shape());
      const unit = box.w / (sheet.clientWidth || 800);
      const spots = spotsIn(places, box, unit);
      sheet.setAttribute("viewBox", [box.x, box.y, box.w, box.h].map((n) => n.toFixed(2)).join(" "));
      layer.setAttribute("font-size", (LETTERS * unit).toFixed(2));
      layer.replaceChildren(...[...spots].reverse().map(mark), ...namesFor(spots, box, unit));
      closer.disabled = box.w <= CLOSEST;
      farther.disabled = box.w >= held(world, world, shape()).w;
    };

    /** @param {Spot} s */
    const mark = (s) => {
      const more = s.places.length - 1, first = s.places[0];
      const told = `${first.name} (${first.count})${more ? ` and ${more} more` : ""}`;
      const circle = element("circle", { cx: s.x, cy: s.y, r: s.r });
      const link = element("a", { href: first.href, tabindex: -1 }, element("title", {}, told), circle);
      link.addEventListener("click", (event) => {
        if (dragged) event.preventDefault();
        else if (more && box.w > CLOSEST * 1.01) {
          event.preventDefault();
          zoom(1 / (STEP * STEP), s.x, s.y);
        }
      });
      return link;
    };

    /** @param {Box} to */
    const show = (to) => {
      box = held(to, world, shape());
      if (!waiting) waiting = requestAnimationFrame(draw);
    };

    /** @param {number} by @param {number} [atX] @param {number} [atY] */
    const zoom = (by, atX = box.x + box.w / 2, atY = box.y + box.h / 2) =>
      show({ x: atX - (atX - box.x) * by, y: atY - (atY - box.y) * by, w: box.w * by, h: box.h * by });

    /** @param {number} dx @param {number} dy */
    const move = (dx, dy) => show({ ...box, x: box.x + dx, y: box.y + dy });

    const tools = document.createElement("div");
    tools.className = "map__tools";
    /** @param {string} face @param {string} label @param {() => void} act */
    const button = (face, label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = face;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", act);
      tools.append(made);
      return made;
    };
    const closer = button("+", "Closer", () => zoom(1 / STEP));
    const farther = button("−", "Farther", () => zoom(STEP));
    button("World", "The whole world", () => show(world));
    button("Back", "Back to where the map began", () => show(start));
    figure.append(tools);
    figure.classList.add("map--moving");

    // Keys work on the figure itself; the drawing within stays hidden from voices, which have the list.
    figure.tabIndex = 0;
    figure.setAttribute("role", "group");
    figure.setAttribute("aria-roledescription", "map");
    figure.title = "Drag to move; arrow keys, plus and minus work too";
    figure.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const near = box.w / 8;
      /** @type {Record<string, () => void>} */
      const keys = {
        ArrowLeft: () => move(-near, 0), ArrowRight: () => move(near, 0), ArrowUp: () => move(0, -near), ArrowDown: () => move(0, near),
        "+": () => zoom(1 / STEP), "=": () => zoom(1 / STEP), "-": () => zoom(STEP), 0: () => show(start), Escape: () => show(start),
      };
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    });

    /** @type {Map<number, { x: number, y: number }>} */
    const fingers = new Map();
    let dragged = false;
    sheet.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      if (!fingers.size) dragged = false;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    });
    sheet.addEventListener("pointermove", (event) => {
      const was = fingers.get(event.pointerId);
      if (!was) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      const unit = box.w / sheet.clientWidth;
      if (!other && event.pointerType === "touch") return; // one finger scrolls the page
      if (!dragged && Math.hypot(now.x - was.x, now.y - was.y) < 4) return;
      if (!dragged) sheet.setPointerCapture(event.pointerId);
      dragged = true;
      figure.classList.add("map--dragged");
      fingers.set(event.pointerId, now);
      if (other) pinch(was, now, other, unit);
      else move((was.x - now.x) * unit, (was.y - now.y) * unit);
    });

    /**
     * @param {{ x: number, y: number }} was @param {{ x: number, y: number }} now
     * @param {{ x: number, y: number }} other @param {number} unit
     */
    const pinch = (was, now, other, unit) => {
      const by = Math.hypot(was.x - other.x, was.y - other.y) / Math.max(1, Math.hypot(now.x - other.x, now.y - other.y));
      const frame = sheet.getBoundingClientRect();
      zoom(by, box.x + (other.x - frame.left) * unit, box.y + (other.y - frame.top) * unit);
    };

    /** @param {PointerEvent} event */
    const lifted = (event) => {
      fingers.delete(event.pointerId);
      figure.classList.remove("map--dragged");
      setTimeout(() => { dragged = false; }); // after the click that ends a drag
    };
    sheet.addEventListener("pointerup", lifted);
    sheet.addEventListener("pointercancel", lifted);
    sheet.addEventListener("lostpointercapture", lifted);
    sheet.addEventListener("dragstart", (event) => event.preventDefault());
    sheet.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // a bare wheel scrolls the page
      event.preventDefault();
      const frame = sheet.getBoundingClientRect(), unit = box.w / sheet.clientWidth;
      zoom(Math.exp(event.deltaY / 300), box.x + (event.clientX - frame.left) * unit, box.y + (event.clientY - frame.top) * unit);
    }, { passive: false });
    addEventListener("resize", () => show(box));
    draw();
  };

  for (const sheet of document.querySelectorAll("svg[data-places]")) if (sheet instanceof SVGSVGElement) enlarge(sheet);
})();
