"""Text, lines and pictures as SVG; every length in twips from the upper left corner of the page."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from html import escape
from itertools import accumulate

from generator.layout.metrics import Piece, reach
from generator.standard import faces

# What stands in for an official typeface on the reader's computer.
_FAMILIES = {
    faces.FANG_SONG: "FangSong, 仿宋, STFangsong, FandolFang R, serif",
    faces.KAI: "KaiTi, 楷体, STKaiti, FandolKai, serif",
    faces.HEI: "SimHei, 黑体, STHeiti, Noto Sans CJK SC, FandolHei, sans-serif",
    faces.SONG: "SimSun, 宋体, STSong, Noto Serif CJK SC, serif",
    faces.XIAO_BIAO_SONG: "STZhongsong, 华文中宋, Noto Serif CJK SC, FandolSong, serif",
}


def text(
    pieces: Sequence[Piece], *, left: float, baseline: float, width: float, color: str = faces.BLACK, scale: float = 1.0
) -> str:
    """Text as wide as the plan has it, each character at its place, whatever fonts draw it.

    What `width` is more or less than the characters need is shared by the gaps between them; `scale` makes them narrow.
    """
    steps = [step * scale for step in reach(pieces, "word")]
    gap = (width - sum(steps)) / (len(steps) - 1) if len(steps) > 1 else 0.0
    places = iter([left, *(left + reached + gap * index for index, reached in enumerate(accumulate(steps), start=1))])
    fill = "" if color == faces.BLACK else f' fill="#{color}"'
    narrow = "" if scale == 1 else f' transform="scale({scale:.3f} 1)"'
    spans = "".join(_span(piece, [next(places) / scale for _ in piece.text]) for piece in pieces if piece.text)
    return f'<text y="{baseline:.0f}"{fill}{narrow}>{spans}</text>'


def _span(piece: Piece, places: Iterable[float]) -> str:
    at = " ".join(f"{place:.0f}" for place in places)
    return f'<tspan x="{at}" font-family="{_family(piece.face)}" font-size="{piece.size}">{escape(piece.text)}</tspan>'


def line(*, left: float, top: float, width: float, weight: float, color: str = faces.BLACK) -> str:
    """A rule from its upper edge down."""
    return f'<rect x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{weight:.0f}" fill="#{color}"/>'


def frame(*, left: float, top: float, width: float, height: float, weight: float) -> str:
    """The border of a cell."""
    return (
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{height:.0f}" fill="none" stroke="#{faces.BLACK}"'
        f' stroke-width="{weight:.0f}"/>'
    )


def picture(
    data: bytes, media_type: str, *, left: float, top: float, width: float, height: float, alternative_text: str
) -> str:
    """A picture stretched over its box."""
    encoded = base64.b64encode(data).decode("ascii")
    return (
        f'<image x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{height:.0f}" preserveAspectRatio="none"'
        f' href="data:{media_type};base64,{encoded}"><title>{escape(alternative_text)}</title></image>'
    )


def _family(face: str) -> str:
    return escape(_FAMILIES[face])
