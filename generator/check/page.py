"""A page of a PDF, measured: its characters, rules and pictures, in mm from the top left corner.

A character's box is its ink, as the font's outline has it; `left` and `right` of its advance are beside it.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import pypdfium2.raw as pdfium

from generator.check.findings import Rectangle

_MM_PER_POINT = 25.4 / 72
# Ink counts as dark or red from here on, of 255; PDF has no names for colours.
_HALF = 128
# Lines of the text are 10 mm apart: characters whose middles are closer than this share a line.
_SAME_LINE = 1.5
# Shorter strokes are borders of cells, or part of a drawing.
_RULE_LENGTH = 100.0
_RULE_THICKNESS = 3.0


@dataclass(frozen=True)
class Box:
    """A place on a page, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def rectangle(self) -> Rectangle:
        """The same place as findings tell it."""
        return Rectangle(self.left, self.top, self.right - self.left, self.bottom - self.top)


@dataclass(frozen=True)
class Character:
    """One character: the room it takes, the box of its ink, its size in points, face and colour."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    face: str
    color: tuple[int, int, int]
    ink: Box

    @property
    def is_red(self) -> bool:
        return _is_red(self.color)


@dataclass(frozen=True)
class TextLine:
    """Characters that share a line, from left to right, blanks dropped."""

    page: int
    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def left(self) -> float:
        return self.characters[0].left

    @property
    def right(self) -> float:
        return self.characters[-1].right

    @property
    def baseline(self) -> float:
        return self.characters[0].baseline

    @property
    def middle(self) -> float:
        return (self.characters[0].top + self.characters[0].bottom) / 2

    @property
    def sizes(self) -> set[float]:
        return {round(character.size, 1) for character in self.characters}

    @property
    def faces(self) -> set[str]:
        return {character.face for character in self.characters}

    @property
    def ink(self) -> Box:
        return around([character.ink for character in self.characters])


@dataclass(frozen=True)
class Rule:
    """A straight horizontal stroke of more than 100 mm."""

    left: float
    top: float
    right: float
    bottom: float
    color: tuple[int, int, int]

    @property
    def thickness(self) -> float:
        return self.bottom - self.top

    @property
    def is_red(self) -> bool:
        return _is_red(self.color)

    @property
    def place(self) -> Box:
        return Box(self.left, self.top, self.right, self.bottom)


@dataclass(frozen=True)
class Page:
    """A page and what is drawn on it; `number` counts from 1."""

    number: int
    width: float
    height: float
    characters: tuple[Character, ...]
    rules: tuple[Rule, ...]
    pictures: tuple[Box, ...]

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """Lines of text from the top, those in the footer too."""
        return in_lines(self.number, self.characters)

    @property
    def is_wide(self) -> bool:
        """A page that is turned for a wide table (8)."""
        return self.width > self.height


def read_pages(pdf: pypdfium2.PdfDocument) -> tuple[Page, ...]:
    """Every page of an opened PDF, measured. PDFium may be entered by one thread at a time: the caller sees to it."""
    return tuple(_page(pdf[index], index + 1) for index in range(len(pdf)))


def in_lines(page: int, characters: Iterable[Character]) -> tuple[TextLine, ...]:
    """Characters of one page by the lines that they stand on, from the top."""
    rows: list[list[Character]] = []
    for character in sorted(characters, key=lambda each: each.baseline):
        if rows and character.baseline - rows[-1][-1].baseline < _SAME_LINE:
            rows[-1].append(character)
        else:
            rows.append([character])
    return tuple(TextLine(page, tuple(sorted(row, key=lambda each: each.left))) for row in rows)


def around(places: Sequence[Box]) -> Box:
    """The smallest rectangle that holds them all."""
    return Box(
        min(place.left for place in places),
        min(place.top for place in places),
        max(place.right for place in places),
        max(place.bottom for place in places),
    )


def _is_red(color: tuple[int, int, int]) -> bool:
    red, green, blue = color
    return red > _HALF and green < _HALF and blue < _HALF


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    width, height = page.get_size()
    rules, pictures = [], []
    for found in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)):
        left, low, right, high = (edge * _MM_PER_POINT for edge in _bounds(found))
        place = Box(left, height * _MM_PER_POINT - high, right, height * _MM_PER_POINT - low)
        if found.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(place)
        elif place.right - place.left > _RULE_LENGTH and place.bottom - place.top < _RULE_THICKNESS:
            rules.append(Rule(place.left, place.top, place.right, place.bottom, _path_color(found)))
    return Page(
        number,
        width * _MM_PER_POINT,
        height * _MM_PER_POINT,
        tuple(_characters(page, height)),
        # A border that two paragraphs share is drawn twice.
        tuple(sorted(set(rules), key=lambda rule: rule.top)),
        tuple(pictures),
    )


def _bounds(found: pypdfium2.PdfObject) -> tuple[float, float, float, float]:
    """Left, low, right, high in points, of what is drawn.

    PDFium widens a stroke by its whole weight on each side. Half of it is drawn, and nothing beyond the ends of a line
    that is cut off square.
    """
    left, low, right, high = found.get_bounds()
    weight = ctypes.c_float()
    if found.type != pdfium.FPDF_PAGEOBJ_PATH or not _draw_mode(found)[1]:
        return left, low, right, high
    pdfium.FPDFPageObj_GetStrokeWidth(found, weight)
    matrix = found.get_matrix()
    drawn = weight.value * abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5 / 2
    beyond = 2 * drawn if pdfium.FPDFPageObj_GetLineCap(found) == pdfium.FPDF_LINECAP_BUTT else drawn
    return left + beyond, low + drawn, right - beyond, high - drawn


def _draw_mode(path: pypdfium2.PdfObject) -> tuple[int, int]:
    """How a path is filled, and whether it is stroked."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value, stroke.value


def _path_color(path: pypdfium2.PdfObject) -> tuple[int, int, int]:
    ask = pdfium.FPDFPageObj_GetStrokeColor if _draw_mode(path)[1] else pdfium.FPDFPageObj_GetFillColor
    return _color(ask, path)


def _color(ask: Callable[..., int], *of: object) -> tuple[int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    ask(*of, *parts)
    return parts[0].value, parts[1].value, parts[2].value


def _characters(page: pypdfium2.PdfPage, height: float) -> Iterator[Character]:
    textpage = page.get_textpage()
    lead = 0
    for index in range(textpage.count_chars()):
        # Characters beyond U+FFFF come as two halves.
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if 0xD800 <= code < 0xDC00:
            lead = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((lead - 0xD800) << 10) + (code - 0xDC00)
        text = chr(code)
        if not text.strip() or unicodedata.category(text) in ("Cc", "Cf", "Cs"):
            continue
        left, low, right, high = textpage.get_charbox(index, loose=True)
        ink = textpage.get_charbox(index)
        across, up = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(textpage, index, across, up)
        mm = _MM_PER_POINT
        yield Character(
            text=text,
            left=left * mm,
            right=right * mm,
            top=(height - high) * mm,
            bottom=(height - low) * mm,
            baseline=(height - up.value) * mm,
            size=pdfium.FPDFText_GetFontSize(textpage, index),
            face=_face(textpage, index),
            color=_color(pdfium.FPDFText_GetFillColor, textpage, index),
            ink=Box(ink[0] * mm, (height - ink[3]) * mm, ink[2] * mm, (height - ink[1]) * mm),
        )


def _face(textpage: pypdfium2.PdfTextPage, index: int) -> str:
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, index, buffer, len(buffer), flags)
    return buffer.value.decode("utf-8", "replace").split("+")[-1]
