// The first page: what was worked on last in this browser, and data that was downloaded before.

import * as drafts from "./drafts.js";
import { remembered } from "./organisations.js";

// More are shown on request; all can be searched.
const SHOWN = 8;
const words = document.getElementById("start-words").dataset;
const tiles = Object.fromEntries(
  [...document.querySelectorAll(".tile")].map((tile) => [tile.dataset.genre, { name: tile.querySelector("strong").textContent, href: tile.getAttribute("href") }]),
);

const section = document.getElementById("recent");
const search = document.getElementById("recent-search");
const all = section.querySelector("[data-act=all-recent]");
let kept = [];

async function showRecent() {
  kept = (await drafts.all()).filter((draft) => Object.hasOwn(tiles, draft.genre));
  section.hidden = kept.length === 0;
  search.parentElement.hidden = kept.length <= SHOWN;
  list();
}

function list() {
  const wanted = search.value.trim();
  const found = kept.filter((draft) => `${draft.title}${numberOf(draft)}${tiles[draft.genre].name}`.includes(wanted));
  const shown = wanted || all.dataset.pressed ? found : found.slice(0, SHOWN);
  section.querySelector(".recent").replaceChildren(...shown.map(row));
  all.hidden = shown.length === found.length;
  all.textContent = words.all.replace("{n}", found.length);
  document.getElementById("recent-told").textContent = found.length ? "" : words.none;
}

function row(draft) {
  const item = document.getElementById("recent-item").content.cloneNode(true).firstElementChild;
  item.querySelector(".recent-link").href = `${tiles[draft.genre].href}#${draft.id}`;
  item.querySelector(".recent-title").textContent = draft.title || words.untitled;
  const changed = new Date(draft.changed).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  item.querySelector(".recent-facts").textContent = [tiles[draft.genre].name, numberOf(draft), changed].filter(Boolean).join(" · ");
  item.querySelector("[data-act=forget]").addEventListener("click", async () => {
    if (!confirm(words.forget)) return;
    await drafts.forget(draft.id);
    await showRecent();
  });
  return item;
}

/** 稷政办发〔2022〕16号, 第12期, 第1号: as far as it is known. */
function numberOf({ data }) {
  const { document_number: number, issue_number: issue, order_number: order } = data?.shared ?? data ?? {};
  if (number?.serial) return `${number.issuer_code ?? ""}〔${number.year}〕${number.serial}号`;
  return issue ? `第${issue}期` : order ? `第${order}号` : "";
}

async function openJson(file) {
  let data = null;
  try {
    data = JSON.parse(await file.text());
  } catch {
    // Told below, as for data of another kind.
  }
  // Data of many notices name no genre: each of their two parts is known by itself.
  const genre = data?.shared && data.units ? "interview_notices" : data?.genre;
  if (!Object.hasOwn(tiles, genre)) {
    document.getElementById("open-fault").textContent = words.unreadable;
    return;
  }
  const id = await drafts.add(genre, String(data.title ?? ""), data);
  location.href = `${tiles[genre].href}#${id}`;
}

document.getElementById("open-json").addEventListener("change", ({ target }) => {
  const [file] = target.files;
  // The same file is taken again when it was mended.
  target.value = "";
  if (file) openJson(file);
});
search.addEventListener("input", list);
all.addEventListener("click", () => {
  all.dataset.pressed = "true";
  list();
});
remembered(document.getElementById("organisation"));
showRecent();
// A page that the browser kept whole does not run again when one comes back to it.
addEventListener("pageshow", (event) => event.persisted && showRecent());
