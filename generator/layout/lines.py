"""Setting text in lines as the program that draws the file does it; lengths in twips."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.libreoffice_lines import LibreOfficeText
from generator.layout.metrics import WIDEST, Piece, Renderer
from generator.layout.word_lines import WordText, words

__all__ = ["Piece", "Renderer", "break_lines", "is_one_line", "text_width", "words"]


def break_lines(
    pieces: Sequence[Piece], *, room: float, first_room: float | None = None, start: int = 0, renderer: Renderer
) -> tuple[int, ...]:
    """How many characters stand on each line; blanks and a line break count to the line that they end.

    The characters before `start` are on the first line and not in `first_room`: they end with a tab.
    """
    if not pieces:
        return (0,)
    width = room if first_room is None else first_room
    set_text = _set_text(pieces, renderer)
    text, line_end = set_text.text, set_text.line_end
    counts = []
    begun, place, stop = 0, start, start
    while place < len(text):
        if place == stop:
            stop = text.find("\n", place) + 1 or len(text)
        end = line_end(place, stop, width)
        if end == stop - 1 and text[end] == "\n":
            end = stop
        counts.append(end - begun)
        begun, place, width = end, end, room
    return tuple(counts) or (start,)


def is_one_line(text: str, size: int, *, room: float, renderer: Renderer) -> bool:
    """Whether text is so short that it is one line whatever its characters are; `size` and `room` in twips."""
    return len(text) * WIDEST[renderer] * size <= room and "\n" not in text


def text_width(pieces: Sequence[Piece], renderer: Renderer) -> float:
    """Width of text on one line."""
    return _set_text(pieces, renderer).width if any(piece.text for piece in pieces) else 0.0


def _set_text(pieces: Sequence[Piece], renderer: Renderer) -> LibreOfficeText | WordText:
    return LibreOfficeText(pieces) if renderer == "libreoffice" else WordText(pieces)
