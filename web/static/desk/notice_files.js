// All notices as one file: made by the server one after another, which tells how far it is.

import { download } from "./downloads.js";
import * as faults from "./faults.js";
import { goTo } from "./going.js";
import { showMissing } from "./preview.js";
import { sentences } from "./server.js";

const TYPES = { zip: "application/zip", pdf: "application/pdf" };
const words = () => document.getElementById("words").dataset;
const byId = (id) => document.getElementById(id);

// How long a good end is told, unless something else is done before.
const SECONDS_TOLD = 8;

let running = null;
let telling;

export function start({ form, seriesOf }) {
  document.addEventListener("input", rest);
  document.addEventListener("click", ({ target }) => {
    rest();
    const button = target.closest("[data-act]");
    switch (button?.dataset.act) {
      case "make":
        return running ?? make(form, seriesOf(), button.dataset);
      case "stop":
        return running?.abort();
      case "save-json":
        return saveData(seriesOf());
    }
  });
}

async function make(form, series, { kind, address }) {
  running = new AbortController();
  progress(0, series.units.length || 1);
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(series),
      signal: running.signal,
    });
    if (!response.ok) return refused(form, await response.json());
    for await (const step of stepsOf(response)) {
      if (step.of) progress(step.made, step.of);
      else return finish(form, step, kind);
    }
    over(words().unfinished);
  } catch (error) {
    over(error.name === "AbortError" ? words().stopped : words().unfinished);
  } finally {
    running = null;
  }
}

/** Each line of an answer as it comes. */
async function* stepsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (text + value).split("\n");
    text = lines.pop();
    yield* lines.map((line) => JSON.parse(line));
  }
}

async function finish(form, { name, file, faults: found, trouble }, kind) {
  if (trouble) return over(trouble);
  if (found) {
    faults.show(form, found, { withMissing: true });
    return told(form, words().faults);
  }
  const data = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  download(new Blob([data], { type: TYPES[kind] }), name);
  done(words().made + name);
}

function refused(form, problem) {
  showMissing();
  told(form, problem.errors?.length ? words().faults : words().refused + sentences(problem));
}

/** Leads to the first fault that stands in the form. */
function told(form, sentence) {
  over(sentence);
  const fault = form.querySelector(".fault-told");
  if (fault) goTo(fault.parentElement);
}

function progress(made, of) {
  byId("making").hidden = false;
  byId("making").classList.remove("is-over");
  byId("making-bar").max = of;
  byId("making-bar").value = made;
  byId("making-state").textContent = words().making.replace("{made}", made).replace("{of}", of);
}

function over(sentence) {
  clearTimeout(telling);
  byId("making").classList.add("is-over");
  byId("making-state").textContent = sentence;
}

function done(sentence) {
  over(sentence);
  telling = setTimeout(rest, SECONDS_TOLD * 1000);
}

/** Whoever does something else has read how it ended. */
function rest() {
  if (!running) byId("making").hidden = true;
}

function saveData(series) {
  const name = `${words().file}.json`;
  download(new Blob([JSON.stringify(series, null, 2)], { type: "application/json" }), name);
  byId("making").hidden = false;
  done(words().made + name);
}
