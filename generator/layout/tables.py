"""A table of the model → boxes: widths that fill the type area, cells placed on the grid, heights of rows."""

from __future__ import annotations

from generator.layout.boxes import Box, CellBox, Merge, ParagraphBox, RowBox, Run, TableBox, TabStop
from generator.layout.columns import column_widths
from generator.layout.lines import Renderer, line_count
from generator.model.tables import Cell, Column, Table
from generator.standard import page, tables
from generator.standard.styles import TABLE_CAPTION, TABLE_LINE, TABLE_MEASURE, TABLE_NOTE


def table_boxes(table: Table) -> list[Box]:
    """Caption and measure above the table, notes below it."""
    boxes: list[Box] = []
    if table.caption:
        boxes.append(ParagraphBox(TABLE_CAPTION, (Run(table.caption),), keep_with_next=True))
    if table.measure:
        boxes.append(ParagraphBox(TABLE_MEASURE, (Run("单位："), Run(table.measure)), keep_with_next=True))
    widths = column_widths(table)
    rows = [
        *_rows(table.header, table.columns, widths, header=True),
        *_rows(table.rows, table.columns, widths, header=False),
    ]
    boxes.append(TableBox(widths, tuple(rows)))
    return boxes + _notes(table.notes)


def _notes(notes: tuple[str, ...]) -> list[Box]:
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
    rows: tuple[tuple[Cell, ...], ...], columns: tuple[Column, ...], widths: tuple[int, ...], *, header: bool
) -> list[RowBox]:
    """Rows with a box in every place: a cell that reaches down leaves a covered box in the rows below."""
    placed = []
    # For a column that a cell reaches into from above: that cell, and how many rows it still covers.
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells, given, column = [], iter(row), 0
        while column < len(columns):
            covered = column in reaching
            cell, height = reaching.pop(column) if covered else _start(next(given))
            if height > 1:
                reaching[column] = (cell, height - 1)
            merge: Merge = "covered" if covered else "start" if cell.row_span > 1 else "none"
            cells.append(
                CellBox(
                    lines=() if covered else tuple(cell.text.split("\n")),
                    width=sum(widths[column : column + cell.column_span]),
                    column_span=cell.column_span,
                    align="center" if header else cell.align or columns[column].align,
                    merge=merge,
                )
            )
            column += cell.column_span
        # A blank cell is there to be filled in by hand.
        by_hand = any(cell.merge != "covered" and not "".join(cell.lines).strip() for cell in cells)
        placed.append(RowBox(tuple(cells), header, page.LINE_PITCH.twips if by_hand else 0))
    return placed


def _start(cell: Cell) -> tuple[Cell, int]:
    return cell, cell.row_span


def row_height(row: RowBox, renderer: Renderer) -> int:
    """Height in twips of a row whose cells wrap in their widths; cells over several rows are left out."""
    lines = [
        sum(_lines_in(line, cell.width, renderer) for line in cell.lines) for cell in row.cells if cell.merge == "none"
    ]
    text = max([1, *lines]) * int(TABLE_LINE.twips) + 2 * int(tables.CELL_MARGIN_VERTICAL.twips)
    return max(row.least_height, text)


def _lines_in(text: str, width: int, renderer: Renderer) -> int:
    room = (width - 2 * tables.CELL_MARGIN_HORIZONTAL.twips) / page.SIZE_SMALL_4.twips
    return line_count(text, chars=max(1.0, room), renderer=renderer)
