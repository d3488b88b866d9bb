"""The imprint: its paragraphs and rules in a text box, the paragraph that anchors it, and the pages before it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.fill.drawings import foot_box
from generator.fill.markup import paragraph
from generator.layout.imprint import ImprintBox, ImprintPlace
from generator.standard.imprint import RULE_CLEARANCE, RULES, Weight
from generator.standard.page import TYPE_AREA_WIDTH, eighths
from generator.standard.styles import IMPRINT_ANCHOR, IMPRINT_RULE


def imprint(
    box: ImprintBox | None, place: ImprintPlace, ids: Mapping[str, str], *, number: int, ended: str = "", end: str = ""
) -> str:
    """The anchor paragraph with the text box.

    `ended` are the properties of the section that ends in front of it, `end` those of the one that ends with it.
    """
    if box is None:
        return low_line(ids, end) if end else ""
    content = ""
    for line in box.lines:
        content += _rule(line.rule_above, ids, below_text=bool(content)) + paragraph(line.box, ids)
    content += _rule(box.rule_below, ids, below_text=True)
    anchored = foot_box(content, number=number, width=TYPE_AREA_WIDTH.twips, height=box.height)
    before = (low_line(ids, ended) if ended else "") + (low_line(ids) if place.blank_page else "")
    # A section begins a page by itself.
    broken = place.new_page and (place.blank_page or not ended)
    return before + low_line(ids, ("<w:pageBreakBefore/>" if broken else "") + end, anchored)


def low_line(ids: Mapping[str, str], properties: str = "", content: str = "") -> str:
    """A line that fits even below a full page; with the properties of a section, it ends that."""
    return f'<w:p><w:pPr><w:pStyle w:val="{ids[IMPRINT_ANCHOR.name]}"/>{properties}</w:pPr>{content}</w:p>'


def _rule(weight: Weight | None, ids: Mapping[str, str], *, below_text: bool) -> str:
    """A rule as wide as the type area, on a line of its own: a border shrinks with its paragraph's indents."""
    if weight is None:
        return ""
    border = f'<w:pBdr><w:top w:val="single" w:sz="{eighths(RULES[weight])}" w:space="0" w:color="auto"/></w:pBdr>'
    spacing = f'<w:spacing w:before="{RULE_CLEARANCE.twips}"/>' if below_text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{ids[IMPRINT_RULE.name]}"/>{border}{spacing}</w:pPr></w:p>'
