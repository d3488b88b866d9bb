"""The line above a red rule that has a unit at its left and a date at its right: practice of briefings and minutes."""

from __future__ import annotations

from datetime import date

from generator.layout.boxes import ParagraphBox, Run, TabStop
from generator.layout.lines import Renderer
from generator.layout.paragraphs import set_width
from generator.standard import head, styles
from generator.standard.page import CHARS_PER_LINE, chars
from generator.wording import date_text


def unit_and_date(unit: str, day: date, *, renderer: Renderer) -> tuple[ParagraphBox, ...]:
    """Both one character in, on two lines where one is too short for them.

    Tabs place both ends: the red rule hangs on the last paragraph and would shrink with its indents.
    """
    indent = head.UNIT_INDENT_CHARS
    left = TabStop(chars(indent).twips, "left")
    right = TabStop(chars(CHARS_PER_LINE - indent).twips, "right")
    text = date_text(day)
    needed = chars(1).twips + sum(set_width(each, styles.EDITOR_LINE, renderer) for each in (unit, text))
    if needed <= chars(CHARS_PER_LINE - 2 * indent).twips:
        runs = (Run("\t"), Run(unit), Run("\t"), Run(text))
        return (ParagraphBox(styles.EDITOR_LINE, runs, tabs=(left, right)),)
    return (
        ParagraphBox(styles.EDITOR, (Run("\t"), Run(unit)), tabs=(left,)),
        ParagraphBox(styles.EDITOR_LINE, (Run("\t"), Run(text)), tabs=(right,)),
    )
