// The editor of a body: blocks that are typed, split, joined, moved, given another level, pasted, and undone.

import { changed, register } from "./fields.js";
import { fromData, imageBlock, setRole, tableBlock, textBlock, textOf, toData } from "./blocks.js";
import { base64 } from "./pictures.js";
import { itemsOf, pictures } from "./clipboard.js";
import { History } from "./history.js";
import { sortable } from "./sorting.js";
import { ask, sentences } from "./server.js";
import { grow, growAll } from "./simple.js";
import { complain } from "./faults.js";

const PAUSE = 300;
const words = () => document.getElementById("words").dataset;
const editors = new WeakMap();

class Editor {
  constructor(field) {
    this.field = field;
    this.list = field.querySelector(".blocks");
    this.history = new History();
    this.current = null;
    this.typing = false;
    field.addEventListener("focusin", (event) => this.#focused(event));
    field.addEventListener("beforeinput", (event) => this.#beforeTyping(event));
    field.addEventListener("input", (event) => this.#typed(event));
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("paste", (event) => this.#pasted(event));
    field.addEventListener("click", (event) => this.#clicked(event));
    field.querySelector("[data-act=role]").addEventListener("change", (event) => this.#step(() => setRole(this.current, event.target.value, "")));
    field.querySelector("[data-image-file]").addEventListener("change", (event) => this.#addImage(event.target.files[0]));
    sortable(this.list, (move) => this.#step(move));
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

  write(value) {
    const items = typeof value === "string" ? value.split("\n") : (value ?? []);
    this.list.replaceChildren(...(items.length ? items : [""]).map(fromData));
    this.#settle();
  }

  /** The block of the n-th item of the data: blocks without text are none. */
  at(index) {
    return this.blocks.filter((block) => toData(block) !== undefined)[index] ?? this.field;
  }

  // One step: kept for undo, drawn, told ------------------------------------------------------------------------

  #step(change) {
    this.history.keep(this.#state());
    this.typing = false;
    change();
    this.#settle();
    changed(this.list);
  }

  #state() {
    return JSON.stringify(this.blocks.map((block) => toData(block) ?? ""));
  }

  #restore(state) {
    if (state === undefined) return;
    const index = this.blocks.indexOf(this.current);
    this.list.replaceChildren(...JSON.parse(state).map(fromData));
    this.#settle();
    this.#focus(this.blocks[Math.min(index, this.blocks.length - 1)]);
    this.typing = false;
    changed(this.list);
  }

  #settle() {
    if (!this.blocks.length) this.list.append(textBlock(""));
    growAll(this.list);
    this.#tools();
    this.#recognise();
  }

  // Typing ------------------------------------------------------------------------------------------------------

  #beforeTyping({ inputType }) {
    // A run of typing is one step, and so is a correction.
    if (!this.typing || inputType === "insertReplacementText") this.history.keep(this.#state());
    this.typing = true;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.typing = false), 1_500);
  }

  #typed(event) {
    if (!event.target.closest(".block")) return;
    if (event.target.matches(".grows")) grow(event.target);
    if (event.target.matches(".block-text")) this.#recognise();
    this.#tools();
  }

  #key(event) {
    if (event.isComposing || !event.target.closest(".block, .body-tools")) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const key = event.key.toLowerCase();
      if (key === "z" || key === "y") {
        event.preventDefault();
        if (key === "y" || event.shiftKey) this.redo();
        else this.undo();
      }
      return;
    }
    const block = event.target.closest(".block");
    if (!block) return;
    if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) this.#handled(event, () => this.move(event.key === "ArrowUp" ? -1 : 1));
    else if (event.altKey && /^Digit[0-4]$/.test(event.code)) this.#handled(event, () => this.#level(Number(event.code.at(-1))));
    else if (event.target.matches(".block-text")) this.#textKey(event, event.target);
    else if (event.target.matches(".block-break") && ["Delete", "Backspace"].includes(event.key)) this.#handled(event, () => this.remove());
  }

