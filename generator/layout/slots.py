"""Boxes → slots: the heights that pages are filled with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import TypeVar

from generator.layout.boxes import Box, ImageBox, LandscapeBox, ParagraphBox, RowBox, RuledBox, Run, TableBox
from generator.layout.lines import Renderer
from generator.layout.pages import Slot
from generator.layout.paragraphs import paragraph_lines
from generator.layout.tables import row_heights, row_texts
from generator.standard import head, tables
from generator.standard.page import LANDSCAPE_LINE_WIDTH, LINE_PITCH, TYPE_AREA_WIDTH
from generator.standard.styles import ParagraphStyle

# A line that is as high as its text, and what of it is below the baseline, in em. LibreOffice sets a picture on the
# bottom of the line; for Word, by the design of the official typefaces.
_LINE = {"word": 1.3, "libreoffice": 1.2}
_DEPTH = {"word": 0.3, "libreoffice": 0.0}

# The lines of each cell of a row.
TextsOf = Callable[[RowBox], tuple[tuple[str, ...], ...]]
_Thing = TypeVar("_Thing")
_Made = TypeVar("_Made")


def slots(boxes: Iterable[Box], renderer: Renderer, *, texts_of: TextsOf | None = None) -> list[Slot]:
    """One slot a paragraph or picture, one a row of a table; `texts_of` gives the lines of a row's cells."""
    texts_of = texts_of or partial(row_texts, renderer=renderer)
    made: list[Slot] = []
    for box in boxes:
        match box:
            case ParagraphBox(foot_space=0):
                made.append(_paragraph(box, renderer))
            case ParagraphBox():
                made += _parted(box, _paragraph(box, renderer))
            case TableBox():
                made += _rows(box, texts_of)
            case ImageBox():
                made.append(_picture(box, renderer))
            case LandscapeBox():
                made += _landscape(box, renderer, texts_of)
    return made


def slots_once(renderer: Renderer) -> Callable[[Iterable[Box]], list[Slot]]:
    """`slots` for boxes that come again and again in different company: each, and each row, is broken into lines once."""
    texts_of = _once(partial(row_texts, renderer=renderer))
    set_out: Callable[[Box], list[Slot]] = _once(lambda box: slots((box,), renderer, texts_of=texts_of))
    return lambda boxes: [slot for box in boxes for slot in set_out(box)]


def _once(make: Callable[[_Thing], _Made]) -> Callable[[_Thing], _Made]:
    """What is made of a thing, made once for the same one."""
    # The thing is held with what was made of it, so that no other can take its identity.
    known: dict[int, tuple[_Thing, _Made]] = {}

    def made(thing: _Thing) -> _Made:
        if id(thing) not in known:
            known[id(thing)] = (thing, make(thing))
        return known[id(thing)][1]

    return made


def _landscape(box: LandscapeBox, renderer: Renderer, texts_of: TextsOf) -> list[Slot]:
    """What stands on landscape pages, the first of which it begins."""
    made: list[Slot] = []
    for each in box.boxes:
        match each:
            case ParagraphBox():
                made.append(_paragraph(each, renderer, width=LANDSCAPE_LINE_WIDTH.twips))
            case TableBox():
                made += _rows(each, texts_of)
    made = [slot._replace(landscape=True) for slot in made]
    return [made[0]._replace(page_break_before=True), *made[1:]]


def _parted(box: ParagraphBox, slot: Slot) -> list[Slot]:
    """A paragraph whose last line is sent to the next page by space at the foot of its own."""
    (lines,) = slot.texts
    return [
        Slot(slot.heights[:-1], texts=(lines[:-1],), drawn=box),
        Slot(slot.heights[-1:], keep_with_next=True, page_break_before=True, texts=(lines[-1:],), drawn=box),
    ]


def blank_lines(count: int) -> list[Slot]:
    """Empty lines of the grid."""
    return [Slot((LINE_PITCH.twips,))] * count


def text_lines(style: ParagraphStyle, *lines: str) -> list[Slot]:
    """A paragraph of known lines."""
    box = ParagraphBox(style, (Run("\n".join(lines)),))
    return [Slot((LINE_PITCH.twips,) * len(lines), texts=(lines,), drawn=box)] if lines else []


def head_lines(boxes: Sequence[ParagraphBox]) -> list[Slot]:
    """Lines of a head, which each take one line of the grid."""
    return [Slot((box.space_before + LINE_PITCH.twips,), drawn=box) for box in boxes]


def ruled_line(box: ParagraphBox) -> Slot:
    """The last line of a head, with the red rule below it."""
    return Slot((LINE_PITCH.twips + head.HEAD_RULE_SPACE.twips + head.HEAD_RULE_WEIGHT.twips,), drawn=RuledBox(box))


def _paragraph(box: ParagraphBox, renderer: Renderer, *, width: int = TYPE_AREA_WIDTH.twips) -> Slot:
    lines = paragraph_lines(box, renderer, width=width)
    height = _line_height(box.style)
    heights = (box.space_before + height, *(height,) * (len(lines) - 1))
    return Slot(
        heights,
        keep_with_next=box.keep_with_next or box.style.keep_with_next,
        page_break_before=box.page_break_before,
        space_above=box.space_before,
        texts=(lines,),
        drawn=box,
    )


@cache
def _line_height(style: ParagraphStyle) -> int:
    return int((style.line or LINE_PITCH).twips)


def _rows(box: TableBox, texts_of: TextsOf) -> list[Slot]:
    """Rows with the rule above each, and the last rule of the table or of its part on a page with the first row."""
    texts = [texts_of(row) for row in box.rows]
    heights = row_heights(box.rows, texts)
    closing = tables.BORDER_WEIGHT.twips
    repeated = closing + sum(height for row, height in zip(box.rows, heights, strict=True) if row.header)
    return [
        Slot(
            (height + (0 if index else closing),),
            # The header is nowhere without a row below it.
            keep_with_next=row.header or row.keep_with_next,
            repeated=closing if row.header else repeated,
            header=row.header,
            ends_table=index == len(heights) - 1,
            texts=tuple(row_lines),
            drawn=row,
        )
        for index, (row, height, row_lines) in enumerate(zip(box.rows, heights, texts, strict=True))
    ]


def _picture(box: ImageBox, renderer: Renderer) -> Slot:
    """A picture stands on the baseline of a line that is no lower than one of text."""
    em = box.style.size.twips
    height = max(box.height + round(_DEPTH[renderer] * em), round(_LINE[renderer] * em))
    return Slot((height,), box.keep_with_next, drawn=box)
