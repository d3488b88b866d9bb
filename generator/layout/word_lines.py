"""How Word sets a paragraph in lines, by what is published of its rules: it is not at hand to be measured.

Words, numbers and addresses stay whole; a line ends at blanks, behind hyphens and beside Chinese characters. `w:kinsoku`
keeps the marks of `_NOT_AT_START` off the start of a line and those of `_NOT_AT_END` off its end: Word's own lists for
Simplified Chinese. `w:overflowPunct` lets one mark hang outside the line. There are no gaps (`w:autoSpaceDE`,
`w:autoSpaceDN`). —— and …… stay whole (GB/T 15834).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from generator.layout.metrics import FULL_WIDTH, Piece, advances

_NOT_AT_START = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
_NOT_AT_END = frozenset("$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥")
_HANGING = frozenset("。，、；：？！）》」』〉〕】”’,.")
# A blank and a hyphen at which no line ends, where somebody typed them: 150 m².
_GLUE = frozenset("\xa0\u2011\u202f\u2060")
_DOUBLED = frozenset("—…")
_PRECISION = 1e-6
_NARROW = re.compile(f"[^{FULL_WIDTH}]")


def words(text: str) -> list[str]:
    """The pieces between which Word lets a line end."""
    found: list[str] = []
    start = 0
    for place in range(1, len(text)):
        if _may_end(text, place):
            found.append(text[start:place])
            start = place
    return [*found, text[start:]] if text else []


class WordText:
    """One paragraph."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        first = pieces[0]
        self.text = text = first.text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        self._tightening = first.tightening
        self._pitch = pitch = first.size + first.tightening
        # Nearly all characters fill an em: only the others are looked at. Where they are, and what all of them up to each
        # are narrower together; that does not depend on the face.
        self._narrow = [found.start() for found in _NARROW.finditer(text)]
        known = advances(first, "word")
        self._missing = [0.0, *accumulate([pitch - known[text[place]] for place in self._narrow])]

    @property
    def width(self) -> float:
        """Width on one line."""
        return len(self.text) * self._pitch - self._missing[-1] - self._tightening

    def line_end(self, start: int, stop: int, room: float) -> int:
        """Where the line ends that begins at `start`; `stop` at the latest."""
        text = self.text
        cut = self._first_outside(start, room)
        if cut >= stop:
            return stop
        end = cut
        if text[cut] in _HANGING and (cut + 1 == stop or _may_end(text, cut + 1)):
            end += 1
        elif text[cut] != " ":
            while end > start and not _may_end(text, end):
                end -= 1
            if end == start:
                return max(cut, start + 1)
        # Blanks behind a line hang outside it.
        while end < stop and text[end] == " ":
            end += 1
        return end

    def _first_outside(self, start: int, room: float) -> int:
        """The first character behind `start` whose right edge is farther away than the room."""
        narrow = bisect_left(self._narrow, start)
        right = start * self._pitch - self._missing[narrow] + room + self._tightening + _PRECISION
        while True:
            cut = max(start, int((right + self._missing[narrow]) // self._pitch))
            within = bisect_right(self._narrow, cut)
            if within == narrow:
                return cut
            narrow = within


def _may_end(text: str, place: int) -> bool:
    left, right = text[place - 1], text[place]
    if right in _NOT_AT_START or left in _NOT_AT_END or left in _GLUE or right in _GLUE:
        return False
    if left.isascii() and right.isascii():
        return left in " -" and right != " "
    return not (left == right and left in _DOUBLED)