  #textKey(event, area) {
    const atStart = area.selectionStart === 0 && area.selectionEnd === 0;
    const atEnd = area.selectionStart === area.value.length;
    if (event.key === "Enter") this.#handled(event, () => this.split());
    else if (event.key === "Backspace" && atStart && this.#before(this.current)) this.#handled(event, () => this.join());
    else if (event.key === "Delete" && atEnd && area.selectionEnd === area.value.length && this.current.nextElementSibling?.matches("[data-block=text]")) {
      this.#handled(event, () => {
        this.current = this.current.nextElementSibling;
        this.join();
      });
    } else if (event.key === "ArrowUp" && atStart && this.current.previousElementSibling) this.#handled(event, () => this.#focus(this.current.previousElementSibling));
    else if (event.key === "ArrowDown" && atEnd && this.current.nextElementSibling) this.#handled(event, () => this.#focus(this.current.nextElementSibling, 0));
  }

  #handled(event, act) {
    event.preventDefault();
    act();
  }

  // What the buttons and keys do --------------------------------------------------------------------------------

  undo() {
    this.#restore(this.history.undo(this.#state()));
  }

  redo() {
    this.#restore(this.history.redo(this.#state()));
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
    this.#focus(made, 0);
  }

  join() {
    const before = this.#before(this.current);
    if (!before) return;
    const joined = textOf(before).value.length;
    const text = textOf(this.current).value;
    this.#step(() => {
      textOf(before).value += text;
      this.current.remove();
    });
    this.#focus(before, joined);
  }

  remove() {
    const next = this.current.nextElementSibling ?? this.current.previousElementSibling;
    this.#step(() => this.current.remove());
    this.#focus(next ?? this.blocks[0]);
  }

  add(block) {
    this.#step(() => (this.current ? this.current.after(block) : this.list.append(block)));
    this.#focus(block);
  }

  #level(level) {
    if (this.current?.dataset.block === "text") this.#step(() => setRole(this.current, level ? `heading-${level}` : "paragraph"));
  }

  #before(block) {
    const before = block?.previousElementSibling;
    return block?.dataset.block === "text" && before?.dataset.block === "text" ? before : null;
  }

  async #addImage(file) {
    this.field.querySelector("[data-image-file]").value = "";
    const data = file && (await base64(file));
    complain(this.field, file && !data ? words().notPicture : "");
    if (data) this.add(imageBlock({ data, alternative_text: file.name.replace(/\.\w+$/, "") }));
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
    this.#focus(asTyped.at(-1));
    try {
      const answer = await ask("/desk/read", { items, whole: false });
      const untouched = asTyped.every((block, index) => block.isConnected && (typeof items[index] !== "string" || textOf(block).value === items[index]));
      if (!untouched) return;
      const read = answer.fields.body.map(fromData);
      this.#step(() => {
        asTyped[0].before(...read);
        asTyped.forEach((block) => block.remove());
      });
      this.#focus(read.at(-1));
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

  // Levels, as the server reads them ----------------------------------------------------------------------------

  #recognise() {
    clearTimeout(this.recognising);
    this.recognising = setTimeout(async () => {
      const unread = this.blocks.filter((block) => block.dataset.role === "auto" && block.readText !== textOf(block).value);
      if (!unread.length) return;
      const texts = unread.map((block) => textOf(block).value);
      try {
        const { lines } = await ask("/desk/outline", { items: texts });
        unread.forEach((block, index) => {
          if (textOf(block).value !== texts[index] || block.dataset.role !== "auto") return;
          block.readText = texts[index];
          const { kind, level } = lines[index];
          setRole(block, "auto", { heading: `heading-${level}`, run_in_heading: `run-${level}` }[kind] ?? kind);
        });
        growAll(this.list);
        this.#tools();
      } catch {
        // Levels are shown once the server is there again.
      }
    }, PAUSE);
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

  #focus(block, caret) {
    if (!block) return;
    const target = block.querySelector(".block-text, [data-block-focus]");
    target.focus();
    if (target.matches(".block-text")) target.setSelectionRange(caret ?? target.value.length, caret ?? target.value.length);
  }

  #tools() {
    if (!this.current?.isConnected) this.current = null;
    const isText = this.current?.dataset.block === "text";
    const can = {
      undo: this.history.canUndo,
      redo: this.history.canRedo,
      role: isText,
      up: Boolean(this.current?.previousElementSibling),
      down: Boolean(this.current?.nextElementSibling),
      join: Boolean(this.#before(this.current)),
      split: isText,
      remove: Boolean(this.current),
    };
    for (const [act, possible] of Object.entries(can)) this.field.querySelector(`[data-act=${act}]`).disabled = !possible;
    this.field.querySelector("[data-act=role]").value = isText ? this.current.dataset.role : "auto";
  }

  #clicked(event) {
    const act = event.target.closest("[data-act]")?.dataset.act;
    const acts = {
      undo: () => this.undo(),
      redo: () => this.redo(),
      up: () => this.move(-1),
      down: () => this.move(1),
      join: () => this.join(),
      split: () => this.split(),
      remove: () => this.remove(),
      "add-text": () => this.add(textBlock("")),
      "add-table": () => this.add(tableBlock({ header: [["", "", ""]], rows: [["", "", ""], ["", "", ""]] })),
      "add-image": () => this.field.querySelector("[data-image-file]").click(),
      "add-page_break": () => this.add(fromData({ kind: "page_break" })),
    };
    acts[act]?.();
  }
}

register("body", {
  setup: (field) => editors.set(field, new Editor(field)),
  read: (field) => editors.get(field).read(),
  write: (field, value) => editors.get(field).write(value),
  locate: (field, [index]) => [index === undefined ? field : editors.get(field).at(Number(index)), []],
});
