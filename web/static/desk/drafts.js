// Drafts in the reader's own browser: nothing that is typed leaves it but for a preview or a file.

const NAME = "hongtou";
const STORE = "drafts";

// A browser can be told to let pages keep nothing.
export const storage = (() => {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem() {}, removeItem() {} };
  }
})();

let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => {
      // It closes when a reader clears the browser's data.
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  // What failed once may do the next time.
  opened.catch(() => (opened = undefined));
  return opened;
}

async function within(mode, ask) {
  const store = (await database()).transaction(STORE, mode).objectStore(STORE);
  return new Promise((resolve, reject) => {
    const request = ask(store);
    store.transaction.oncomplete = () => resolve(request.result);
    store.transaction.onerror = () => reject(store.transaction.error);
    store.transaction.onabort = () => reject(store.transaction.error);
  });
}

export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");

// The database answers later, and a page that is closed does not wait for it: what was typed last is noted at once.
const NOTED = "hongtou.noted.";

export function note(draft) {
  try {
    storage.setItem(NOTED + draft.id, JSON.stringify(draft));
  } catch {
    // Pictures are too large for it: they are in the database a moment later.
    storage.removeItem(NOTED + draft.id);
  }
}

function noted(id) {
  try {
    return JSON.parse(storage.getItem(NOTED + id)) ?? undefined;
  } catch {
    return undefined;
  }
}

// When each draft was changed last, for other windows that have it open: they are told of a change at once.
const CHANGED = "hongtou.changed.";

export function markChanged(id, changed) {
  try {
    storage.setItem(CHANGED + id, changed);
  } catch {
    // Full: then two windows do not know of each other.
  }
}

/** When a draft was changed last in any window of this browser; 0 if that is not known. */
export const lastChanged = (id) => Number(storage.getItem(CHANGED + id));

const newer = (one, other) => ((one?.changed ?? 0) > (other?.changed ?? 0) ? one : other);

/** A draft is {id, genre, title, changed, data}, and what its page keeps beside. */
export async function save(draft) {
  await within("readwrite", (store) => store.put(draft));
  if (noted(draft.id)?.changed <= draft.changed) storage.removeItem(NOTED + draft.id);
}

/** Keeps data, and what its page finds `beside` them, as a draft of its own, and gives its name. */
export async function add(genre, title, data, beside = {}) {
  const draft = { id: newId(), genre, title, changed: Date.now(), data, ...beside };
  note(draft);
  // Where there is no database, the note is found.
  await save(draft).catch(() => {});
  return draft.id;
}

export const find = async (id) => newer(noted(id), await within("readonly", (store) => store.get(id)).catch(() => undefined));

export function forget(id) {
  storage.removeItem(NOTED + id);
  storage.removeItem(CHANGED + id);
  return within("readwrite", (store) => store.delete(id));
}

/** The latest first. */
export async function all() {
  const kept = await within("readonly", (store) => store.getAll()).catch(() => []);
  const drafts = new Map(kept.map((draft) => [draft.id, draft]));
  for (const key of Object.keys(storage).filter((each) => each.startsWith(NOTED))) {
    const id = key.slice(NOTED.length);
    drafts.set(id, newer(noted(id), drafts.get(id)));
  }
  return [...drafts.values()].filter(Boolean).sort((one, other) => other.changed - one.changed);
}
