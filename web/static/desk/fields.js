// The form as data: every field has a kind, and every kind can read its part of the data and write it.
// A field is an element with data-field (its name) and data-kind; its nearest field or item around it is its parent.

const kinds = new Map();

/**
 * A kind is {read(field), write(field, value), setup?(field), locate?(field, steps), step?(field, element)}. An empty field reads
 * as undefined; `step` is the number of the part that an element stands in.
 */
export const register = (names, kind) => names.split(" ").forEach((name) => kinds.set(name, kind));

const kindOf = (field) => kinds.get(field.dataset.kind);
const INSIDE = "[data-field], [data-item], form";

export const fieldsOf = (root) => [...root.querySelectorAll("[data-field]")].filter((field) => field.parentElement.closest(INSIDE) === root);

export function setup(root) {
  for (const field of fieldsOf(root)) {
    describe(field);
    kindOf(field).setup?.(field);
  }
}

/** Hides what has no place beside another field's value, and shows it again; `name=value` or `name!=value`. */
export function applyConditions(form) {
  for (const field of form.querySelectorAll("[data-when]")) {
    const [, name, not, value] = /^(\w+)(!?)=(.*)$/.exec(field.dataset.when);
    const other = fieldsOf(form).find((each) => each.dataset.field === name);
    // A form without the other field asks for this one always.
    field.hidden = Boolean(other) && (other.querySelector("select").value === value) === Boolean(not);
  }
}

export function read(root) {
  const data = {};
  for (const field of fieldsOf(root)) {
    if (field.hidden) continue;
    const value = kindOf(field).read(field);
    if (value !== undefined) data[field.dataset.field] = value;
  }
  return data;
}

export function write(root, data) {
  for (const field of fieldsOf(root)) {
    const value = data?.[field.dataset.field] ?? undefined;
    kindOf(field).write(field, value);
    if (value !== undefined) field.closest("details")?.setAttribute("open", "");
  }
}

export const writeField = (field, value) => kindOf(field).write(field, value);

/** The innermost element that a JSON pointer leads to. */
export function locate(root, pointer) {
  let place = root;
  let steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  while (steps.length) {
    const field = fieldsOf(place).find((each) => each.dataset.field === steps[0]);
    if (!field) break;
    [place, steps] = kindOf(field).locate?.(field, steps.slice(1)) ?? [field, steps.slice(1)];
  }
  return place === root ? null : place;
}

/** The JSON pointer of the field, or of the part of it, that an element stands in; undefined where it stands in none. */
export function pointerOf(element) {
  const steps = [];
  for (let field = element.closest("[data-field]"); field; field = field.parentElement.closest("[data-field]")) {
    const step = kindOf(field).step?.(field, element);
    if (step !== undefined) steps.unshift(step);
    steps.unshift(field.dataset.field);
  }
  return steps.length ? `/${steps.join("/")}` : undefined;
}

// The tools of an editor and the ways in for whole tables are no place to type in.
const TYPED = ":is(input, textarea, select):not([type=file], .body-tools *, [data-figures] *, [hidden] *)";

/** Where one types what belongs to a place; what adds a first item, or chooses a file, where there is nothing to type in. */
export const controlOf = (place) => place.querySelector(TYPED) ?? place.querySelector("[data-block-focus], [data-act=item-add], input[type=file]");

/** Whether two values of fields say the same. */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Tells whoever listens that something of the form was changed by a script. */
export const changed = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));

let described = 0;

function describe(field) {
  const help = [...field.children].find((child) => child.matches(".help"));
  const control = field.querySelector("input, select, textarea, [role=group]");
  if (!help || !control) return;
  help.id ||= `help-${(described += 1)}`;
  control.setAttribute("aria-describedby", help.id);
}
