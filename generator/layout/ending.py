"""The end of a text: 署名 and date share their page with text, page one shows text, a seal has room (7.3.3, 7.3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.errors import Fault, InvalidDocument
from generator.layout.arrangements import Ending, Setting, arrangements, height
from generator.layout.boxes import ParagraphBox
from generator.layout.lines import Renderer
from generator.layout.pages import Pages, Slot, leading, paginate
from generator.layout.slots import slots, slots_once
from generator.model.minutes import Minutes
from generator.model.official import OfficialDocument
from generator.model.order import Order
from generator.standard import page
from generator.standard.styles import BLANK

_FLAWLESS = (False, False, False, 0)
# A page may lack so many lines rather than send a single one over.
_FEW_LINES = 3


@dataclass(frozen=True)
class Ended:
    """An ending whose parts are held together where they have to be, and the pages that all of it takes.

    `cut_short` counts lines that the page before lacks, if they are many, because a paragraph moved as a whole. `has_room`
    tells whether what has to stand at the foot of the last page has. `overhang` is how far a seal hangs below the last line
    of the last page, in twips.
    """

    ending: Ending
    text: Pages
    shows_text_on_page_one: bool
    signed_beside_text: bool
    cut_short: int
    has_room: bool
    overhang: int = 0

    @property
    def sound(self) -> bool:
        """Whether both pages show text: the first, and that of 署名 and date."""
        return self.shows_text_on_page_one and self.signed_beside_text

    @property
    def flaws(self) -> tuple[bool, bool, bool, int]:
        """What is wrong with it, the worst first."""
        return (not self.shows_text_on_page_one, not self.signed_beside_text, not self.has_room, self.cut_short)

    @property
    def at_ease(self) -> bool:
        """Whether it is sound without a text of one line being parted for it."""
        last = self.ending.body[-1]
        return self.sound and not (isinstance(last, ParagraphBox) and last.right is not None)


def with_its_end(
    ending: Ending, *, above: Sequence[Slot], overhang: int = 0, foot: int = 0, renderer: Renderer
) -> Ended:
    """Holds the text together with its end; `above` is what page one holds above the text.

    With the end, `foot` twips are kept free at the foot of its page, if that page can show a line of text then.

    A seal hangs `overhang` twips below the line of the date: where the foot of the page is nearer, a blank line below the
    date keeps its room.
    """
    setting = Setting(above, foot, renderer, slots_once(renderer))
    ended = _arranged(ending, setting)
    below_date = overhang if ending.signature and not ending.annotation else 0
    if ended.text.used + below_date > page.TYPE_AREA_HEIGHT.twips:
        ended = _arranged(_with_room_for_the_seal(ending), setting)
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
    if height(above) + page.LINE_PITCH.twips > page.TEXT_HEIGHT.twips:
        return InvalidDocument(Fault("first-page-full", "/title"))
    # A genre that composes its text has no field of that name.
    written = document.blocks is getattr(document, "body", None)
    return InvalidDocument(Fault("first-page-without-text", "/body" if written else ""))


def _arranged(ending: Ending, setting: Setting) -> Ended:
    """The first arrangement with which both pages show text and no page is cut short; if none is so, the nearest to it."""
    found: list[Ended] = []
    for arrangement in arrangements(ending, setting):
        found.append(_ended(arrangement, setting))
        if found[-1].flaws == _FLAWLESS:
            return found[-1]
    return min(found, key=lambda ended: ended.flaws)


def _ended(arrangement: Ending, setting: Setting) -> Ended:
    above, renderer = setting.above, setting.renderer
    body = [*above, *setting.slots(arrangement.body)]
    noted = [*body, *setting.slots(arrangement.attachment_note)]
    flow = [*noted, *setting.slots((*arrangement.signature, *arrangement.annotation))]
    text = paginate(flow, renderer=renderer)
    # Whether Word moves whole paragraphs, as LibreOffice does, is not known.
    first = leading(flow, len(above) + 1)
    worst = text if renderer == "libreoffice" else paginate(first, renderer="libreoffice")
    # What is signed on a landscape page is signed below the rows of its table.
    beside = len(flow) == len(noted) or noted[-1].keep_with_next or text.follows_on_its_page(len(noted))
    last = len(body) - 1
    moved = renderer == "libreoffice" and body[last].keep_with_next and text.begun[last] > text.begun[last - 1]
    lacking = len(body[last].heights) - 1
    return Ended(
        arrangement,
        text,
        shows_text_on_page_one=shows_text_on_page_one(worst, above),
        signed_beside_text=beside,
        cut_short=lacking if moved and lacking > _FEW_LINES else 0,
        has_room=text.used + setting.foot <= page.TYPE_AREA_HEIGHT.twips,
    )


def _with_room_for_the_seal(ending: Ending) -> Ending:
    *others, date = ending.signature
    return replace(ending, signature=(*others, date._replace(keep_with_next=True), ParagraphBox(BLANK)))
