"""A plan → the tags of a template: plain text for `{{ x }}`, finished paragraphs for `{{p x }}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.fill import drawings, foot, markup
from generator.fill.sections import Sections
from generator.fill.tables import table
from generator.layout import BriefingPlan, OfficialPlan
from generator.layout.boxes import Box, ImageBox, MarkBox, ParagraphBox, RuleBox, TableBox
from generator.standard.faces import RED
from generator.standard.page import TYPE_AREA_WIDTH
from generator.standard.styles import LETTER_ANCHOR

Tags = Mapping[str, object]


@dataclass(frozen=True)
class Surroundings:
    """What boxes need to know of the file they are written into."""

    style_ids: Mapping[str, str]
    # Pictures' relationship identifiers, by their bytes.
    pictures: Mapping[bytes, str]
    # Numbers for drawings, each used once.
    numbers: Iterator[int]
    sections: Sections


def official_tags(plan: OfficialPlan, around: Surroundings) -> Tags:
    """Tags of the general and the letter template."""
    head = plan.head
    return {
        "copy_number": head.copy_number,
        "secrecy": head.secrecy,
        "urgency": head.urgency,
        "issuer_mark": _mark(head.issuer_mark, around),
        "letter_rules": Markup(_rules(head.letter_rules, around)),
        "number_lines": _boxes(head.number_lines, around),
        "title": "\n".join(plan.title),
        "document_title": _property("".join(plan.title)),
        "recipients": plan.recipients,
        "body": _boxes(plan.body, around),
        "attachment_note": _boxes(plan.attachment_note, around),
        "signature": _boxes(plan.signature, around),
        "annotation": plan.annotation,
        "attachments": _boxes(plan.attachments, around),
        **_end(plan, around),
    }


def briefing_tags(plan: BriefingPlan, around: Surroundings) -> Tags:
    """Tags of the briefing template."""
    return {
        "notice_label": plan.notice_label,
        "masthead": _mark(plan.masthead, around),
        "issue": plan.issue,
        "editor_lines": _boxes(plan.editor_lines, around),
        "document_title": _property(f"{plan.masthead.text}{plan.issue}"),
        "body": _boxes(plan.body, around),
        **_end(plan, around),
    }


def pictures_of(plan: OfficialPlan | BriefingPlan) -> tuple[ImageBox, ...]:
    """Pictures of a plan, each file once, in reading order."""
    boxes = (*plan.body, *plan.attachments) if isinstance(plan, OfficialPlan) else plan.body
    pictures = {box.data: box for box in boxes if isinstance(box, ImageBox)}
    return tuple(pictures.values())


def _property(text: str) -> Markup:
    """Text of a document property, where a tab or a line break has no element."""
    return escape(" ".join(text.split()))


def _boxes(boxes: Iterable[Box], around: Surroundings) -> Markup:
    return Markup("".join([_box(box, around) for box in boxes]))


def _box(box: Box, around: Surroundings) -> str:
    match box:
        case ParagraphBox():
            return markup.paragraph(box, around.style_ids)
        case TableBox():
            return table(box, around.style_ids)
        case ImageBox():
            drawing = drawings.inline_picture(box, relationship=around.pictures[box.data], number=next(around.numbers))
            line = ParagraphBox(box.style, keep_with_next=box.keep_with_next)
            return markup.paragraph(line, around.style_ids, anchored=drawing)


def _mark(mark: MarkBox, around: Surroundings) -> Markup:
    """The mark in the flow, or in a text box on the page."""
    line = markup.mark(mark, around.style_ids)
    if mark.page_top is None:
        return Markup(line)
    # Exact lines may not be cut by the box: it is twice as high.
    box = drawings.mark_box(
        line, number=next(around.numbers), width=TYPE_AREA_WIDTH.twips, height=2 * mark.line, top=mark.page_top
    )
    return Markup(markup.paragraph(ParagraphBox(LETTER_ANCHOR), around.style_ids, anchored=box))


def _rules(rules: tuple[RuleBox, ...], around: Surroundings) -> str:
    drawn = "".join(drawings.rule(rule, number=next(around.numbers), color=RED) for rule in rules)
    return markup.paragraph(ParagraphBox(LETTER_ANCHOR), around.style_ids, anchored=drawn) if drawn else ""


def _end(plan: OfficialPlan | BriefingPlan, around: Surroundings) -> Tags:
    """The imprint, and the properties of the section that it stands in."""
    number = next(around.numbers)
    place, sections = plan.imprint_place, around.sections
    imprint = foot.imprint(plan.imprint, place, around.style_ids, number=number, section=sections.numbered)
    last = sections.unnumbered if place.blank_page else sections.numbered
    return {"imprint": Markup(imprint), "last_section": Markup(last)}
