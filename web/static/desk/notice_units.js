// Units of a series: typed, pasted or taken from the tail of a ranking, a line for each; which one the pages show.

import { fromText, itemsOf } from "./clipboard.js";
import * as drafts from "./drafts.js";
import { complain } from "./faults.js";
import { changed, fieldsOf, read, writeField } from "./fields.js";
import * as preview from "./preview.js";
import { ask, sentences } from "./server.js";
import { unitsIn } from "./unit_lists.js";

const words = () => document.getElementById("words").dataset;
const byId = (id) => document.getElementById(id);
const rows = () => [...document.querySelectorAll(".unit-row")];
const list = () => fieldsOf(form).find((field) => field.dataset.field === "units");

let form;
let row = 0;
// What was read of a ranking, until its tail is taken.
let figures = null;

/** The row of the unit whose pages are shown. */
export const shown = () => row;

/** Names that are still being typed count. */
export const typed = () => unitsIn(fromText(byId("add-units").value));

export function start(element, { show }) {
  form = element;
  const area = byId("add-units");
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    takeTyped(area);
  });
  area.addEventListener("change", () => takeTyped(area));
  area.addEventListener("paste", (event) => {
    event.preventDefault();
    add(unitsIn(itemsOf(event.clipboardData)));
  });
  list().addEventListener("paste", (event) => pastedIntoRow(event));
  form.addEventListener("focusin", ({ target }) => {
    const here = rows().indexOf(target.closest(".unit-row"));
    if (here >= 0) choose(here);
  });
  byId("shown-unit").addEventListener("change", ({ target }) => choose(Number(target.value)));
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    switch (button?.dataset.act) {
      case "unit-before":
        return choose(row - 1);
      case "unit-after":
        return choose(row + 1);
      case "show-unit":
        choose(rows().indexOf(button.closest(".unit-row")));
        return show();
      case "take-tail":
        return takeTail();
    }
  });
  startTail();
}

function choose(wanted) {
  const next = Math.max(0, Math.min(wanted, rows().length - 1));
  if (next === row) return;
  row = next;
  refresh();
  preview.ask();
}

/** Numbers, names to choose from and the mark of the unit that is shown, as the list stands now. */
export function refresh() {
  const data = read(form);
  const all = rows();
  row = Math.max(0, Math.min(row, all.length - 1));
  const first = data.shared.document_number?.serial;
  const names = (data.units ?? []).map(({ unit }) => unit || words().unnamed);
  all.forEach((each, index) => {
    const isShown = index === row && all.length > 1;
    each.classList.toggle("is-shown", isShown);
    if (isShown) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
    each.querySelector(".unit-number").textContent = Number.isInteger(first) ? words().number.replace("{n}", first + index) : `${index + 1}.`;
    const button = each.querySelector("[data-act=show-unit]");
    button.setAttribute("aria-label", `${button.textContent} ${names[index]}`);
  });
  const select = byId("shown-unit");
  const options = names.map((name, index) => Object.assign(document.createElement("option"), { value: index, textContent: name }));
  if ([...select.options].map(({ text }) => text).join("\n") !== names.join("\n")) select.replaceChildren(...options);
  select.value = row;
  select.closest(".shown-unit").hidden = all.length < 2;
  byId("units-count").textContent = all.length ? words().count.replace("{n}", all.length) : "";
}

function takeTyped(area) {
  const units = typed();
  if (!units.length) return;
  area.value = "";
  add(units);
}

/** Several units pasted where one name stands are further lines. */
function pastedIntoRow(event) {
  const here = event.target.closest("[data-field=unit]");
  const units = here ? unitsIn(itemsOf(event.clipboardData)) : [];
  if (units.length < 2 && !units[0]?.facts) return;
  event.preventDefault();
  add(units);
}

