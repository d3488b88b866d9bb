"""Chinese writing: plain values in, plain values out."""

from generator.wording.characters import MOST_KEPT, illegal_character, width
from generator.wording.citations import cited
from generator.wording.dates import clock_text, date_text, time_text, weekday_text
from generator.wording.lists import attachment_label, join_names
from generator.wording.numerals import chinese_numeral
from generator.wording.ordinals import OrdinalSplit, heading_ordinal, split_ordinal
from generator.wording.outline import Line, ended_headings, lines, outline, split_lines

__all__ = [
    "MOST_KEPT",
    "Line",
    "OrdinalSplit",
    "attachment_label",
    "chinese_numeral",
    "cited",
    "clock_text",
    "date_text",
    "ended_headings",
    "heading_ordinal",
    "illegal_character",
    "join_names",
    "lines",
    "outline",
    "split_lines",
    "split_ordinal",
    "time_text",
    "weekday_text",
    "width",
]
