// Somebody's Word file, chosen or dropped, and the report on it.

import { showsPages } from "./report_pages.js";
import { sentences } from "./server.js";

const MEGABYTE = 2 ** 20;
const main = document.getElementById("main");
const intake = document.querySelector(".check-intake");
const result = document.getElementById("check-result");
const body = document.getElementById("report-body");
const words = document.getElementById("words").dataset;
const busy = (isBusy) => (document.getElementById("check-progress").hidden = !isBusy);
const tell = (sentence) => (document.getElementById("check-told").textContent = sentence);
let asked;

/** What keeps a file from being sent. */
function refusal({ size }) {
  const most = Number(main.dataset.mostBytes);
  if (size > most) return words.tooLarge.replace("{n}", Math.floor(most / MEGABYTE));
  return size ? "" : words.empty;
}

async function check(file) {
  asked?.abort();
  const { signal } = (asked = new AbortController());
  result.hidden = true;
  const refused = refusal(file);
  tell(refused);
  busy(!refused);
  if (refused) return;
  try {
    const response = await fetch(main.dataset.address, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file, signal });
    if (response.ok) show(file.name, await response.text());
    else tell(sentences(await response.json()));
  } catch {
    if (!signal.aborted) tell(words.offline);
  } finally {
    if (!signal.aborted) busy(false);
  }
}

function show(name, report) {
  const title = document.getElementById("check-name");
  title.textContent = name;
  body.innerHTML = report;
  result.hidden = false;
  title.focus();
}

document.getElementById("check-file").addEventListener("change", ({ target }) => {
  const [file] = target.files;
  target.value = "";
  if (file) check(file);
});
// A file that misses the frame would take the place of the page.
for (const kind of ["dragover", "dragleave", "drop"]) {
  addEventListener(kind, (event) => {
    event.preventDefault();
    intake.classList.toggle("is-dropped-on", kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length) check(event.dataTransfer.files[0]);
  });
}
showsPages(body);
main.dataset.ready = "";
