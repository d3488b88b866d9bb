// Fields of one control: words, numbers, dates, choices, switches; and parts, which are fields of fields.

import { fieldsOf, read, register, setup, write } from "./fields.js";

const control = (field) => field.querySelector("input, select, textarea");

export function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/** Many areas at once: all are measured before any is changed. */
export function growAll(root) {
  const areas = [...root.querySelectorAll("textarea.grows")].filter((area) => area.offsetParent);
  // While all are short the form is, too, and would be scrolled to another place.
  const scrolled = [document.scrollingElement, document.getElementById("form")].map((each) => [each, each?.scrollTop]);
  areas.forEach((area) => (area.style.height = "auto"));
  const heights = areas.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight);
  areas.forEach((area, index) => (area.style.height = `${heights[index]}px`));
  for (const [each, top] of scrolled) each?.scrollTo({ top, behavior: "instant" });
}

const plain = {
  read: (field) => control(field).value || undefined,
  write(field, value) {
    control(field).value = value ?? "";
  },
};
register("text lines long date", plain);

const two = (number) => String(number).padStart(2, "0");
const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

register("date", {
  ...plain,
  setup(field) {
    if (control(field).hasAttribute("data-today")) control(field).value = today();
  },
});

register("time", {
  read: (field) => control(field).value || undefined,
  write(field, value) {
    control(field).value = String(value ?? "").slice(0, 16);
  },
});

// What is no number is sent as it was typed, and told.
const typedNumber = (text) => {
  const even = text.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(even) ? Number(even) : text.trim() || undefined;
};

register("number", {
  setup(field) {
    if (control(field).hasAttribute("data-this-year")) control(field).value = new Date().getFullYear();
  },
  read: (field) => typedNumber(control(field).value),
  write: plain.write,
});

register("figure", {
  read: (field) => control(field).value.normalize("NFKC").replace(/[,\s]/g, "") || undefined,
  write: plain.write,
});

register("switch", {
  read: (field) => (control(field).checked === control(field).hasAttribute("data-default-on") ? undefined : control(field).checked),
  write(field, value) {
    control(field).checked = value ?? control(field).hasAttribute("data-default-on");
  },
});

register("choice", {
  read: (field) => ("number" in control(field).dataset ? typedNumber(control(field).value) : control(field).value || undefined),
  write(field, value) {
    control(field).value = value ?? control(field).dataset.default;
  },
});

// One line an item; empty lines are none.
register("clauses", {
  read(field) {
    const lines = control(field).value.split("\n").map((line) => line.trim()).filter(Boolean);
    return lines.length ? lines : undefined;
  },
  write(field, value) {
    control(field).value = (value ?? []).join("\n");
  },
});

// A part whose year or date is filled in by itself is empty all the same.
const isOwn = (part) => fieldsOf(part).some((field) => read(part)[field.dataset.field] !== undefined && !field.querySelector("[data-this-year]"));

register("part", {
  setup,
  read: (field) => (isOwn(field) || "required" in field.dataset ? read(field) : undefined),
  write,
  locate: (field, steps) => [field, steps],
});
