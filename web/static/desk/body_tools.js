// The buttons above a body: which of them can do something for the block at hand, and what.

import { fromData, tableBlock, textBlock } from "./blocks.js";

const EMPTY_TABLE = { header: [["", "", ""]], rows: [["", "", ""], ["", "", ""]] };

/** Shows the level of the block at hand, and which buttons have something to do. */
export function show(field, { current, history, joins }) {
  const isText = current?.dataset.block === "text";
  const can = {
    undo: history.canUndo,
    redo: history.canRedo,
    role: isText,
    up: Boolean(current?.previousElementSibling),
    down: Boolean(current?.nextElementSibling),
    join: joins(current),
    split: isText,
    remove: Boolean(current),
  };
  for (const [act, possible] of Object.entries(can)) field.querySelector(`[data-act=${act}]`).disabled = !possible;
  field.querySelector("[data-act=role]").value = isText ? current.dataset.role : "auto";
}

/** What a button does; undefined for one that does nothing by a click. */
export function actOf(button, editor) {
  const acts = {
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    up: () => editor.move(-1),
    down: () => editor.move(1),
    join: () => editor.join(),
    split: () => editor.split(),
    remove: () => editor.remove(),
    "add-text": () => editor.add(textBlock("")),
    "add-table": () => editor.add(tableBlock(EMPTY_TABLE)),
    "add-image": () => editor.field.querySelector("[data-image-file]").click(),
    "add-page_break": () => editor.add(fromData({ kind: "page_break" })),
  };
  return acts[button?.dataset.act];
}
