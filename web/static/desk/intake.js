// A whole draft at once: pasted, or from a file. Every change is shown and can be taken back.

import { changed, read, same, write } from "./fields.js";
import { fromText, itemsOf } from "./clipboard.js";
import { settle } from "./organisations.js";
import { ask, sentences } from "./server.js";
import { growAll } from "./simple.js";
import { complain } from "./faults.js";

const MOST_BYTES = 14 * 2 ** 20;
const words = () => document.getElementById("words").dataset;
const genres = () => document.getElementById("main").dataset.genres.split(" ");

export function start(form, { openDocument }) {
  const area = document.getElementById("intake");
  area.addEventListener("paste", (event) => {
    const items = itemsOf(event.clipboardData);
    if (!items.length) return;
    event.preventDefault();
    take(form, () => ask("/desk/read", { items, whole: true }), items);
  });
  // Dropped or dictated text comes without a paste, and so does what was pasted before this script was there.
  const typed = () => {
    const items = fromText(area.value);
    if (items.length) take(form, () => ask("/desk/read", { items, whole: true }), items);
  };
  area.addEventListener("change", typed);
  typed();
  document.getElementById("open-file").addEventListener("change", async ({ target }) => {
    const file = target.files[0];
    target.value = "";
    if (!file) return;
    if (file.size > MOST_BYTES) return refuse(words().tooLarge);
    if (!/\.json$/i.test(file.name)) return take(form, () => ask("/desk/read-word-file", file));
    const data = await file.text().then(JSON.parse).catch(() => null);
    // Data may come from elsewhere: of a genre that is none of ours, or of another shape.
    if (!genres().includes(data?.genre)) return refuse(words().unreadable);
    openDocument(data).catch(() => refuse(words().unreadable));
  });
}

const refuse = (sentence) => complain(document.querySelector(".intake"), sentence);

// Of each field that the last paste filled: what it put there, and what had stood there. Kept with the draft.
let pasted = {};
export const remembered = () => pasted;
export const remember = (earlier = {}) => (pasted = earlier);

async function take(form, asked, items) {
  refuse("");
  try {
    const { fields, changes } = await asked();
    tell(changes, pastedOver(form, fields));
  } catch (error) {
    if (error.problem) return refuse(sentences(error.problem));
    if (!items) return refuse(words().offline);
    // Without the server nothing is told apart, but nothing is lost.
    const lines = items.map((item) => (Array.isArray(item) ? { kind: "table", header: [], rows: item } : item));
    const before = read(form);
    write(form, { ...before, body: [...(before.body ?? []), ...lines] });
    shown(form);
    refuse(words().keptPlain);
  }
}

/** Fills in a draft in place of the one that was pasted before, as though that had never been; what was typed since stays. */
function pastedOver(form, fields) {
  const [before, earlier] = [read(form), pasted];
  const untouched = Object.entries(earlier).filter(([name, { is }]) => same(before[name], is));
  const base = { ...before, ...Object.fromEntries(untouched.map(([name, { was }]) => [name, was])) };
  write(form, { ...base, ...fields });
  const now = read(form);
  remember(Object.fromEntries(Object.keys(fields).map((name) => [name, { is: now[name], was: (earlier[name] ?? { was: base[name] }).was }])));
  shown(form);
  return () => {
    remember(earlier);
    write(form, before);
    settle(form);
    shown(form);
  };
}

function shown(form) {
  document.getElementById("intake").value = "";
  growAll(form);
  changed(form);
}

function tell(changes, takeBack) {
  const result = document.getElementById("intake-result");
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "btn btn-ghost";
  undo.textContent = words().undo;
  undo.addEventListener("click", () => {
    takeBack();
    result.replaceChildren(words().undone);
  });
  const first = document.createElement("p");
  first.append(words().filled, undo);
  result.replaceChildren(first, ...(changes.length ? [listOf(changes)] : []));
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
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
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
