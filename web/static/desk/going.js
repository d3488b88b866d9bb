// Leading somebody to a place of the form.

import { controlOf } from "./fields.js";
import { show } from "./head.js";

/** Brings a place of the form before the reader's eyes, on a phone too, and the cursor to where one types. */
export function goTo(place) {
  for (let around = place.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  // An open dialog would keep the cursor, and give it back to its own button.
  document.querySelector("dialog[open]")?.close();
  if (document.getElementById("main").dataset.view !== "form") show(document.getElementById("form"), "form");
  const control = controlOf(place) ?? place;
  control.scrollIntoView({ block: "center", behavior: "instant" });
  control.focus({ preventScroll: true });
}
