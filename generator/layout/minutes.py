"""The plan of a 纪要 (GB/T 9704-2012, 10.3): the mark and the lists of persons by the clause, the rest by practice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.layout.annexes import attachment_boxes, loose_attachment_boxes, loose_pages
from generator.layout.attachment_note import attachment_note
from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, MarkBox, ParagraphBox, Run
from generator.layout.ending import shows_text_on_page_one, without_text
from generator.layout.imprint import ImprintBox, ImprintPlace, imprint_box, imprint_place
from generator.layout.lines import Renderer
from generator.layout.mark import mark_box
from generator.layout.pages import Pages, Slot, paginate
from generator.layout.paragraphs import whole_lines
from generator.layout.slots import blank_lines, head_lines, ruled_line, slots, text_lines
from generator.layout.title import break_title
from generator.layout.unit_and_date import unit_and_date
from generator.model.minutes import Delegation, Minutes
from generator.standard import main, minutes
from generator.standard.page import TYPE_AREA_WIDTH, chars
from generator.standard.styles import ATTENDANCE, ATTENDANCE_LABEL, BLANK, MINUTES_NUMBER, TITLE


@dataclass(frozen=True)
class MinutesPlan:
    """Minutes laid out; () stands for elements that they do not have."""

    format: ClassVar[str] = "minutes"

    issuer_mark: MarkBox
    document_number: str
    issuer_lines: tuple[ParagraphBox, ...]
    title: tuple[str, ...]
    body: tuple[Box, ...]
    attachment_note: tuple[Box, ...]
    attendance: tuple[Box, ...]
    attachments: tuple[Box, ...]
    loose_attachments: tuple[Box, ...]
    imprint: ImprintBox | None
    imprint_place: ImprintPlace
    pages: int
    text: Pages

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes of the text, in reading order."""
        return (*self.body, *self.attachment_note, *self.attendance, *self.attachments, *self.loose_attachments)


def minutes_plan(
    document: Minutes, *, renderer: Renderer, double_sided: bool = True, whole_names: Collection[str] = ()
) -> MinutesPlan:
    """Places every element of minutes; a title keeps names whole.

    Raises `InvalidDocument` where page one has no room for text, or a page none for the imprint.
    """
    mark = mark_box(document.issuer_mark, ink_top=minutes.MARK_DROP)
    number = document.document_number.text
    issuer = unit_and_date("　".join(document.issuers), document.date_signed, renderer=renderer)
    limit = main.TITLE_CHARS_PER_LINE
    title = break_title(document.title, whole=whole_names, limit=limit) if document.title else ()
    body = body_boxes(document.blocks)
    note = attachment_note(tuple(attachment.title for attachment in document.attachments))
    attendance = _attendance(document, renderer)
    attachments = attachment_boxes(document.attachments)
    loose = loose_attachment_boxes(document.attachments, document_number=number)
    imprint = imprint_box(
        copy_to=document.circulate_to, printing=document.printing, ruled=True, renderer=renderer, label="分送"
    )
    above: list[Slot] = [
        Slot((mark.height,), drawn=mark),
        *blank_lines(minutes.BLANK_LINES_BELOW_MARK),
        *text_lines(MINUTES_NUMBER, number),
        *blank_lines(minutes.BLANK_LINES_BELOW_NUMBER),
        *head_lines(issuer[:-1]),
        ruled_line(issuer[-1]),
        *(blank_lines(minutes.BLANK_LINES_ABOVE_TITLE) if title else ()),
        *text_lines(TITLE, *title),
        *blank_lines(minutes.BLANK_LINES_ABOVE_BODY),
    ]
    text = paginate([*above, *slots((*body, *note, *attendance, *attachments), renderer)], renderer=renderer)
    if not shows_text_on_page_one(text, above):
        raise without_text(document, above=above)
    place = imprint_place(imprint, text, on_even_page=double_sided)
    return MinutesPlan(
        issuer_mark=mark,
        document_number=number,
        issuer_lines=issuer,
        title=title,
        body=body,
        attachment_note=note,
        attendance=attendance,
        attachments=attachments,
        loose_attachments=loose,
        imprint=imprint,
        imprint_place=place,
        pages=text.count + place.new_page + place.blank_page + loose_pages(loose, renderer),
        text=text,
    )


def _attendance(document: Minutes, renderer: Renderer) -> tuple[ParagraphBox, ...]:
    """出席, 请假 and 列席, each on lines of its own, below a blank line."""
    lists = (("出席", document.attendees), ("请假", document.absentees), ("列席", document.observers))
    blanks = (ParagraphBox(BLANK, keep_with_next=True),) * minutes.BLANK_LINES_ABOVE_ATTENDANCE
    return (*blanks, *(_listed(label, delegations, renderer) for label, delegations in lists if delegations))


def _listed(label: str, delegations: tuple[Delegation, ...], renderer: Renderer) -> ParagraphBox:
    """Units with their persons; wrapped lines begin under the first character after the colon, and with a whole name."""
    hanging = chars(minutes.ATTENDANCE_LABEL_CHARS).twips
    left = chars(minutes.ATTENDANCE_INDENT_CHARS).twips + hanging
    text = whole_lines(_names(delegations), ATTENDANCE, room=TYPE_AREA_WIDTH.twips - left, renderer=renderer)
    return ParagraphBox(
        ATTENDANCE, (Run(f"{label}：", ATTENDANCE_LABEL), Run(text)), left=left, hanging=hanging, align="left"
    )


def _names(delegations: Sequence[Delegation]) -> Iterator[str]:
    """Every name with what parts it from the next: 、 between the persons of a unit, a blank between units; practice.

    A unit stays with its first person.
    """
    for delegation in delegations:
        *others, last = (f"{delegation.unit}{delegation.persons[0]}", *delegation.persons[1:])
        yield from (f"{name}、" for name in others)
        yield f"{last}　"
