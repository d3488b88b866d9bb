"""A plan → the tags of a template: plain text for `{{ x }}`, finished paragraphs for `{{p x }}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.fill import drawings, foot, markup
from generator.fill.references import References
from generator.fill.sections import OpenSection
from generator.fill.tables import table
from generator.layout import BriefingPlan, MinutesPlan, OfficialPlan, OrderPlan, Plan
from generator.layout.arrangements import kept_at_end
from generator.layout.boxes import (
    Box,
    ImageBox,
    JointMarkBox,
    LandscapeBox,
    MarkBox,
    ParagraphBox,
    RuleBox,
    SealBox,
    TableBox,
)
from generator.standard.faces import RED
from generator.standard.page import TYPE_AREA_WIDTH
from generator.standard.styles import LETTER_ANCHOR

Tags = Mapping[str, object]


@dataclass(frozen=True)
class Surroundings:
    """What boxes need to know of the file they are written into."""

    style_ids: Mapping[str, str]
    references: References
    # Numbers for drawings, each used once.
    numbers: Iterator[int]
    section: OpenSection


def tags_of(plan: Plan, around: Surroundings) -> Tags:
    """Tags of the plan's template."""
    match plan:
        case OfficialPlan():
            return _official(plan, around)
        case OrderPlan():
            return _order(plan, around)
        case MinutesPlan():
            return _minutes(plan, around)
        case BriefingPlan():
            return _briefing(plan, around)


def _official(plan: OfficialPlan, around: Surroundings) -> Tags:
    head = plan.head
    return {
        "copy_number": head.copy_number,
        "secrecy": head.secrecy,
        "urgency": head.urgency,
        "issuer_mark": _mark(head.issuer_mark, around),
        "letter_rules": Markup(_rules(head.letter_rules, around)),
        "number_lines": _boxes(head.number_lines, around),
        "title": "\n".join(plan.title),
        "document_title": "".join(plan.title),
        "recipients": plan.recipients,
        **_text(plan, around),
    }


def _order(plan: OrderPlan, around: Surroundings) -> Tags:
    return {
        "issuer_mark": _mark(plan.issuer_mark, around),
        "order_number": plan.order_number,
        "document_title": f"{_words(plan.issuer_mark)}{plan.order_number}",
        **_text(plan, around),
    }


def _text(plan: OfficialPlan | OrderPlan, around: Surroundings) -> Tags:
    """From the text on, all formats of clauses 7, 10.1 and 10.2 are alike."""
    return {
        "body": _boxes(plan.body, around),
        "attachment_note": _boxes(plan.attachment_note, around),
        "signature": _boxes(plan.signature, around),
        "annotation": plan.annotation,
        "issued_text": _boxes(plan.issued_text, around),
        "attachments": _boxes(plan.attachments, around),
        **_end(plan, around, loose=plan.loose_attachments),
    }


def _minutes(plan: MinutesPlan, around: Surroundings) -> Tags:
    return {
        "issuer_mark": _mark(plan.issuer_mark, around),
        "document_number": plan.document_number,
        "issuer_lines": _boxes(plan.issuer_lines, around),
        "title": "\n".join(plan.title),
        "document_title": f"{_words(plan.issuer_mark)}{plan.document_number}",
        "body": _boxes(plan.body, around),
        "attachment_note": _boxes(plan.attachment_note, around),
        "attendance": _boxes(plan.attendance, around),
        "attachments": _boxes(plan.attachments, around),
        **_end(plan, around, loose=plan.loose_attachments),
    }


def _briefing(plan: BriefingPlan, around: Surroundings) -> Tags:
    return {
        "notice_label": plan.notice_label,
        "masthead": _mark(plan.masthead, around),
        "issue": plan.issue,
        "editor_lines": _boxes(plan.editor_lines, around),
        "document_title": f"{_words(plan.masthead)}{plan.issue}",
        "body": _boxes(plan.body, around),
        **_end(plan, around),
    }


def _words(mark: MarkBox | JointMarkBox) -> str:
    """The mark as one text."""
    return mark.text.replace("\n", "") if isinstance(mark, MarkBox) else "".join((*mark.names, mark.word))


def _boxes(boxes: Iterable[Box], around: Surroundings) -> Markup:
    # The pieces are gone before the whole is copied: a long text is in the memory twice, not three times.
    return Markup("".join(_pieces(boxes, around)))


