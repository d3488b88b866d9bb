"""Rows of texts → a table with a header, as the lists behind a document are set (清单, 名单, 目录)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from generator.model.tables import Alignment, Cell, Column, Table
from generator.wording import date_text

# In a list that was computed: there is no such thing. An empty cell is there to be filled in by hand.
NOTHING = "—"


class ListColumn(NamedTuple):
    """A column by its header; short entries stand in the middle, sentences at the left, figures at the right."""

    header: str
    align: Alignment = "center"
    width: int | None = None


def day_cell(day: date) -> str:
    """2022年 above 11月30日: a date in a narrow column."""
    return date_text(day).replace("年", "年\n")


def listing(
    columns: Sequence[ListColumn],
    rows: Iterable[Sequence[str | Cell]],
    *,
    caption: str | None = None,
    measure: str | None = None,
    notes: Sequence[str] = (),
    landscape: bool | None = None,
) -> Table:
    """A table of the rows, whose header is repeated on each page."""
    return Table(
        caption=caption,
        measure=measure,
        columns=tuple(Column(width=column.width, align=column.align) for column in columns),
        header=(tuple(Cell(text=column.header) for column in columns),),
        rows=tuple(tuple(cell if isinstance(cell, Cell) else Cell(text=cell) for cell in row) for row in rows),
        notes=tuple(notes),
        landscape=landscape,
    )
