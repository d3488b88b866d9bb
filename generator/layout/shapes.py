"""The shape of a line: texts of one shape are equally wide, and broken alike."""

from __future__ import annotations

import re

# Each is as wide as it is high, and a line may end behind it.
IDEOGRAPHS = re.compile("[\u4e00-\u9fff]*")

_DIGITS = dict.fromkeys(map(ord, "123456789"), "0")


def shape(text: str) -> str:
    """The text with one digit for all and, where there is nothing else, one 字 for all.

    In each typeface every digit is as wide as another, and so is every 字; no rule of breaking lines tells them apart.
    """
    return "字" * len(text) if IDEOGRAPHS.fullmatch(text) else text.translate(_DIGITS)
