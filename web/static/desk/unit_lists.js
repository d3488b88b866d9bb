// A list of units as it is pasted → each unit with what is said of it. Headings and serial numbers are no part of either.

import { parted } from "./chips.js";

const UNIT = /^((责任|被?约谈|存在问题的)?单位|(单位|机关|部门|乡镇)?名称|机关|部门|乡镇|乡\(镇\)|乡镇\(街道\)|县区|地区)$/;
const SERIAL = /^(序号?|编号|no\.?)$/i;
const HAN = "一二三四五六七八九";
const NUMERAL = `[0-9]{1,3}|[${HAN}十]{1,3}`;
const NUMBERED = new RegExp(`^(?:\\((?<inside>${NUMERAL})\\)[.、]?|(?<marked>${NUMERAL})[.、):]|(?<apart>${NUMERAL})(?=\\s))\\s*(?<rest>\\S.*)$`);

const even = (text) => text.normalize("NFKC").replace(/\s/g, "").replace(/:$/, "");

/** [{unit, facts?}] of lines and rows of cells; several names on one line are several units. */
export function unitsIn(items) {
  const rows = items.flatMap((item) => (Array.isArray(item) ? item : [item]));
  if (rows.some(Array.isArray)) return fromTable(rows.map((row) => [row].flat()));
  const [head = "", ...below] = rows;
  const kinds = headings(head.trim().split(/\s+/));
  const lines = eachOnItsOwn(kinds ? below : rows);
  const bare = unnumbered(lines);
  const columns = kinds?.filter((kind) => kind !== "serial" || bare === lines) ?? ["unit"];
  return taken(bare.map((line) => pieces(line, columns.length)), columns);
}

/** A list that is numbered within one line has a line for each number. */
function eachOnItsOwn(lines) {
  const names = lines.length === 1 ? parted(lines[0]).map(([name]) => name) : [];
  return names.length > 1 && unnumbered(names) !== names ? names : lines;
}

function fromTable(rows) {
  const kinds = headings(rows[0]);
  const below = kinds ? rows.slice(1) : rows;
  const counted = isCount(below.map(([cell]) => number(even(cell))));
  return taken(below, kinds ?? (counted ? ["serial", "unit"] : ["unit"]));
}

/** Rows by the kinds of their columns; what has a row without a name is said of the unit above. */
function taken(rows, kinds) {
  const at = kinds.indexOf("unit");
  const names = unnumbered(rows.map((row) => row[at] ?? ""));
  const units = [];
  rows.forEach((row, index) => {
    const facts = row.filter((cell, column) => column !== at && kinds[column] !== "serial" && cell.trim()).map((cell) => cell.trim());
    const unit = names[index].trim();
    const above = units.at(-1);
    if (!unit && above && facts.length) above.facts = [...(above.facts ?? []), ...facts];
    else if (facts.length) units.push({ unit, facts });
    else units.push(...parted(unit).map(([name]) => ({ unit: name })));
  });
  return units;
}

/** What kind of column each cell heads; undefined where this is no heading. */
function headings(cells) {
  const kinds = cells.map(even).map((cell) => (UNIT.test(cell) ? "unit" : SERIAL.test(cell) ? "serial" : "facts"));
  return kinds.includes("unit") ? kinds : undefined;
}

/** As many pieces as there are columns, parted by blanks; the last has the rest. */
function pieces(line, count) {
  const parts = line.trim().split(/(\s+)/);
  const last = parts.slice(2 * (count - 1)).join("");
  return [...parts.slice(0, 2 * (count - 1)).filter((_, index) => index % 2 === 0), last];
}

/** The texts without their numbers, where all have one and each follows the one before; else the same texts. */
function unnumbered(texts) {
  const found = texts.map((text) => NUMBERED.exec(wideMarksNarrow(text.trim()))?.groups);
  if (!found.every(Boolean) || (found.length === 1 && found[0].apart)) return texts;
  return isCount(found.map(({ inside, marked, apart }) => number(inside ?? marked ?? apart))) ? found.map(({ rest }, index) => texts[index].trim().slice(-rest.length)) : texts;
}

// Letter for letter, so that what follows the number can be taken from the text as it was typed.
const wideMarksNarrow = (text) => text.replace(/[０-９（）．：]/g, (letter) => letter.normalize("NFKC"));

/** Whether numbers count on, one alone from the first. */
const isCount = (numbers) => numbers.length > 0 && (numbers.length > 1 || numbers[0] === 1) && numbers.every((each, index) => each === numbers[0] + index);

/** The number of a numeral, Arabic or Chinese up to 九十九; NaN of what is none. */
function number(text) {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (!/^([一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(text) || !text) return NaN;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (letter) => HAN.indexOf(letter) + 1;
  return text.includes("十") ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0) : digit(ones);
}
