// The pages beside the form: asked for after a pause, drawn without flicker, never older than what was shown before.

import { button } from "./buttons.js";
import { read } from "./fields.js";
import * as faults from "./faults.js";
import * as following from "./following.js";
import { goTo } from "./going.js";
import { withoutDefaults } from "./organisations.js";
import { sentence, sentences } from "./server.js";

const words = () => document.getElementById("words").dataset;
const pane = () => document.getElementById("pages");
export const say = (text) => {
  const state = document.getElementById("preview-state");
  if (state.textContent !== text) state.textContent = text;
};

// As often a server that is not there is asked again; a network that comes back is told by the browser at once.
const SECONDS_UNTIL_AGAIN = 5;
let again;
// Pages that take longer are told of while they are made.
const UNTIL_TOLD = 500;
let making = null;

// A server refuses headers of more than 8 190 bytes; pages beyond these are sent each time.
const MOST_NAMED = 300;

let form;
let dataOf;
// Drawings of the plan are there at once; pictures take their places when the office suite has woken up.
let drafts = false;
let withMissing = false;
let told = [];

/** What the last answer said of the document: its faults, and the name of its file if it has none. */
export const last = { faults: [], fileName: "" };

/** `data()` is what is drawn; the whole form unless another page says otherwise. */
export function start(element, { data = () => documentOf(element) } = {}) {
  form = element;
  dataOf = data;
  htmx.registerExtension("pages", { handle_swap: (style, target, fragment) => style === "pages" && swap(target, fragment) });
  following.start(form);
  sendsDocument(pane(), data);
  // With the names of the pages that are shown.
  pane().addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    ctx.request.headers["X-Pages-Shown"] = [...pane().querySelectorAll(".sheet")].slice(0, MOST_NAMED).map((sheet) => sheet.dataset.page).join(" ");
    if (drafts) ctx.request.headers["X-Pages-Draft"] = "1";
    pane().setAttribute("aria-busy", "true");
    making = ctx;
    setTimeout(() => making === ctx && say(words().setting), UNTIL_TOLD);
  });
  pane().addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
    ctx.swap = "none";
    making = null;
    say(refusal(parsed(ctx.text)));
  });
  if ("drawsPictures" in pane().dataset) wake();
  pane().addEventListener("htmx:error", () => {
    making = null;
    say(words().offline);
    clearTimeout(again);
    again = setTimeout(ask, SECONDS_UNTIL_AGAIN * 1000);
  });
  addEventListener("online", ask);
  pane().addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    // One that was asked after it goes on.
    if (making !== ctx && making !== null) return;
    making = null;
    pane().removeAttribute("aria-busy");
  });
}

/** htmx sends fields of forms; from this element goes, as JSON, what `data()` gives: the whole form unless told otherwise. */
export function sendsDocument(element, data = () => documentOf(form)) {
  element.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    ctx.request.headers["Content-Type"] = "application/json";
    ctx.request.body = JSON.stringify(data());
  });
}

/** The first picture takes seconds, the others a part of one: until it is there, drawings are shown. */
async function wake() {
  drafts = true;
  await fetch(pane().getAttribute("hx-post"), { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(dataOf()) }).catch(() => {});
  drafts = false;
  ask();
}

export const documentOf = (element) => withoutDefaults(element, { genre: document.getElementById("main").dataset.genre, ...read(element) });

export const ask = () => document.body.dispatchEvent(new Event("document-changed"));

/** From now on, what is missing stands beside its field too. */
export function showMissing() {
  withMissing = true;
  faults.show(form, told, { withMissing });
  const [first] = faults.missing(form, told);
  if (first) goTo(first[0]);
}

/** A finished document was asked for and refused: all that is to be done stands in the form, and the cursor at the first of it. */
export function refused(problem) {
  const { errors = [] } = problem;
  say(errors.length > 3 ? words().refused + words().unfinished.replace("{n}", errors.length) : refusal(problem));
  if (errors.length) told = errors.map((each) => ({ pointer: each.pointer, sentence: sentence(each), missing: true }));
  showMissing();
}

/** What the server did not take, and why; where the server itself failed, nobody else has anything to mend. */
const refusal = (problem) => {
  if (!problem.status) return words().offline;
  return (problem.status < 500 ? words().refused : "") + sentences(problem);
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function swap(target, fragment) {
  making = null;
  const list = fragment.querySelector(".faults");
  told = [...list.children].map((item) => ({ pointer: item.dataset.pointer, missing: "missing" in item.dataset, sentence: item.textContent }));
  Object.assign(last, { faults: told, fileName: list.dataset.fileName ?? "" });
  faults.show(form, told, { withMissing });
  const pages = fragment.querySelector(".pages");
  report(pages);
  if (pages) {
    place(target, pages);
    following.take(pages);
  }
  return [];
}

/** Pages that are shown already stay as they are; the list keeps its place on the screen. */
function place(target, pages) {
  const shown = new Map([...target.querySelectorAll(".sheet")].map((sheet) => [sheet.dataset.page, sheet]));
  const sheets = [...pages.children].map((sheet) => (sheet.childElementCount ? sheet : (shown.get(sheet.dataset.page)?.cloneNode(true) ?? sheet)));
  const old = target.querySelector(".pages");
  if (!old) return target.replaceChildren(pages);
  const { scrollTop } = target;
  sheets.forEach((sheet, index) => {
    const there = old.children[index];
    if (!there) old.append(sheet);
    else if (there.dataset.page !== sheet.dataset.page) there.replaceWith(sheet);
  });
  while (old.children.length > sheets.length) old.lastElementChild.remove();
  target.scrollTop = scrollTop;
}

function report(pages) {
  const wrong = told.filter((fault) => !fault.missing).length;
  const count = pages?.children.length;
  const shown = pages && words()["draft" in pages.dataset ? "draft" : "pages"].replace("{n}", count);
  say([shown, wrong ? words()[pages ? "faulty" : "undrawn"].replace("{n}", wrong) : ""].filter(Boolean).join("　"));
  const line = document.getElementById("preview-missing");
  const missing = faults.missing(form, told);
  line.replaceChildren(
    ...(missing.length ? [words().missing] : []),
    ...missing.map(([field, label]) => button(label, () => goTo(field), "missing-name")),
    ...(missing.length && pages ? [words().standsIn] : []),
  );
}
