// The elements of the search page that the scripts fill, found once.

import { theElement } from "./making.js";

/** @typedef {ReturnType<typeof partsOf>} Parts */

/** @param {ParentNode} page */
export function partsOf(page) {
  return {
    form: theElement(page, ".search__form", HTMLFormElement),
    query: theElement(page, "#search-q", HTMLInputElement),
    from: theElement(page, "#search-from", HTMLInputElement),
    to: theElement(page, "#search-to", HTMLInputElement),
    chips: theElement(page, ".search__chips", HTMLUListElement),
    status: theElement(page, ".search__status", HTMLElement),
    trouble: theElement(page, ".search__trouble", HTMLElement),
    teaching: theElement(page, ".search__teaching", HTMLElement),
    answer: theElement(page, ".search__answer", HTMLElement),
    narrow: theElement(page, ".search__narrow", HTMLDetailsElement),
    histogram: theElement(page, ".dates__picture", HTMLElement),
    years: theElement(page, ".dates__years", HTMLUListElement),
    facets: theElement(page, ".search__facets", HTMLElement),
    orders: theElement(page, ".search__orders", HTMLElement),
    pages: theElement(page, ".search__pages", HTMLElement),
    results: theElement(page, ".search__results", HTMLOListElement),
    more: theElement(page, ".search__more", HTMLElement),
    absent: theElement(page, ".search__absent", HTMLElement),
  };
}
