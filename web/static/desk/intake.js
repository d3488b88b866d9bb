// A whole draft at once: pasted, or from a file. Every change is shown and can be taken back.

import { button } from "./buttons.js";
import * as drafts from "./drafts.js";
import { commonEnds } from "./ends.js";
import { changed, fieldsOf, read, same, write } from "./fields.js";
import { fromText, itemsOf } from "./clipboard.js";
import { settle } from "./organisations.js";
import { ask, sentences } from "./server.js";
import { growAll } from "./simple.js";
import { complain } from "./faults.js";
import * as unplaced from "./unplaced.js";

const MOST_BYTES = 14 * 2 ** 20;
const words = () => document.getElementById("words").dataset;
const genres = () => document.getElementById("main").dataset.genres.split(" ");

export function start(form, { openDocument }) {
  unplaced.start(form);
  const area = document.getElementById("intake");
  area.addEventListener("paste", (event) => {
    const items = itemsOf(event.clipboardData);
    if (!items.length) return;
    event.preventDefault();
    take(form, { items });
  });
  // Dropped or dictated text comes without a paste, and so does what was pasted before this script was there.
  const typed = () => {
    const items = fromText(area.value);
    if (items.length) take(form, { items });
  };
  area.addEventListener("change", typed);
  typed();
  document.getElementById("open-file").addEventListener("change", async ({ target }) => {
    const file = target.files[0];
    target.value = "";
    if (!file) return;
    if (file.size > MOST_BYTES) return refuse(words().tooLarge);
    if (!/\.json$/i.test(file.name)) return take(form, { file });
    const data = await file.text().then(JSON.parse).catch(() => null);
    // Data may come from elsewhere: of a genre that is none of ours, or of another shape.
    if (!genres().includes(data?.genre)) return refuse(words().unreadable);
    openDocument(data).catch(() => refuse(words().unreadable));
  });
}

const refuse = (sentence) => complain(document.querySelector(".intake"), sentence);

// Of each field that the last paste filled: what it put there, and what had stood there. Kept with the draft.
let pasted = {};

/** What the draft keeps beside its data. */
export const remembered = () => ({ pasted, unplaced: unplaced.left() });

export function remember({ pasted: earlier = {}, unplaced: left = [] }) {
  pasted = earlier;
  unplaced.show(left);
}

/** Reads a draft, {items} of a paste or a Word {file}, into the form. */
export async function take(form, source) {
  refuse("");
  const before = { data: read(form), ...remembered() };
  try {
    const answer = await ask(...question(form, source));
    const base = fill(form, before, answer);
    tell(form, before, answer, () => carry(answer.kind.genre, base, source));
  } catch (error) {
    if (error.problem) return refuse(sentences(error.problem));
    if (!source.items) return refuse(words().offline);
    keepPlain(form, before, source.items);
  }
}

/** Where the source is read, for the fields that this form shows. */
function question(form, { items, file }) {
  const shown = fieldsOf(form).filter((field) => !field.hidden);
  const query = new URLSearchParams([["genre", document.getElementById("main").dataset.genre], ...shown.map((field) => ["field", field.dataset.field])]);
  return file ? [`/desk/read-word-file?${query}`, file] : [`/desk/read?${query}`, { items, whole: true }];
}

/** Without the server nothing is told apart, but nothing is lost. */
function keepPlain(form, before, items) {
  const lines = items.map((item) => (Array.isArray(item) ? { kind: "table", header: [], rows: item } : item));
  const hasBody = fieldsOf(form).some((field) => field.dataset.field === "body");
  if (hasBody) write(form, { ...before.data, body: [...(before.data.body ?? []), ...lines] });
  else unplaced.show([...before.unplaced, { label: words().whole, text: items.map((item) => (Array.isArray(item) ? item.map((row) => row.join("\t")).join("\n") : item)).join("\n") }]);
  shown(form);
  refuse(hasBody ? words().keptPlain : words().keptAside);
}

/** Fills in a draft in place of the one that was pasted before, as though that had never been; what was typed since stays. */
function fill(form, before, { fields, unplaced: left }) {
  const untouched = Object.entries(before.pasted).filter(([name, { is }]) => same(before.data[name], is));
  const base = { ...before.data, ...Object.fromEntries(untouched.map(([name, { was }]) => [name, was])) };
  write(form, { ...base, ...fields });
  const now = read(form);
  remember({
    pasted: Object.fromEntries(Object.keys(fields).map((name) => [name, { is: now[name], was: (before.pasted[name] ?? { was: base[name] }).was }])),
    unplaced: left,
  });
  shown(form);
  return base;
}

function takeBack(form, before) {
  remember(before);
  write(form, before.data);
  settle(form);
  shown(form);
}

/** The same source on the page of another genre, with what was typed here; what is written here stays where it is. */
async function carry(genre, base, source) {
  const id = await drafts.add(genre, "", { ...base, genre }, { intake: source });
  location.href = `${location.pathname.replace(/[^/]+$/, encodeURIComponent(genre))}#${id}`;
}

function shown(form) {
  document.getElementById("intake").value = "";
  growAll(form);
  changed(form);
}

function tell(form, before, { fields, unplaced: left, changes, kind }, carryOver) {
  const result = document.getElementById("intake-result");
  const undo = button(words().undo, () => {
    // What was typed since goes with it, and comes back with it.
    const [after, told] = [{ data: read(form), ...remembered() }, [...result.childNodes]];
    takeBack(form, before);
    const again = button(words().again, () => {
      takeBack(form, after);
      result.replaceChildren(...told);
    });
    result.replaceChildren(words().undone, again);
  });
  const first = document.createElement("p");
  // What found no place is told below, and is not filled in.
  const filled = left.length ? words().filledPartly : words().filled;
  first.append(Object.keys(fields).length ? filled : words().nothingFilled, undo);
  result.replaceChildren(first, ...(kind ? [offer(kind, carryOver)] : []), ...(changes.length ? [listOf(changes)] : []));
}

function offer({ name }, carryOver) {
  const line = document.createElement("p");
  line.className = "other-kind";
  line.append(words().looksLike.replaceAll("{name}", name), button(words().moveTo.replaceAll("{name}", name), carryOver, "btn"));
  return line;
}

function listOf(changes) {
  const details = document.createElement("details");
  details.className = "changes";
  const summary = document.createElement("summary");
  summary.textContent = words().changed.replace("{n}", changes.length);
  const list = document.createElement("ol");
  for (const { before, after, reasons } of changes) {
    const item = document.createElement("li");
    const reason = document.createElement("strong");
    reason.textContent = `${reasons.join("，")} `;
    item.append(reason, ...difference(before, after));
    list.append(item);
  }
  details.append(summary, list);
  return details;
}

/** What was taken away and put in, between the letters that both texts begin and end with. */
function difference(before, after) {
  const { start, end } = commonEnds(before, after);
  const around = 12;
  const marked = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text.replaceAll("\n", "⏎").replaceAll(" ", "␣");
    return text ? [element] : [];
  };
  return [
    (start > around ? "…" : "") + before.slice(Math.max(0, start - around), start),
    ...marked("del", before.slice(start, before.length - end)),
    ...marked("ins", after.slice(start, after.length - end)),
    after.slice(after.length - end, after.length - end + around) + (end > around ? "…" : ""),
  ];
}
