// What had better be written otherwise: told beside its place and in a list that leads there, mended by one click, and taken back by another.

import { locate } from "./fields.js";
import { goTo } from "./going.js";
import { replaceText } from "./mending.js";
import { ask, sendsDocument } from "./preview.js";

const words = () => document.getElementById("words").dataset;
const pane = () => document.getElementById("findings");
let form;
// The latest last: what one click changed, as {pointer, before, after}.
const steps = [];

/** `data()` is what is looked at; the whole form unless another page says otherwise. */
export function start(element, { data } = {}) {
  form = element;
  sendsDocument(pane(), data);
  // That the server is not there, or refuses, is told with the pages; what was found last stays.
  pane().addEventListener("htmx:response:error", ({ detail: { ctx } }) => (ctx.swap = "none"));
  htmx.registerExtension("findings", { handle_swap: (style, target, fragment) => style === "findings" && show(target, fragment) });
  document.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    const item = target.closest("[data-pointer]");
    if (act === "go-to") goTo(locate(form, item.dataset.pointer) ?? form);
    else if (act === "mend") mend([item]);
    else if (act === "mend-all") mend([...pane().querySelectorAll("li[data-after]")]);
    else if (act === "undo-mending") undo();
  });
}

function show(target, fragment) {
  const wasOpen = target.querySelector("details")?.open;
  const isInside = target.contains(document.activeElement);
  target.replaceChildren(...fragment.childNodes);
  const list = target.querySelector("details");
  list?.toggleAttribute("open", Boolean(wasOpen));
  if (isInside) list?.querySelector("summary").focus();
  beside([...target.querySelectorAll("li")]);
  return [];
}

/** Equal ones stay where they are, so that nothing flickers. */
function beside(items) {
  const wanted = new Map();
  for (const item of items) {
    const place = locate(form, item.dataset.pointer);
    if (place) wanted.set(place, [...(wanted.get(place) ?? []), item]);
  }
  const key = (list) => list.map((item) => item.textContent).join("\n");
  for (const old of form.querySelectorAll(".finding")) {
    const list = wanted.get(old.parentElement);
    if (!list || key(list) !== old.dataset.key) old.remove();
    else wanted.delete(old.parentElement);
  }
  for (const [place, list] of wanted) place.append(drawn(list, key(list)));
}

function drawn(items, key) {
  const element = document.createElement("div");
  element.className = "finding";
  element.dataset.key = key;
  const text = document.createElement("span");
  text.textContent = items.map((item) => item.querySelector("[data-act=go-to]").textContent).join("\n");
  element.append(text);
  const mendable = items.find((item) => "after" in item.dataset);
  if (mendable) {
    Object.assign(element.dataset, mendable.dataset);
    element.append(button("mend", words().mend, "btn btn-mend"));
  }
  return element;
}

function button(act, text, kind) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: kind, textContent: text });
  made.dataset.act = act;
  return made;
}

function mend(items) {
  // The button goes with its finding; who pressed it goes on from the one that takes it back.
  const goesOn = document.activeElement.closest("[data-act^=mend]");
  // Several findings of one place are mended by one text.
  const places = new Map(items.map((item) => [item.dataset.pointer, { ...item.dataset }]));
  const done = [...places.values()].filter(({ pointer, before, after }) => replaceText(form, pointer, before, after));
  if (done.length) steps.push(done);
  tell(done.length ? words().mended.replace("{n}", done.length) : words().movedOn);
  if (goesOn) document.querySelector("#mended button")?.focus();
}

function undo() {
  const done = steps.pop() ?? [];
  const undone = done.filter(({ pointer, before, after }) => replaceText(form, pointer, after, before));
  tell(undone.length === done.length ? words().undone : words().movedOn);
}

function tell(text) {
  const line = document.getElementById("mended");
  line.hidden = false;
  line.replaceChildren(text, ...(steps.length ? [button("undo-mending", words().undo, "btn btn-ghost")] : []));
  ask();
}
