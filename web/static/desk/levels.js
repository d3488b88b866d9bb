// Levels of the blocks of a body, as the server reads them from their ordinals.

import { setRole, textOf } from "./blocks.js";
import { ask } from "./server.js";

const PAUSE = 300;

/** Has the blocks that `blocksOf()` gives read after a pause, those that have changed; `done` is called when they show it. */
export function recogniser(blocksOf, done) {
  let pause;
  return () => {
    clearTimeout(pause);
    pause = setTimeout(() => recognise(blocksOf()).then((changed) => changed && done()), PAUSE);
  };
}

async function recognise(blocks) {
  const unread = blocks.filter((block) => block.dataset.role === "auto" && block.readText !== textOf(block).value);
  if (!unread.length) return false;
  const texts = unread.map((block) => textOf(block).value);
  // Without the server, levels are shown once it is there again.
  const answer = await ask("/desk/outline", { items: texts }).catch(() => null);
  answer?.lines.forEach(({ kind, level }, index) => {
    const block = unread[index];
    if (textOf(block).value !== texts[index] || block.dataset.role !== "auto") return;
    block.readText = texts[index];
    setRole(block, "auto", { heading: `heading-${level}`, run_in_heading: `run-${level}` }[kind] ?? kind);
  });
  return answer !== null;
}
