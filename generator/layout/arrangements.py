"""Ways to hold the end of a text together: with what 署名 and date share their page (7.3.3, 7.3.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.layout.boxes import Box, ImageBox, LandscapeBox, ParagraphBox, TableBox
from generator.layout.lines import Renderer
from generator.layout.pages import Pages, Slot, paginate
from generator.layout.paragraphs import parted
from generator.layout.slots import slots
from generator.standard import page
from generator.standard.styles import BLANK


@dataclass(frozen=True)
class Setting:
    """What an ending is set in: the slots that page one holds above the text, and the slots of boxes for the renderer.

    `foot` twips are kept free at the foot of the page with the end.
    """

    above: Sequence[Slot]
    foot: int
    renderer: Renderer
    slots: Callable[[Iterable[Box]], list[Slot]]

    def pages(self, *boxes: Box) -> Pages:
        """The pages that these boxes take below what stands on page one."""
        return paginate([*self.above, *self.slots(boxes)], renderer=self.renderer)


@dataclass(frozen=True)
class Ending:
    """What stands below the title and the recipients, up to the end of the bound pages."""

    body: tuple[Box, ...]
    attachment_note: tuple[ParagraphBox, ...]
    signature: tuple[ParagraphBox, ...] = ()
    annotation: tuple[ParagraphBox, ...] = ()
    # Each begins a page: the issued text and the attachments that are bound with the text.
    annexes: tuple[Box, ...] = ()


def signed(
    ending: Ending, sign: Callable[[float], tuple[ParagraphBox, ...]], *, renderer: Renderer, overhang: int = 0
) -> Ending:
    """The ending with 署名 and date: below a wide table that ends the text, on its landscape page (8); else upright.

    `sign` sets them in a line of so many characters. A seal that hangs below the date has a blank line there.
    """
    last = ending.body[-1]
    if isinstance(last, LandscapeBox) and not ending.attachment_note:
        blanks = [ParagraphBox(BLANK)] if overhang and not ending.annotation else []
        below_table = [*sign(page.LANDSCAPE_CHARS_PER_LINE), *ending.annotation, *blanks]
        across = (*(box._replace(keep_with_next=True) for box in below_table[:-1]), below_table[-1])
        *above, table = last.boxes
        *_, row = rows = slots((last,), renderer)
        below = slots((LandscapeBox(across),), renderer)
        if height([row, *below]) <= page.LANDSCAPE_TEXT_HEIGHT.twips:
            flow = paginate(rows, renderer=renderer)
            if isinstance(table, TableBox) and flow.used + height(below) > page.LANDSCAPE_TEXT_HEIGHT.twips:
                table = _last_row_alone(table, flow, page.LANDSCAPE_TEXT_HEIGHT.twips) or table
            turned = last._replace(boxes=(*above, _with_end_kept(table), *across))
            return replace(ending, body=(*ending.body[:-1], turned), annotation=())
    return replace(ending, signature=sign(page.CHARS_PER_LINE))


def arrangements(ending: Ending, setting: Setting) -> Iterator[Ending]:
    """Ways to hold the end together, the best first.

    The last box of the text moves to the next page with 署名 and date. Where that leaves page one without text, or cuts a
    page short, because a paragraph that is kept with the next moves as a whole in LibreOffice 7.4, the paragraph is left
    to itself if the end has room below it; else its last line moves alone, and a paragraph of one line becomes two for
    that. So does the last row of a table that is longer than a page: LibreOffice 7.4 does not keep rows with what follows.
    Where there is no second line either, it is the attachment note that shares its page with 署名, or nothing.
    """
    kept = _kept(ending, setting)
    *before, last = kept.body
    end = (*kept.attachment_note, *kept.signature, *kept.annotation)
    if isinstance(last, TableBox) and end:
        count = len(setting.above) + len(setting.slots(kept.body))
        whole = setting.pages(*kept.body, *end)
        if not whole.follows_on_its_page(count):
            lower = _last_row_alone(last, whole.upto(count), page.TYPE_AREA_HEIGHT.twips)
            if lower:
                yield replace(kept, body=(*before, _with_end_kept(lower)))
    if not isinstance(last, ParagraphBox) or height(setting.slots((last, *end))) <= page.TEXT_HEIGHT.twips:
        yield replace(kept, body=kept_at_end(kept.body))
    if isinstance(last, ParagraphBox) and end:
        flow = setting.pages(*kept.body)
        if setting.pages(*kept.body, *end).begun[len(flow.slots)] == flow.count:
            yield kept
        if alone := _last_line_alone(last, flow, setting.renderer):
            yield replace(kept, body=(*before, alone))
        elif before and not flow.slots[-2].keep_with_next:
            yield replace(kept, body=(*before, last._replace(page_break_before=True, keep_with_next=True)))
        elif flow.count == 1 and (halved := parted(last, setting.renderer)):
            alone = _last_line_alone(halved, setting.pages(*before, halved), setting.renderer)
            yield from [replace(kept, body=(*before, alone))] if alone else []
    yield replace(kept, body=tuple(map(_with_rows_apart, kept.body)))


def _last_line_alone(last: ParagraphBox, flow: Pages, renderer: Renderer) -> ParagraphBox | None:
    """The paragraph that ends `flow`, with space at the foot of its last page which sends its last line to the next.

    Nothing where that page has no other line of it.
    """
    slot = flow.slots[-1]
    (lines,) = slot.texts
    on_page = len(lines) if flow.begun[-1] == flow.count else flow.used // slot.heights[-1]
    if on_page < 2:
        return None
    # The space ends in the middle of the last line, and hangs on the middle of another: a little more or less text does
    # not count.
    space = page.TYPE_AREA_HEIGHT.twips - flow.used + slot.heights[-1] // 2
    first = len(lines) - on_page
    at = sum(map(len, lines[:first])) + len(lines[first]) // 2 if first else 0
    return last._replace(foot_space=space, foot_space_at=at)


def _last_row_alone(table: TableBox, flow: Pages, room: int) -> TableBox | None:
    """The table that ends `flow`, its rows on the last page so much higher that the last has no room there.

    Nothing where it stays whole, or that page has no other row of it.
    """
    rows = table.rows
    page_of_rows = flow.begun[-len(rows) :]
    on_page = [index for index, row in enumerate(rows) if page_of_rows[index] == flow.count and not row.header]
    if len(on_page) < 2 or all(row.keep_with_next for row in rows[:-1]):
        return None
    heights = [sum(slot.heights) for slot in flow.slots[-len(rows) :]]
    # Up to the middle of the last row, so that a little more or less does not count.
    spread = -(-(room - flow.used + heights[-1] // 2) // (len(on_page) - 1))
    higher = {index: rows[index]._replace(least_height=heights[index] + spread) for index in on_page[:-1]}
    return table._replace(rows=tuple(higher.get(index, row) for index, row in enumerate(rows)))


def _kept(ending: Ending, setting: Setting) -> Ending:
    """署名 stays with the date, and both with the attachment note, or with its last name if it is as high as a page."""
    signature, annotation = ending.signature, ending.annotation
    if annotation and signature:
        *others, date = signature
        signature = (*others, date._replace(keep_with_next=True))
    note = tuple(box._replace(keep_with_next=True) for box in ending.attachment_note)
    needed = height(setting.slots((*note, *signature, *annotation))) + page.LINE_PITCH.twips
    if needed > page.TEXT_HEIGHT.twips:
        note = (*ending.attachment_note[:-1], *note[-1:])
    return replace(ending, attachment_note=note, signature=signature)


def height(flow: Sequence[Slot]) -> int:
    """Height in twips of all of it on one page."""
    return sum(sum(slot.heights) for slot in flow)


def kept_at_end(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The boxes, the last of which stays with what follows on its page."""
    *others, last = boxes
    match last:
        case ParagraphBox() | TableBox():
            return (*others, _with_end_kept(last))
        case ImageBox():
            return (*others, last._replace(keep_with_next=True))
        case LandscapeBox():
            return boxes


def _with_end_kept(box: ParagraphBox | TableBox) -> ParagraphBox | TableBox:
    if isinstance(box, ParagraphBox):
        return box._replace(keep_with_next=True)
    *rows, end = box.rows
    return box._replace(rows=(*rows, end._replace(keep_with_next=True)))


def _with_rows_apart(box: Box) -> Box:
    if isinstance(box, TableBox):
        return box._replace(rows=tuple(row._replace(keep_with_next=False) for row in box.rows))
    return box
