"""How Word sets a paragraph in lines, by what is published of its rules: it is not at hand to be measured.

Words, numbers and addresses stay whole; a line ends at blanks, behind hyphens and beside Chinese characters. `w:kinsoku`
keeps the marks of `_NOT_AT_START` off the start of a line and those of `_NOT_AT_END` off its end: Word's own lists for
Simplified Chinese. `w:overflowPunct` lets one mark hang outside the line. There are no gaps (`w:autoSpaceDE`,
`w:autoSpaceDN`). —— and …… stay whole (GB/T 15834).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from generator.layout.metrics import Piece, reach

_NOT_AT_START = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
_NOT_AT_END = frozenset("$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥")
_HANGING = frozenset("。，、；：？！）》」』〉〕】”’,.")
_DOUBLED = frozenset("—…")
_PRECISION = 1e-6


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
        self.text = "".join([piece.text for piece in pieces])
        self._tightening = pieces[0].tightening
        # The right edge of each character, if all stood on one line.
        self._edges = list(accumulate(reach(pieces, "word")))

    @property
    def width(self) -> float:
        """Width on one line."""
        return self._edges[-1] - self._tightening

    def line_end(self, start: int, stop: int, room: float) -> int:
        """Where the line ends that begins at `start`; `stop` at the latest."""
        edges, text = self._edges, self.text
        left = edges[start - 1] if start else 0.0
        cut = bisect_right(edges, left + room + self._tightening + _PRECISION, start, stop)
        if cut == stop:
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


def _may_end(text: str, place: int) -> bool:
    left, right = text[place - 1], text[place]
    if right in _NOT_AT_START or left in _NOT_AT_END:
        return False
    if left.isascii() and right.isascii():
        return left in " -" and right != " "
    return not (left == right and left in _DOUBLED)
