// What the keys do in a body; the acts themselves are the editor's.

/** The act of a key where it is pressed; undefined where it only types. */
export function actOf(event, editor) {
  if (event.isComposing || !event.target.closest(".block, .body-tools")) return undefined;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return stepOf(event, editor);
  if (!event.target.closest(".block")) return undefined;
  if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) return () => editor.move(event.key === "ArrowUp" ? -1 : 1);
  if (event.altKey && /^Digit[0-4]$/.test(event.code)) return () => editor.level(Number(event.code.at(-1)));
  if (event.target.matches(".block-text")) return actInText(event.key, event.target, editor);
  if (event.target.matches(".block-break") && ["Delete", "Backspace"].includes(event.key)) return () => editor.remove();
  return undefined;
}

function stepOf(event, editor) {
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return undefined;
  return key === "y" || event.shiftKey ? () => editor.redo() : () => editor.undo();
}

function actInText(key, area, editor) {
  const { previousElementSibling: above, nextElementSibling: below } = editor.current;
  const atStart = area.selectionStart === 0 && area.selectionEnd === 0;
  const atEnd = area.selectionStart === area.value.length;
  switch (key) {
    case "Enter":
      return () => editor.split();
    case "Backspace":
      return atStart && editor.joins(editor.current) ? () => editor.join() : undefined;
    case "Delete":
      return atEnd && below && editor.joins(below) ? () => editor.join(below) : undefined;
    case "ArrowUp":
      return atStart && above ? () => editor.focus(above) : undefined;
    case "ArrowDown":
      return atEnd && below ? () => editor.focus(below, 0) : undefined;
  }
  return undefined;
}
