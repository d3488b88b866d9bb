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
    box: ImprintBox | None, place: ImprintPlace, ids: Mapping[str, str], *, number: int, section: str, end: str = ""
) -> str:
    """The anchor paragraph with the text box; `section` ends the numbered pages where a blank page follows them.

    `end` are the properties of the section that ends with the imprint, where another follows it.
    """
    if box is None:
        return _line(ids, end) if end else ""
    content = ""
    for line in box.lines:
        content += _rule(line.rule_above, ids, below_text=bool(content)) + paragraph(line.box, ids)
    content += _rule(box.rule_below, ids, below_text=True)
    anchored = foot_box(content, number=number, width=TYPE_AREA_WIDTH.twips, height=box.height)
    # The line that ends the section is as low as the anchor: it fits below a full page.
    before = _line(ids, section) + _line(ids) if place.blank_page else ""
    return before + _line(ids, ("<w:pageBreakBefore/>" if place.new_page else "") + end, anchored)


def low_line(ids: Mapping[str, str]) -> str:
    """A line that takes no room: Word adds a full line of its own behind a table that ends a section."""
    return _line(ids)


def _line(ids: Mapping[str, str], properties: str = "", content: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{ids[IMPRINT_ANCHOR.name]}"/>{properties}</w:pPr>{content}</w:p>'


def _rule(weight: Weight | None, ids: Mapping[str, str], *, below_text: bool) -> str:
    """A rule as wide as the type area, on a line of its own: a border shrinks with its paragraph's indents."""
    if weight is None:
        return ""
    border = f'<w:pBdr><w:top w:val="single" w:sz="{eighths(RULES[weight])}" w:space="0" w:color="auto"/></w:pBdr>'
    spacing = f'<w:spacing w:before="{RULE_CLEARANCE.twips}"/>' if below_text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{ids[IMPRINT_RULE.name]}"/>{border}{spacing}</w:pPr></w:p>'
