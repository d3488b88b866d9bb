"""A heading's level shows in its ordinal: 一、 then （一） then 1. then （1） (GB/T 9704-2012, 7.3.3)."""

import re
from typing import NamedTuple

from generator.wording.numerals import chinese_numeral

_CHINESE = {chinese_numeral(number): number for number in range(1, 100)}
_CHINESE_NUMERAL = "[一二三四五六七八九十]{1,3}"
_ARABIC_NUMERAL = "[1-9][0-9]?"
_OPEN, _CLOSE = "[（(]", "[）)]"

# Written forms are strict, read forms are lenient: half-width brackets, a full-width dot, and a mark after a bracket
# are what people type.
_FORMS = (
    (1, re.compile(f"(?P<numeral>{_CHINESE_NUMERAL})、")),
    (2, re.compile(f"{_OPEN}(?P<numeral>{_CHINESE_NUMERAL}){_CLOSE}[、.．]?")),
    # 1.5万 and 4.12 are numbers; in 1.2022年 the full stop ends an ordinal, for no number runs into 年 with it.
    (3, re.compile(f"(?P<numeral>{_ARABIC_NUMERAL})(?:[.．](?![0-9])|[.．](?=(?:19|20)[0-9]{{2}}年)|、)")),
    (4, re.compile(f"{_OPEN}(?P<numeral>{_ARABIC_NUMERAL}){_CLOSE}[、.．]?")),
)

# By the first character of a line; most lines of a text begin with none of these, and are no more looked at.
_FORMS_OF = {
    **dict.fromkeys("一二三四五六七八九十", _FORMS[:1]),
    **dict.fromkeys("（(", (_FORMS[1], _FORMS[3])),
    **dict.fromkeys("123456789", _FORMS[2:3]),
}

# 一、二季度 and 3、4月份 list two numbers of one thing; the comma is no ordinal's.
_COUNTED = re.compile(
    f"(?P<numeral>{_CHINESE_NUMERAL}|{_ARABIC_NUMERAL})"
    "(?:、|季度|月|年|[天日号周]|个|[次名人家户]|[级等线类档期批层楼组]|产业|者)"
)


class OrdinalSplit(NamedTuple):
    """A line cut after its ordinal; `ordinal + rest` is the line."""

    level: int | None
    ordinal: str
    rest: str


def heading_ordinal(level: int, position: int) -> str:
    """The ordinal of the heading at `position` (from 1) among its siblings: 一、 （一） 1. （1）."""
    match level:
        case 1:
            return f"{chinese_numeral(position)}、"
        case 2:
            return f"（{chinese_numeral(position)}）"
        case 3:
            return f"{position}."
        case 4:
            return f"（{position}）"
    raise ValueError(f"no heading level {level}: 1 to 4")


def split_ordinal(text: str) -> OrdinalSplit:
    """The level, the ordinal as it is typed and what follows; level None and an empty ordinal where there is none."""
    for level, form in _FORMS_OF.get(text[:1], ()):
        found = form.match(text)
        if found and (number := _number(found["numeral"])) and not _lists_numbers(text, found.end(), number):
            return OrdinalSplit(level, found[0], text[found.end() :])
    return OrdinalSplit(None, "", text)


def _number(numeral: str) -> int | None:
    """None for characters that form no number, as in 一二."""
    return int(numeral) if numeral.isascii() else _CHINESE.get(numeral)


def _lists_numbers(text: str, end: int, number: int) -> bool:
    if text[end - 1] != "、":
        return False
    following = _COUNTED.match(text, end)
    return following is not None and _number(following["numeral"]) == number + 1
