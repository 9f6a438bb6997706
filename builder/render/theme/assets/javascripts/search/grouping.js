// The pieces of a query put in order as Whoosh's parser does, one rule after another.

import { tagged, wordPiece } from "./tagging.js";

/** @typedef {import("./tagging.js").Piece} Piece */
/** @typedef {Piece & {nodes: Piece[]}} Group */

const SCHEMA = ["title", "body", "people", "places", "organisations", "outlet", "published", "kind", "id"];
export const DEFAULT_FIELDS = SCHEMA.slice(0, 5); // where a word without a field is looked for
const TITLE_BOOST = 2;
/** @type {Record<string, string>} */
const ALIASES = {
  person: "people", place: "places", organisation: "organisations", org: "organisations",
  organization: "organisations", organizations: "organisations", source: "outlet", date: "published", text: "body",
  headline: "title",
};
/** @type {Map<string, string>} */
const REAL = new Map();
for (const [other, field] of Object.entries(ALIASES)) {
  for (const name of [other, field]) REAL.set(name[0].toUpperCase() + name.slice(1), field);
  REAL.set(other, field);
}
/** @param {string} name @returns {string} the field that a name or another name of it means */
export const realField = (name) => REAL.get(name) || name;

const TEXTS = new Set(["word", "wild", "prefix", "phrase"]);
const BINARY = new Set(["andnot", "andmaybe", "require"]);
const ORDER = ["not", "and", "or", "andnot", "andmaybe", "require"];

/** @param {Piece} node @returns {node is Group} */
export const isGroup = (node) => Boolean(node.nodes);
/** @param {Piece} node */
const isText = (node) => TEXTS.has(node.is);
/** @param {Piece} node */
const hasField = (node) => isText(node) || node.is === "range" || node.is === "field";
/** @param {Piece} node */
const hasBoost = (node) => isText(node) || node.is === "range" || (isGroup(node) && !BINARY.has(node.is));

/**
 * @param {string} is
 * @param {Piece[]} nodes
 * @returns {Group}
 */
const groupOf = (is, nodes) => ({ is, nodes, boost: 1 });

/** @param {Group} group @param {Piece[]} nodes @returns {Group} */
const withNodes = (group, nodes) => ({ ...group, nodes });

/** @param {Piece[]} pieces */
function bracketed(pieces) {
  const stack = [groupOf("and", [])];
  for (const piece of pieces) {
    if (piece.is === "open") stack.push(groupOf("and", []));
    else if (piece.is !== "close") stack[stack.length - 1].nodes.push(piece);
    else if (stack.length > 1) {
      const last = /** @type {Group} */ (stack.pop());
      stack[stack.length - 1].nodes.push(last);
    }
  }
  const nodes = stack.flatMap((group) => group.nodes);
  return nodes.length === 1 && isGroup(nodes[0]) ? nodes[0] : groupOf("and", nodes);
}

/** @param {Group} group */
function boostsInPlace(group) {
  group.nodes = group.nodes.map((node, at) =>
    node.is === "boost" && (!at || !hasBoost(group.nodes[at - 1])) ? wordPiece(node.original || "") : node);
  return group;
}

/** @param {Group} group */
function joinPatterns(group) {
  const { nodes } = group;
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (node.is !== "wild") {
      if (isGroup(node)) joinPatterns(node);
      at++;
      continue;
    }
    if (at < nodes.length - 1 && isText(nodes[at + 1])) node.text += nodes.splice(at + 1, 1)[0].text || "";
    if (at > 0 && isText(nodes[at - 1])) node.text = nodes.splice(at - 1, 1)[0].text + (node.text || "");
    else at++;
  }
  group.nodes = nodes.map((node) =>
    node.is === "wild" && /^[^*[?\u055e\u061f\u1367]+\*$/u.test(node.text || "")
      ? { ...wordPiece((node.text || "").slice(0, -1)), is: "prefix" } : node);
  return group;
}

