// The head of a writing page: on a small screen one side is seen at a time, and what is seldom done stands in a menu.

import { growAll } from "./simple.js";

const main = document.getElementById("main");

export function start(form) {
  const more = document.querySelector("[data-act=more-acts]");
  const open = (isOpen) => more.setAttribute("aria-expanded", String(isOpen));
  document.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    // Whatever is chosen closes the menu, and so does a click beside it.
    open(act === "more-acts" && more.getAttribute("aria-expanded") === "false");
    if (act === "view-form" || act === "view-pages") show(form, act.slice("view-".length));
  });
  more.parentElement.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || more.getAttribute("aria-expanded") === "false") return;
    open(false);
    more.focus();
  });
}

// How far each side was read, where both scroll with the window.
const seenTo = { form: 0, pages: 0 };

export function show(form, view) {
  seenTo[main.dataset.view] = scrollY;
  main.dataset.view = view;
  for (const name of ["form", "pages"]) document.querySelector(`[data-act=view-${name}]`).setAttribute("aria-pressed", String(name === view));
  if (view === "form") growAll(form);
  scrollTo({ top: seenTo[view], behavior: "instant" });
}
