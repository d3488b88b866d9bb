// A whole draft at once: pasted, or from a file. Every change is shown and can be taken back.

import { changed, read, write } from "./fields.js";
import { fromText, itemsOf } from "./clipboard.js";
import { ask, sentences } from "./server.js";
import { growAll } from "./simple.js";
import { complain } from "./faults.js";

const MOST_BYTES = 14 * 2 ** 20;
const words = () => document.getElementById("words").dataset;

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
    if (data?.genre) openDocument(data);
    else refuse(words().unreadable);
  });
}

const refuse = (sentence) => complain(document.querySelector(".intake"), sentence);

async function take(form, asked, items) {
  refuse("");
  const before = read(form);
  try {
    const answer = await asked();
    fill(form, { ...before, ...answer.fields });
    tell(form, answer.changes, before);
  } catch (error) {
    if (error.problem) return refuse(sentences(error.problem));
    if (!items) return refuse(words().offline);
    // Without the server nothing is told apart, but nothing is lost.
    const lines = items.map((item) => (Array.isArray(item) ? { kind: "table", header: [], rows: item } : item));
    fill(form, { ...before, body: [...(before.body ?? []), ...lines] });
    refuse(words().keptPlain);
  }
}

function fill(form, data) {
  document.getElementById("intake").value = "";
  write(form, data);
  growAll(form);
  changed(form);
}

function tell(form, changes, before) {
  const result = document.getElementById("intake-result");
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "btn btn-ghost";
  undo.textContent = words().undo;
  undo.addEventListener("click", () => {
    fill(form, before);
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
