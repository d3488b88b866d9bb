"""Breaking text into lines on the grid: how many lines a paragraph takes, for a given renderer.

A line holds so many 字; a character that may not begin a line (。，》 …) takes the one before it along, one that may not
end a line (（《“ …) goes down with the next (GB/T 15834). Digits and Latin letters of one word stay together.
"""

from __future__ import annotations

import itertools
import math
import re
from typing import Literal

from generator.wording import width

Renderer = Literal["word", "libreoffice"]

# LibreOffice 7.4 sets a gap between 汉字 and digits or Latin letters whatever the file says; Word obeys and sets none.
_GAP_CHARS = {"word": 0.0, "libreoffice": 0.2}

# Word lets one of these hang outside the line; LibreOffice keeps them in (see template_builder.styles).
_HANGING = frozenset("。，、；：？！）》」』〉〕】”’,.")
_ROUNDING = 1e-6
_NOT_AT_START = frozenset("。，、；：？！）》」』〉〕】”’…—·％%～,.;:?!)]}")
_NOT_AT_END = frozenset("（《「『〈〔【“‘([{")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,:/_\-][A-Za-z0-9]+)*|.", re.DOTALL)


def line_count(text: str, *, chars: float, first: float | None = None, renderer: Renderer = "word") -> int:
    """Lines that `text` takes where a line holds `chars` 字, and the first one `first`."""
    count = 1
    room = chars if first is None else first
    previous = ""
    for unit in units(text):
        gap = _GAP_CHARS[renderer] if previous and _gap_between(previous, unit[0]) else 0.0
        need = set_width(unit, renderer)
        hanging = width(unit[-1]) if renderer == "word" and unit[-1] in _HANGING else 0.0
        if gap + need - hanging <= room + _ROUNDING:
            room = max(0.0, room - gap - need)
        elif need - hanging <= chars:
            count, room = count + 1, max(0.0, chars - need)
        else:
            # Longer than a whole line: it breaks inside.
            extra = math.ceil((need - room) / chars)
            count, room = count + extra, room + extra * chars - need
        previous = unit[-1]
    return count


def units(text: str) -> list[str]:
    """Pieces between which a line may end."""
    found: list[str] = []
    for piece in _WORD.findall(text):
        if found and (piece[0] in _NOT_AT_START or found[-1][-1] in _NOT_AT_END):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def set_width(text: str, renderer: Renderer) -> float:
    """Width in 字 as the renderer sets the text, with its gaps between 汉字 and digits or Latin letters."""
    gaps = sum(1 for left, right in itertools.pairwise(text) if _gap_between(left, right))
    return width(text) + _GAP_CHARS[renderer] * gaps


def _gap_between(left: str, right: str) -> bool:
    return _is_western(left) != _is_western(right) and not (_is_mark(left) or _is_mark(right))


def _is_mark(character: str) -> bool:
    return character in _NOT_AT_START or character in _NOT_AT_END


def _is_western(character: str) -> bool:
    return character.isascii() and character.isalnum()
