"""Setting text in lines as the program that draws the file does it; lengths in twips."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.libreoffice_lines import LibreOfficeText
from generator.layout.metrics import WIDEST, Piece, Renderer
from generator.layout.word_lines import WordText, words

__all__ = ["Piece", "Renderer", "break_lines", "text_width", "words"]


def break_lines(
    pieces: Sequence[Piece], *, room: float, first_room: float | None = None, start: int = 0, renderer: Renderer
) -> tuple[int, ...]:
    """How many characters stand on each line; blanks and a line break count to the line that they end.

    The characters before `start` are on the first line and not in `first_room`: they end with a tab.
    """
    text = "".join([piece.text for piece in pieces])
    if not text:
        return (0,)
    width = room if first_room is None else first_room
    # What is as short as this is on one line whatever its characters are.
    if (len(text) - start) * WIDEST[renderer] * pieces[0].size <= width and "\n" not in text:
        return (len(text),)
    line_end = _set_text(pieces, renderer).line_end
    counts = []
    begun, place, stop = 0, start, start
    while place < len(text):
        if place == stop:
            stop = text.find("\n", place) + 1 or len(text)
        end = line_end(place, stop, width)
        if text[end:stop] == "\n":
            end = stop
        counts.append(end - begun)
        begun, place, width = end, end, room
    return tuple(counts) or (start,)


def text_width(pieces: Sequence[Piece], renderer: Renderer) -> float:
    """Width of text on one line."""
    return _set_text(pieces, renderer).width if any(piece.text for piece in pieces) else 0.0


def _set_text(pieces: Sequence[Piece], renderer: Renderer) -> LibreOfficeText | WordText:
    return LibreOfficeText(pieces) if renderer == "libreoffice" else WordText(pieces)
