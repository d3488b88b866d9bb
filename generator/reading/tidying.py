"""Slips of typing and of pasting set right, each change told: blanks, brackets, quotation marks, punctuation, digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from generator.wording import split_ordinal

Reason = Literal[
    "markdown", "blanks", "brackets", "quotes", "punctuation", "digits", "zeros", "joined", "undated", "heading", "copies",
    "written",
]  # fmt: skip

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_CLOSING = "）》〉”’】〕"
_OPENING = "（《〈“‘【〔"
_BLANK = "[ \u00a0]"

_MARKDOWN = re.compile(r"#{1,6}[ \u00a0]+|\*\*(?=\S)|(?<=\S)\*\*")
_BLANK_BESIDE_ASCII = re.compile(
    f"(?<=[{_HAN}{_CLOSING}，、；：。]){_BLANK}+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]){_BLANK}+(?=[{_HAN}{_OPENING}])"
)
_BLANK_BETWEEN_HAN = re.compile(f"(?<=[{_HAN}{_CLOSING}：]){_BLANK}+(?=[{_HAN}{_OPENING}])")
_NUMBER = re.compile(r"[\[【［(（](?P<year>(?:19|20)[0-9]{2})[\]】］)）](?=[ \u00a0]*第?[0-9]{1,5}号)")
_PADDED = re.compile("(?<=〕)(?P<word>第?)0+(?=[1-9][0-9]{0,4}号)")
_BRACKETS = re.compile(rf"\((?P<inside>[^()（）]*[{_HAN}][^()（）]*)\)")
_ORDINAL_BRACKETS = re.compile(r"^\((?P<inside>[一二三四五六七八九十]{1,3}|[0-9]{1,2})\)")
_STRAIGHT = re.compile('"(?P<inside>[^"]*)"')
_WIDE_DIGIT = re.compile("[０-９]")
_WIDE_POINT = re.compile("(?<=[0-9])．")
_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_MARK = re.compile(rf"(?<=[{_HAN}{_CLOSING}])[,;:?!](?=[{_HAN}{_OPENING}0-9]|$)")


class Change(NamedTuple):
    """A line before and after, and why it was changed."""

    before: str
    after: str
    reasons: tuple[Reason, ...]


class Tidied(NamedTuple):
    """A line, and the reasons for which it is no longer as it came."""

    text: str
    reasons: tuple[Reason, ...]


def tidy(line: str) -> Tidied:
    """The line with its slips set right; a line without any is the same line."""
    reasons: list[Reason] = []
    for reason, mend in _MENDS:
        mended = mend(line)
        if mended != line:
            line = mended
            reasons.append(reason)
    return Tidied(line, tuple(reasons))


def _without_markdown(line: str) -> str:
    # One pair of ** or a heading's #; a lone ** is somebody's own.
    return _MARKDOWN.sub("", line) if line.count("**") % 2 == 0 else line


def _even_blanks(line: str) -> str:
    ordinal = split_ordinal(line)
    if ordinal.level:
        line = ordinal.ordinal + ordinal.rest.lstrip(" \u00a0")
    line = _BLANK_BESIDE_ASCII.sub("", line)
    # Between Chinese characters a blank is as wide as one of them, and a gap stays one: it may part two names.
    return _BLANK_BETWEEN_HAN.sub(lambda found: "\u3000" * min(len(found[0]), 2), line)


def _narrow_digits(line: str) -> str:
    return _WIDE_POINT.sub(".", _WIDE_DIGIT.sub(lambda found: str(int(found[0])), line))


def _chinese_brackets(line: str) -> str:
    line = _NUMBER.sub(r"〔\g<year>〕", line)
    line = _ORDINAL_BRACKETS.sub(r"（\g<inside>）", line)
    return _BRACKETS.sub(r"（\g<inside>）", line)


def _without_zeros(line: str) -> str:
    # The serial of a number is not padded (7.2.5).
    return _PADDED.sub(r"\g<word>", line)


def _curly_quotes(line: str) -> str:
    # An odd one leaves open which of them opens.
    return _STRAIGHT.sub(r"“\g<inside>”", line) if line.count('"') % 2 == 0 else line


def _chinese_marks(line: str) -> str:
    return _MARK.sub(lambda found: _MARKS[found[0]], line)


_MENDS: tuple[tuple[Reason, Callable[[str], str]], ...] = (
    ("markdown", _without_markdown),
    # First of all that looks for numbers.
    ("digits", _narrow_digits),
    ("brackets", _chinese_brackets),
    # The year is in its brackets by now.
    ("zeros", _without_zeros),
    ("quotes", _curly_quotes),
    ("punctuation", _chinese_marks),
    ("blanks", _even_blanks),
)
