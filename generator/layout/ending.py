"""The end of a text: 署名 and date share their page with text, page one shows text, a seal has room (7.3.3, 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.errors import Fault, InvalidDocument
from generator.layout.boxes import Box, ImageBox, LandscapeBox, ParagraphBox, TableBox
from generator.layout.lines import Renderer
from generator.layout.pages import Pages, Slot, leading, paginate
from generator.layout.slots import slots
from generator.model.minutes import Minutes
from generator.model.official import OfficialDocument
from generator.model.order import Order
from generator.standard import page
from generator.standard.styles import BLANK


@dataclass(frozen=True)
class Ending:
    """What stands below the title and the recipients, up to the end of the bound pages."""

    body: tuple[Box, ...]
    attachment_note: tuple[ParagraphBox, ...]
    signature: tuple[ParagraphBox, ...]
    annotation: tuple[ParagraphBox, ...] = ()
    # Each begins a page: the issued text and the attachments that are bound with the text.
    annexes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Ended:
    """An ending whose parts are held together where they have to be, and the pages that all of it takes.

    `overhang` is how far a seal hangs below the last line of the last page, in twips.
    """

    ending: Ending
    text: Pages
    shows_text_on_page_one: bool
    signed_beside_text: bool
    overhang: int

    @property
    def sound(self) -> bool:
        """Whether both pages show text: the first, and that of 署名 and date."""
        return self.shows_text_on_page_one and self.signed_beside_text


def with_its_end(ending: Ending, *, above: Sequence[Slot], overhang: int = 0, renderer: Renderer) -> Ended:
    """Holds the text together with its end; `above` is what page one holds above the text.

    A seal hangs `overhang` twips below the line of the date: where the foot of the page is nearer, a blank line below the
    date keeps its room.
    """
    ended = _arranged(ending, above=above, renderer=renderer)
    below_date = 0 if ending.annotation else overhang
    if ended.text.used + below_date > page.TYPE_AREA_HEIGHT.twips:
        ended = _arranged(_with_room_for_the_seal(ending), above=above, renderer=renderer)
        below_date = 0
    if ending.annexes:
        text = paginate([*ended.text.slots, *slots(ending.annexes, renderer)], renderer=renderer)
        return replace(ended, text=text)
    return replace(ended, overhang=below_date)


def shows_text_on_page_one(text: Pages, above: Sequence[Slot]) -> bool:
    """Whether the text that follows `above` begins on page one (7.3.3)."""
    return text.begun[len(above)] == 1


def without_text(document: OfficialDocument | Order | Minutes, *, above: Sequence[Slot]) -> InvalidDocument:
    """The refusal of a document whose page one cannot show text; `above` is what it holds above the text."""
    if _height(above) + page.LINE_PITCH.twips > page.TEXT_HEIGHT.twips:
        return InvalidDocument(Fault("first-page-full", "/title"))
    # A genre that composes its text has no field of that name.
    written = document.blocks is getattr(document, "body", None)
    return InvalidDocument(Fault("first-page-without-text", "/body" if written else ""))


def _arranged(ending: Ending, *, above: Sequence[Slot], renderer: Renderer) -> Ended:
    """The first arrangement with which page one shows text; the last one if none does."""
    for arrangement in _arrangements(ending, above=above, renderer=renderer):
        text_slots = slots((*arrangement.body, *arrangement.attachment_note), renderer)
        flow = [*above, *text_slots, *slots((*arrangement.signature, *arrangement.annotation), renderer)]
        text = paginate(flow, renderer=renderer)
        # Whether Word moves whole paragraphs, as LibreOffice does, is not known.
        first = leading(flow, len(above) + 1)
        worst = text if renderer == "libreoffice" else paginate(first, renderer="libreoffice")
        shown = shows_text_on_page_one(worst, above)
        if shown:
            break
    signed_on = text.begun[len(above) + len(text_slots)]
    beside = text_slots[-1].keep_with_next or signed_on == paginate([*above, *text_slots], renderer=renderer).count
    return Ended(arrangement, text, shown, beside, 0)


def _arrangements(ending: Ending, *, above: Sequence[Slot], renderer: Renderer) -> Iterator[Ending]:
    """Ways to hold the end together, the best first.

    The last box of the text moves to the next page with 署名 and date. Where that leaves page one without text, the last
    line of the last paragraph moves alone: a paragraph that is kept with the next moves as a whole in LibreOffice 7.4.
    Where there is no second line, it is the attachment note that shares its page with 署名, or nothing. A text of one
    paragraph that fills more than page one is left to itself.
    """
    kept = _kept(ending, renderer)
    yield replace(kept, body=kept_at_end(kept.body))
    *before, last = kept.body
    *_, last_slot = text = slots(kept.body, renderer)
    used = _height(above) + _height(text)
    fits = used <= page.TEXT_HEIGHT.twips
    if isinstance(last, ParagraphBox) and len(last_slot.heights) > 1 and fits:
        # The space ends in the middle of the last line, so that a twip more or less does not count.
        space = page.TYPE_AREA_HEIGHT.twips - used + last_slot.heights[-1] // 2
        yield replace(kept, body=(*before, last._replace(foot_space=space)))
    yield replace(kept, body=tuple(map(_with_rows_apart, kept.body)))


def _kept(ending: Ending, renderer: Renderer) -> Ending:
    """署名 stays with the date, and both with the attachment note, or with its last name if it is as high as a page."""
    signature, annotation = ending.signature, ending.annotation
    if annotation:
        *others, date = signature
        signature = (*others, date._replace(keep_with_next=True))
    note = tuple(box._replace(keep_with_next=True) for box in ending.attachment_note)
    height = _height(slots((*note, *signature, *annotation), renderer)) + page.LINE_PITCH.twips
    if height > page.TEXT_HEIGHT.twips:
        note = (*ending.attachment_note[:-1], *note[-1:])
    return replace(ending, attachment_note=note, signature=signature)


def _with_room_for_the_seal(ending: Ending) -> Ending:
    *others, date = ending.signature
    return replace(ending, signature=(*others, date._replace(keep_with_next=True), ParagraphBox(BLANK)))


def _height(above: Sequence[Slot]) -> int:
    return sum(sum(slot.heights) for slot in above)


def kept_at_end(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The boxes, the last of which stays with what follows on its page."""
    *others, last = boxes
    match last:
        case ParagraphBox() | ImageBox():
            return (*others, last._replace(keep_with_next=True))
        case TableBox():
            *rows, end = last.rows
            return (*others, last._replace(rows=(*rows, end._replace(keep_with_next=True))))
        case LandscapeBox():
            return boxes


def _with_rows_apart(box: Box) -> Box:
    if isinstance(box, TableBox):
        return box._replace(rows=tuple(row._replace(keep_with_next=False) for row in box.rows))
    return box
