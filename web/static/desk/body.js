// The editor of a body: blocks that are split, joined, moved, given another level, pasted, and undone.

import { changed, register } from "./fields.js";
import { actOf } from "./body_keys.js";
import { States } from "./body_states.js";
import * as tools from "./body_tools.js";
import { fromData, imageBlock, setPicture, setRole, tableBlock, textBlock, textOf, toData } from "./blocks.js";
import { taken } from "./pictures.js";
import { itemsOf, pictures } from "./clipboard.js";
import { History } from "./history.js";
import { recogniser } from "./levels.js";
import { sortable } from "./sorting.js";
import { ask, sentences } from "./server.js";
import { grow, growAll } from "./simple.js";
import { complain } from "./faults.js";

const words = () => document.getElementById("words").dataset;
const editors = new WeakMap();

class Editor {
  constructor(field) {
    this.field = field;
    this.list = field.querySelector(".blocks");
    this.toolbar = field.querySelector(".body-tools");
    this.history = new History();
    this.current = null;
    this.typing = false;
    this.states = new States();
    field.addEventListener("focusin", (event) => this.#focused(event));
    field.addEventListener("beforeinput", (event) => this.#beforeTyping(event));
    field.addEventListener("input", (event) => this.#typed(event));
    field.addEventListener("keydown", (event) => this.#handled(event, actOf(event, this)));
    field.addEventListener("paste", (event) => this.#pasted(event));
    field.addEventListener("click", (event) => tools.actOf(event.target.closest("[data-act]"), this)?.());
    field.querySelector("[data-act=role]").addEventListener("change", (event) => this.#step(() => setRole(this.current, event.target.value, "")));
    field.addEventListener("change", ({ target }) => target.matches("[type=file]") && this.#chosen(target));
    sortable(this.list, (move) => this.#step(move));
    this.recognise = recogniser(
      () => this.blocks,
      () => {
        growAll(this.list);
        this.#tools();
      },
    );
    this.write(undefined);
  }

  // Data in and out ---------------------------------------------------------------------------------------------

  get blocks() {
    return [...this.list.children];
  }

  read() {
    const data = this.blocks.map(toData).filter((each) => each !== undefined);
    return data.length ? data : undefined;
  }

  /** Puts a whole text in place of the one that is there, which can be had back. */
  write(value) {
    if (this.read()) this.history.keep(this.states.of(this.list));
    const items = typeof value === "string" ? value.split("\n") : (value ?? []);
    this.list.replaceChildren(...(items.length ? items : [""]).map(fromData));
    this.#settle();
  }

  /** The block of the n-th item of the data: blocks without text are none. */
  at(index) {
    return this.#written[index] ?? this.field;
  }

  /** The number of an element's block among the items of the data; undefined for one without text. */
  numberOf(element) {
    const index = this.#written.indexOf(element.closest(".block"));
    return index < 0 ? undefined : index;
  }

  get #written() {
    return this.blocks.filter((block) => toData(block) !== undefined);
  }

  // One step: kept for undo, drawn, told ------------------------------------------------------------------------

  #step(change) {
    this.history.keep(this.states.of(this.list));
    this.#changeBy(change);
  }

  #changeBy(change) {
    this.typing = false;
    complain(this.toolbar, "");
    change();
    this.#settle();
    changed(this.list);
  }

  #restore(state) {
    if (state === undefined) return;
    let place;
    this.#changeBy(() => (place = this.states.restore(this.list, state)));
    place.control.focus();
    if (place.control.matches("[type=text], textarea")) place.control.setSelectionRange(place.caret, place.caret);
  }

  #settle() {
    if (!this.blocks.length) this.list.append(textBlock(""));
    growAll(this.list);
    this.#tools();
    this.recognise();
  }

  // Typing ------------------------------------------------------------------------------------------------------

  #beforeTyping({ inputType }) {
    // A run of typing is one step, and so is a correction.
    if (!this.typing || inputType === "insertReplacementText") this.history.keep(this.states.of(this.list));
    this.typing = true;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.typing = false), 1_500);
  }

