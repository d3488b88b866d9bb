"""A paragraph's text in lines: the faces of its runs, the room that its indents and tabs leave."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator.layout.boxes import ParagraphBox, TabStop, split_runs
from generator.layout.lines import Piece, Renderer, break_lines, is_one_line, text_width
from generator.layout.shapes import shape
from generator.standard import page
from generator.standard.styles import CharacterStyle, ParagraphStyle

# What the templates' settings say.
_DEFAULT_TAB_CHARS = 2

# Where a line is parted, and how many characters are left on either side of it.
_MARK = re.compile("[，、；：]")
_LEAST = 2


def set_width(text: str, style: ParagraphStyle, renderer: Renderer) -> float:
    """Width in twips of text in a paragraph's style, on one line."""
    return text_width((_piece(text, style, None),), renderer)


def text_lines(text: str, style: ParagraphStyle, *, room: float, renderer: Renderer) -> tuple[str, ...]:
    """The lines of text without indents in a paragraph's style, `room` twips wide."""
    if is_one_line(text, _size(style)[0], room=room, renderer=renderer):
        return (text,)
    return _cut(text, _counts(shape(text), style, room, renderer))


# The cells of a table have few shapes.
@lru_cache
def _counts(text: str, style: ParagraphStyle, room: float, renderer: Renderer) -> tuple[int, ...]:
    return break_lines((_piece(text, style, None),), room=room, renderer=renderer)


def whole_lines(names: Iterable[str], style: ParagraphStyle, *, room: float, renderer: Renderer) -> str:
    """The names one behind the other, a line break in front of each that the end of a line `room` twips long would cut.

    A name longer than a line is cut. A break, unlike marks that forbid one, is kept by every program; it takes the place
    of a blank.
    """
    lines = [""]
    for name in names:
        if lines[-1] and set_width((lines[-1] + name).rstrip(), style, renderer) > room:
            lines.append("")
        lines[-1] += name
    return "\n".join(line.rstrip() for line in lines)


def paragraph_lines(
    box: ParagraphBox, renderer: Renderer, *, width: int = page.TYPE_AREA_WIDTH.twips
) -> tuple[str, ...]:
    """The lines of a paragraph between margins `width` twips apart, its tabs and line breaks among their characters."""
    indents = _indents(box, renderer)
    room = width - indents.left - indents.right
    text = box.runs[0].text if len(box.runs) == 1 else "".join([run.text for run in box.runs])
    if is_one_line(text, _size(box.style)[0], room=room - indents.first, renderer=renderer) and "\t" not in text:
        return (text,)
    pieces = [_piece(run.text, box.style, run.style) for run in box.runs]
    if "\t" in text:
        first_room = width - indents.right - _lefts(box.tabs, _parted(pieces), indents, renderer)[-1]
        start = text.rindex("\t") + 1
    else:
        first_room, start = room - indents.first, 0
    return _cut(text, break_lines(pieces, room=room, first_room=first_room, start=start, renderer=renderer))


class Stretch(NamedTuple):
    """Text on a line between two tabs: twips from the left edge of the type area, and its runs."""

    left: float
    width: float
    pieces: tuple[Piece, ...]


def line_stretches(
    box: ParagraphBox, renderer: Renderer, *, width: int = page.TYPE_AREA_WIDTH.twips
) -> tuple[tuple[Stretch, ...], ...]:
    """Where the text of each line of a paragraph stands; what is justified is as wide as its room."""
    indents = _indents(box, renderer)
    room = width - indents.left - indents.right
    pieces = [_piece(run.text, box.style, run.style) for run in box.runs]
    lines = paragraph_lines(box, renderer, width=width)
    align = box.align or box.style.align
    made = []
    for index, (line, parts) in enumerate(zip(lines, _lines_of(pieces, lines), strict=True)):
        if "\t" in line:
            made.append(tuple(_at_tabs(box.tabs, parts, indents, renderer)))
            continue
        first = 0 if index else indents.first
        needed = text_width(parts, renderer)
        free = room - first - needed
        if align == "both":
            full = index + 1 < len(lines) and not line.endswith("\n")
            made.append((Stretch(indents.left + first, room - first if full else needed, tuple(parts)),))
        else:
            share = {"left": 0.0, "center": free / 2, "right": free}[align]
            made.append((Stretch(indents.left + first + share, needed, tuple(parts)),))
    return tuple(made)


