// Names as chips. A mark stands between two: 、 between names of one kind, ， between kinds; a click changes it.

import { changed, register } from "./fields.js";
import { groups as siteGroups } from "./organisations.js";

const PEER = "、";
const KIND = "，";
const words = () => document.getElementById("words").dataset;
const list = (field) => field.querySelector(".chip-list");
const input = (field) => field.querySelector(".chip-input");
const chips = (field) => [...list(field).querySelectorAll(".chip")];
const textOf = (chip) => chip.querySelector(".chip-text").textContent;
const clone = (id) => document.getElementById(id).content.cloneNode(true).firstElementChild;

// What stands before a list in a document, and is no part of its first name.
const LABEL = /^\s*(主\s*送|抄\s*[送报]|报\s*送|分\s*送|[报送发])(\s*机\s*关)?\s*[：:]\s*/gm;
const END = /[：:。.]+$/;
const withoutLabels = (text) => text.replace(LABEL, "");

/** [name, mark before it] of each name in a text; marks in brackets part nothing, and labels of lists are no names. */
export function parted(text) {
  const names = [];
  let depth = 0;
  let name = "";
  let mark = PEER;
  const end = (next) => {
    const bare = name.trim().replace(END, "");
    if (bare) names.push([bare, mark]);
    name = "";
    mark = next;
  };
  for (const character of withoutLabels(text).trim()) {
    if ("（(".includes(character)) depth += 1;
    if ("）)".includes(character)) depth -= 1;
    if (depth <= 0 && "、\n".includes(character)) end(PEER);
    else if (depth <= 0 && "，,；;".includes(character)) end(KIND);
    else name += character;
  }
  end(PEER);
  return names;
}

function add(field, name, mark) {
  if (list(field).children.length) {
    const part = clone("chip-mark");
    const button = part.firstElementChild;
    button.textContent = field.dataset.kind === "bodies" ? mark : PEER;
    button.disabled = field.dataset.kind !== "bodies";
    list(field).append(part);
  }
  const chip = clone("chip");
  chip.querySelector(".chip-text").textContent = name;
  chip.querySelector(".chip-remove").setAttribute("aria-label", `${words().remove}${name}`);
  list(field).append(chip);
}

function take(field) {
  const names = parted(input(field).value);
  if (!names.length) return;
  names.forEach(([name, mark], index) => add(field, name, index ? mark : (field.dataset.nextMark ?? PEER)));
  delete field.dataset.nextMark;
  input(field).value = "";
  changed(field);
}

/** The members of a group that are not there yet; bodies of another kind than those that are. */
function addGroup(field, members) {
  take(field);
  const there = new Set(chips(field).map(textOf));
  members.filter((name) => !there.has(name)).forEach((name, index) => add(field, name, index ? PEER : KIND));
  changed(field);
}

function remove(field, chip) {
  const mark = chip.previousElementSibling ?? chip.nextElementSibling;
  mark?.remove();
  chip.remove();
  changed(field);
}

// A name that is still being typed counts.
const groups = (field) => {
  const found = [];
  for (const part of list(field).children) {
    if (part.matches(".chip-mark")) {
      if (part.textContent.trim() === KIND) found.push([]);
    } else {
      if (!found.length) found.push([]);
      found.at(-1).push(textOf(part));
    }
  }
  parted(input(field).value).forEach(([name, own], index) => {
    const mark = index ? own : field.dataset.nextMark;
    if (!found.length || mark === KIND) found.push([]);
    found.at(-1).push(name);
  });
  return found;
};

function setup(field) {
  const typed = input(field);
  typed.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      take(field);
    } else if (event.key === "Backspace" && !typed.value && chips(field).length) {
      event.preventDefault();
      const last = chips(field).at(-1);
      typed.value = textOf(last);
      remove(field, last);
    }
  });
  typed.addEventListener("input", (event) => {
    const last = typed.value.at(-1);
    if (event.isComposing || !last || !"、，,；;".includes(last)) return;
    // A mark inside brackets that are still open belongs to the name.
    if (parted(`${typed.value}甲`).length < 2 && typed.value.length > 1) return;
    take(field);
    typed.value = "";
    field.dataset.nextMark = last === PEER ? PEER : KIND;
  });
  typed.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (parted(text).length < 2 && !/[：:。\n]/.test(text.trim())) return;
    event.preventDefault();
    typed.value += withoutLabels(text).replace(/\s*\n\s*/g, "\n").trim().replaceAll("\n", "、");
    take(field);
  });
  typed.addEventListener("blur", () => take(field));
  field.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.group) addGroup(field, siteGroups()[button.dataset.group].members);
    else if (button?.matches(".chip-remove")) {
      remove(field, button.closest(".chip"));
      typed.focus();
    } else if (button?.parentElement.matches(".chip-mark")) {
      button.textContent = button.textContent === PEER ? KIND : PEER;
      changed(field);
    } else if (event.target.closest(".chips")) typed.focus();
  });
}

const write = (field, kindsOfNames) => {
  list(field).replaceChildren();
  input(field).value = "";
  kindsOfNames.forEach((kind) => kind.forEach((name, index) => add(field, name, index ? PEER : KIND)));
};

register("bodies", {
  setup,
  read: (field) => (groups(field).length ? groups(field) : undefined),
  write: (field, value) => write(field, (value ?? []).every((each) => typeof each === "string") ? [value ?? []] : value),
});

register("names", {
  setup,
  read: (field) => (groups(field).length ? groups(field).flat() : undefined),
  write: (field, value) => write(field, [value ?? []]),
});
