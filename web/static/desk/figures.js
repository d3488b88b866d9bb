// Figures from a spreadsheet, and what they amount to: read and computed by the server, so there is one arithmetic.

import { button } from "./buttons.js";
import { itemsOf } from "./clipboard.js";
import { complain } from "./faults.js";
import { changed, fieldsOf, read, write } from "./fields.js";
import { goTo } from "./going.js";
import { documentOf } from "./preview.js";
import { ask, sentences } from "./server.js";
import { growAll } from "./simple.js";

const PAUSE = 300;
const genre = () => document.getElementById("main").dataset.genre;
const words = () => document.getElementById("words").dataset;

export function start(form) {
  const panel = form.querySelector("[data-figures]");
  if (!panel) return;
  const field = panel.closest("[data-field]");
  panel.querySelector("[data-figures-file]").addEventListener("change", ({ target }) => {
    const file = target.files[0];
    target.value = "";
    if (file) take(field, panel, file);
  });
  panel.querySelector("[data-figures-paste]").addEventListener("paste", (event) => {
    event.preventDefault();
    event.stopPropagation();
    take(field, panel, { rows: itemsOf(event.clipboardData).flatMap((item) => (Array.isArray(item) ? item : [item.split("\t")])) });
  });
  panel.querySelector("[data-act=figures-grid]").addEventListener("click", () => lay(field, panel));
  let pause;
  document.body.addEventListener("document-changed", () => {
    clearTimeout(pause);
    pause = setTimeout(() => compute(form, field), PAUSE);
  });
}

async function take(field, panel, table) {
  complain(panel, "");
  try {
    const { fields, told } = await ask(`/desk/figures/${genre()}/read`, table);
    const before = read(field);
    write(field, { ...before, ...fields, indicators: fields.indicators.map((each) => ({ ...said(before, each.name), ...each })) });
    growAll(field);
    changed(field);
    tell(panel, told, () => {
      write(field, before);
      growAll(field);
      changed(field);
    });
  } catch (error) {
    complain(panel, error.problem ? sentences(error.problem) : words().offlineAgain);
  }
}

/** A row for each unit of the list in every indicator; rows that are there stay. Without a list, the cursor goes to it. */
function lay(field, panel) {
  const { units, indicators = [{}], ...others } = read(field);
  const list = fieldsOf(field).find((each) => each.dataset.field === "units");
  complain(panel, units ? "" : words().unitsFirst);
  if (!units) return goTo(list);
  const rowsOf = ({ values = [] }) => [...units.map((unit) => values.find((each) => each.unit === unit) ?? { unit }), ...values.filter((each) => !units.includes(each.unit))];
  write(field, { ...others, units, indicators: indicators.map((each) => ({ ...each, values: rowsOf(each) })) });
  growAll(field);
  changed(field);
  field.querySelector("[data-field=indicators] input").focus();
}

/** What the form says already of an indicator, and a spreadsheet need not repeat. */
function said(figures, name) {
  const { measure, direction, decimal_places } = figures.indicators?.find((each) => each.name === name) ?? {};
  return { measure, direction, decimal_places };
}

function tell(panel, told, takeBack) {
  const place = panel.querySelector("[data-figures-told]");
  const undo = button(words().undo, () => {
    takeBack();
    place.replaceChildren(words().undone);
  });
  const list = document.createElement("ul");
  list.className = "figures-notes";
  list.append(...told.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })));
  place.replaceChildren(words().filled, undo, ...(told.length ? [list] : []));
}

let asked = 0;

/** Only the last answer is shown. Without the server the last results stay. */
async function compute(form, field) {
  const own = (asked += 1);
  const body = JSON.stringify(documentOf(form));
  const answer = await fetch(`/desk/figures/${genre()}/results`, { method: "POST", headers: { "Content-Type": "application/json" }, body }).catch(() => null);
  const text = answer?.ok ? await answer.text() : null;
  if (text !== null && own === asked) field.querySelector("[data-figures-results]").innerHTML = text;
}
