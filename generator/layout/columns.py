"""Widths of a table's columns: as given, or by what stands in them; together the length of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil, inf
from typing import NamedTuple

from generator.layout.lines import words
from generator.layout.paragraphs import set_width
from generator.layout.shapes import IDEOGRAPHS, shape
from generator.model.tables import Cell, Column, Table
from generator.standard import page, tables
from generator.standard.styles import TABLE_HEADER, TABLE_TEXT, ParagraphStyle

# A column of running text wraps: more than this many 字 it does not ask for.
_MOST_CHARS = 16.0
# A line up to this many 字 stays whole where there is room; one of twice or thrice as many stands on two or three lines.
_WHOLE_CHARS = 6
_MOST_PARTS = 3
# So many 字 of a longer line stand side by side; before any column gets more, all get as much.
_RUNNING_CHARS = 6.0
_READABLE_CHARS = 3.0
# Faces differ in the width of Latin letters and signs: what must not break gets so many 字 more.
_SPARE_CHARS = 0.25

# In twips.
_EM = page.SIZE_SMALL_4.twips
_HAIR = 8

# Amounts, percentages, dates and ranges in digits: a program may end a line behind their signs.
_NUMBER = re.compile(r"[+\-−±]?\d[\d.,:/\-−–~～]*[%％‰℃]?")

_PORTRAIT_CHARS: float = page.TYPE_AREA_WIDTH.twips / _EM


class Needs(NamedTuple):
    """What each column asks for by its content, its longest line, and what it needs at least, all in 字 of the table's size.

    At least it needs room for its longest piece that cannot break; with `whole`, its short lines do not break either.
    The margins of cells are not in it.
    """

    asked: Sequence[float]
    whole: Sequence[float]
    least: Sequence[float]


def is_wide(table: Table, needs: Needs) -> bool:
    """Whether a table turns to a landscape page (8): as it says; else with many columns, or with much that cannot break."""
    if table.landscape is not None:
        return table.landscape
    return len(table.columns) > tables.MOST_PORTRAIT_COLUMNS or not _fits(
        needs.least, _PORTRAIT_CHARS, tables.CELL_MARGIN_HORIZONTAL.twips
    )


def fits_upright(table: Table, needs: Needs) -> bool:
    """Whether a table that does not say where it stands has room on an upright page for all short lines of its cells."""
    return table.landscape is None and _fits(needs.whole, _PORTRAIT_CHARS, tables.CELL_MARGIN_HORIZONTAL.twips)


def cell_margin(table: Table, needs: Needs, *, line_width: int) -> int:
    """In twips, at each side of a cell: narrow where the usual one leaves no room for all short lines, and no width was given."""
    usual = int(tables.CELL_MARGIN_HORIZONTAL.twips)
    given = any(column.width for column in table.columns)
    return usual if given or _fits(needs.whole, line_width / _EM, usual) else int(tables.CELL_MARGIN_NARROW.twips)


def _fits(widths: Sequence[float], area: float, margin: int) -> bool:
    return sum(widths) + len(widths) * _beside(margin) <= area


def _beside(margin: int) -> float:
    """What a column needs besides its content, in 字."""
    return float(2 * margin / _EM + _SPARE_CHARS)


def column_widths(table: Table, needs: Needs, *, line_width: int, margin: int) -> tuple[int, ...]:
    """Widths in twips that add up to the line exactly, of columns whose cells have a margin at each side.

    Where there is room, no column is narrower than what it needs, whatever width is given for it: all lines whole but those
    of running text, or words and numbers. Without a given width, it gets room for its longest line; where
    there is not so much, words stay whole first, then short lines, those of most columns before those of one.
    """
    area, beside = line_width / _EM, _beside(margin)
    given = [column.width for column in table.columns]
    needs = Needs(*([need + beside for need in level] for level in needs))
    levels = Needs(*([width or need for width, need in zip(given, level, strict=True)] for level in needs))
    shares = _wanted(levels, area, beside)
    edges = [0.0, *accumulate(_shared(area, shares, floors=_floors(needs, area, beside)))]
    places = [round(edge * line_width / edges[-1]) for edge in edges]
    return _off_the_edge([right - left for left, right in pairwise(places)], margin)


def _floors(needs: Needs, area: float, beside: float) -> Sequence[float]:
    """The most that all columns have room for, of what they must not be narrower than."""
    running, narrow = _MOST_CHARS + beside, 2 + beside
    lines = [high if narrow < high < running else low for high, low in zip(needs.asked, needs.whole, strict=True)]
    # A column narrower than a character shows nothing of its text.
    bare = [min(1 + beside, area / len(lines))] * len(lines)
    return next((floors for floors in (lines, needs.least) if sum(floors) < area), bare)


def _wanted(needs: Needs, area: float, beside: float) -> list[float]:
    """What the columns get, before all of it is brought to the length of the line."""
    asked, whole, shares = map(list, needs)
    if sum(asked) <= area:
        return asked
    if sum(whole) <= area:
        give = (area - sum(whole)) / (sum(asked) - sum(whole))
        return [low + (high - low) * give for low, high in zip(whole, asked, strict=True)]
    for most in (_READABLE_CHARS + beside, inf):
        for index in sorted(range(len(shares)), key=lambda index: whole[index] - shares[index]):
            shares[index] += max(0.0, min(min(whole[index], most) - shares[index], area - sum(shares)))
    return shares


def _shared(area: float, shares: Sequence[float], *, floors: Sequence[float]) -> list[float]:
    """The area in proportion to the shares, but for those that would get less than their floor."""
    lifted: set[int] = set()
    while True:
        rest = area - sum(floors[index] for index in lifted)
        scale = rest / sum(share for index, share in enumerate(shares) if index not in lifted)
        widths = [floors[index] if index in lifted else share * scale for index, share in enumerate(shares)]
        low = {index for index, width in enumerate(widths) if width < floors[index]}
        if not low or len(lifted | low) == len(shares):
            return widths
        lifted |= low


def _off_the_edge(widths: list[int], margin: int) -> tuple[int, ...]:
    """The widths, changed a little where the last 字 of a full line would fit by a hair.

    Programs round the widths of columns by a twip or two, each in its own way, and would break such lines differently.
    """
    for index in range(len(widths) - 1):
        over = (widths[index] - 2 * margin + _HAIR) % _EM
        if over < 2 * _HAIR:
            widths[index] += 2 * _HAIR - over
            widths[-1] -= 2 * _HAIR - over
    return tuple(widths)


def needs_of(table: Table) -> Needs:
    """What its columns need, the given widths aside."""
    asked = [2.0] * len(table.columns)
    whole = [1.0] * len(table.columns)
    least = [1.0] * len(table.columns)
    for column, line, style in _shapes(table):
        width, widest = _widths(line, style)
        asked[column] = max(asked[column], min(width, _MOST_CHARS))
        parts = max(1, ceil(width / _WHOLE_CHARS))
        held = ceil(2 * width / parts) / 2 if parts <= _MOST_PARTS else _RUNNING_CHARS
        whole[column] = max(whole[column], held)
        least[column] = max(least[column], widest)
    least = [min(low, high) for low, high in zip(least, asked, strict=True)]
    return Needs(
        asked, [min(max(middle, low), high) for middle, low, high in zip(whole, least, asked, strict=True)], least
    )


def _shapes(table: Table) -> set[tuple[int, str, ParagraphStyle]]:
    """The lines in each column that may differ in width, each once, and their style."""
    return {
        (column, shape(line), style)
        for column, cell, style in _single_cells(table)
        for line in (cell.text.split("\n") if "\n" in cell.text else (cell.text,))
    }


@lru_cache
def _widths(line: str, style: ParagraphStyle) -> tuple[float, float]:
    """Width in 字 of a line, and of the widest of its pieces that must not break: words, numbers with their signs."""
    if IDEOGRAPHS.fullmatch(line):
        return float(len(line)), 1.0
    whole = _chars(line, style)
    pieces = words(line)
    if len(pieces) == 1:
        return whole, whole
    pieces += _NUMBER.findall(line)
    return whole, max([1.0, *[_chars(piece, style) for piece in pieces if not IDEOGRAPHS.fullmatch(piece)]])


def _chars(text: str, style: ParagraphStyle) -> float:
    """Width in 字 of the table's size: the wider of both settings, for a table has the same columns in both."""
    return max(set_width(text, style, "word"), set_width(text, style, "libreoffice")) / int(style.size.twips)


def no_cell_spans(rows: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> bool:
    """Whether each cell stands in one row and one column: where one does not, a row has fewer cells than columns."""
    return all(len(row) == len(columns) for row in rows)


def _single_cells(table: Table) -> Iterator[tuple[int, Cell, ParagraphStyle]]:
    """Cells of one column, with the column that each stands in, and their style."""
    for rows, style in ((table.header, TABLE_HEADER), (table.rows, TABLE_TEXT)):
        covered = [0] * len(table.columns)
        if no_cell_spans(rows, table.columns):
            for row in rows:
                for column, cell in enumerate(row):
                    yield column, cell, style
            continue
        for row in rows:
            upcoming = [max(0, left - 1) for left in covered]
            column = 0
            for cell in row:
                while covered[column]:
                    column += 1
                if cell.column_span == 1:
                    yield column, cell, style
                for index in range(column, column + cell.column_span):
                    upcoming[index] = cell.row_span - 1
                column += cell.column_span
            covered = upcoming
