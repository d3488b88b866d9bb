"""What follows the date on pages of its own: the issued text, and the attachments (7.3.7)."""

from __future__ import annotations

from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, LandscapeBox, ParagraphBox, Run
from generator.layout.lines import Renderer
from generator.layout.pages import paginate
from generator.layout.slots import slots
from generator.layout.title import break_title
from generator.model.blocks import Block
from generator.model.elements import Attachment, IssuedText
from generator.standard import main
from generator.standard.styles import ATTACHMENT_LABEL, BLANK, TITLE
from generator.wording import attachment_label


def issued_text_boxes(issued: IssuedText | None) -> tuple[Box, ...]:
    """A new page, and on its third line the title, as that of a document; then the text."""
    if issued is None:
        return ()
    blanks = (ParagraphBox(BLANK),) * main.BLANK_LINES_ABOVE_ISSUED_TITLE
    return _titled(blanks, issued.title, issued.body)


def attachment_boxes(attached: tuple[Attachment, ...]) -> tuple[Box, ...]:
    """Each attachment that is bound with the text, on a page of its own: label, blank line, title on line three (7.3.7)."""
    boxes: list[Box] = []
    for index, attachment in enumerate(attached):
        if attachment.bound:
            boxes += _attachment(attachment, attachment_label(index, len(attached)))
    return tuple(boxes)


def loose_attachment_boxes(attached: tuple[Attachment, ...], *, document_number: str) -> tuple[Box, ...]:
    """Those that cannot be bound with it: their labels follow the document's number, and they come behind the imprint."""
    boxes: list[Box] = []
    for index, attachment in enumerate(attached):
        if not attachment.bound:
            boxes += _attachment(attachment, document_number + attachment_label(index, len(attached)))
    return tuple(boxes)


def loose_pages(boxes: tuple[Box, ...], renderer: Renderer) -> int:
    """How many pages they take."""
    return paginate(slots(boxes, renderer), renderer=renderer).count if boxes else 0


def _attachment(attachment: Attachment, label: str) -> tuple[Box, ...]:
    """Nothing where the attachment is only named."""
    if attachment.body is None:
        return ()
    return _titled(
        (ParagraphBox(ATTACHMENT_LABEL, (Run(label),)), ParagraphBox(BLANK)), attachment.title, attachment.body
    )


def _titled(above: tuple[ParagraphBox, ...], title: str, body: tuple[Block, ...]) -> tuple[Box, ...]:
    """A title and what stands above it, on a new page with the text; on its landscape page with a wide table (8)."""
    first, *others = body_boxes(body, first_stays=False)
    if isinstance(first, LandscapeBox):
        lead = (*above, *_title(title, limit=main.LANDSCAPE_TITLE_CHARS_PER_LINE))
        return (first._replace(boxes=(*lead, *first.boxes)), *others)
    upper, *blanks = above
    lead = (upper._replace(page_break_before=True), *blanks, *_title(title, limit=main.TITLE_CHARS_PER_LINE))
    return (*lead, first, *others)


def _title(title: str, *, limit: int) -> tuple[ParagraphBox, ...]:
    blanks = (ParagraphBox(BLANK),) * main.BLANK_LINES_BELOW_TITLE
    return (ParagraphBox(TITLE, (Run("\n".join(break_title(title, limit=limit))),)), *blanks)
