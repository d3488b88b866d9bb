"""Where Unicode lets a line end (UAX #14), as LibreOffice 7.4 reads it: an old edition with changes of its own.

The rules are those that its library carries. They differ from today's: no line ends between a closing mark and a digit
or a letter, nor beside a quotation mark, whichever way it looks; one may end behind a hyphen in a number.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.wording import MOST_KEPT

# The classes by their own names. What is not listed is an ideograph or an alphabetic character.
_CLASSES = {
    "CL": ")]}、。〉》」』】〕〗〙〛〞〟﹐﹑﹒﹚﹜﹞），．］｝｠｡｣､",
    "OP": "([{‚„¡¿〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝",
    "QU": "\"'‘’“”‛‟«»‹›",
    "EX": "!?！？﹖﹗",
    "NS": "‼⁇⁈⁉々〜〻ゝゞヽヾ・：；ー･゛゜﹔﹕ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ",
    "IS": ",.:;",
    "SY": "/\\",
    "HY": "-",
    "BA": "\t|\xad‐‒–\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a‧\u3000",
    "BB": "´ˈˌ",
    "B2": "—⸺⸻",
    "IN": "…‥․",
    "PO": "%¢°‰‱′″‴℃℉％￠﹪",
    "PR": "$+£¤¥±€№−∓￥＄￡₩﹩",
    "GL": "\xa0\u2007\u202f\u2011",
    "SP": " ",
    "ZW": "\u200b",
    "WJ": "\u2060\ufeff",
    "NU": "0123456789",
}
_CLASS_OF = {character: name for name, characters in _CLASSES.items() for character in characters}

_NEVER_BEFORE = frozenset(("SP", "ZW", "CL", "EX", "IS", "SY", "WJ", "CM"))
_NEVER_BEFORE_BUT_BEHIND_BLANKS = frozenset(("QU", "GL", "BA", "HY", "NS"))
_NEVER_BEHIND = frozenset(("WJ", "GL", "OP", "QU", "BB"))
_TOGETHER = frozenset(
    (left, right)
    for left, rights in {
        "B2": ("B2",),
        "AL": ("AL", "NU", "OP", "PR", "IN"),
        "ID": ("PO", "IN"),
        "IN": ("IN",),
        "NU": ("NU", "AL", "OP", "PR", "PO", "IN"),
        "PR": ("ID", "AL", "NU"),
        "PO": ("AL", "NU"),
        "IS": ("AL", "NU"),
        "CL": ("AL", "NU"),
    }.items()
    for right in rights
)
_TOGETHER_BEHIND_NUMBER = frozenset(
    (("SY", "NU"), ("SY", "PR"), ("SY", "PO"), ("IS", "PR"), ("IS", "PO"), ("CL", "PR"), ("CL", "PO"))
)


def may_end(text: str, place: int) -> bool:
    """Whether a line may end in front of the character at `place`."""
    left, right = _class_of(text[place - 1]), _class_of(text[place])
    if right in _NEVER_BEFORE:
        return False
    if left == "SP":
        behind = place - 1
        while behind >= 0 and text[behind] == " ":
            behind -= 1
        kept = _class_of(text[behind]) if behind >= 0 else ""
        return kept != "OP" and (kept, right) not in (("CL", "NS"), ("B2", "B2"))
    if left in _NEVER_BEHIND or right in _NEVER_BEFORE_BUT_BEHIND_BLANKS or (left, right) in _TOGETHER:
        return False
    if (left, right) in _TOGETHER_BEHIND_NUMBER:
        return not _behind_number(text, place - 1, closed=left == "CL")
    if left in ("PR", "PO") and right == "OP":
        return place + 1 == len(text) or _class_of(text[place + 1]) != "NU"
    return True


def _behind_number(text: str, place: int, *, closed: bool) -> bool:
    """Whether the mark at `place` ends a number, as in 12/ and 5. and (5)."""
    place -= closed
    while place >= 0 and _class_of(text[place]) in ("SY", "IS"):
        place -= 1
    return place >= 0 and _class_of(text[place]) == "NU"


@lru_cache(MOST_KEPT)
def _class_of(character: str) -> str:
    if name := _CLASS_OF.get(character):
        return name
    if unicodedata.category(character).startswith("M"):
        return "CM"
    return "ID" if unicodedata.east_asian_width(character) in ("W", "F") else "AL"
