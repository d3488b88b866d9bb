"""Pictures of seals and of signature stamps, placed on the line of 署名 or of the post (7.3.5.1, 7.3.5.3)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.boxes import SealBox
from generator.layout.pictures import Picture, measured
from generator.model.elements import Seal
from generator.standard import main
from generator.standard.page import LINE_PITCH, lines, millimetres


def seal_box(seal: Seal, *, centre: int, alternative_text: str) -> SealBox:
    """A seal as wide as its diameter, its middle at `centre` from the left edge of the type area."""
    picture = measured(seal.data)
    diameter = millimetres(seal.diameter).twips
    size = picture.fitted(diameter, diameter)
    return _on_the_line(seal.data, picture, size, left=centre - size[0] // 2, alternative_text=alternative_text)


def seal_overhang(seals: Sequence[Seal]) -> int:
    """How far the widest seal hangs below the line of the date; the seal to come, where no picture is given."""
    diameter = max((seal.diameter for seal in seals), default=main.SEAL_DIAMETER_MM)
    return max(0, int(millimetres(diameter).twips) // 2 - int(main.SEAL_CENTRE_RISE.twips + LINE_PITCH.twips))


def stamp_box(data: bytes, *, width: int, right: int, alternative_text: str) -> SealBox:
    """A signature stamp in a room of that width, its right edge at `right` from the left edge of the type area."""
    picture = measured(data)
    size = picture.fitted(width, lines(main.STAMP_HEIGHT_LINES).twips)
    return _on_the_line(data, picture, size, left=right - size[0], alternative_text=alternative_text)


def _on_the_line(data: bytes, picture: Picture, size: tuple[int, int], *, left: int, alternative_text: str) -> SealBox:
    """Its middle is on the middle of the line's text, and so slightly above that of 署名 and date together."""
    width, height = size
    top = LINE_PITCH.twips - main.SEAL_CENTRE_RISE.twips - height // 2
    return SealBox(data, picture.media_type, left, top, width, height, alternative_text)
