"""Blocks of a body → boxes: faces of heading levels, run-in headings, tables, pictures (7.3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeGuard

from generator.layout.boxes import Box, ImageBox, LandscapeBox, ParagraphBox, Run, TableBox
from generator.layout.pictures import measured
from generator.layout.tables import table_boxes
from generator.model.blocks import Block, Heading, Image, ListItem, PageBreak, Paragraph, RunInHeading
from generator.model.tables import Table
from generator.standard import page
from generator.standard.styles import BLANK, BODY, HEADING_SENTENCES, HEADINGS, IMAGE, IMAGE_CAPTION


def body_boxes(blocks: Sequence[Block], *, first_stays: bool = True, signed: bool = False) -> tuple[Box, ...]:
    """Boxes of a body; a page break becomes a property of the paragraph after it, and parts nothing at either end.

    Headings right above a wide table go with it to its landscape page; the first box of the body only where it does not
    have to stay, so that page one shows text (7.3.3). A body is `signed` with 署名 right below it.
    """
    boxes: list[Box] = []
    broken = False
    for index, block in enumerate(blocks, start=1):
        if isinstance(block, PageBreak):
            broken = bool(boxes)
            continue
        made = _boxes(block, above=boxes[-1] if boxes and not broken else None, signed=signed and index == len(blocks))
        if broken:
            made = _on_new_page(made)
            broken = False
        if boxes:
            boxes += _parting(boxes[-1], made[0])
        boxes += made
    return tuple(_gathered(boxes, staying=int(first_stays)))


def _gathered(boxes: Iterable[Box], *, staying: int) -> list[Box]:
    """Wide tables take the headings right above them along, and in a row share their landscape pages."""
    gathered: list[Box] = []
    for box in boxes:
        if isinstance(box, LandscapeBox) and not box.page_break_before:
            while len(gathered) > staying and _is_heading(above := gathered[-1]):
                box = box._replace(boxes=(above, *box.boxes))
                gathered.pop()
            if gathered and isinstance(above := gathered[-1], LandscapeBox):
                box = above._replace(boxes=(*above.boxes, *_parting(above.boxes[-1], box.boxes[0]), *box.boxes))
                gathered.pop()
        gathered.append(box)
    return gathered


def _is_heading(box: Box) -> TypeGuard[ParagraphBox]:
    """Whether it is a heading on a line of its own."""
    return isinstance(box, ParagraphBox) and box.style in HEADINGS


def _parting(above: Box, below: Box) -> tuple[ParagraphBox, ...]:
    """A blank line between tables that touch: to Word they would be one."""
    return (ParagraphBox(BLANK),) if isinstance(above, TableBox) and isinstance(below, TableBox) else ()


def _boxes(block: Block, *, above: Box | None, signed: bool) -> list[Box]:
    match block:
        case Heading():
            return [ParagraphBox(HEADINGS[block.level - 1], (Run(block.text),), keep_with_next=True)]
        case RunInHeading():
            sentence = Run(block.heading, HEADING_SENTENCES[block.level - 1])
            return [ParagraphBox(BODY, (sentence, Run(block.text)))]
        case Paragraph() | ListItem():
            return [ParagraphBox(BODY, (Run(block.text),))]
        case Table():
            return table_boxes(block, above=above, signed=signed)
        case Image():
            return _image_boxes(block)
    raise TypeError(block)


def _on_new_page(boxes: list[Box]) -> list[Box]:
    first = boxes[0]
    if isinstance(first, ParagraphBox | LandscapeBox):
        return [first._replace(page_break_before=True), *boxes[1:]]
    # A table or a picture cannot begin a page by itself in every engine; an empty line in front of it can.
    return [ParagraphBox(BLANK, page_break_before=True), *boxes]


def _image_boxes(image: Image) -> list[Box]:
    picture = measured(image.data)
    most = page.lines(page.LINES_PER_PAGE - 2).twips
    width, height = picture.fitted(page.chars(image.width_chars).twips, most)
    boxes: list[Box] = [
        ImageBox(IMAGE, image.data, picture.media_type, width, height, image.alternative_text, bool(image.caption))
    ]
    if image.caption:
        boxes.append(ParagraphBox(IMAGE_CAPTION, (Run(image.caption),)))
    return boxes
