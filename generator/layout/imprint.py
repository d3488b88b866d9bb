"""版记: its lines, its rules and its height; where it stands is decided with the pages (7.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.errors import Fault, InvalidDocument
from generator.layout.boxes import ParagraphBox, Run, TabStop
from generator.layout.lines import Renderer
from generator.layout.pages import Pages
from generator.layout.paragraphs import paragraph_lines
from generator.model.base import Bodies
from generator.model.elements import Printing
from generator.standard import imprint
from generator.standard.imprint import ANCHOR_LINE, Weight
from generator.standard.page import LINE_PITCH, TYPE_AREA_HEIGHT, TYPE_AREA_WIDTH, foot_chars
from generator.standard.styles import COPY_TO, PRINTING, ParagraphStyle
from generator.wording import date_text, join_names


@dataclass(frozen=True)
class FootLine:
    """A paragraph of the imprint, the rule above it, and the lines that it takes."""

    box: ParagraphBox
    rule_above: Weight | None
    lines: int


@dataclass(frozen=True)
class ImprintBox:
    """The imprint: lines from the top, the rule below the last, and the height of all in twips."""

    lines: tuple[FootLine, ...]
    rule_below: Weight | None
    height: int


def imprint_box(
    *,
    main_to: Bodies | None = None,
    copy_to: Bodies | None,
    printing: Printing | None,
    ruled: bool,
    renderer: Renderer,
    label: Literal["抄送", "分送"] = "抄送",
) -> ImprintBox | None:
    """Thick rules first and last, a thin one between; a letter's imprint has no rules and no printing line (10.1).

    No rule parts 主送 from 抄送 (7.4.2).
    """
    boxes = [
        labelled(COPY_TO, name, bodies, label_chars=imprint.LABEL_CHARS)
        for name, bodies in (("主送", main_to), (label, copy_to))
        if bodies
    ]
    if printing and ruled:
        boxes.append(_printing(printing))
    if not boxes:
        return None
    lines = []
    for index, box in enumerate(boxes):
        rule: Weight | None = "thick" if not index else "thin" if box.style is PRINTING else None
        lines.append(FootLine(box, rule if ruled else None, len(paragraph_lines(box, renderer))))
    return foot_box(lines, rule_below="thick" if ruled else None)


def foot_box(lines: Sequence[FootLine], *, rule_below: Weight | None) -> ImprintBox:
    """Adds up the height: grid lines, a line to spare, and the rules with their own lines and clearances.

    Raises `InvalidDocument` for an imprint that no page can hold.
    """
    weights = [weight for weight in (*(line.rule_above for line in lines), rule_below) if weight]
    ruled = sum(imprint.RULE_LINE.twips + imprint.RULES[weight].twips for weight in weights)
    ruled += max(0, len(weights) - 1) * imprint.RULE_CLEARANCE.twips
    count = sum(line.lines for line in lines)
    height = (count + imprint.SPARE_LINES) * LINE_PITCH.twips + ruled
    if height + ANCHOR_LINE.twips > TYPE_AREA_HEIGHT.twips:
        raise InvalidDocument(Fault("imprint-too-high", parameters={"lines": count}))
    return ImprintBox(tuple(lines), rule_below, height)


def labelled(style: ParagraphStyle, label: str, bodies: Bodies, *, label_chars: int) -> ParagraphBox:
    """`label：names。`, one character in on both sides, wrapped lines under the first name (7.4.2)."""
    text = f"{label}：{join_names(bodies)}。"
    return ParagraphBox(
        style,
        (Run(text),),
        left=foot_chars(imprint.INDENT_CHARS + label_chars).twips,
        hanging=foot_chars(label_chars).twips,
        right=foot_chars(imprint.INDENT_CHARS).twips,
    )


def _printing(printing: Printing) -> ParagraphBox:
    """The office at the left, the date at the right, each one character in (7.4.3)."""
    indent = foot_chars(imprint.INDENT_CHARS).twips
    right = TabStop(TYPE_AREA_WIDTH.twips - indent, "right")
    runs = (Run(printing.office), Run("\t"), Run(f"{date_text(printing.date)}印发"))
    return ParagraphBox(PRINTING, runs, left=indent, tabs=(right,))


@dataclass(frozen=True)
class ImprintPlace:
    """Where the imprint stands: at the foot of the page that the text ends on, or of a page of its own."""

    new_page: bool
    # A page without text and without number between the text and the imprint (7.5).
    blank_page: bool


def room_for(box: ImprintBox, *, overhang: int) -> int:
    """What it needs below the text, in twips."""
    between = max(ANCHOR_LINE.twips, overhang - imprint.SPARE_LINES * LINE_PITCH.twips)
    return int(between + imprint.SLACK.twips + box.height)


def imprint_place(box: ImprintBox | None, text: Pages, *, on_even_page: bool, overhang: int = 0) -> ImprintPlace:
    """The last page of a 公文 is even where both sides of the paper are printed (6.2, 7.4.1); a letter's need not be (10.1).

    A seal that hangs `overhang` twips below the text may hang into the line to spare.
    """
    if box is None:
        return ImprintPlace(new_page=False, blank_page=False)
    # On a landscape page it would lie on its side.
    fits = not text.end_landscape and text.used + room_for(box, overhang=overhang) <= TYPE_AREA_HEIGHT.twips
    if not on_even_page:
        return ImprintPlace(new_page=not fits, blank_page=False)
    even = text.count % 2 == 0
    return ImprintPlace(new_page=not (fits and even), blank_page=even and not fits)
