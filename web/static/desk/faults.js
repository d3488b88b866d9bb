// What is wrong stands beside the field that it belongs to. What is only missing is told there once somebody wants the file.

import { controlOf, locate } from "./fields.js";

const OWN = ":scope > .fault";
let told = 0;

/** Shows a sentence at a place of the form, or takes it away. */
export function complain(place, sentence) {
  place.querySelector(`${OWN}.fault-own`)?.remove();
  if (sentence) place.append(Object.assign(fault(sentence, "fault-own"), { role: "alert" }));
}

function fault(sentence, kind) {
  const element = document.createElement("p");
  element.className = `fault ${kind}`;
  element.id = `fault-${(told += 1)}`;
  // By itself it can stay in sight where its row is wider than the form.
  element.append(Object.assign(document.createElement("span"), { textContent: sentence }));
  return element;
}

/** Faults are {pointer, sentence, missing}; equal ones stay where they are, so that nothing flickers. */
export function show(form, faults, { withMissing }) {
  const wanted = new Map();
  markMissing(form, faults);
  for (const each of faults) {
    if (each.missing && !withMissing) continue;
    const place = locate(form, each.pointer) ?? form;
    wanted.set(place, [...(wanted.get(place) ?? []), each.sentence]);
  }
  for (const old of form.querySelectorAll(".fault-told")) {
    if (wanted.get(old.parentElement)?.join("\n") !== old.textContent) remove(old);
  }
  for (const [place, sentences] of wanted) {
    if (place.querySelector(`${OWN}.fault-told`)) continue;
    const element = fault(sentences.join("\n"), "fault-told");
    place.append(element);
    place.closest("details")?.setAttribute("open", "");
    const control = marked(place);
    control?.setAttribute("aria-invalid", "true");
    control?.setAttribute("aria-errormessage", element.id);
  }
}

/** The control that a fault is told of; a button cannot be wrong. */
function marked(place) {
  const control = controlOf(place);
  return control?.matches("button") ? null : control;
}

/** In a grid one sees at a glance which cells are still empty. */
function markMissing(form, faults) {
  const cells = new Set(faults.filter((each) => each.missing).map((each) => locate(form, each.pointer)));
  for (const cell of form.querySelectorAll(".items-grid [data-field]")) cell.classList.toggle("is-missing", cells.has(cell));
}

function remove(element) {
  const control = marked(element.parentElement);
  control?.removeAttribute("aria-invalid");
  control?.removeAttribute("aria-errormessage");
  element.remove();
}

/** The names of what is missing, in the order of the form, each with the place that it leads to. */
export function missing(form, faults) {
  const places = new Map();
  for (const each of faults.filter((one) => one.missing)) {
    const place = locate(form, each.pointer);
    const field = place?.closest("[data-field]");
    if (field) places.set(field, field.dataset.label);
  }
  return [...places].sort(([one], [other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}
