"""A table in a body: cells that may span, and the grid they must fill."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CellText, Name, Text, Value, fault, refuse

# More columns are not readable, on a page turned sideways neither: each would be narrower than two characters.
MOST_COLUMNS = 24

Span = Annotated[int, Strict(), Field(ge=1, le=1_000)]
Alignment = Literal["left", "center", "right"]


class Cell(Value):
    """One cell; a plain string stands for a cell of one column and one row."""

    text: CellText
    column_span: Span = 1
    row_span: Span = 1
    align: Alignment | None = None


def _cell_from_text(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


Row = Annotated[
    tuple[Annotated[Cell, BeforeValidator(_cell_from_text, json_schema_input_type=str | Cell)], ...],
    Field(min_length=1, max_length=MOST_COLUMNS),
]


class Column(Value):
    """Width of a column relative to the others, by its content if not given; how its cells stand unless one differs."""

    width: Annotated[int, Strict(), Field(ge=1, le=1_000)] | None = None
    align: Alignment = "center"


class Table(Value):
    """A table; `header` rows are repeated on each page, and rows below a spanning cell leave out what it covers.

    `landscape` says whether it turns to a landscape page; by its width if not given.
    """

    kind: Literal["table"] = "table"
    caption: Name | None = None
    measure: Name | None = None
    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=MOST_COLUMNS)]
    header: Annotated[tuple[Row, ...], Field(max_length=5)] = ()
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=10_000)]
    notes: Annotated[tuple[Text, ...], Field(max_length=20)] = ()
    landscape: Annotated[bool, Strict()] | None = None

    @model_validator(mode="after")
    def _cells_fill_the_grid(self) -> Table:
        # Header and rows are laid out apart: a cell that spans out of a repeated header has no meaning.
        for part, rows, offset in (("header", self.header, 0), ("rows", self.rows, len(self.header))):
            covered = [0] * len(self.columns)
            for index, row in enumerate(rows):
                try:
                    _lay_row(row, covered, number=offset + index + 1, rows_left=len(rows) - index)
                except PydanticCustomError as error:
                    refuse([((part, index), error)])
        return self


def _lay_row(row: tuple[Cell, ...], covered: list[int], *, number: int, rows_left: int) -> None:
    """Places one row's cells in the columns that no cell above reaches into; updates `covered` for the next row."""
    free = covered.count(0)
    filled = sum([cell.column_span for cell in row])
    if filled != free:
        raise fault("table-grid", row=number, got=filled, wanted=free)
    if filled == len(row) == len(covered) and not any(cell.row_span > 1 for cell in row):
        return
    column = 0
    upcoming = [max(0, rows - 1) for rows in covered]
    for cell in row:
        while covered[column]:
            column += 1
        reach = range(column, column + cell.column_span)
        if any(index >= len(covered) or covered[index] for index in reach) or cell.row_span > rows_left:
            raise fault("table-span", row=number)
        for index in reach:
            upcoming[index] = cell.row_span - 1
        column = reach.stop
    covered[:] = upcoming