/** @param {Group} group */
function withRealFields(group) {
  for (const node of group.nodes) {
    if (isGroup(node)) withRealFields(node);
    else if (hasField(node) && node.field) node.field = realField(node.field);
  }
  return group;
}

/** @param {Piece[]} nodes fields that the index does not have become words again */
function withoutUnknownFields(nodes) {
  /** @type {Piece[]} */
  const kept = [];
  let unknown = "";
  for (const node of nodes) {
    if (node.is === "field" && !SCHEMA.includes(node.field || "")) {
      unknown += node.original;
      continue;
    }
    if (unknown && isText(node)) node.text = unknown + node.text;
    else if (unknown) kept.push(wordPiece(unknown));
    unknown = "";
    kept.push(node);
  }
  return unknown ? [...kept, wordPiece(unknown)] : kept;
}

/** @param {Piece} node @param {string} field */
function setField(node, field) {
  if (isGroup(node)) node.nodes.forEach((child) => setField(child, field));
  else if (hasField(node) && !node.field) node.field = field;
}

/** @param {Group} group @returns {Group} */
function withFields(group) {
  const nodes = withoutUnknownFields(group.nodes);
  /** @type {Piece[]} */
  const done = [];
  for (let at = nodes.length - 1; at >= 0; at--) {
    let node = nodes[at];
    if (node.is === "field") node = wordPiece(node.original || "");
    else if (isGroup(node)) node = withFields(node);
    if (at > 0 && node.is !== "space" && nodes[at - 1].is === "field") setField(node, nodes[--at].field || "");
    done.unshift(node);
  }
  return withNodes(group, done);
}

/** @param {Group} group @returns {Group} */
function inDefaultFields(group) {
  return withNodes(group, group.nodes.map((node) => {
    if (isGroup(node)) return inDefaultFields(node);
    if (!hasField(node) || node.field) return node;
    return groupOf("or", DEFAULT_FIELDS.map((field) => ({ ...node, field, boost: field === "title" ? TITLE_BOOST : 1 })));
  }));
}

/** @param {Group} group @returns {Group} */
function withoutSpace(group) {
  const nodes = group.nodes.filter((node) => node.is !== "space");
  return withNodes(group, nodes.map((node) => (isGroup(node) ? withoutSpace(node) : node)));
}

/** @param {Group} group @returns {Group} */
function boosted(group) {
  /** @type {Piece[]} */
  const nodes = [];
  for (const node of group.nodes) {
    const last = nodes[nodes.length - 1];
    if (node.is === "boost" && last && hasBoost(last)) last.boost = node.boost;
    else if (node.is === "boost") nodes.push(wordPiece(node.original || ""));
    else nodes.push(isGroup(node) ? boosted(node) : node);
  }
  return withNodes(group, nodes);
}

/** @param {Piece[]} nodes @param {number} at where an operator stands */
function operate(nodes, at) {
  const op = nodes[at].text || "";
  if (op === "not") {
    nodes.splice(at, 1);
    if (at < nodes.length) nodes[at] = groupOf(op, [nodes[at]]);
  } else if (!at || at === nodes.length - 1) nodes.splice(at, 1);
  else {
    const left = nodes[at - 1];
    if (isGroup(left) && left.is === op && !BINARY.has(op)) left.nodes.push(...nodes.splice(at, 2).slice(1));
    else nodes.splice(at - 1, 3, groupOf(op, [left, nodes[at + 1]]));
  }
}

/** @param {Group} group */
function operated(group) {
  const { nodes } = group;
  for (const op of ORDER) {
    for (let at = 0; at < nodes.length; at++) {
      if (nodes[at].is === "op" && nodes[at].text === op) operate(nodes, at--);
    }
  }
  for (const node of nodes) if (isGroup(node)) operated(node);
  return group;
}

/**
 * The pieces of a query as a tree of groups.
 * @param {string} text
 * @returns {Group}
 */
export function orderedPieces(text) {
  const joined = joinPatterns(boostsInPlace(bracketed(tagged(text))));
  return operated(boosted(withoutSpace(inDefaultFields(withFields(withRealFields(joined))))));
}
