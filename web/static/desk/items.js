// A list of parts: added, taken away, moved up and down.

import { button } from "./buttons.js";
import { itemsOf } from "./clipboard.js";
import { changed, controlOf, fieldsOf, read, register, setup, write } from "./fields.js";
import { growAll } from "./simple.js";
import { sortable } from "./sorting.js";

const words = () => document.getElementById("words").dataset;

// An item may hold a list of its own: each looks for its own parts only.
const own = (field, selector) => field.querySelector(`:scope > .items-field > ${selector}`);
const list = (field) => own(field, ".items");
const items = (field) => [...list(field).children];

function add(field, value) {
  const item = own(field, "[data-item-template]").content.cloneNode(true).firstElementChild;
  list(field).append(item);
  setup(item);
  if (value) write(item, value);
  return item;
}

const acts = {
  "item-add": (field) => {
    const item = add(field);
    controlOf(item)?.focus();
  },
  "item-remove": (field, item) => {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const below = item.nextElementSibling;
    item.remove();
    if (Object.keys(read(item)).length) offerBack(field, () => list(field).insertBefore(item, below?.parentElement === list(field) ? below : null));
    (next?.querySelector("[data-act=item-remove]") ?? own(field, "[data-act=item-add]")).focus();
  },
  "item-up": (field, item, pressed) => {
    item.previousElementSibling?.before(item);
    pressed.focus();
  },
  "item-down": (field, item, pressed) => {
    item.nextElementSibling?.after(item);
    pressed.focus();
  },
};

/** What was taken away with all that stands in it can be had back, until something else is. */
function offerBack(field, putBack) {
  const line = own(field, ".taken-away");
  const undo = button(words().undo, () => {
    line.replaceChildren();
    putBack();
    growAll(field);
    changed(field);
  });
  line.replaceChildren(words().removed, undo);
}

/** Rows of a spreadsheet fill the fields from the one on in which they are pasted, an item for each row. */
function pasted(field, event) {
  const here = event.target.closest("[data-field]");
  const item = here?.closest("[data-item]");
  if (!item || !items(field).includes(item)) return;
  const rows = itemsOf(event.clipboardData).flatMap((each) => (Array.isArray(each) ? each : [each.split("\t")]));
  if (!rows.length || (rows.length === 1 && rows[0].length === 1)) return;
  event.preventDefault();
  const column = fieldsOf(item).indexOf(here);
  const first = items(field).indexOf(item);
  rows.forEach((row, down) => {
    const filled = items(field)[first + down] ?? add(field);
    fieldsOf(filled)
      .slice(column, column + row.length)
      .forEach((cell, across) => (cell.querySelector("input, select").value = row[across]));
  });
  changed(field);
}

/** Enter goes down the column, Shift and Enter up; from its end to the top of the next one. Nothing is added. */
function wentOn(field, event) {
  const here = event.target.closest("[data-field]");
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input") || !here) return;
  event.preventDefault();
  const item = here.closest("[data-item]");
  const column = fieldsOf(item).indexOf(here);
  const next = event.shiftKey ? item.previousElementSibling : item.nextElementSibling;
  const cell = next ? fieldsOf(next)[column] : !event.shiftKey && fieldsOf(items(field)[0])[column + 1];
  if (!cell) return;
  const control = controlOf(cell);
  control.focus();
  control.select?.();
}

register("items", {
  setup(field) {
    if ("rows" in list(field).dataset) {
      list(field).addEventListener("paste", (event) => pasted(field, event));
      list(field).addEventListener("keydown", (event) => wentOn(field, event));
    }
    sortable(list(field), (move) => {
      move();
      changed(field);
    });
    field.addEventListener("click", (event) => {
      const pressed = event.target.closest("[data-act^=item-]");
      if (!pressed || pressed.closest("[data-kind=items]") !== field) return;
      acts[pressed.dataset.act](field, pressed.closest("[data-item]"), pressed);
      changed(field);
    });
  },
  read(field) {
    const values = items(field).map(read);
    return values.length ? values : undefined;
  },
  write(field, value) {
    list(field).replaceChildren();
    own(field, ".taken-away").replaceChildren();
    (value ?? []).forEach((each) => add(field, each));
    growAll(field);
  },
  locate(field, [index, ...steps]) {
    const item = items(field)[index];
    return item ? [item, steps] : [field, []];
  },
  step(field, element) {
    const index = items(field).findIndex((item) => item.contains(element));
    return index < 0 ? undefined : index;
  },
});

