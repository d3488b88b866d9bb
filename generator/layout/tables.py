"""A table of the model → boxes: widths that fill the line, cells placed on the grid, heights of rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from generator.layout.boxes import Box, CellBox, LandscapeBox, Merge, ParagraphBox, RowBox, Run, TableBox, TabStop
from generator.layout.columns import Needs, cell_margin, column_widths, fits_upright, is_wide, needs_of, no_cell_spans
from generator.layout.lines import Renderer
from generator.layout.paragraphs import text_lines
from generator.model.listing import NOTHING
from generator.model.tables import Cell, Column, Table
from generator.standard import page, tables
from generator.standard.styles import (
    TABLE_CAPTION,
    TABLE_HEADER,
    TABLE_LINE,
    TABLE_MEASURE,
    TABLE_NOTE,
    TABLE_TEXT,
)

# In twips: of a row with blanks to be filled in; of a line, and of what is above and below the lines of a row.
_HAND_HEIGHT = page.lines(tables.HAND_LINES).twips
_LINE = TABLE_LINE.twips
_ABOVE_AND_BELOW = 2 * tables.CELL_MARGIN_VERTICAL.twips + tables.BORDER_WEIGHT.twips

# LibreOffice rounds the edges of columns, mostly to the left.
_ROUNDED_OFF = {"word": 0, "libreoffice": 1}


def table_boxes(table: Table, *, above: Box | None = None, signed: bool = False) -> list[Box]:
    """Caption and measure above the table, notes below it; all of them on a landscape page where it is wide (8).

    Caption and measure stay with the first row, the first note with the last. What stands right below another table, which
    `above` may be the end of, begins a little lower. A table with 署名 right below it, which is `signed`, stands upright
    if it can.
    """
    needs = needs_of(table)
    if is_wide(table, needs) and not (signed and fits_upright(table, needs)):
        width, height = page.LANDSCAPE_LINE_WIDTH.twips, page.LANDSCAPE_TEXT_HEIGHT.twips
        gap = _gap(above.boxes[-1]) if isinstance(above, LandscapeBox) else 0
        return [LandscapeBox(tuple(_boxes(table, needs, line_width=width, page_height=height, gap=gap)))]
    width, height = page.TYPE_AREA_WIDTH.twips, page.TEXT_HEIGHT.twips
    return [*_boxes(table, needs, line_width=width, page_height=height, gap=_gap(above))]


def _gap(above: Box | None) -> int:
    ends_a_table = isinstance(above, TableBox) or (isinstance(above, ParagraphBox) and above.style is TABLE_NOTE)
    return page.lines(tables.GAP_LINES).twips if ends_a_table else 0


def _boxes(table: Table, needs: Needs, *, line_width: int, page_height: int, gap: int) -> list[ParagraphBox | TableBox]:
    margin = cell_margin(table, needs, line_width=line_width)
    widths = column_widths(table, needs, line_width=line_width, margin=margin)
    boxes: list[ParagraphBox | TableBox] = []
    if table.caption:
        boxes.append(ParagraphBox(TABLE_CAPTION, (Run(table.caption),), space_before=gap, keep_with_next=True))
        gap = 0
    if table.measure:
        runs = (Run("单位："), Run(table.measure))
        boxes.append(ParagraphBox(TABLE_MEASURE, runs, space_before=gap, keep_with_next=True))
    rows = [
        *_rows(table.header, table.columns, widths, margin=margin, header=True),
        *_rows(table.rows, table.columns, widths, margin=margin, header=False),
    ]
    notes = _notes(table.notes)
    if _is_small(rows, page_height=page_height):
        rows = [row._replace(keep_with_next=True) for row in rows[:-1]] + rows[-1:]
        notes = [note._replace(keep_with_next=True) for note in notes[:-1]] + notes[-1:]
    if notes:
        rows[-1] = rows[-1]._replace(keep_with_next=True)
    return [*boxes, TableBox(widths, tuple(rows)), *notes]


def _is_small(rows: Sequence[RowBox], *, page_height: int) -> bool:
    """Whether the rows take half a page at most: such a table stays whole, and never leaves more of a page empty."""
    most = tables.KEPT_PAGES_MOST * page_height
    if len(rows) * _height(1) > most:
        return False
    return sum(row_heights(rows, [row_texts(row, "word") for row in rows])) <= most


def _notes(notes: tuple[str, ...]) -> list[ParagraphBox]:
    """注： and the notes, numbered where there are several, each wrapped under its own first character."""
    if len(notes) == 1:
        return [_note("注：", notes[0])]
    return [_note("注：" if number == 1 else "", f"{number}.{note}") for number, note in enumerate(notes, start=1)]


def _note(label: str, text: str) -> ParagraphBox:
    left = tables.NOTE_LABEL_CHARS * page.SIZE_SMALL_4.twips
    stop = (TabStop(left, "left"),)
    lead = (Run(label),) if label else ()
    return ParagraphBox(TABLE_NOTE, (*lead, Run("\t"), Run(text)), left=left, hanging=left, tabs=stop)


def _rows(
    rows: tuple[tuple[Cell, ...], ...],
    columns: tuple[Column, ...],
    widths: tuple[int, ...],
    *,
    margin: int,
    header: bool,
) -> list[RowBox]:
    """Rows with a box in every place: a cell that reaches down leaves a covered box in the rows below."""
    if no_cell_spans(rows, columns):
        places = list(zip(widths, columns, strict=True))
        return [
            _row([_cell(cell, *place, "none", header) for cell, place in zip(row, places, strict=True)], margin, header)
            for row in rows
        ]
    placed = []
    # For a column that a cell reaches into from above: that cell, and how many rows it still covers.
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells: list[CellBox] = []
        given, column = iter(row), 0
        while column < len(columns):
            covered = column in reaching
            cell, height = reaching.pop(column) if covered else _start(next(given))
            if height > 1:
                reaching[column] = (cell, height - 1)
            merge: Merge = "covered" if covered else "start" if cell.row_span > 1 else "none"
            width = sum(widths[column : column + cell.column_span])
            cells.append(_cell(cell, width, columns[column], merge, header))
            column += cell.column_span
        placed.append(_row(cells, margin, header))
    return placed


def _cell(cell: Cell, width: int, column: Column, merge: Merge, header: bool) -> CellBox:
    lines = () if merge == "covered" else tuple(cell.text.split("\n"))
    return CellBox(lines, width, cell.column_span, "center" if header else cell.align or _align(cell, column), merge)


def _align(cell: Cell, column: Column) -> Literal["left", "center", "right"]:
    """As its column, but for a dash among words: it says that there is nothing, and begins no line."""
    return "center" if column.align == "left" and cell.text == NOTHING else column.align


def _row(cells: Sequence[CellBox], margin: int, header: bool) -> RowBox:
    return RowBox(tuple(cells), header, _HAND_HEIGHT if _by_hand(cells) else 0, margin)


def _by_hand(cells: Sequence[CellBox]) -> bool:
    """Whether half the cells or more are blank: they are there to be filled in."""
    blank = [not "".join(cell.lines).strip() for cell in cells if cell.merge != "covered"]
    return any(blank) and 2 * sum(blank) >= len(blank)


def _start(cell: Cell) -> tuple[Cell, int]:
    return cell, cell.row_span


def row_texts(row: RowBox, renderer: Renderer) -> tuple[tuple[str, ...], ...]:
    """The lines of each cell, wrapped in its width; none of a covered one."""
    style = TABLE_HEADER if row.header else TABLE_TEXT
    return tuple(
        [
            ()
            if cell.merge == "covered"
            else text_lines(
                "\n".join(cell.lines),
                style,
                room=cell.width - 2 * row.margin - _ROUNDED_OFF[renderer],
                renderer=renderer,
            )
            for cell in row.cells
        ]
    )


def row_heights(rows: Sequence[RowBox], texts: Sequence[Sequence[Sequence[str]]]) -> list[int]:
    """Height in twips of each row with the rule above it; a cell over several rows makes the last of them higher."""
    heights: list[int] = []
    # Cells that reach down: where each begins, and the height that its text needs, by its column.
    reaching: dict[int, tuple[int, int]] = {}
    for index, (row, row_lines) in enumerate(zip(rows, texts, strict=True)):
        if not any(cell.merge != "none" for cell in row.cells):
            heights.append(max(row.least_height, _height(max(map(len, row_lines)))))
            continue
        below = _covered_columns(rows[index + 1]) if index + 1 < len(rows) else set()
        height = max(row.least_height, _height(1))
        column = 0
        for cell, lines in zip(row.cells, row_lines, strict=True):
            if cell.merge != "covered":
                reaching[column] = (index, _height(len(lines)))
            if column not in below:
                begun, needed = reaching.pop(column)
                height = max(height, needed - sum(heights[begun:]))
            column += cell.column_span
        heights.append(height)
    return heights


def _height(lines: int) -> int:
    return int(lines * _LINE + _ABOVE_AND_BELOW)


def _covered_columns(row: RowBox) -> set[int]:
    columns = accumulate((cell.column_span for cell in row.cells[:-1]), initial=0)
    return {column for column, cell in zip(columns, row.cells, strict=True) if cell.merge == "covered"}
