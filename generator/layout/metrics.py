"""How wide characters are in each typeface, as the program that draws the file sets them.

LibreOffice draws with the fonts that stand in for the official typefaces; `metrics.json` holds their widths, and
`tools/measure_fonts.py` measures them anew. Word draws with the official typefaces. They are not measured here: by
their design a character of GB 2312 fills an em, and an ASCII one half an em.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from generator.wording import MOST_KEPT, width

Renderer = Literal["word", "libreoffice"]

# In em, the gap that LibreOffice sets beside a digit included: no character is wider.
WIDEST: Mapping[Renderer, float] = {"word": 1.0, "libreoffice": 1.5}

# What fills an em in every face and in both programs, as a class of a regular expression.
FULL_WIDTH = "\u3001-\u3029\u4e00-\u9fff\uff01-\uff60“”‘’—…"

_WHOLE_EM = 1000


class _Kept(dict[str, float]):
    """Numbers by character, kept as they are asked for."""

    def __missing__(self, character: str) -> float:
        found = self._of(character)
        if len(self) < MOST_KEPT:
            self[character] = found
        return found

    def _of(self, character: str) -> float:
        raise NotImplementedError


class Piece(NamedTuple):
    """Text in one face and size, each character set closer to the one before by `-tightening` twips."""

    text: str
    face: str
    size: int
    tightening: int


def reach(pieces: Iterable[Piece], renderer: Renderer) -> list[float]:
    """How far each character brings the next one on, in twips."""
    found: list[float] = []
    for piece in pieces:
        found += map(advances(piece, renderer).__getitem__, piece.text)
    return found


def advances(piece: Piece, renderer: Renderer) -> Mapping[str, float]:
    """How far a character of the piece's face and size brings the next one on, in twips."""
    return _advances(piece.face, piece.size, piece.tightening, renderer)


class _Advances(_Kept):
    """Twips by character."""

    def __init__(self, ems: Mapping[str, float], size: int, tightening: int) -> None:
        super().__init__({"\n": 0.0})
        self._ems = ems
        self._size = size
        self._tightening = tightening

    def _of(self, character: str) -> float:
        return self._ems[character] * self._size + self._tightening


@cache
def _advances(face: str, size: int, tightening: int, renderer: Renderer) -> _Advances:
    return _Advances(_official_ems() if renderer == "word" else _measured_ems(face), size, tightening)


class _OfficialEms(_Kept):
    """Widths in em by what kind of character it is."""

    def _of(self, character: str) -> float:
        return width(character)


class _MeasuredEms(_Kept):
    """Widths in em as measured; a character that is not in the file fills an em, or is none to see."""

    def _of(self, character: str) -> float:
        return float(unicodedata.category(character) not in ("Mn", "Me", "Cf", "Cc"))


@cache
def _official_ems() -> _OfficialEms:
    return _OfficialEms()


@cache
def _measured_ems(face: str) -> _MeasuredEms:
    return _MeasuredEms(
        (character, int(ems) / _WHOLE_EM) for ems, characters in _metrics()[face].items() for character in characters
    )


@cache
def _metrics() -> dict[str, dict[str, str]]:
    metrics: dict[str, dict[str, str]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return metrics
