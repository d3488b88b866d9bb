// The finished document: a Word file, a PDF, the data, print.

import { download } from "./downloads.js";
import { documentOf, last, refused, say } from "./preview.js";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PDF = "application/pdf";
const words = () => document.getElementById("words").dataset;

export function start(form) {
  const acts = {
    "save-docx": () => make(form, DOCX, download),
    "save-pdf": () => make(form, PDF, download),
    "save-json": () => saveData(form),
    print: () => printed(form),
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    acts[button?.dataset.act]?.();
  });
}

/** Has the file made, and hands it on with its name. */
async function make(form, type, hand) {
  say(words().making);
  try {
    const response = await fetch("/api/v1/render", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: type },
      body: JSON.stringify(documentOf(form)),
    });
    if (!response.ok) return refused(await response.json());
    const name = fileName(response);
    hand(await response.blob(), name);
    say(words().made + name + substituted(response));
  } catch {
    say(words().offlineAgain);
  }
}

/** The PDF in a window of its own, from which it prints as it will be; drawings of the plan where there is no PDF. */
async function printed(form) {
  if (!document.querySelector("[data-act=save-pdf]")) return print();
  const page = open("", "_blank");
  let handed = false;
  await make(form, PDF, (blob) => {
    handed = true;
    if (page) page.location = URL.createObjectURL(blob);
    else download(blob, "print.pdf");
  });
  // What is to be mended stands in the form, not in an empty window before it.
  if (!handed) page?.close();
}

function saveData(form) {
  const text = JSON.stringify(documentOf(form), null, 2);
  const name = `${(last.fileName || document.querySelector(".write-bar h1").textContent).replace(/\.docx$/, "")}.json`;
  download(new Blob([text], { type: "application/json" }), name);
  say(words().made + name);
}

/** 方正小标宋简体 → FandolSong: what the pages are drawn with in place of other typefaces, if anything is. */
function substituted(response) {
  const pairs = response.headers.get("Hongtou-Substituted-Typefaces")?.split(", ").filter(Boolean) ?? [];
  return pairs.length ? words().substituted + pairs.map((pair) => pair.split("=").map(decodeURIComponent).join(" → ")).join("、") : "";
}

/** The name that the server gives the file (RFC 6266). */
const fileName = (response) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("Content-Disposition"))?.[1] ?? "document.docx");