def _lines_of(pieces: Sequence[Piece], lines: Sequence[str]) -> list[list[Piece]]:
    """The pieces cut where the lines end, without the line breaks."""
    cut: list[list[Piece]] = []
    waiting = [piece for piece in pieces if piece.text][::-1]
    for line in lines:
        parts: list[Piece] = []
        missing = len(line)
        while missing and waiting:
            piece = waiting.pop()
            parts.append(piece._replace(text=piece.text[:missing].rstrip("\n")))
            if len(piece.text) > missing:
                waiting.append(piece._replace(text=piece.text[missing:]))
            missing -= min(missing, len(piece.text))
        cut.append(parts)
    return cut


def _at_tabs(
    tabs: Sequence[TabStop], pieces: Sequence[Piece], indents: _Indents, renderer: Renderer
) -> Iterator[Stretch]:
    parts = _parted(pieces)
    for part, left in zip(parts, _lefts(tabs, parts, indents, renderer), strict=True):
        if width := text_width(part, renderer):
            yield Stretch(left, width, tuple(part))


def parted(box: ParagraphBox, renderer: Renderer) -> ParagraphBox | None:
    """A paragraph of one line on two, behind its last mark or in its middle; None where there is not enough of it."""
    text = "".join(run.text for run in box.runs)
    places = [found.end() for found in _MARK.finditer(text) if _LEAST <= found.end() <= len(text) - _LEAST]
    place = places[-1] if places else len(text) // 2
    if not _LEAST <= place <= len(text) - _LEAST:
        return None
    before, _ = split_runs(box.runs, place)
    indents = _indents(box, renderer)
    size = box.style.size.twips
    room = text_width([_piece(run.text, box.style, run.style) for run in before], renderer) + size // 2
    right = page.TYPE_AREA_WIDTH.twips - indents.left - indents.first - round(room)
    return box._replace(left=indents.left, hanging=-indents.first, right=right)


def _cut(text: str, counts: Sequence[int]) -> tuple[str, ...]:
    if len(counts) == 1:
        return (text,)
    lines = []
    start = 0
    for count in counts:
        lines.append(text[start : start + count])
        start += count
    return tuple(lines)


class _Indents(NamedTuple):
    """Twips from the margins, and what the first line is further in."""

    left: int
    right: int
    first: int


def _indents(box: ParagraphBox, renderer: Renderer) -> _Indents:
    if box.left is None and box.right is None:
        return _style_indents(box.style, renderer)
    left, right, _ = _style_indents(box.style, renderer)
    # An indent of the plan replaces that of the style's first line too.
    return _Indents(left if box.left is None else box.left, right if box.right is None else box.right, -box.hanging)


@cache
def _style_indents(style: ParagraphStyle, renderer: Renderer) -> _Indents:
    # Word counts a style's indents in characters of Normal, which is 三号.
    char = page.SIZE_3.twips if renderer == "word" else page.chars(1).twips
    return _Indents(
        round(style.left_chars * char), round(style.right_chars * char), round(style.first_line_chars * char)
    )


def _lefts(
    tabs: Sequence[TabStop], parts: Sequence[Sequence[Piece]], indents: _Indents, renderer: Renderer
) -> list[float]:
    """Where the text between the tabs begins, from the left edge of the type area."""
    # Word and LibreOffice take the indent of the other lines for a stop.
    stops = sorted([*tabs, *([TabStop(indents.left, "left")] if indents.first < 0 else [])], key=_position)
    first, *others = (text_width(part, renderer) for part in parts)
    lefts: list[float] = [indents.left + indents.first]
    reached = lefts[0] + first
    for width in others:
        stop = next((each for each in stops if each.position > reached), None)
        if stop:
            share = {"left": 0.0, "center": width / 2, "right": width}[stop.align]
            reached = max(reached, stop.position - share)
        else:
            default = page.chars(_DEFAULT_TAB_CHARS).twips
            reached = (reached // default + 1) * default
        lefts.append(reached)
        reached += width
    return lefts


def _parted(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces between the tabs."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\t")
        parts[-1].append(piece._replace(text=first))
        parts += [[piece._replace(text=text)] for text in others]
    return parts


def _position(stop: TabStop) -> int:
    return stop.position


def _piece(text: str, style: ParagraphStyle, character: CharacterStyle | None) -> Piece:
    size, tightening = _size(style)
    return Piece(text, (character or style).face, size, tightening)


@cache
def _size(style: ParagraphStyle) -> tuple[int, int]:
    return style.size.twips, style.tightening.twips
