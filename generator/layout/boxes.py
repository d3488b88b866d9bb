"""Boxes: what the plan places, in reading order; every length in twips.

A long document has many thousands of them: named tuples are made in a third of the time of frozen dataclasses.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.standard.styles import CharacterStyle, ParagraphStyle


class Run(NamedTuple):
    """Text in one face; `style` is None for the face of the paragraph."""

    text: str
    style: CharacterStyle | None = None


def split_runs(runs: tuple[Run, ...], place: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs up to a character, and from it on."""
    before: list[Run] = []
    behind: list[Run] = []
    for run in runs:
        for found, text in ((before, run.text[:place]), (behind, run.text[place:])):
            if text:
                found.append(run._replace(text=text))
        place = max(0, place - len(run.text))
    return tuple(before), tuple(behind)


class TabStop(NamedTuple):
    """A stop, from the left edge of the type area."""

    position: int
    align: Literal["left", "center", "right"]


MediaType = Literal["image/png", "image/jpeg"]


class SealBox(NamedTuple):
    """A seal or a signature stamp behind the text: from the left edge of the type area, and from its line's top."""

    data: bytes
    media_type: MediaType
    left: int
    top: int
    width: int
    height: int
    alternative_text: str


class ParagraphBox(NamedTuple):
    """One paragraph. `left` and `right` are None where the style decides; a first line that stands further in hangs less than 0.

    `foot_space` is kept free of text at the foot of the page that shows the character at `foot_space_at`.
    """

    style: ParagraphStyle
    runs: tuple[Run, ...] = ()
    left: int | None = None
    hanging: int = 0
    right: int | None = None
    space_before: int = 0
    tabs: tuple[TabStop, ...] = ()
    align: Literal["left", "center", "right", "both"] | None = None
    keep_with_next: bool = False
    page_break_before: bool = False
    seals: tuple[SealBox, ...] = ()
    foot_space: int = 0
    foot_space_at: int = 0


class MarkBox(NamedTuple):
    """The issuer's mark on one or two lines: type size in half-points, character width in per cent."""

    style: ParagraphStyle
    text: str
    size: int
    scale: int
    line: int
    ink_height: int
    space_before: int
    # For a mark that floats on the page: the top of its line from the top of the page.
    page_top: int | None

    @property
    def height(self) -> int:
        """What it takes up of the flow."""
        return self.space_before + self.line * len(self.text.split("\n"))


class JointMarkBox(NamedTuple):
    """The mark of a joint issue: names of one width, a line each, and the word that stands at their right."""

    style: ParagraphStyle
    names: tuple[str, ...]
    word: str
    size: int
    scale: int
    line: int
    names_width: int
    word_width: int
    space_before: int

    @property
    def height(self) -> int:
        """What it takes up of the flow."""
        return self.space_before + self.line * len(self.names)


class RuleBox(NamedTuple):
    """A red rule drawn on the first page: its upper edge from the top of the page, its length and weight."""

    top: int
    width: int
    weight: int


Merge = Literal["none", "start", "covered"]


class CellBox(NamedTuple):
    """A cell of a table row; `covered` marks the place of a cell that reaches down from above."""

    lines: tuple[str, ...]
    width: int
    column_span: int
    align: Literal["left", "center", "right"]
    merge: Merge


class RowBox(NamedTuple):
    """A row; `least_height` is 0 where the text alone decides; `margin` is what is left free at each side of a cell."""

    cells: tuple[CellBox, ...]
    header: bool
    least_height: int
    margin: int
    keep_with_next: bool = False


class TableBox(NamedTuple):
    """A table of fixed column widths."""

    widths: tuple[int, ...]
    rows: tuple[RowBox, ...]


class ImageBox(NamedTuple):
    """A picture on a line of its own."""

    style: ParagraphStyle
    data: bytes
    media_type: MediaType
    width: int
    height: int
    alternative_text: str
    keep_with_next: bool


class LandscapeBox(NamedTuple):
    """What stands on landscape pages of its own: wide tables and what goes with them (8).

    With `page_break_before` it begins a page even below another wide table.
    """

    boxes: tuple[ParagraphBox | TableBox, ...]
    page_break_before: bool = False


Box = ParagraphBox | TableBox | ImageBox | LandscapeBox


class RuledBox(NamedTuple):
    """A paragraph with the red rule of the head below it (7.2.7)."""

    box: ParagraphBox


# What one slot of the flow shows.
Drawn = ParagraphBox | RuledBox | MarkBox | JointMarkBox | RowBox | ImageBox
