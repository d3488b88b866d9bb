"""The plan of a 命令（令） (GB/T 9704-2012, 10.2): mark, number, text and stamps; no title and no rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from generator.layout import signature
from generator.layout.annexes import attachment_boxes, issued_text_boxes, loose_attachment_boxes, loose_pages
from generator.layout.attachment_note import attachment_note
from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, JointMarkBox, MarkBox, ParagraphBox, Run
from generator.layout.ending import with_its_end
from generator.layout.imprint import ImprintBox, ImprintPlace, imprint_box, imprint_place
from generator.layout.lines import Renderer
from generator.layout.mark import issuers_mark
from generator.layout.pages import Pages, Slot, paginate
from generator.layout.slots import blank_lines, slots, text_lines
from generator.model.order import Order
from generator.standard import order
from generator.standard.styles import ANNOTATION


@dataclass(frozen=True)
class OrderPlan:
    """An order laid out; None and () stand for elements that it does not have."""

    format: ClassVar[str] = "order"

    issuer_mark: MarkBox | JointMarkBox
    order_number: str
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


def order_plan(document: Order, *, renderer: Renderer) -> OrderPlan:
    """Places every element of an order."""
    mark = issuers_mark(
        document.issuers, "令", own=document.issuer_mark, joint=document.joint_mark, ink_top=order.MARK_DROP
    )
    number = document.number_text
    note = tuple(
        replace(box, keep_with_next=True)
        for box in attachment_note(tuple(attachment.title for attachment in document.attachments))
    )
    signed = signature.stamped(document.signatories, document.date_signed)
    annotation = f"（{document.annotation}）" if document.annotation else None
    noted = (ParagraphBox(ANNOTATION, (Run(annotation),)),) if annotation else ()
    if noted:
        signed = (*signed[:-1], replace(signed[-1], keep_with_next=True))
    issued = issued_text_boxes(document.issued_text)
    attachments = attachment_boxes(document.attachments)
    loose = loose_attachment_boxes(document.attachments, document_number=number)
    imprint = imprint_box(copy_to=document.copy_to, printing=document.printing, ruled=True, renderer=renderer)
    above: list[Slot] = [
        Slot((mark.height,)),
        *blank_lines(order.BLANK_LINES_BELOW_MARK),
        *text_lines(number),
        *blank_lines(order.BLANK_LINES_BELOW_NUMBER),
    ]
    body = with_its_end(body_boxes(document.blocks), above=above, after=(*note, *signed, *noted), renderer=renderer)
    flow: list[Slot] = [
        *above,
        *slots((*body, *note, *signed, *noted), renderer),
        *slots((*issued, *attachments), renderer),
    ]
    text = paginate(flow, renderer=renderer)
    place = imprint_place(imprint, text, on_even_page=True)
    return OrderPlan(
        issuer_mark=mark,
        order_number=number,
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
