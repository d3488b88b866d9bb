"""The plan of a 公文: every element placed, and the page that the imprint stands on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.layout import signature
from generator.layout.annexes import attachment_boxes, issued_text_boxes, loose_attachment_boxes, loose_pages
from generator.layout.attachment_note import attachment_note
from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, ParagraphBox, Run
from generator.layout.ending import with_its_end
from generator.layout.heads import Head, general_head, letter_head
from generator.layout.imprint import ImprintBox, ImprintPlace, imprint_box, imprint_place
from generator.layout.lines import Renderer
from generator.layout.pages import Pages, Slot, paginate
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


def official_plan(document: OfficialDocument, *, renderer: Renderer) -> OfficialPlan:
    """Places every element of the general or the letter format."""
    format = document.layout_format
    head = letter_head(document) if format == "letter" else general_head(document)
    title = break_title(document.title, whole=document.issuers, limit=main.TITLE_CHARS_PER_LINE)
    recipients = join_names(document.recipients) + "：" if document.recipients else None
    attached = document.all_attachments
    note = tuple(
        replace(box, keep_with_next=True) for box in attachment_note(tuple(attachment.title for attachment in attached))
    )
    signed = _signature(document, renderer)
    annotation = f"（{document.annotation}）" if document.annotation else None
    noted = (ParagraphBox(ANNOTATION, (Run(annotation),)),) if annotation else ()
    if noted:
        signed = (*signed[:-1], replace(signed[-1], keep_with_next=True))
    issued = issued_text_boxes(document.issued_text)
    attachments = attachment_boxes(attached)
    loose = loose_attachment_boxes(attached, document_number=document.document_number.text)
    imprint = imprint_box(
        copy_to=document.copy_to, printing=document.printing, ruled=format == "general", renderer=renderer
    )
    above_title = letter.BLANK_LINES_ABOVE_TITLE if format == "letter" else main.BLANK_LINES_ABOVE_TITLE
    above: list[Slot] = [
        *head.slots,
        *blank_lines(above_title),
        *slots([ParagraphBox(TITLE, (Run("\n".join(title)),))], renderer),
        *blank_lines(main.BLANK_LINES_ABOVE_RECIPIENTS),
        *(slots([ParagraphBox(RECIPIENTS, (Run(recipients),))], renderer) if recipients else ()),
    ]
    body = with_its_end(body_boxes(document.blocks), above=above, after=(*note, *signed, *noted), renderer=renderer)
    flow: list[Slot] = [
        *above,
        *slots((*body, *note, *signed, *noted), renderer),
        *slots((*issued, *attachments), renderer),
    ]
    text = paginate(flow, renderer=renderer)
    place = imprint_place(imprint, text, on_even_page=True)
    return OfficialPlan(
        format=format,
        head=head,
        title=title,
        recipients=recipients,
        body=body,
        attachment_note=note,
        signature=signed,
        annotation=annotation,
        issued_text=issued,
        attachments=attachments,
        loose_attachments=loose,
        imprint=imprint,
        imprint_place=place,
        pages=text.count + place.new_page + place.blank_page + loose_pages(loose, renderer),
        text=text,
    )


def _signature(document: OfficialDocument, renderer: Renderer) -> tuple[ParagraphBox, ...]:
    match document.signature_mode:
        case "seal":
            return signature.sealed(document.issuers, document.date_signed, renderer=renderer, seals=document.seals)
        case "no_seal":
            return signature.unsealed(document.issuers, document.date_signed)
        case "signature_stamp":
            return signature.stamped(document.signatories, document.date_signed)
