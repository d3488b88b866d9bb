"""The plan of a 命令（令） (GB/T 9704-2012, 10.2): mark, number, text and stamps; no title and no rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.layout import signature
from generator.layout.annexes import attachment_boxes, issued_text_boxes, loose_attachment_boxes, loose_pages
from generator.layout.arrangements import Ending, signed
from generator.layout.attachment_note import attachment_note
from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, JointMarkBox, MarkBox, ParagraphBox, Run
from generator.layout.ending import with_its_end, without_text
from generator.layout.imprint import ImprintBox, ImprintPlace, imprint_box, imprint_place
from generator.layout.lines import Renderer
from generator.layout.mark import issuers_mark
from generator.layout.pages import Pages, Slot
from generator.layout.slots import blank_lines, text_lines
from generator.model.order import Order
from generator.standard import order
from generator.standard.styles import ANNOTATION, ORDER_NUMBER


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


def order_plan(document: Order, *, renderer: Renderer, double_sided: bool = True) -> OrderPlan:
    """Places every element of an order.

    Raises `InvalidDocument` where page one has no room for text, or a page none for the imprint.
    """
    mark = issuers_mark(
        document.issuers, "令", own=document.issuer_mark, joint=document.joint_mark, ink_top=order.MARK_DROP
    )
    number = document.number_text
    above: list[Slot] = [
        Slot((mark.height,), drawn=mark),
        *blank_lines(order.BLANK_LINES_BELOW_MARK),
        *text_lines(ORDER_NUMBER, number),
        *blank_lines(order.BLANK_LINES_BELOW_NUMBER),
    ]
    annotation = f"（{document.annotation}）" if document.annotation else None
    issued = issued_text_boxes(document.issued_text)
    attachments = attachment_boxes(document.attachments)
    ending = Ending(
        body=body_boxes(document.blocks, signed=not document.attachments),
        attachment_note=attachment_note(tuple(attachment.title for attachment in document.attachments)),
        annotation=(ParagraphBox(ANNOTATION, (Run(annotation),)),) if annotation else (),
        annexes=(*issued, *attachments),
    )
    ending = signed(
        ending,
        lambda line: signature.stamped(document.signatories, document.date_signed, line=line),
        renderer=renderer,
    )
    ended = with_its_end(ending, above=above, renderer=renderer)
    if not ended.shows_text_on_page_one:
        raise without_text(document, above=above)
    loose = loose_attachment_boxes(document.attachments, document_number=number)
    imprint = imprint_box(copy_to=document.copy_to, printing=document.printing, ruled=True, renderer=renderer)
    place = imprint_place(imprint, ended.text, on_even_page=double_sided)
    return OrderPlan(
        issuer_mark=mark,
        order_number=number,
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