  #typed(event) {
    if (!event.target.closest(".block")) return;
    if (event.target.matches(".grows")) grow(event.target);
    if (event.target.matches(".block-text")) this.recognise();
    this.#tools();
  }

  #handled(event, act) {
    if (!act) return;
    event.preventDefault();
    act();
  }

  // What the buttons and keys do --------------------------------------------------------------------------------

  undo() {
    this.#restore(this.history.undo(this.states.of(this.list)));
  }

  redo() {
    this.#restore(this.history.redo(this.states.of(this.list)));
  }

  move(by) {
    const other = by < 0 ? this.current.previousElementSibling : this.current.nextElementSibling;
    if (!other) return;
    const focused = document.activeElement;
    this.#step(() => (by < 0 ? other.before(this.current) : other.after(this.current)));
    focused.focus();
  }

  split() {
    const area = textOf(this.current);
    const { selectionStart: start, selectionEnd: end, value } = area;
    const made = textBlock(value.slice(end).trimStart());
    this.#step(() => {
      area.value = value.slice(0, start);
      this.current.after(made);
    });
    this.focus(made, 0);
  }

  /** Joins a block to the text before it. */
  join(block = this.current) {
    const before = block.previousElementSibling;
    const joined = textOf(before).value.length;
    const text = textOf(block).value;
    this.#step(() => {
      textOf(before).value += text;
      block.remove();
    });
    this.focus(before, joined);
  }

  remove() {
    const next = this.current.nextElementSibling ?? this.current.previousElementSibling;
    this.#step(() => this.current.remove());
    this.focus(next ?? this.blocks[0]);
  }

  add(block) {
    this.#step(() => (this.current ? this.current.after(block) : this.list.append(block)));
    this.focus(block);
  }

  level(level) {
    if (this.current?.dataset.block === "text") this.#step(() => setRole(this.current, level ? `heading-${level}` : "paragraph"));
  }

  /** Whether a block and the one before it are texts that can be one. */
  joins(block) {
    return block?.dataset.block === "text" && block.previousElementSibling?.dataset.block === "text";
  }

  /** A picture from a file: a block of its own, or in place of the one beside which it was chosen. */
  #chosen(input) {
    const [file] = input.files;
    const block = input.closest(".block");
    input.value = "";
    if (file && block) this.#take(file, (data) => this.#step(() => setPicture(block, data)));
    else if (file) this.#addImage(file);
  }

  #addImage(file) {
    return this.#take(file, (data) => this.add(imageBlock({ data, alternative_text: file.name.replace(/\.\w+$/, "") })));
  }

  // What is refused is told at the tools, which stay in sight.
  async #take(file, put) {
    const data = await taken(file, this.toolbar);
    if (data) put(data);
  }

  // Paste: shown at once as it came, then as the server reads it -------------------------------------------------

  #pasted(event) {
    if (!event.target.closest(".block") || event.target.closest(".block-table, .block-image")) return;
    const items = itemsOf(event.clipboardData);
    const [picture] = pictures(event.clipboardData);
    if (!items.length && picture) return this.#handled(event, () => this.#addImage(picture));
    if (items.length < 2 && !Array.isArray(items[0])) return;
    event.preventDefault();
    this.insert(items);
  }

  /** Puts lines and rows at the caret; what stood around it keeps its place. */
  async insert(items) {
    const area = this.current && textOf(this.current);
    const before = area ? area.value.slice(0, area.selectionStart) : "";
    const after = area ? area.value.slice(area.selectionEnd) : "";
    if (before.trim() && typeof items[0] === "string") items = [before + items[0], ...items.slice(1)];
    else if (before.trim()) items = [before, ...items];
    if (after.trim()) items = [...items, after];
    const asTyped = items.map((item) => (typeof item === "string" ? textBlock(item) : tableBlock({ header: [], rows: item })));
    this.#step(() => {
      if (area) this.current.replaceWith(...asTyped);
      else this.list.append(...asTyped);
    });
    this.focus(asTyped.at(-1));
    try {
      const answer = await ask("/desk/read", { items, whole: false });
      const untouched = asTyped.every((block, index) => block.isConnected && (typeof items[index] !== "string" || textOf(block).value === items[index]));
      if (!untouched) return;
      const read = answer.fields.body.map(fromData);
      // Part of the paste: one step back takes back all of it.
      this.#changeBy(() => {
        asTyped[0].before(...read);
        asTyped.forEach((block) => block.remove());
      });
      this.focus(read.at(-1));
      this.#note(answer.changes);
    } catch (error) {
      if (error.problem) complain(this.field, sentences(error.problem));
    }
  }

  #note(changes) {
    const note = this.field.querySelector("[data-note]");
    note.hidden = !changes.length;
    note.textContent = changes.length ? `${words().changed.replace("{n}", changes.length)}：${[...new Set(changes.flatMap((change) => change.reasons))].join("，")}` : "";
  }

  // The tools for the block in which one is ---------------------------------------------------------------------

  #focused(event) {
    const block = event.target.closest(".block");
    if (block && block !== this.current) {
      this.current?.classList.remove("is-current");
      this.current = block;
      block.classList.add("is-current");
      this.typing = false;
    }
    this.#tools();
  }

  focus(block, caret) {
    if (!block) return;
    const target = block.querySelector(".block-text, [data-block-focus]");
    target.focus();
    if (target.matches(".block-text")) target.setSelectionRange(caret ?? target.value.length, caret ?? target.value.length);
  }

  #tools() {
    if (!this.current?.isConnected) this.current = null;
    tools.show(this.field, this);
  }
}

register("body", {
  setup: (field) => editors.set(field, new Editor(field)),
  read: (field) => editors.get(field).read(),
  write: (field, value) => editors.get(field).write(value),
  locate: (field, [index]) => [index === undefined ? field : editors.get(field).at(Number(index)), []],
  step: (field, element) => editors.get(field).numberOf(element),
});
