// What a draft says and its form has no field for: kept as text until somebody has put it where it belongs.

import { changed } from "./fields.js";
import { grow } from "./simple.js";

const words = () => document.getElementById("words").dataset;
const pane = () => document.getElementById("unplaced");
let form;
let texts = [];

export function start(element) {
  form = element;
}

/** [{label, text}] of what is still to be placed. */
export const left = () => texts;

export function show(list) {
  texts = list;
  pane().hidden = !texts.length;
  pane().querySelector("ol").replaceChildren(...texts.map(drawn));
  pane().querySelectorAll("textarea").forEach(grow);
}

function drawn({ label, text }, index) {
  const item = document.getElementById("unplaced-item").content.cloneNode(true).firstElementChild;
  const area = item.querySelector("textarea");
  area.value = text;
  area.setAttribute("aria-label", label);
  item.querySelector("strong").textContent = label;
  item.querySelector("[data-act=copy-unplaced]").addEventListener("click", ({ target }) => {
    area.select();
    // The newer way is missing where the page does not come by https.
    document.execCommand("copy");
    target.textContent = words().copied;
  });
  item.querySelector("[data-act=drop-unplaced]").addEventListener("click", () => {
    show(texts.filter((_, place) => place !== index));
    changed(form);
    (pane().hidden ? document.getElementById("intake") : pane().querySelector("[data-act=copy-unplaced]")).focus();
  });
  return item;
}
