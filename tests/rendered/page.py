"""A rendered page, measured: characters from the PDF's text, ink from its picture; all in mm from the top left corner."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy
import pdfplumber
import pypdfium2
from pdfplumber.page import Page as PlumberPage

_MM_PER_POINT = 25.4 / 72
DOTS_PER_MM = 20


@dataclass(frozen=True)
class Character:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    face: str
    color: tuple[float, ...]


@dataclass(frozen=True)
class TextLine:
    """Characters that share a line, from left to right, blanks dropped."""

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
    def middle(self) -> float:
        return (self.characters[0].top + self.characters[0].bottom) / 2

    @property
    def sizes(self) -> set[float]:
        return {round(character.size, 1) for character in self.characters}

    @property
    def faces(self) -> set[str]:
        return {character.face for character in self.characters}


@dataclass(frozen=True)
class Ink:
    """Bounding box of coloured dots."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, eq=False)
class Page:
    number: int
    width: float
    height: float
    plumber: PlumberPage
    document: pypdfium2.PdfDocument

    @cached_property
    def characters(self) -> tuple[Character, ...]:
        return tuple(_characters(self.plumber))

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """Lines of text from the top, those in the footer too."""
        rows: list[list[Character]] = []
        for character in sorted(self.characters, key=lambda each: (each.top + each.bottom) / 2):
            middle = (character.top + character.bottom) / 2
            if rows and abs(middle - (rows[-1][-1].top + rows[-1][-1].bottom) / 2) < 1.5:
                rows[-1].append(character)
            else:
                rows.append([character])
        return tuple(TextLine(tuple(sorted(row, key=lambda each: each.left))) for row in rows)

    @property
    def picture(self) -> numpy.ndarray:
        """Red, green and blue of every dot."""
        return _picture(self)

    @property
    def landscape(self) -> bool:
        return self.width > self.height

    @property
    def ruled(self) -> tuple[float, float, float, float]:
        """What the borders of tables reach: left, top, right, bottom."""
        edges = self.plumber.edges
        sides = (
            *(min(edge[side] for edge in edges) for side in ("x0", "top")),
            *(max(edge[side] for edge in edges) for side in ("x1", "bottom")),
        )
        left, top, right, bottom = (side * _MM_PER_POINT for side in sides)
        return left, top, right, bottom

    @property
    def bound(self) -> Page:
        """A landscape page as it lies in the bound document: turned to the left, its upper edge at the left."""
        return _BoundPage(self.number, self.height, self.width, self.plumber, self.document)

    def ink(
        self,
        *,
        left: float = 0,
        top: float = 0,
        right: float = 210,
        bottom: float = 297,
        where: Callable[[numpy.ndarray], numpy.ndarray] | None = None,
    ) -> Ink | None:
        """The box of all dots in the region that are dark, or that `where` picks."""
        first_row, first_column = round(top * DOTS_PER_MM), round(left * DOTS_PER_MM)
        part = self.picture[first_row : round(bottom * DOTS_PER_MM), first_column : round(right * DOTS_PER_MM)]
        picked = (where or dark)(part)
        rows, columns = numpy.flatnonzero(picked.any(axis=1)), numpy.flatnonzero(picked.any(axis=0))
        if not len(rows):
            return None
        return Ink(
            left=(first_column + columns[0]) / DOTS_PER_MM,
            top=(first_row + rows[0]) / DOTS_PER_MM,
            right=(first_column + columns[-1] + 1) / DOTS_PER_MM,
            bottom=(first_row + rows[-1] + 1) / DOTS_PER_MM,
        )

    def rules(self, *, where: Callable[[numpy.ndarray], numpy.ndarray] | None = None) -> tuple[Ink, ...]:
        """Horizontal rules: bands of rows that are inked over more than 100 mm without a gap of 1 mm."""
        picked = (where or dark)(self.picture)
        bands: list[list[int]] = []
        for row in numpy.flatnonzero(picked.sum(axis=1) > 100 * DOTS_PER_MM):
            if bands and row == bands[-1][-1] + 1:
                bands[-1].append(int(row))
            else:
                bands.append([int(row)])
        found = []
        for band in bands:
            columns = numpy.flatnonzero(picked[band].any(axis=0))
            if numpy.diff(columns).max() <= DOTS_PER_MM:
                found.append(
                    Ink(
                        columns[0] / DOTS_PER_MM,
                        band[0] / DOTS_PER_MM,
                        (columns[-1] + 1) / DOTS_PER_MM,
                        (band[-1] + 1) / DOTS_PER_MM,
                    )
                )
        return tuple(found)


@dataclass(frozen=True, eq=False)
class _BoundPage(Page):
    """A landscape page turned to the left; of its characters, those that are upright then."""

    @cached_property
    def characters(self) -> tuple[Character, ...]:
        return tuple(_turned_characters(self.plumber, height=self.height))

    @property
    def picture(self) -> numpy.ndarray:
        return numpy.rot90(_picture(self))


# A picture takes 75 MB.
@lru_cache(maxsize=8)
def _picture(page: Page) -> numpy.ndarray:
    scale = DOTS_PER_MM * _MM_PER_POINT
    return page.document[page.number - 1].render(scale=scale, rev_byteorder=True).to_numpy()


def dark(part: numpy.ndarray) -> numpy.ndarray:
    """Black or nearly so."""
    # Colour by colour: the greatest of each dot's three takes seven times as long.
    return (part[..., 0] < 128) & (part[..., 1] < 128) & (part[..., 2] < 128)


def red(part: numpy.ndarray) -> numpy.ndarray:
    """Red: much of it, little else."""
    return (part[..., 0] > 160) & (part[..., 1] < 128) & (part[..., 2] < 128)


def _characters(page: PlumberPage) -> Iterator[Character]:
    """Upright characters."""
    for each in page.chars:
        if each["text"].strip() and each["upright"]:
            yield Character(
                text=each["text"],
                left=each["x0"] * _MM_PER_POINT,
                right=each["x1"] * _MM_PER_POINT,
                top=each["top"] * _MM_PER_POINT,
                bottom=each["bottom"] * _MM_PER_POINT,
                size=each["size"],
                face=each["fontname"].split("+")[-1],
                color=tuple(each["non_stroking_color"] or ()),
            )


def _turned_characters(page: PlumberPage, *, height: float) -> Iterator[Character]:
    """Characters that read from above to below, as they stand where the page is turned to the left."""
    for each in page.chars:
        if each["text"].strip() and each["matrix"][1] < 0:
            yield Character(
                text=each["text"],
                left=each["top"] * _MM_PER_POINT,
                right=each["bottom"] * _MM_PER_POINT,
                top=height - each["x1"] * _MM_PER_POINT,
                bottom=height - each["x0"] * _MM_PER_POINT,
                size=each["x1"] - each["x0"],
                face=each["fontname"].split("+")[-1],
                color=tuple(each["non_stroking_color"] or ()),
            )


def pages(pdf: bytes) -> tuple[Page, ...]:
    """Every page of a PDF."""
    plumber, document = pdfplumber.open(io.BytesIO(pdf)), pypdfium2.PdfDocument(pdf)
    return tuple(
        Page(number, each.width * _MM_PER_POINT, each.height * _MM_PER_POINT, each, document)
        for number, each in enumerate(plumber.pages, start=1)
    )
