// Buttons that a script draws.

export function button(text, act, kind = "btn btn-ghost") {
  const made = Object.assign(document.createElement("button"), { type: "button", className: kind, textContent: text });
  made.addEventListener("click", act);
  return made;
}
