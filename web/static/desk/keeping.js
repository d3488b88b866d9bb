// The draft of the page that is open: saved at every change, found again under its name in the address.

import * as drafts from "./drafts.js";

const words = () => document.getElementById("words").dataset;
const tell = (text) => (document.getElementById("saved").textContent = text);

/** Keeps what `dataOf()` gives, as a draft of `genre`, and what `besides()` gives with it. */
export function keeper({ genre, dataOf, titleOf, besides = () => ({}) }) {
  let id = location.hash.slice(1);
  let saving = false;
  let unsaved = null;

  // Noted at once, and saved as soon as the save before it is done: a tab that is closed loses nothing.
  async function save() {
    if (!id) {
      id = drafts.newId();
      history.replaceState(null, "", `#${id}`);
    }
    const data = dataOf();
    unsaved = { id, genre, title: titleOf(data), changed: Date.now(), data, ...besides() };
    drafts.note(unsaved);
    if (saving) return;
    saving = true;
    try {
      while (unsaved) {
        const draft = unsaved;
        unsaved = null;
        await drafts.save(draft);
        tellSaved(draft);
      }
    } catch {
      tell(words().notSaved);
    } finally {
      saving = false;
    }
  }

  /** The draft that the address names, if it is one of this page. */
  async function find() {
    const draft = id ? await drafts.find(id).catch(() => undefined) : undefined;
    if (draft?.genre === genre) {
      tellSaved(draft);
      return draft;
    }
    id = "";
    return undefined;
  }

  addEventListener("hashchange", () => location.hash.slice(1) !== id && location.reload());
  // The other language's page opens the same draft.
  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", () => {
      const address = new URL(link.href);
      if (id) address.searchParams.set("next", `${location.pathname}#${id}`);
      link.href = address;
    });
  }
  return { save, find };
}

function tellSaved({ changed }) {
  const time = new Date(changed).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  tell(words().saved + time);
}
