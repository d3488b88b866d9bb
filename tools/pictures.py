"""Draws an example of each kind of page for the documentation: `python -m tools.pictures`, which `make pictures` calls.

A file for a PDF is planned for the program that draws it, so the documents are made with `renderer="libreoffice"`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from generator import example, generate, load
from tests.tools import convert_to_pdf

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"

# One of each kind of page: general format, briefing, figures and tables, letter format.
SHOWN = ("notice", "briefing", "quarterly_report", "interview_notice")
FIRST_PAGES = "first_pages.png"
FIRST_PAGES_DOTS_PER_INCH = 80
SHEET_DOTS_PER_INCH = 60
PAGES_IN_SHEET_ROW = 4
GAP = 12
DESK, EDGE = "#e8e8e8", "#b0b0b0"
# Each mixed with white in so many steps; a palette that Pillow picks drops the little red of a long document.
COLORS, STEPS = ((0, 0, 0), (255, 0, 0)), 8


def main() -> None:
    files = [generate(load(example(genre)), renderer="libreoffice") for genre in SHOWN]
    documents = dict(zip(SHOWN, map(pypdfium2.PdfDocument, convert_to_pdf(files)), strict=True))
    FOLDER.mkdir(parents=True, exist_ok=True)
    first_pages = [_picture(document[0], FIRST_PAGES_DOTS_PER_INCH) for document in documents.values()]
    _write(_sheet(first_pages, in_row=len(first_pages)), FIRST_PAGES)
    for genre, document in documents.items():
        pages = [_picture(page, SHEET_DOTS_PER_INCH) for page in document]
        _write(_sheet(pages, in_row=PAGES_IN_SHEET_ROW), f"{genre}.png")


def _picture(page: pypdfium2.PdfPage, dots_per_inch: int) -> Image.Image:
    picture: Image.Image = page.render(scale=dots_per_inch / 72).to_pil()
    return picture


def _sheet(pages: Sequence[Image.Image], *, in_row: int) -> Image.Image:
    """Pages side by side on a grey desk, `in_row` a row."""
    edged = [ImageOps.expand(page, border=1, fill=EDGE) for page in pages]
    width, height = edged[0].size
    columns, rows = min(in_row, len(edged)), -(-len(edged) // in_row)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), DESK)
    for index, page in enumerate(edged):
        row, column = divmod(index, in_row)
        sheet.paste(page, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return sheet


def _write(picture: Image.Image, name: str) -> None:
    path = FOLDER / name
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(Path.cwd())} {path.stat().st_size // 1024} kB")


def _palette() -> Image.Image:
    palette = Image.new("P", (1, 1))
    shares = [step / (STEPS - 1) for step in range(STEPS)]
    palette.putpalette([round(255 + (part - 255) * share) for color in COLORS for share in shares for part in color])
    return palette


if __name__ == "__main__":
    main()
