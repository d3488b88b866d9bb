"""A .docx that somebody made → its paragraphs, tables and pictures in order; nothing outside the file is asked for."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator.errors import Fault, UnreadableFile
from generator.package import within_limits
from generator.reading.items import Item
from generator.reading.numbering import Numbering
from generator.standard import page

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# As many as a table has in Word.
_MOST_COLUMNS = 63
# Longer than any document; python-docx would read it for minutes.
_MOST_PARAGRAPHS = 20_000
_PICTURES = ("image/png", "image/jpeg")


def read_word_file(data: bytes) -> list[Item]:
    """Paragraphs with the numbers that Word counts, tables as rows, PNG and JPEG pictures as blocks.

    Raises `UnreadableFile` for what is no .docx, or too large to be one.
    """
    try:
        if not within_limits(data):
            raise _unreadable()
        return list(_items(docx.Document(io.BytesIO(data))))
    except UnreadableFile:
        raise
    # python-docx has no error of its own for a damaged file: whatever it stumbles over is the file's fault.
    except Exception as error:
        raise _unreadable() from error


def _unreadable() -> UnreadableFile:
    return UnreadableFile(Fault("file-unreadable"))


def _items(document: Document) -> Iterator[Item]:
    numbering = Numbering(document)
    if sum(1 for _ in document.element.iter(qn("w:p"))) > _MOST_PARAGRAPHS:
        raise _unreadable()
    # python-docx writes a cell out once for each column that it spans, however many a file says.
    for span in document.element.iter(qn("w:gridSpan")):
        if int(span.get(qn("w:val"), "1")) > _MOST_COLUMNS:
            raise _unreadable()
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            rows = [[cell.text for cell in _different(row.cells)] for row in block.rows]
            if any(any(row) for row in rows):
                yield rows
            continue
        text = numbering.label(block) + block.text
        if text.strip():
            yield text
        yield from _in_boxes(block)
        yield from _pictures(block)


def _in_boxes(paragraph: Paragraph) -> Iterator[str]:
    """Lines in the text boxes that hang on a paragraph, such as the imprint; each box once, though it is written twice."""
    for box in paragraph._p.iter(qn("w:txbxContent")):
        if next(box.iterancestors(_FALLBACK), None) is None:
            for line in box.iter(qn("w:p")):
                if text := Paragraph(line, paragraph).text.strip():
                    yield text


def _different(cells: tuple[Any, ...]) -> Iterator[Any]:
    """Cells of a row; one that spans columns is handed out by python-docx once for each."""
    before = None
    for cell in cells:
        if cell._tc is not before:
            yield cell
        before = cell._tc


def _pictures(paragraph: Paragraph) -> Iterator[dict[str, Any]]:
    for drawing in paragraph._p.iter(qn("w:drawing")):
        described = next(drawing.iter(qn("wp:docPr")), None)
        extent = next(drawing.iter(qn("wp:extent")), None)
        for blip in drawing.iter(qn("a:blip")):
            part = paragraph.part.related_parts.get(blip.get(qn("r:embed"), ""))
            if part is not None and part.content_type in _PICTURES:
                text = described.get("descr", "") if described is not None else ""
                yield {
                    "kind": "image",
                    "data": base64.b64encode(part.blob).decode("ascii"),
                    "width_chars": _chars(int(extent.get("cx", 0)) if extent is not None else 0),
                    "alternative_text": text.strip()[:200] or "图片",
                }


def _chars(width: int) -> int:
    """A width in EMU as characters of a line, of which it has 28."""
    return max(1, min(page.CHARS_PER_LINE, round(width / page.chars(1)))) if width else page.CHARS_PER_LINE
