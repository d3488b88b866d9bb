// The draft of the page that is open: saved at every change, found again under its name in the address.

import * as drafts from "./drafts.js";

const words = () => document.getElementById("words").dataset;
const tell = (text) => (document.getElementById("saved").textContent = text);

/** Keeps what `dataOf()` gives, as a draft of `genre`, and what `besides()` gives with it. */
export function keeper({ genre, dataOf, titleOf, besides = () => ({}) }) {
  let id = location.hash.slice(1);
  // The last change that this window knows of: a later one is another window's. Until its draft is found, it knows of none.
  let known = Infinity;
  let saving = false;
  let unsaved = null;

  // Noted at once, and saved as soon as the save before it is done: a tab that is closed loses nothing.
  async function save() {
    const parted = isBehind();
    if (!id || parted) {
      id = drafts.newId();
      history.replaceState(null, "", `#${id}`);
    }
    const data = dataOf();
    known = Date.now();
    unsaved = { id, genre, title: titleOf(data), changed: known, data, ...besides() };
    drafts.markChanged(id, known);
    drafts.note(unsaved);
    if (parted) alert(words().parted);
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
    const draft = id ? await drafts.find(id) : undefined;
    if (draft?.genre === genre) {
      known = Math.max(draft.changed, drafts.lastChanged(id));
      tellSaved(draft);
      return draft;
    }
    id = "";
    return undefined;
  }

  // Both windows would save over one another: whoever comes back to this one goes on with the latest,
  // and what is typed in spite of that becomes a draft of its own.
  const isBehind = () => Boolean(id) && drafts.lastChanged(id) > known;
  const catchUp = () => isBehind() && location.reload();
  addEventListener("focus", catchUp);
  addEventListener("pageshow", catchUp);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && catchUp());
  addEventListener("hashchange", () => {
    const named = location.hash.slice(1);
    if (named === id) return;
    // A link to a place of this page names no draft: the address goes on naming the one that is open.
    if (document.getElementById(named)) history.replaceState(null, "", `${location.pathname}${id && `#${id}`}`);
    else location.reload();
  });
  // The other language's page opens the same draft.
  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", () => {
      const address = new URL(link.href);
      if (id) address.searchParams.set("next", `${location.pathname}#${id}`);
      link.href = address;
    });
  }
  /** From now on, what is typed is a draft of its own. */
  function part() {
    id = "";
    history.replaceState(null, "", location.pathname);
  }

  return { save, find, part };
}

function tellSaved({ changed }) {
  const time = new Date(changed).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  tell(words().saved + time);
}
