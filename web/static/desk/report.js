// The report on the finished document, clause by clause, with its pages marked: one click.

import { documentOf, refused } from "./preview.js";
import { showsPages } from "./report_pages.js";

const words = () => document.getElementById("words").dataset;
const dialog = () => document.getElementById("report");
const body = () => document.getElementById("report-body");

export function start(form) {
  let asked;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    switch (button?.dataset.act) {
      case "report":
        asked = new AbortController();
        return report(form, asked.signal);
      case "close-report":
        return dialog().close();
    }
  });
  showsPages(body());
  // Escape closes it too; nobody waits for an answer any more.
  dialog().addEventListener("close", () => asked?.abort());
}

async function report(form, signal) {
  dialog().showModal();
  body().replaceChildren();
  document.getElementById("report-progress").hidden = false;
  try {
    const response = await fetch("/desk/report", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(documentOf(form)), signal });
    if (response.ok) body().innerHTML = await response.text();
    else {
      const problem = await response.json();
      dialog().close();
      refused(problem);
    }
  } catch (error) {
    if (!signal.aborted) tell(words().offlineAgain);
  } finally {
    if (!signal.aborted) document.getElementById("report-progress").hidden = true;
  }
}

const tell = (text) => body().replaceChildren(Object.assign(document.createElement("p"), { className: "fault", textContent: text }));
