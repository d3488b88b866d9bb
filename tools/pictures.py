"""Draws the pictures of the documentation and those of the desk: `python -m tools.pictures`, which `make pictures` calls.

An example of each kind of page, and every page of every fixture on contact sheets, with a page that shows the sheets. A
file for a PDF is planned for the program that draws it, so the documents are made with `renderer="libreoffice"`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageDraw, ImageFont, ImageOps

from generator import GENRES, example, generate, load, parse
from tests.tools import convert_to_pdf

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
FIXTURES = ROOT / "fixtures"
TILES = ROOT / "web" / "static" / "pictures"

# One of each kind of page: general format, briefing, figures and tables, letter format.
SHOWN = ("notice", "briefing", "quarterly_report", "interview_notice")
FIRST_PAGES = "first_pages.png"
FIRST_PAGES_DOTS_PER_INCH = 80
SHEET_DOTS_PER_INCH = 60
PAGES_IN_SHEET_ROW = 4

CONTACT_SHEET = "fixtures_{}.png"
CONTACT_SHEET_DOTS_PER_INCH = 55
PAGES_IN_CONTACT_ROW = 8
ROWS_IN_CONTACT_SHEET = 5
INDEX = "README.md"

# Of A4 upright, in points.
PAGE_WIDTH = 596
GAP = 12
# More dots than the tile has on the page, for sharp screens; all sixteen together stay small.
TILE_DOTS_PER_INCH = 24
CAPTION = 14
DESK, EDGE, INK = "#e8e8e8", "#b0b0b0", "#000000"
# Each mixed with white in so many steps; a palette that Pillow picks drops the little red of a long document.
COLORS, STEPS = ((0, 0, 0), (255, 0, 0)), 8


class Page(NamedTuple):
    """A page drawn, and what stands above it on a sheet."""

    picture: Image.Image
    caption: str = ""


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    _write_examples()
    _write_contact_sheets()
    _write_tiles()


def _write_examples() -> None:
    documents = _drawn({genre: generate(load(example(genre)), renderer="libreoffice") for genre in SHOWN})
    first_pages = [Page(_picture(document[0], FIRST_PAGES_DOTS_PER_INCH)) for document in documents.values()]
    _write(_sheet(first_pages, in_row=len(first_pages)), FIRST_PAGES)
    for genre, document in documents.items():
        pages = [Page(_picture(page, SHEET_DOTS_PER_INCH)) for page in document]
        _write(_sheet(pages, in_row=PAGES_IN_SHEET_ROW), f"{genre}.png")


def _write_tiles() -> None:
    """The first page of each genre's example, for the first page of the desk."""
    TILES.mkdir(parents=True, exist_ok=True)
    for genre, document in _drawn(
        {genre: generate(load(example(genre)), renderer="libreoffice") for genre in GENRES}
    ).items():
        path = TILES / f"{genre}.webp"
        _picture(document[0], TILE_DOTS_PER_INCH).save(path, quality=26, method=6)
        print(f"{path.relative_to(Path.cwd())} {path.stat().st_size / 1000:.1f} kB")


def _write_contact_sheets() -> None:
    paths = [*sorted(FIXTURES.glob("*.json")), *sorted((FIXTURES / "elements").glob("*.json"))]
    files = {path.stem: generate(load(parse(path.read_bytes())), renderer="libreoffice") for path in paths}
    pages = [
        Page(_picture(page, CONTACT_SHEET_DOTS_PER_INCH), f"{name} {number}/{len(document)}")
        for name, document in _drawn(files).items()
        for number, page in enumerate(document, start=1)
    ]
    for sheet in FOLDER.glob(CONTACT_SHEET.format("*")):
        sheet.unlink()
    size = PAGES_IN_CONTACT_ROW * ROWS_IN_CONTACT_SHEET
    sheets = [pages[start : start + size] for start in range(0, len(pages), size)]
    for number, sheet in enumerate(sheets, start=1):
        _write(_sheet(sheet, in_row=PAGES_IN_CONTACT_ROW), CONTACT_SHEET.format(number))
    (FOLDER / INDEX).write_text(_index(sheets), encoding="utf-8")


def _drawn(files: Mapping[str, bytes]) -> dict[str, pypdfium2.PdfDocument]:
    return dict(zip(files, map(pypdfium2.PdfDocument, convert_to_pdf(list(files.values()))), strict=True))


def _picture(page: pypdfium2.PdfPage, dots_per_inch: int) -> Image.Image:
    """A page no wider than one that stands upright, though it lie on its side."""
    scale = dots_per_inch / 72 * min(1, PAGE_WIDTH / page.get_width())
    picture: Image.Image = page.render(scale=scale).to_pil()
    return picture


def _sheet(pages: Sequence[Page], *, in_row: int) -> Image.Image:
    """Pages side by side on a grey desk, `in_row` a row."""
    edged = [ImageOps.expand(page.picture, border=1, fill=EDGE) for page in pages]
    width, height = (max(sides) for sides in zip(*(picture.size for picture in edged), strict=True))
    head = CAPTION if any(page.caption for page in pages) else 0
    columns, rows = min(in_row, len(edged)), -(-len(edged) // in_row)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (head + height + GAP) + GAP), DESK)
    draw = ImageDraw.Draw(sheet)
    for index, (page, picture) in enumerate(zip(pages, edged, strict=True)):
        row, column = divmod(index, in_row)
        left, top = GAP + column * (width + GAP), GAP + row * (head + height + GAP)
        draw.text((left, top - 2), page.caption, fill=INK, font=ImageFont.load_default(CAPTION - 2))
        sheet.paste(picture, (left, top + head))
    return sheet


def _index(sheets: Sequence[Sequence[Page]]) -> str:
    """The page that shows the sheets, and tells which fixtures are on each."""
    lines = [
        "# 全部样例的页面 · Pages of all fixtures",
        "",
        "每份[样例](../../fixtures/README.md)的每一页，由 LibreOffice 7.4 用代用字体画出，`make pictures` 重画。",
        "Every page of every fixture as LibreOffice 7.4 draws it with free fonts; `make pictures` draws them anew.",
        "The examples come first, then the fixtures of single elements.",
    ]
    for number, pages in enumerate(sheets, start=1):
        names = dict.fromkeys(page.caption.split()[0] for page in pages)
        lines += [
            "",
            f"## {number}",
            ", ".join(names),
            "",
            f"![Pages of these fixtures]({CONTACT_SHEET.format(number)})",
        ]
    return "\n".join(lines) + "\n"


def _write(picture: Image.Image, name: str) -> None:
    path = FOLDER / name
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)} {path.stat().st_size // 1024} kB")


def _palette() -> Image.Image:
    palette = Image.new("P", (1, 1))
    shares = [step / (STEPS - 1) for step in range(STEPS)]
    palette.putpalette([round(255 + (part - 255) * share) for color in COLORS for share in shares for part in color])
    return palette


if __name__ == "__main__":
    main()
