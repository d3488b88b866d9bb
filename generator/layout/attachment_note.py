"""附件说明: label, ordinals and names, wrapped lines under the first character of the name (7.3.4)."""

from __future__ import annotations

from generator.layout.boxes import ParagraphBox, Run, TabStop
from generator.standard import main
from generator.standard.page import chars
from generator.standard.styles import ATTACHMENT_NOTE, BLANK

_LABEL = "附件："


def attachment_note(titles: tuple[str, ...]) -> tuple[ParagraphBox, ...]:
    """One blank line, then a line for each name; a single name has no ordinal."""
    if not titles:
        return ()
    blanks = (ParagraphBox(BLANK),) * main.BLANK_LINES_ABOVE_ATTACHMENT_NOTE
    label = main.ATTACHMENT_LABEL_CHARS
    indent = main.ATTACHMENT_NOTE_INDENT_CHARS
    if len(titles) == 1:
        box = ParagraphBox(
            ATTACHMENT_NOTE, (Run(_LABEL + titles[0]),), left=chars(indent + label).twips, hanging=chars(label).twips
        )
        return (*blanks, box)
    ordinal = main.ATTACHMENT_ORDINAL_CHARS * len(str(len(titles)))
    name_left = indent + label + ordinal
    stop = (TabStop(chars(name_left).twips, "left"),)
    lines = []
    for index, title in enumerate(titles):
        lead = f"{_LABEL}{index + 1}." if index == 0 else f"{index + 1}."
        hanging = label + ordinal if index == 0 else ordinal
        runs = (Run(lead), Run("\t"), Run(title))
        lines.append(
            ParagraphBox(ATTACHMENT_NOTE, runs, left=chars(name_left).twips, hanging=chars(hanging).twips, tabs=stop)
        )
    return (*blanks, *lines)