def _pieces(boxes: Iterable[Box], around: Surroundings) -> Iterator[str]:
    for box in boxes:
        yield _turn(box, around)
        yield _box(box, around)


def _turn(box: Box, around: Surroundings) -> str:
    """The end of the section in front of a box that stands on other pages than the one before."""
    section = around.section
    landscape = isinstance(box, LandscapeBox)
    if not (landscape or section.landscape):
        return ""
    ended = section.begin(section.kinds.landscape if landscape else section.kinds.continued)
    return foot.low_line(around.style_ids, ended)


def _box(box: Box, around: Surroundings) -> str:
    match box:
        case ParagraphBox():
            drawn = _drawn(box, around) if box.seals or box.foot_space else ""
            return markup.paragraph(box, around.style_ids, anchored=drawn, anchored_at=box.foot_space_at)
        case TableBox():
            return table(box, around.style_ids)
        case ImageBox():
            drawing = drawings.inline_picture(box, relationship=_picture(box, around), number=next(around.numbers))
            line = ParagraphBox(box.style, keep_with_next=box.keep_with_next)
            return markup.paragraph(line, around.style_ids, anchored=drawing)
        case LandscapeBox():
            # A last row stays with the line that ends its section, which would begin a page below a table that fills one.
            boxes = kept_at_end(box.boxes) if _ends_with_table(box) else box.boxes
            return "".join([_box(each, around) for each in boxes])


def _picture(box: ImageBox | SealBox, around: Surroundings) -> str:
    return around.references.picture(box.data, box.media_type)


def _drawn(box: ParagraphBox, around: Surroundings) -> str:
    return "".join([_seal(seal, around) for seal in box.seals]) + _foot_space(box, around)


def _seal(seal: SealBox, around: Surroundings) -> str:
    return drawings.seal(seal, relationship=_picture(seal, around), number=next(around.numbers))


def _foot_space(box: ParagraphBox, around: Surroundings) -> str:
    if not box.foot_space:
        return ""
    return drawings.foot_space(number=next(around.numbers), width=TYPE_AREA_WIDTH.twips, height=box.foot_space)


def _mark(mark: MarkBox | JointMarkBox, around: Surroundings) -> Markup:
    """The mark in the flow, or in a text box on the page."""
    if isinstance(mark, JointMarkBox):
        return Markup(markup.joint_mark(mark, around.style_ids))
    line = markup.mark(mark, around.style_ids)
    if mark.page_top is None:
        return Markup(line)
    # Exact lines may not be cut by the box: it is twice as high.
    box = drawings.mark_box(
        line, number=next(around.numbers), width=TYPE_AREA_WIDTH.twips, height=2 * mark.height, top=mark.page_top
    )
    return Markup(markup.paragraph(ParagraphBox(LETTER_ANCHOR), around.style_ids, anchored=box))


def _rules(rules: tuple[RuleBox, ...], around: Surroundings) -> str:
    drawn = "".join(drawings.rule(rule, number=next(around.numbers), color=RED) for rule in rules)
    return markup.paragraph(ParagraphBox(LETTER_ANCHOR), around.style_ids, anchored=drawn) if drawn else ""


def _end(plan: Plan, around: Surroundings, *, loose: tuple[Box, ...] = ()) -> Tags:
    """The imprint, the attachments that are not bound with the text, and the properties of the last section."""
    place, section = plan.imprint_place, around.section
    ended = end = ""
    if plan.imprint and (place.blank_page or section.landscape):
        ended = section.begin(section.kinds.unnumbered if place.blank_page else section.kinds.continued)
    if loose:
        landscape = isinstance(loose[0], LandscapeBox)
        end = section.begin(section.kinds.landscape_renumbered if landscape else section.kinds.renumbered)
    number = next(around.numbers)
    ending = Markup(foot.imprint(plan.imprint, place, around.style_ids, number=number, ended=ended, end=end))
    if loose:
        ending += Markup(_box(loose[0], around)) + _boxes(loose[1:], around)
    if _ends_with_table(plan.boxes[-1]) and (loose or not ending):
        # Word adds a full line of its own behind a table that ends a section.
        ending += Markup(foot.low_line(around.style_ids))
    return {"imprint": ending, "last_section": Markup(section.properties)}


def _ends_with_table(box: Box) -> bool:
    last = box.boxes[-1] if isinstance(box, LandscapeBox) else box
    return isinstance(last, TableBox)
