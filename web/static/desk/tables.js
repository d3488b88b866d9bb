// A table of a body as a grid of cells. One whose cells span keeps its shape: rows and columns are neither added nor removed.

import { changed } from "./fields.js";
import { fromText } from "./clipboard.js";
import { grow } from "./simple.js";

const spans = (cell) => typeof cell === "object" && ((cell.column_span ?? 1) > 1 || (cell.row_span ?? 1) > 1);
const body = (block) => block.querySelector("tbody");
const cellsOf = (row) => [...row.querySelectorAll("textarea")];

export function fillTable(block, data) {
  const header = data.header ?? [];
  block.table = data;
  body(block).replaceChildren(...[...header, ...data.rows].map((row) => rowOf(row.map((cell) => [cell, cell.text ?? cell]))));
  part(block, "caption").value = data.caption ?? "";
  part(block, "measure").value = data.measure ?? "";
  part(block, "header").value = header.length;
  part(block, "notes").value = (data.notes ?? []).join("\n");
  const fixed = [...header, ...data.rows].some((row) => row.some(spans));
  block.querySelector(".table-acts").hidden = fixed;
  part(block, "header").disabled = fixed;
  markHeader(block);
  if (block.isListening) return;
  block.isListening = true;
  block.addEventListener("click", ({ target }) => {
    act(block, target.closest("[data-table]"));
    // The text of a cell may be lower than its row.
    if (target.matches("td")) target.querySelector("textarea").focus();
  });
  block.addEventListener("paste", (event) => isFixed(block) || pasted(block, event));
  block.addEventListener("input", (event) => {
    if (event.target.dataset.part === "header") markHeader(block);
  });
}

export function readTable(block) {
  const lines = [...body(block).rows].map((row) => cellsOf(row).map((area) => cellData(area)));
  const count = Math.max(0, Math.min(Number(part(block, "header").value) || 0, lines.length - 1, 5));
  const width = Math.max(...lines.map((row) => row.length));
  const columns = block.table.columns?.length && isFixed(block) ? block.table.columns : Array.from({ length: width }, (_, index) => block.table.columns?.[index] ?? {});
  const notes = part(block, "notes").value.split("\n").map((line) => line.trim()).filter(Boolean);
  const table = { kind: "table", columns, header: lines.slice(0, count), rows: lines.slice(count) };
  for (const name of ["caption", "measure"]) if (part(block, name).value.trim()) table[name] = part(block, name).value.trim();
  return notes.length ? { ...table, notes } : table;
}

const isFixed = (block) => block.querySelector(".table-acts").hidden;
const part = (block, name) => block.querySelector(`[data-part=${name}]`);
const cellData = (area) => (typeof area.cell === "object" ? { ...area.cell, text: area.value } : area.value);

function rowOf(cells) {
  const row = document.createElement("tr");
  for (const [cell, text] of cells) {
    const place = row.insertCell();
    if (typeof cell === "object") {
      place.colSpan = cell.column_span ?? 1;
      place.rowSpan = cell.row_span ?? 1;
    }
    const area = document.createElement("textarea");
    area.rows = 1;
    area.className = "grows";
    area.setAttribute("aria-label", document.querySelector("#block-table").content.querySelector("table").getAttribute("aria-label"));
    area.value = text;
    area.cell = cell;
    place.append(area);
  }
  return row;
}

function markHeader(block) {
  const count = Number(part(block, "header").value) || 0;
  [...body(block).rows].forEach((row, index) => row.classList.toggle("is-header", index < count));
}

const blank = (count) => rowOf(Array.from({ length: count }, () => ["", ""]));

/** Has the editor around keep the table as it is, so that what a button takes away can be had back. */
const recalled = (block) => block.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, inputType: "insertReplacementText" }));

function act(block, button) {
  if (!button) return;
  recalled(block);
  const rows = [...body(block).rows];
  const width = rows[0].cells.length;
  switch (button.dataset.table) {
    case "add-row":
      body(block).append(blank(width));
      break;
    case "add-column":
      rows.forEach((row) => row.append(blank(1).firstChild));
      break;
    case "remove-row":
      if (rows.length > 1) rows.at(-1).remove();
      break;
    case "remove-column":
      if (width > 1) rows.forEach((row) => row.lastElementChild.remove());
      break;
  }
  markHeader(block);
  changed(block);
}

/** Cells from a spreadsheet fill the grid from the cell on in which they are pasted. */
function pasted(block, event) {
  const area = event.target.closest("td textarea");
  const rows = area && fromText(event.clipboardData.getData("text/plain")).flatMap((item) => (Array.isArray(item) ? item : [[item]]));
  if (!rows || (rows.length === 1 && rows[0].length === 1)) return;
  event.preventDefault();
  event.stopPropagation();
  recalled(block);
  const top = area.closest("tr").rowIndex;
  const left = area.closest("td").cellIndex;
  rows.forEach((row, down) => {
    if (!body(block).rows[top + down]) body(block).append(blank(body(block).rows[0].cells.length));
    row.forEach((text, across) => {
      while (!body(block).rows[top + down].cells[left + across]) [...body(block).rows].forEach((each) => each.append(blank(1).firstChild));
      const cell = body(block).rows[top + down].cells[left + across].firstChild;
      cell.value = text;
      grow(cell);
    });
  });
  changed(block);
}
