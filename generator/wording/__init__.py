"""Chinese writing: plain values in, plain values out."""

from generator.wording.characters import illegal_character, width
from generator.wording.dates import date_text, time_text, weekday_text
from generator.wording.lists import join_names
from generator.wording.numerals import chinese_numeral
from generator.wording.ordinals import OrdinalSplit, heading_ordinal, split_ordinal
from generator.wording.outline import Line, lines, outline

__all__ = [
    "Line",
    "OrdinalSplit",
    "chinese_numeral",
    "date_text",
    "heading_ordinal",
    "illegal_character",
    "join_names",
    "lines",
    "outline",
    "split_ordinal",
    "time_text",
    "weekday_text",
    "width",
]
