"""版头 of the general and the letter format: the mark, the rules of a letter, the lines of the number (7.2, 10.1)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout import number_lines
from generator.layout.boxes import JointMarkBox, MarkBox, ParagraphBox, RuleBox
from generator.layout.mark import issuers_mark, mark_box
from generator.layout.pages import Slot
from generator.layout.slots import blank_lines, head_lines, ruled_line
from generator.model.official import OfficialDocument
from generator.standard import head, letter, page, styles
from generator.standard.page import LINE_PITCH


@dataclass(frozen=True)
class Head:
    """The head's boxes, and the flow that it takes up on page one."""

    copy_number: str | None
    secrecy: str | None
    urgency: str | None
    issuer_mark: MarkBox | JointMarkBox
    letter_rules: tuple[RuleBox, ...]
    number_lines: tuple[ParagraphBox, ...]
    slots: tuple[Slot, ...]


def general_head(document: OfficialDocument) -> Head:
    """份号, 密级 and 紧急程度 from the first line down, the mark at 35 mm, two blank lines, the number, the red rule."""
    marks = _corner_marks(document)
    above = sum(1 for mark in marks if mark) * LINE_PITCH.twips
    mark = issuers_mark(
        document.issuers,
        "文件",
        own=document.issuer_mark,
        joint=document.joint_mark,
        ink_top=head.MARK_DROP,
        used_above=above,
    )
    number = document.document_number.text
    lines = number_lines.upward(number, document.signers) if document.signers else number_lines.downward(number)
    slots = (
        Slot((above + mark.height,), drawn=mark),
        *blank_lines(head.BLANK_LINES_BELOW_MARK),
        *head_lines(lines[:-1]),
        ruled_line(lines[-1]),
    )
    return Head(*marks, mark, (), lines, slots)


def letter_head(document: OfficialDocument) -> Head:
    """The mark 30 mm from the top of the page, a double rule 4 mm below it and one above the foot of the page.

    Whoever issues a letter jointly, its mark is the leading issuer's alone (10.1).
    """
    marks = _corner_marks(document)
    name = document.issuer_mark or document.issuers[0]
    mark = mark_box(name, ink_top=letter.MARK_TOP, floating=True)
    upper = letter.MARK_TOP.twips + mark.ink_height + letter.RULE_DROP.twips
    lower = page.PAGE_HEIGHT.twips - letter.RULE_RISE.twips
    thick, thin, gap = letter.RULE_THICK.twips, letter.RULE_THIN.twips, letter.RULE_GAP.twips
    width = letter.RULE_WIDTH.twips
    rules = (
        RuleBox(upper, width, thick),
        RuleBox(upper + thick + gap, width, thin),
        RuleBox(lower - thick - gap - thin, width, thin),
        RuleBox(lower - thick, width, thick),
    )
    styled = zip(marks, (None, styles.SECRECY_WORDS, styles.SECRECY_WORDS), strict=True)
    left = tuple((text, style) for text, style in styled if text)
    lines = number_lines.for_letter(document.document_number.text, left, rule_bottom=upper + thick + gap + thin)
    slots = (
        Slot((letter.ANCHOR_LINE.twips,), drawn=mark),
        Slot((letter.ANCHOR_LINE.twips,)),
        *head_lines(lines),
    )
    return Head(None, None, None, mark, rules, lines, slots)


def _corner_marks(document: OfficialDocument) -> tuple[str | None, str | None, str | None]:
    """份号 in six digits, 密级 with its period, 紧急程度 (7.2.1 to 7.2.3)."""
    number = document.copy_number
    return (
        None if number is None else f"{number:0{head.COPY_NUMBER_DIGITS}d}",
        document.secrecy.text if document.secrecy else None,
        document.urgency,
    )
