"""Widths of a table's columns: as given, or by what stands in them; together the width of the type area."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from generator.layout.lines import words
from generator.layout.paragraphs import set_width
from generator.model.tables import Cell, Table
from generator.standard import page, tables
from generator.standard.styles import TABLE_HEADER, TABLE_TEXT, ParagraphStyle

# A column of running text wraps: more than this many 字 it does not ask for.
_MOST_CHARS = 16.0
# Faces differ in the width of Latin letters and signs: what must not break gets so many 字 more.
_SPARE_CHARS = 0.5

# In twips.
_HAIR = 8

# Each is as wide as it is high, and a line may end behind it.
_IDEOGRAPHS = re.compile("[\u4e00-\u9fff]*")


def column_widths(table: Table) -> tuple[int, ...]:
    """Widths in twips that add up to the type area exactly.

    A column without a width asks for its longest line, and gets at least its longest unbreakable piece.
    """
    em = page.SIZE_SMALL_4.twips
    area = page.TYPE_AREA_WIDTH.twips / em
    margin = 2 * tables.CELL_MARGIN_HORIZONTAL.twips / em + _SPARE_CHARS
    asked, least = _needs(table, margin=margin)
    if sum(asked) <= area:
        shares = asked
    elif sum(least) < area:
        give = (area - sum(least)) / (sum(asked) - sum(least))
        shares = [low + (high - low) * give for low, high in zip(least, asked, strict=True)]
    else:
        shares = least
    # A column narrower than a character shows nothing of its text.
    narrowest = min(1 + margin, area / len(shares)) * sum(shares) / area
    edges = [0.0, *accumulate(max(narrowest, share) for share in shares)]
    places = [round(edge * page.TYPE_AREA_WIDTH.twips / edges[-1]) for edge in edges]
    return _off_the_edge([right - left for left, right in pairwise(places)])


def _off_the_edge(widths: list[int]) -> tuple[int, ...]:
    """The widths, changed a little where the last 字 of a full line would fit by a hair.

    Programs round the widths of columns by a twip or two, each in its own way, and would break such lines differently.
    """
    em, margins = page.SIZE_SMALL_4.twips, 2 * tables.CELL_MARGIN_HORIZONTAL.twips
    for index in range(len(widths) - 1):
        over = (widths[index] - margins + _HAIR) % em
        if over < 2 * _HAIR:
            widths[index] += 2 * _HAIR - over
            widths[-1] -= 2 * _HAIR - over
    return tuple(widths)


def _needs(table: Table, *, margin: float) -> tuple[list[float], list[float]]:
    """What each column asks for and what it needs at least, in 字 of the table's size."""
    asked = [2 + margin] * len(table.columns)
    least = [1 + margin] * len(table.columns)
    for column, cell, style in _single_cells(table):
        for line in cell.text.split("\n"):
            whole, widest = _widths(line, style)
            asked[column] = max(asked[column], min(whole, _MOST_CHARS) + margin)
            least[column] = max(least[column], widest + margin)
    for index, column_ in enumerate(table.columns):
        if column_.width is not None:
            asked[index] = least[index] = float(column_.width)
    return asked, [min(low, high) for low, high in zip(least, asked, strict=True)]


def _widths(line: str, style: ParagraphStyle) -> tuple[float, float]:
    """Width in 字 of a line, and of the widest of its pieces that must not break."""
    if _IDEOGRAPHS.fullmatch(line):
        return float(len(line)), 1.0
    whole = _chars(line, style)
    pieces = words(line)
    if len(pieces) == 1:
        return whole, whole
    return whole, max([1.0, *[_chars(piece, style) for piece in pieces if not _IDEOGRAPHS.fullmatch(piece)]])


def _chars(text: str, style: ParagraphStyle) -> float:
    """Width in 字 of the table's size: the wider of both settings, for a table has the same columns in both."""
    return max(set_width(text, style, "word"), set_width(text, style, "libreoffice")) / int(style.size.twips)


def _single_cells(table: Table) -> Iterator[tuple[int, Cell, ParagraphStyle]]:
    """Cells of one column, with the column that each stands in, and their style."""
    for rows, style in ((table.header, TABLE_HEADER), (table.rows, TABLE_TEXT)):
        covered = [0] * len(table.columns)
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
