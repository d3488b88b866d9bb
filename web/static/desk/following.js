// The pages follow the writing: the place of what one is at is brought into sight beside it.

import { pointerOf } from "./fields.js";

// How much of what is above a place is seen with it, of the height that there is.
const ABOVE = 0.3;
const pane = () => document.getElementById("pages");
// Page and share of its height by JSON pointer, as the last pages have them.
let places = {};

export function start(form) {
  form.addEventListener("focusin", follow);
}

/** Pages that have come tell where on them the texts stand. */
export function take(pages) {
  places = JSON.parse(pages.dataset.places ?? "{}");
  follow();
}

function follow() {
  const pointer = document.activeElement.closest("#form") && pointerOf(document.activeElement);
  const [page, down] = (pointer && placeOf(pointer)) ?? [];
  const sheet = pane().querySelector(`.sheet:nth-child(${page ?? 0})`);
  if (!sheet) return;
  const { top, bottom } = pane().getBoundingClientRect();
  const { top: sheetTop, height } = sheet.getBoundingClientRect();
  const place = sheetTop + down * height;
  // What is in sight stays where it is; where the pages scroll with the window they are not seen beside the form.
  if (place >= top && place < bottom - ABOVE * (bottom - top)) return;
  pane().scrollBy({ top: place - top - ABOVE * (bottom - top), behavior: "instant" });
}

/** The place of a text itself, or of the first that stands below the same pointer. */
const placeOf = (pointer) => places[pointer] ?? Object.entries(places).find(([each]) => each.startsWith(`${pointer}/`))?.[1];
