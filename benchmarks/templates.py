"""One template in the tags of each engine, as Word saved it: on python-docx's own first document, which Word made."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document

from benchmarks.cases import CAPTION, CELLS, HEADER

# Our own templates hold a twentieth of what Word saves.
LEAN = Path(__file__).resolve().parent.parent / "templates_docx" / "general.docx"

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


def template(engine: str, *, table: bool, lean: bool = False) -> bytes:
    """The bytes of a template whose tags are those of the engine."""
    field = FIELD[engine].format
    head = [field(name) for name in ("mark", "number", "title", "recipients")]
    tail = [field(name) for name in ("signature", "date", "annotation")]
    made = _emptied(LEAN) if lean else docx.Document()
    write(made, [*head, *PARAGRAPHS[engine]], [HEADER, *ROWS[engine]] if table else [], tail)
    return saved(made)


def write(made: Document, head: Sequence[str], rows: Sequence[Sequence[str]], tail: Sequence[str]) -> None:
    """Writes paragraphs, a table and paragraphs, as python-docx's handbook does it."""
    for text in head:
        made.add_paragraph(text)
    if rows:
        made.add_paragraph(CAPTION)
        table = made.add_table(0, len(HEADER))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    for text in tail:
        made.add_paragraph(text)


def saved(made: Document) -> bytes:
    """The bytes of its file."""
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def _emptied(path: Path) -> Document:
    made = docx.Document(str(path))
    made.core_properties.title = ""
    for node in made.element.body[:-1]:
        made.element.body.remove(node)
    return made
