"""The end of a text: 署名 and date share their page with text, and page one shows text (7.3.3, 7.3.5.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.layout.boxes import Box, ImageBox, ParagraphBox, TableBox
from generator.layout.lines import Renderer
from generator.layout.pages import Slot
from generator.layout.slots import slots
from generator.standard import page


def with_its_end(
    body: tuple[Box, ...], *, above: Sequence[Slot], after: tuple[Box, ...], renderer: Renderer
) -> tuple[Box, ...]:
    """The text, held together with the 署名 and date in `after`; `above` is what page one holds above the text.

    The last box moves to the next page with them. A text of one paragraph stays on page one but for its last line: a
    paragraph that is kept with the next moves as a whole in LibreOffice 7.4, and would leave page one without text.
    """
    if len(body) > 1 or not isinstance(body[0], ParagraphBox):
        return _kept_at_end(body)
    (text,) = slots(body, renderer)
    used = _height(above) + sum(text.heights)
    room = page.TEXT_HEIGHT.twips
    if used > room:
        return body
    if used + _height(slots(after, renderer)) <= room or len(text.heights) == 1:
        return _kept_at_end(body)
    # The space ends in the middle of the last line, so that a twip more or less does not count.
    space = page.TYPE_AREA_HEIGHT.twips - used + text.heights[-1] // 2
    return (replace(body[0], foot_space=space),)


def _height(above: Sequence[Slot]) -> int:
    return sum(sum(slot.heights) for slot in above)


def _kept_at_end(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    *others, last = boxes
    match last:
        case ParagraphBox() | ImageBox():
            return (*others, replace(last, keep_with_next=True))
        case TableBox():
            *rows, end = last.rows
            return (*others, replace(last, rows=(*rows, replace(end, keep_with_next=True))))
