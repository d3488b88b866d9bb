// A body as it was before: blocks that are the same stay as they are, and the cursor goes to where something changes.

import { fromData, refill, textOf, toData } from "./blocks.js";
import { commonEnds } from "./ends.js";

const keyOf = (block) => JSON.stringify(toData(block) ?? "");

export class States {
  // Every picture that a state holds, once for all of them: photographs are megabytes.
  #pictures = [];

  /** What a list of blocks holds, so that it can be had back. */
  of(list) {
    const items = [...list.children].map((block) => toData(block) ?? "");
    return JSON.stringify(items, (name, value) => (name === "data" ? this.#numberOf(value) : value));
  }

  /** Puts a state into a list of blocks; gives the control in which the last change is, and the place of the caret in it. */
  restore(list, state) {
    return fill(
      list,
      JSON.parse(state, (name, value) => (name === "data" ? this.#pictures[value] : value)),
    );
  }

  #numberOf(data) {
    const known = this.#pictures.indexOf(data);
    return known < 0 ? this.#pictures.push(data) - 1 : known;
  }
}

function fill(list, items) {
  const blocks = [...list.children];
  const [now, then] = [blocks.map(keyOf), items.map((item) => JSON.stringify(item))];
  const { start: above, end: below } = commonEnds(now, then);
  const old = blocks.slice(above, blocks.length - below);
  const { made, changes } = taken(old, items.slice(above, items.length - below));
  const next = blocks[blocks.length - below] ?? null;
  // What only moves takes the cursor along.
  const here = made.find((block) => block.contains(document.activeElement));
  for (const block of made) list.insertBefore(block, next);
  const stay = new Set(made);
  for (const block of old) if (!stay.has(block)) block.remove();
  return changes.at(-1) ?? inside(here ?? made[0] ?? list.children[Math.max(0, above - 1)]);
}

/** The blocks of the items: the same one if it is there, else one of the kind refilled, else a new one. */
function taken(old, items) {
  const free = new Map();
  for (const block of old) free.set(keyOf(block), [...(free.get(keyOf(block)) ?? []), block]);
  const same = items.map((item) => free.get(JSON.stringify(item))?.shift());
  const kept = new Set(same);
  const rest = old.filter((block) => !kept.has(block));
  const changes = [];
  const made = items.map((item, index) => {
    if (same[index]) return same[index];
    const block = rest.shift();
    const before = block && textsOf(block);
    const filled = refill(block, item) ? block : fromData(item);
    changes.push(filled === block ? changeIn(block, before) : inside(filled));
    return filled;
  });
  return { made, changes };
}

const controlsOf = (block) => [...block.querySelectorAll("textarea, input:not([type=file])")];
const textsOf = (block) => controlsOf(block).map((control) => control.value);

function changeIn(block, before) {
  const controls = controlsOf(block);
  const control = controls.length === before.length && controls.find(({ value }, index) => value !== before[index]);
  return control ? { control, caret: endOfChange(before[controls.indexOf(control)], control.value) } : inside(block);
}

/** Where a text stops to differ from the one before. */
const endOfChange = (before, after) => after.length - commonEnds(before, after).end;

function inside(block) {
  const control = textOf(block) ?? block.querySelector("[data-block-focus]");
  return { control, caret: control.value.length };
}
