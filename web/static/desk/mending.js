// One text of the document put in place of another, wherever the form shows it.

import { changed, locate, read, write } from "./fields.js";
import { growAll } from "./simple.js";

/** Replaces the text at a pointer, or the same text beside it if the list has moved; false if it is not there any more. */
export function replaceText(form, pointer, before, after) {
  const place = locate(form, pointer);
  const control = place && (holding(place, before) ?? holding(place.closest("[data-field]") ?? form, before));
  if (control) {
    // An editor with an undo of its own keeps what stood there.
    control.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, inputType: "insertReplacementText" }));
    control.value = after;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    growAll(form);
    return true;
  }
  // Chips and lines are no controls of one text.
  const data = read(form);
  const steps = pointer.split("/").slice(1);
  const last = steps.pop();
  const parent = steps.reduce((value, step) => value?.[step], data);
  if (parent?.[last] !== before) return false;
  parent[last] = after;
  write(form, data);
  growAll(form);
  changed(form);
  return true;
}

const holding = (root, text) => [...root.querySelectorAll("input, textarea")].find((control) => control.value === text);
