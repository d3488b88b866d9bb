// The blocks of a body: from data to elements of the page, and back. How they are edited stands in body.js.

import { source } from "./pictures.js";
import { fillTable, readTable } from "./tables.js";

const clone = (kind) => document.getElementById(`block-${kind}`).content.cloneNode(true).firstElementChild;
const words = () => document.getElementById("words").dataset;

// A heading sentence ends at the first full stop, as the server reads it.
const SENTENCE = /^[^。]*。/;

export const textOf = (block) => block.querySelector(".block-text");

export function textBlock(text, role = "auto", shown = "") {
  const block = clone("text");
  textOf(block).value = text;
  setRole(block, role, shown);
  return block;
}

/** A role is a block's own, or `auto`: then `shown` is what the server took it for. */
export function setRole(block, role, shown = block.dataset.shown) {
  // What is given back to the server is read anew.
  if (block.dataset.role !== role) block.readText = undefined;
  block.dataset.role = role;
  block.dataset.shown = role === "auto" ? (shown ?? "") : role;
  const key = block.dataset.shown.replace(/-(\d)/, (_, digit) => `-${digit}`);
  block.querySelector(".block-role").textContent = words()[camel(key)] ?? "";
}

const camel = (key) => key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

export function tableBlock(data) {
  const block = clone("table");
  fillTable(block, data);
  return block;
}

export function imageBlock(data) {
  const block = clone("image");
  fillImage(block, data);
  return block;
}

function fillImage(block, data) {
  setPicture(block, data.data ?? "");
  for (const input of block.querySelectorAll("[data-part]")) input.value = data[input.dataset.part] ?? (input.dataset.part === "width_chars" ? 28 : "");
}

/** Another picture in place of a block's own; what is said of it stays. */
export function setPicture(block, data) {
  block.picture = data;
  block.querySelector("img").src = source(data);
}

const OF_OTHER_KINDS = ["table", "image", "page_break"];
const kindOf = (item) => (OF_OTHER_KINDS.includes(item.kind) ? item.kind : "text");

/** The text of an item that is one, and its role. */
function textAndRole(item) {
  if (typeof item === "string") return [item, "auto"];
  if (item.kind === "heading") return [item.text, `heading-${item.level}`];
  if (item.kind === "run_in_heading") return [(item.heading ?? "") + (item.text ?? ""), `run-${item.level}`];
  return [item.text ?? "", item.kind];
}

export function fromData(item) {
  switch (kindOf(item)) {
    case "table":
      return tableBlock(item);
    case "image":
      return imageBlock(item);
    case "page_break":
      return clone("page_break");
    default:
      return textBlock(...textAndRole(item));
  }
}

/** Puts an item into a block of its kind, which keeps what is shown of its level; false where it is of another one. */
export function refill(block, item) {
  if (block?.dataset.block !== kindOf(item)) return false;
  if (item.kind === "table") fillTable(block, item);
  else if (item.kind === "image") fillImage(block, item);
  else if (item.kind !== "page_break") {
    const [text, role] = textAndRole(item);
    textOf(block).value = text;
    setRole(block, role);
  }
  return true;
}

/** The block as data; undefined for one without text. */
export function toData(block) {
  switch (block.dataset.block) {
    case "table":
      return readTable(block);
    case "image":
      return readImage(block);
    case "page_break":
      return { kind: "page_break" };
  }
  const text = textOf(block).value;
  return text.trim() ? textData(text, block.dataset.role) : undefined;
}

function textData(text, role) {
  const [kind, level] = role.split("-");
  if (kind === "auto") return text;
  if (kind === "heading") return { kind, level: Number(level), text };
  const sentence = kind === "run" && SENTENCE.exec(text)?.[0];
  if (sentence && sentence.length < text.length) return { kind: "run_in_heading", level: Number(level), heading: sentence, text: text.slice(sentence.length) };
  return { kind: kind === "run" ? "paragraph" : kind, text };
}

function readImage(block) {
  const data = { kind: "image", data: block.picture };
  for (const input of block.querySelectorAll("[data-part]")) {
    const value = input.dataset.part === "width_chars" ? Number(input.value) || undefined : input.value.trim() || undefined;
    if (value !== undefined) data[input.dataset.part] = value;
  }
  return data;
}
