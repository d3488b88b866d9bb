// What stands in a list — blocks of a body, items of a form — dragged by its handle to another place. Keys do the same.

const ENTRY = ".block, [data-item]";

/** `step(move)` is called with what changes the list. */
export function sortable(list, step) {
  let dragged = null;
  let target = null;

  const entryOf = (element) => {
    const entry = element.closest?.(ENTRY);
    // A list may stand inside an entry of another one.
    return entry && (entry.parentElement === list ? entry : entryOf(entry.parentElement));
  };
  const mark = (next) => {
    target?.classList.remove("drop-before", "drop-after");
    target = next;
  };

  list.addEventListener("dragstart", (event) => {
    const handle = event.target.closest?.(".block-handle");
    if (handle?.closest(ENTRY).parentElement !== list) return;
    dragged = handle.closest(ENTRY);
    dragged.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 12, 12);
  });
  list.addEventListener("dragover", (event) => {
    const over = dragged && entryOf(event.target);
    if (!over) return;
    event.preventDefault();
    mark(over);
    const { top, height } = over.getBoundingClientRect();
    over.classList.add(event.clientY < top + height / 2 ? "drop-before" : "drop-after");
  });
  list.addEventListener("drop", (event) => {
    if (!dragged || !target) return;
    event.preventDefault();
    const [entry, over, before] = [dragged, target, target.classList.contains("drop-before")];
    if (over !== entry) step(() => (before ? over.before(entry) : over.after(entry)));
  });
  list.addEventListener("dragend", () => {
    dragged?.classList.remove("is-dragged");
    dragged = null;
    mark(null);
  });
}
