"""Blocks of a body → boxes: faces of heading levels, run-in headings, tables, pictures (7.3.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.layout.boxes import Box, ImageBox, ParagraphBox, Run, TableBox
from generator.layout.pictures import measured
from generator.layout.tables import table_boxes
from generator.model.blocks import Block, Heading, Image, ListItem, PageBreak, Paragraph, RunInHeading
from generator.model.tables import Table
from generator.standard import page
from generator.standard.styles import BLANK, BODY, HEADING_SENTENCES, HEADINGS, IMAGE, IMAGE_CAPTION


def body_boxes(blocks: Iterable[Block]) -> tuple[Box, ...]:
    """Boxes of a body; a page break becomes a property of the paragraph after it, and parts nothing at either end."""
    boxes: list[Box] = []
    broken = False
    for block in blocks:
        if isinstance(block, PageBreak):
            broken = bool(boxes)
            continue
        made = _boxes(block)
        if broken:
            made = _on_new_page(made)
            broken = False
        if boxes and isinstance(boxes[-1], TableBox) and isinstance(made[0], TableBox):
            # Tables that touch are one table to Word.
            boxes.append(ParagraphBox(BLANK))
        boxes += made
    return tuple(boxes)


def _boxes(block: Block) -> list[Box]:
    match block:
        case Heading():
            return [ParagraphBox(HEADINGS[block.level - 1], (Run(block.text),), keep_with_next=True)]
        case RunInHeading():
            sentence = Run(block.heading, HEADING_SENTENCES[block.level - 1])
            return [ParagraphBox(BODY, (sentence, Run(block.text)))]
        case Paragraph() | ListItem():
            return [ParagraphBox(BODY, (Run(block.text),))]
        case Table():
            return table_boxes(block)
        case Image():
            return _image_boxes(block)
    raise TypeError(block)


def _on_new_page(boxes: list[Box]) -> list[Box]:
    first = boxes[0]
    if isinstance(first, ParagraphBox):
        return [replace(first, page_break_before=True), *boxes[1:]]
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
