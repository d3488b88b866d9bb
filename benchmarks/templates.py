"""One template in the tags of each engine, with the styles of our own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document

from benchmarks.cases import CAPTION, CELLS, HEADER

BASE = Path(__file__).resolve().parent.parent / "templates_docx" / "general.docx"

# How each engine writes a field, paragraphs that come again, and rows that come again.
FIELD = {"docxtpl": "{{{{ {} }}}}", "docxtemplater": "{{{}}}", "carbone": "{{d.{}}}"}
PARAGRAPHS = {
    "docxtpl": ("{%p for x in paragraphs %}", "{{ x.text }}", "{%p endfor %}"),
    "docxtemplater": ("{#paragraphs}", "{text}", "{/paragraphs}"),
    "carbone": ("{d.paragraphs[i].text}", "{d.paragraphs[i+1].text}"),
}
ROWS = {
    "docxtpl": (("{%tr for x in rows %}",), [f"{{{{ x.{cell} }}}}" for cell in CELLS], ("{%tr endfor %}",)),
    "docxtemplater": (("{#rows}{number}", "{office}", "{share}", "{note}{/rows}"),),
    "carbone": ([f"{{d.rows[i].{cell}}}" for cell in CELLS], [f"{{d.rows[i+1].{cell}}}" for cell in CELLS]),
}


def template(engine: str, *, table: bool) -> bytes:
    """The bytes of a template whose tags are those of the engine."""
    field = FIELD[engine].format
    head = [field(name) for name in ("mark", "number", "title", "recipients")]
    tail = [field(name) for name in ("signature", "date", "annotation")]
    made = empty()
    write(made, head, PARAGRAPHS[engine], [HEADER, *ROWS[engine]] if table else [], tail)
    return saved(made)


def empty() -> Document:
    """A document with our template's styles and page, and nothing in it."""
    made = docx.Document(str(BASE))
    made.core_properties.title = ""
    for node in made.element.body[:-1]:
        made.element.body.remove(node)
    return made


def write(
    made: Document,
    head: Sequence[str],
    paragraphs: Sequence[str],
    rows: Sequence[Sequence[str]],
    tail: Sequence[str],
) -> None:
    """Writes a notice with python-docx, as its handbook does it."""
    for text, style in zip(head, ("发文机关标志", "发文字号", "公文标题", "主送机关"), strict=True):
        made.add_paragraph(text, style)
    for text in paragraphs:
        made.add_paragraph(text, "公文正文")
    if rows:
        made.add_paragraph(CAPTION, "表题")
        table = made.add_table(0, len(HEADER), "公文表格")
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    for text, style in zip(tail, ("发文机关署名", "成文日期", "附注"), strict=True):
        made.add_paragraph(text, style)


def saved(made: Document) -> bytes:
    """The bytes of its file."""
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()
