// What is on the clipboard, or in a file, → lines of text and rows of tables. Nothing of it is run or loaded.

const ORDINAL = /^\s*([（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）).．、])\t/;
const UNSEEN = "style, script, title, meta, link";
const BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article, header, footer, dt, dd, ul, ol";

/** [line or rows of cells] of a paste; pictures come apart, from `pictures`. */
export function itemsOf(clipboard) {
  const html = clipboard.getData("text/html");
  if (/<table[\s>]/i.test(html)) {
    const items = fromHtml(html);
    if (items.length) return items;
  }
  return fromText(clipboard.getData("text/plain"));
}

export const pictures = (clipboard) => [...clipboard.files].filter((file) => file.type.startsWith("image/"));

/** Lines; those that have the same number of tabs, two or more on end, are rows of a table. */
export function fromText(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const items = [];
  for (let start = 0; start < lines.length; ) {
    const tabs = tabsOf(lines[start]);
    let end = start + 1;
    while (tabs && end < lines.length && tabsOf(lines[end]) === tabs) end += 1;
    if (tabs && end - start > 1) items.push(lines.slice(start, end).map((line) => line.split("\t").map((cell) => cell.trim())));
    else items.push(...lines.slice(start, end).map(plain));
    start = end;
  }
  return items.filter((item) => Array.isArray(item) || item.trim());
}

const tabsOf = (line) => (ORDINAL.test(line) ? 0 : line.split("\t").length - 1);
// The tab behind a number that Word counts is no part of the text; another one is a blank.
const plain = (line) => line.replace(ORDINAL, "$1").replaceAll("\t", "　").trim();

function fromHtml(html) {
  const items = [];
  // A document of its own: its scripts do not run, its pictures are not loaded.
  walk(new DOMParser().parseFromString(html, "text/html").body, items);
  return items.filter((item) => Array.isArray(item) || item.trim());
}

function walk(node, items) {
  let line = "";
  const end = () => {
    items.push(...line.split("\n"));
    line = "";
  };
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) line += child.textContent.replace(/\s+/g, " ");
    else if (child.nodeType !== Node.ELEMENT_NODE || child.matches(UNSEEN)) continue;
    else if (child.matches("table")) {
      end();
      const rows = rowsOf(child);
      if (rows.length === 1 && rows[0].length === 1) items.push(...rows[0][0].split("\n"));
      else if (rows.length) items.push(rows);
    } else if (child.matches("br")) line += "\n";
    else if (child.matches(BLOCKS) || child.querySelector(`table, ${BLOCKS}`)) {
      end();
      walk(child, items);
    } else line += child.textContent.replace(/\s+/g, " ");
  }
  end();
}

const textOf = (node) => (node.nodeName === "BR" ? "\n" : node.matches?.(UNSEEN) ? "" : node.textContent);

/** Rows as wide as the widest; a cell over several columns leaves the others empty. */
function rowsOf(table) {
  const rows = [];
  [...table.rows].forEach((row, number) => {
    rows[number] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[number][column] !== undefined) column += 1;
      const text = [...cell.childNodes].map(textOf).join("").replace(/[ \t\u00a0]+/g, " ").trim();
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - number); down += 1) {
        for (let across = 0; across < Math.min(cell.colSpan || 1, 63); across += 1) {
          (rows[number + down] ??= [])[column + across] = down || across ? "" : text;
        }
      }
      column += cell.colSpan || 1;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")).filter((row) => row.some(Boolean));
}
