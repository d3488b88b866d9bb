"""Which typefaces a PDF is drawn with, and which of them stand in for others."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pypdfium2 import raw

from generator.render.pictures import open_pdf

SECONDS = 10
WEIGHTS = ("", ":bold")


@dataclass(frozen=True)
class Typefaces:
    """Faces of a PDF by their PostScript names, and asked-for faces → the face that stands in for each."""

    drawn: tuple[str, ...]
    substituted: Mapping[str, str]


class _Match(NamedTuple):
    families: frozenset[str]
    name: str


def typefaces(pdf: bytes, *, asked: Iterable[str]) -> Typefaces:
    """Faces that the text of a PDF is drawn with, held against the faces that its document asked for.

    A face that is installed here, and one of which no character is drawn, counts as no substitution.
    """
    drawn = drawn_faces(pdf)
    substituted = {}
    for face in sorted(asked):
        for match in _matches(face):
            if match.name in drawn and face.casefold() not in match.families:
                substituted[face] = match.name
                break
    return Typefaces(drawn, substituted)


def drawn_faces(pdf: bytes) -> tuple[str, ...]:
    """PostScript names of the fonts of a PDF's text, each once, in the order of the alphabet."""
    with open_pdf(pdf) as document:
        names = set()
        for page in document:
            for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                names.add(text.get_font().get_base_name())
            page.close()
    # “BAAAAA+FandolFang-Regular”: a tag stands before the name of a font that is embedded in part.
    return tuple(sorted({name.rpartition("+")[2] for name in names}))


# Fonts are installed with the service, and not while it runs.
@lru_cache(maxsize=1024)
def _matches(face: str) -> tuple[_Match, ...]:
    """What fontconfig, which LibreOffice asks too, gives for a face in regular and in bold; nothing without fontconfig."""
    # These marks would end the name in a pattern.
    pattern = "".join(f"\\{mark}" if mark in "\\-:,=" else mark for mark in face)
    return tuple(_match(pattern + weight) for weight in WEIGHTS)


def _match(pattern: str) -> _Match:
    command = ("fc-match", "-f", "%{family}\n%{postscriptname}", pattern)
    try:
        told = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True).stdout.decode()
    except (OSError, subprocess.SubprocessError):
        return _Match(frozenset(), "")
    families, _, name = told.partition("\n")
    return _Match(frozenset(family.casefold() for family in families.split(",")), name)
