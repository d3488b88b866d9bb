"""The plan of a 公文: every element placed, and the page that the imprint stands on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Literal

from generator.layout import signature
from generator.layout.annexes import attachment_boxes, issued_text_boxes, loose_attachment_boxes, loose_pages
from generator.layout.arrangements import Ending, signed
from generator.layout.attachment_note import attachment_note
from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, ParagraphBox, Run
from generator.layout.ending import with_its_end, without_text
from generator.layout.heads import Head, general_head, letter_head
from generator.layout.imprint import ImprintBox, ImprintPlace, imprint_box, imprint_place, room_for
from generator.layout.lines import Renderer
from generator.layout.pages import Pages, Slot
from generator.layout.seals import seal_overhang
from generator.layout.slots import blank_lines, slots
from generator.layout.title import break_title
from generator.model.official import OfficialDocument
from generator.standard import letter, main
from generator.standard.styles import ANNOTATION, RECIPIENTS, TITLE
from generator.wording import join_names


@dataclass(frozen=True)
class OfficialPlan:
    """A 公文 laid out; None and () stand for elements that it does not have."""

    format: Literal["general", "letter"]
    head: Head
    title: tuple[str, ...]
    recipients: str | None
    body: tuple[Box, ...]
    attachment_note: tuple[Box, ...]
    signature: tuple[Box, ...]
    annotation: str | None
    issued_text: tuple[Box, ...]
    attachments: tuple[Box, ...]
    loose_attachments: tuple[Box, ...]
    imprint: ImprintBox | None
    imprint_place: ImprintPlace
    pages: int
    text: Pages

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes of the text, in reading order."""
        return (
            *self.body,
            *self.attachment_note,
            *self.signature,
            *self.issued_text,
            *self.attachments,
            *self.loose_attachments,
        )


def official_plan(
    document: OfficialDocument,
    *,
    renderer: Renderer,
    double_sided: bool = True,
    whole_names: Collection[str] = (),
) -> OfficialPlan:
    """Places every element of the general or the letter format; a title keeps names whole.

    Raises `InvalidDocument` where page one has no room for text, or a page none for the imprint.
    """
    format = document.layout_format
    head = letter_head(document) if format == "letter" else general_head(document)
    bodies = (*whole_names, *document.issuers, *chain(*(document.recipients or ()), *(document.copy_to or ())))
    title = break_title(document.title, whole=bodies, limit=main.TITLE_CHARS_PER_LINE)
    above_title = letter.BLANK_LINES_ABOVE_TITLE if format == "letter" else main.BLANK_LINES_ABOVE_TITLE
    above: list[Slot] = [
        *head.slots,
        *blank_lines(above_title),
        *slots([ParagraphBox(TITLE, (Run("\n".join(title)),))], renderer),
        *blank_lines(main.BLANK_LINES_ABOVE_RECIPIENTS),
    ]
    attached = document.all_attachments
    annotation = f"（{document.annotation}）" if document.annotation else None
    issued = issued_text_boxes(document.issued_text)
    attachments = attachment_boxes(attached)
    ending = Ending(
        body=body_boxes(document.blocks, signed=not attached),
        attachment_note=attachment_note(tuple(attachment.title for attachment in attached)),
        annotation=(ParagraphBox(ANNOTATION, (Run(annotation),)),) if annotation else (),
        annexes=(*issued, *attachments),
    )
    overhang = seal_overhang(document.seals) if document.signature_mode == "seal" else 0
    ending = signed(ending, partial(_signature, document, renderer), renderer=renderer, overhang=overhang)
    recipients = join_names(document.recipients) + "：" if document.recipients else None
    addressed = slots([ParagraphBox(RECIPIENTS, (Run(recipients),))], renderer) if recipients else []
    make_imprint = partial(
        imprint_box,
        copy_to=document.copy_to,
        printing=document.printing,
        ruled=format == "general",
        renderer=renderer,
    )
    imprint = make_imprint()
    # The line of copies of a letter stands on a page with text.
    foot = room_for(imprint, overhang=overhang) if imprint and format == "letter" else 0
    end = partial(with_its_end, ending, overhang=overhang, foot=foot, renderer=renderer)
    ended = end(above=[*above, *addressed])
    if recipients and not ended.at_ease:
        without = end(above=above)
        if without.at_ease or not ended.shows_text_on_page_one:
            recipients, ended, imprint = None, without, make_imprint(main_to=document.recipients)
    if not ended.shows_text_on_page_one:
        raise without_text(document, above=above)
    loose = loose_attachment_boxes(attached, document_number=document.document_number.text)
    place = imprint_place(
        imprint, ended.text, on_even_page=double_sided and format == "general", overhang=ended.overhang
    )
    return OfficialPlan(
        format=format,
        head=head,
        title=title,
        recipients=recipients,
        body=ended.ending.body,
        attachment_note=ended.ending.attachment_note,
        signature=ended.ending.signature,
        annotation=annotation if ended.ending.annotation else None,
        issued_text=issued,
        attachments=attachments,
        loose_attachments=loose,
        imprint=imprint,
        imprint_place=place,
        pages=ended.text.count + place.new_page + place.blank_page + loose_pages(loose, renderer),
        text=ended.text,
    )


def _signature(document: OfficialDocument, renderer: Renderer, line: float) -> tuple[ParagraphBox, ...]:
    match document.signature_mode:
        case "seal":
            return signature.sealed(
                document.issuers, document.date_signed, renderer=renderer, seals=document.seals, line=line
            )
        case "no_seal":
            return signature.unsealed(document.issuers, document.date_signed, renderer=renderer, line=line)
        case "signature_stamp":
            return signature.stamped(document.signatories, document.date_signed, line=line)
