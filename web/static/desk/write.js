// The page on which a document is written: form, draft and preview put together.

import "./simple.js";
import "./items.js";
import "./chips.js";
import "./pictures.js";
import "./body.js";
import * as briefing from "./briefing.js";
import * as drafts from "./drafts.js";
import { complain } from "./faults.js";
import { applyConditions, setup, write } from "./fields.js";
import * as figures from "./figures.js";
import * as findings from "./findings.js";
import * as finish from "./finish.js";
import * as head from "./head.js";
import * as intake from "./intake.js";
import { keeper } from "./keeping.js";
import * as organisations from "./organisations.js";
import * as preview from "./preview.js";
import * as report from "./report.js";
import { growAll } from "./simple.js";

const main = document.getElementById("main");
const form = document.getElementById("form");
const words = document.getElementById("words").dataset;
const genre = main.dataset.genre;

const titleOf = (data) => String(data.title ?? data.name ?? data.issuer_mark ?? "").replaceAll("\n", "");
const kept = keeper({ genre, dataOf: () => preview.documentOf(form), titleOf, besides: intake.remembered });

function typed() {
  applyConditions(form);
  organisations.fillDefaults(form);
  kept.save();
  preview.ask();
}

// What stands in a draft already stays there: something else that is opened is a draft of its own.
async function openDocument(data) {
  if (data.genre !== genre || location.hash) {
    const other = await drafts.add(data.genre, titleOf(data), data);
    location.href = `${location.pathname.replace(/[^/]+$/, encodeURIComponent(data.genre))}#${other}`;
    return;
  }
  write(form, data);
  growAll(form);
  typed();
}

async function restore() {
  const draft = await kept.find();
  if (draft && filled(draft.data)) {
    organisations.settle(form);
    intake.remember(draft);
    applyConditions(form);
    growAll(form);
    // Brought along from the page of another genre.
    if (draft.intake) await intake.take(form, draft.intake);
  } else {
    organisations.fillNew(form);
  }
  preview.ask();
}

/** Fills the form in; data of another shape are told, and stay as they are: what is typed here is a draft of its own. */
function filled(data) {
  try {
    write(form, data);
    return true;
  } catch {
    write(form, {});
    kept.part();
    complain(document.querySelector(".intake"), words.unreadable);
    return false;
  }
}

setup(form);
applyConditions(form);
head.start(form);
preview.start(form);
findings.start(form);
report.start(form);
finish.start(form);
figures.start(form);
intake.start(form, { openDocument });
organisations.start();
briefing.start({ open: openDocument });
form.addEventListener("input", (event) => {
  if (event.target.closest(".intake") && event.target !== form) return;
  if (event.target.matches("textarea.grows")) growAll(event.target.parentElement);
  typed();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("toggle", (event) => growAll(event.target), true);
document.addEventListener("click", async (event) => {
  if (event.target.closest("[data-act=example]")) openDocument(await (await fetch(`/api/v1/genres/${genre}/example`)).json());
});
await restore();
main.dataset.ready = "";
