// The page of a series of interview notices: the form, its draft and the preview of any one put together.

import "./simple.js";
import "./items.js";
import "./chips.js";
import "./pictures.js";
import "./body.js";
import * as drafts from "./drafts.js";
import { applyConditions, read, setup, write } from "./fields.js";
import * as head from "./head.js";
import { keeper } from "./keeping.js";
import * as findings from "./findings.js";
import * as files from "./notice_files.js";
import * as units from "./notice_units.js";
import * as organisations from "./organisations.js";
import * as preview from "./preview.js";
import { growAll } from "./simple.js";

const KIND = "interview_notices";
const NAMES_IN_TITLE = 3;
const main = document.getElementById("main");
const form = document.getElementById("form");
const shared = document.getElementById("shared");
const words = document.getElementById("words").dataset;

const seriesOf = () => ({ shared: preview.documentOf(shared), units: [...(read(form).units ?? []), ...units.typed()] });

function titleOf(data) {
  const names = data.units.map((each) => each?.unit).filter(Boolean);
  const first = names.slice(0, NAMES_IN_TITLE).join("、") + (names.length > NAMES_IN_TITLE ? words.more : "");
  return names.length ? words.title.replace("{n}", names.length) + first : "";
}

const kept = keeper({ genre: KIND, dataOf: seriesOf, titleOf });

function typed() {
  applyConditions(shared);
  organisations.fillDefaults(shared);
  units.refresh();
  kept.save();
  preview.ask();
}

function fill(data) {
  write(form, data);
  applyConditions(shared);
  units.refresh();
  growAll(form);
}

async function restore() {
  const draft = await kept.find();
  if (draft) {
    fill(draft.data);
    organisations.settle(shared);
  } else {
    write(shared, { ...read(shared), title: words.bareTitle, interviewees: ["{单位}主要负责人"] });
    organisations.fillNew(shared);
    units.refresh();
  }
  preview.ask();
}

async function openSeries(file) {
  const data = await file.text().then(JSON.parse).catch(() => null);
  const isSeries = data?.shared instanceof Object && Array.isArray(data.units);
  document.getElementById("open-told").textContent = isSeries ? "" : words.unreadable;
  if (!isSeries) return;
  // What stands in a draft already stays there: another series is a draft of its own.
  if (location.hash) location.hash = await drafts.add(KIND, titleOf(data), data);
  else {
    fill(data);
    typed();
  }
}

setup(form);
applyConditions(shared);
head.start(form);
preview.start(form, { data: () => ({ ...seriesOf(), shown: units.shown() }) });
findings.start(form, { data: seriesOf });
units.start(form, { show: () => head.show(form, "pages") });
files.start({ form, seriesOf });
organisations.start();
form.addEventListener("input", (event) => {
  if (event.target.id === "add-units") return kept.save();
  if (event.target.closest(".units-intake")) return;
  if (event.target.matches("textarea.grows")) growAll(event.target.parentElement);
  typed();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("toggle", (event) => growAll(event.target), true);
document.getElementById("open-series").addEventListener("change", ({ target }) => {
  const [file] = target.files;
  target.value = "";
  if (file) openSeries(file);
});
await restore();
main.dataset.ready = "";
