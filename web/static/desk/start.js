// The first page: what was worked on last in this browser, and data that was downloaded before.

import * as drafts from "./drafts.js";
import { remembered } from "./organisations.js";

const SHOWN = 8;
const words = document.getElementById("start-words").dataset;
const tiles = Object.fromEntries(
  [...document.querySelectorAll(".tile")].map((tile) => [tile.dataset.genre, { name: tile.querySelector("strong").textContent, href: tile.getAttribute("href") }]),
);

async function showRecent() {
  const section = document.getElementById("recent");
  const list = section.querySelector(".recent");
  const template = document.getElementById("recent-item");
  const kept = (await drafts.all()).filter((draft) => draft.genre in tiles).slice(0, SHOWN);
  list.replaceChildren(
    ...kept.map((draft) => {
      const item = template.content.cloneNode(true).firstElementChild;
      item.querySelector(".recent-link").href = `${tiles[draft.genre].href}#${draft.id}`;
      item.querySelector(".recent-title").textContent = draft.title || words.untitled;
      const changed = new Date(draft.changed).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
      item.querySelector(".recent-facts").textContent = `${tiles[draft.genre].name} · ${changed}`;
      item.querySelector("[data-act=forget]").addEventListener("click", async () => {
        if (!confirm(words.forget)) return;
        await drafts.forget(draft.id);
        await showRecent();
      });
      return item;
    }),
  );
  section.hidden = kept.length === 0;
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
  if (!(genre in tiles)) {
    document.getElementById("open-fault").textContent = words.unreadable;
    return;
  }
  const id = drafts.newId();
  await drafts.save({ id, genre, title: String(data.title ?? ""), changed: Date.now(), data });
  location.href = `${tiles[genre].href}#${id}`;
}

document.getElementById("open-json").addEventListener("change", ({ target }) => target.files[0] && openJson(target.files[0]));
remembered(document.getElementById("organisation"));
showRecent();
// A page that the browser kept whole does not run again when one comes back to it.
addEventListener("pageshow", (event) => event.persisted && showRecent());
