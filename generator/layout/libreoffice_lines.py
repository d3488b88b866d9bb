"""How LibreOffice 7.4 sets a paragraph in lines.

It cuts the text into portions of one script and one style. A weak character (a blank, “ ” — … ℃ ①) has the script of the
text before it; at the start of a paragraph it is Western. Each portion is a whole number of twips wide, and nothing is
set closer to its last character. Between a Western and an Asian letter or digit stands a gap of a fifth of the type size.

Where a line is full, the last letter or digit decides by whose rules it ends. In Asian text it ends anywhere, but not
in front of `_NOT_AT_START` nor behind `_NOT_AT_END`: the lists of its Chinese locale, which lack — … and ％. In Western
text it ends as `unicode_breaks` says. If that is in an earlier portion, the portion before is asked instead where it
ends without its last character, by its own rules.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import floor

from generator.layout.metrics import Piece, reach
from generator.layout.unicode_breaks import may_end
from generator.wording import MOST_KEPT

_ASIAN = "\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0002fa1f\U00030000-\U000323af"
_WESTERN = (
    "\\x00-\\x1f\\x21-\\x9f\xa1-\u02c6\u02c8\u02c9\u02cc-\u02d8\u02da-\u02ff\u0370-\u10ff\u1200-\u18af\u1e00-\u1fff"
    "\u2071\u207f\u2126\u2c60-\u2dff\ua720-\ua7ff\ufb00-\ufdff\ufe70-\ufeff"
)
# A portion of Western text, weak characters behind it; at the start of a paragraph they are enough.
_WESTERN_PORTION = re.compile(f"\\A[^{_ASIAN}]+|[{_WESTERN}][^{_ASIAN}]*")
_GAP = 0.2
# Where the fraction of a twip begins that is rounded up.
_ROUNDED_UP = 0.45
# By so much text may stick out and still fit.
_PASSED_OVER = 1.01

_NOT_AT_START = frozenset(
    "!),.:;?]}¢'\"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′’”"
)
_NOT_AT_END = frozenset("([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘")
_BLANKS = frozenset(" \u3000")
# An address is not cut behind a stroke where it can be cut at a blank not too far before it.
_LONGEST_PATH = 66


class LibreOfficeText:
    """One paragraph as a row of portions."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.text = text = "".join([piece.text for piece in pieces])
        self._tightening = tightening = pieces[0].tightening
        advances = reach(pieces, "libreoffice")
        last = len(text)
        # Where a Western portion begins, and where it ends, in turn.
        self._turns: list[int] = []
        # What stands in front of a portion, and where a gap is part of it.
        self._spaces = spaces = dict.fromkeys(_style_changes(pieces), -float(tightening))
        self._gaps: set[int] = set()
        for found in _WESTERN_PORTION.finditer(text):
            start, end = found.span()
            self._turns += (start, end)
            spaces[start] = -tightening
            # Asian portions are a whole number of twips wide, as their characters are.
            width = sum(advances[start:end])
            spaces[end] = floor(width + 1 - _ROUNDED_UP) - width - tightening
        for place in self._turns:
            if 0 < place < last and _is_letter_or_digit(text[place - 1]) and _is_letter_or_digit(text[place]):
                self._gaps.add(place)
                spaces[place] += _GAP * pieces[0].size
        spaces.pop(0, None)
        spaces.pop(last, None)
        for place, space in spaces.items():
            advances[place] += space
        # Where a portion begins that is not the first.
        self._portions = sorted(spaces)
        # No letter or digit stands behind the first of these places as far as the second, where one was looked for last.
        self._weak = (0, 0)
        # The right edge of each character, if all stood on one line.
        self._edges = list(accumulate(advances))

    @property
    def width(self) -> float:
        """Width on one line."""
        return self._edges[-1] - self._tightening

    def line_end(self, start: int, stop: int, room: float) -> int:
        """Where the line ends that begins at `start`; `stop` at the latest."""
        right = self._left(start) + room + _PASSED_OVER
        cut = bisect_right(self._edges, right + self._tightening, start, stop)
        if cut == stop or (cut in self._gaps and self._left(cut) > right):
            return cut
        return self._end_before(cut, start)

    def _left(self, place: int) -> float:
        return (self._edges[place - 1] if place else 0) + self._spaces.get(place, 0)

    def _end_before(self, cut: int, start: int) -> int:
        """Where the line ends, if `cut` is the first character that it has no room for."""
        text = self.text
        while text[cut] not in _BLANKS:
            before = bisect_right(self._portions, cut)
            portion = max(start, self._portions[before - 1]) if before else start
            find_end = self._western_end if self._is_western(cut) else self._asian_end
            # An end in front of this line is as good as any other there.
            end = find_end(cut, max(0, start - 1))
            if end > portion or end == portion > start:
                return end
            if end < start or portion == start:
                return max(cut, start + 1)
            cut = portion - 1
        while cut < len(text) and text[cut] in _BLANKS:
            cut += 1
        return cut

    def _is_western(self, place: int) -> bool:
        """Whether the last letter or digit up to the place is Western."""
        first, last = self._weak
        found = place
        while found and not _is_letter_or_digit(self.text[found]):
            found = first if first < found <= last else found - 1
        self._weak = (found, place)
        return bisect_right(self._turns, found) % 2 == 1

    def _asian_end(self, place: int, least: int) -> int:
        text = self.text
        while place > least and (text[place] in _NOT_AT_START or text[place - 1] in _NOT_AT_END):
            place -= 1
        return place

    def _western_end(self, place: int, least: int) -> int:
        text = self.text
        if text[place - 1] != "/" and may_end(text, place):
            return place
        place -= 1
        while place > least and not may_end(text, place):
            place -= 1
        if place > 0 and text[place - 1] == "/":
            for before in range(place - 2, max(-1, place - 1 - _LONGEST_PATH), -1):
                if text[before].isspace():
                    return before + 1
        return place


def _style_changes(pieces: Sequence[Piece]) -> Iterator[int]:
    """Where another style begins; a line break is a portion of its own."""
    place = 0
    for piece in pieces:
        yield place
        if "\n" in piece.text:
            yield from (place + index for index, character in enumerate(piece.text) if character == "\n")
        place += len(piece.text)


@lru_cache(MOST_KEPT)
def _is_letter_or_digit(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"