/** Adds lines; a unit that has one already is not added again, but is told its facts if it has none. */
function add(units) {
  const before = (read(form).units ?? []).filter((each) => Object.keys(each).length);
  const known = new Map(before.map((each) => [each.unit, each]));
  let added = 0;
  for (const each of units) {
    const there = known.get(each.unit);
    if (there) there.facts ??= each.facts;
    else {
      known.set(each.unit, each);
      before.push(each);
      added += 1;
    }
  }
  writeField(list(), before);
  changed(list());
  const again = units.length - added;
  tell(words().added.replace("{n}", added) + (again ? words().known.replace("{n}", again) : ""));
}

function tell(text, notes = []) {
  const lines = document.createElement("ul");
  lines.className = "figures-notes";
  lines.append(...notes.map((note) => Object.assign(document.createElement("li"), { textContent: note })));
  byId("units-told").replaceChildren(text, ...(notes.length ? [lines] : []));
}

async function startTail() {
  byId("tail-file").addEventListener("change", ({ target }) => {
    const [file] = target.files;
    target.value = "";
    if (file) readFigures(file);
  });
  byId("tail-paste").addEventListener("paste", (event) => {
    event.preventDefault();
    readFigures({ rows: itemsOf(event.clipboardData).flatMap((item) => (Array.isArray(item) ? item : [item.split("\t")])) });
  });
  const circulars = (await drafts.all()).filter(({ genre, data }) => genre === "circular" && data.ranking?.indicators?.length);
  byId("tail-circulars").hidden = !circulars.length;
  byId("tail-circular").append(...circulars.map(({ id, title }) => Object.assign(document.createElement("option"), { value: id, textContent: title })));
  byId("tail-circular").addEventListener("change", ({ target }) => {
    const chosen = circulars.find(({ id }) => id === target.value);
    if (!chosen) return;
    byId("tail-until").value = chosen.data.ranking.data_until ?? "";
    byId("tail-source").value = chosen.data.ranking.source ?? "";
    hold(chosen.data.ranking, []);
  });
}

const problem = (sentence) => complain(document.querySelector(".units-intake"), sentence);

async function asking(address, body) {
  problem("");
  try {
    return await ask(address, body);
  } catch (error) {
    problem(error.problem ? sentences(error.problem) : words().offlineAgain);
    return null;
  }
}

async function readFigures(table) {
  const answer = await asking("/desk/figures/circular/read", table);
  if (answer) hold(answer.fields, answer.told);
}

function hold(ranking, told) {
  figures = ranking;
  askForMeasures(ranking.indicators ?? []);
  tell(words().read.replace("{units}", ranking.units?.length ?? 0).replace("{indicators}", ranking.indicators?.length ?? 0), told);
}

/** What an indicator is counted in is asked for here where the table does not say it. */
function askForMeasures(indicators) {
  const asked = indicators.flatMap(({ name, measure }, index) => {
    if (measure) return [];
    const label = byId("tail-measure").content.cloneNode(true).firstElementChild;
    label.querySelector(".form-label").textContent = words().measureOf.replace("{indicator}", () => name ?? index + 1);
    label.querySelector("input").dataset.indicator = index;
    return [label];
  });
  byId("tail-measures").replaceChildren(...asked);
  byId("tail-measures").hidden = !asked.length;
}

function measured(indicators) {
  const typed = new Map([...byId("tail-measures").querySelectorAll("input")].map((input) => [Number(input.dataset.indicator), input.value.trim()]));
  return indicators.map((each, index) => (typed.get(index) ? { ...each, measure: typed.get(index) } : each));
}

async function takeTail() {
  if (!figures) return problem(words().noFigures);
  if (!byId("tail-last").reportValidity()) return;
  const ranking = { ...figures, indicators: measured(figures.indicators ?? []), data_until: byId("tail-until").value || undefined, source: byId("tail-source").value || undefined };
  const last = Number(byId("tail-last").value);
  const answer = await asking("/desk/interview_notices/tail", { ranking, last });
  if (!answer) return;
  const suffix = byId("tail-suffix").value.trim();
  add(answer.units.map(({ unit, facts }) => ({ unit: suffix && !unit.endsWith(suffix) ? unit + suffix : unit, facts })));
}
