"""Boxes → slots: the heights that pages are filled with."""

from __future__ import annotations

from collections.abc import Iterable

from generator.layout.boxes import Box, ImageBox, ParagraphBox, TableBox
from generator.layout.lines import Renderer, line_count
from generator.layout.pages import Slot
from generator.layout.tables import row_height
from generator.standard.page import LINE_PITCH, TYPE_AREA_WIDTH, chars


def slots(boxes: Iterable[Box], renderer: Renderer) -> list[Slot]:
    """One slot a paragraph or picture, one a row of a table."""
    made: list[Slot] = []
    for box in boxes:
        match box:
            case ParagraphBox():
                made.append(_paragraph(box, renderer))
            case TableBox():
                made += [Slot((row_height(row, renderer),)) for row in box.rows]
            case ImageBox():
                made.append(Slot((box.height,), box.keep_with_next))
    return made


def blank_lines(count: int) -> list[Slot]:
    """Empty lines of the grid."""
    return [Slot((LINE_PITCH.twips,))] * count


def text_lines(count: int) -> list[Slot]:
    """A paragraph of known length."""
    return [Slot((LINE_PITCH.twips,) * count)]


def _paragraph(box: ParagraphBox, renderer: Renderer) -> Slot:
    style = box.style
    # A character takes its size and the tightening; three-quarters of a point less room than the area is never missed.
    pitch = style.size.twips + style.tightening.twips
    own = chars(1).twips
    left = style.left_chars * own if box.left is None else box.left
    right = style.right_chars * own if box.right is None else box.right
    first = style.first_line_chars * own if box.left is None else -box.hanging
    room = TYPE_AREA_WIDTH.twips - left - right
    text = "".join(run.text for run in box.runs)
    lines = text.split("\n")
    count = sum(
        line_count(line, chars=room / pitch, first=(room - (0 if index else first)) / pitch, renderer=renderer)
        for index, line in enumerate(lines)
    )
    height = (style.line or LINE_PITCH).twips
    heights = (box.space_before + height, *(height,) * (count - 1))
    return Slot(heights, box.keep_with_next or style.keep_with_next, box.page_break_before)
