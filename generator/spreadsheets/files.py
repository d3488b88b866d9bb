"""A workbook or a file of comma-separated values → rows of texts; formulas are read as the values last computed."""

from __future__ import annotations

import csv
import io
import warnings
from datetime import date
from decimal import Decimal

from generator.errors import Fault, UnreadableFile
from generator.package import within_limits

Rows = list[list[str]]

# 30 indicators for 100 units each, with room for titles and notes.
MOST_ROWS = 4_000
MOST_COLUMNS = 40
MOST_CHARACTERS = 1_000_000

# UTF-8 with or without the mark that Excel writes; then what Excel writes on a Chinese Windows.
_ENCODINGS = ("utf-8-sig", "gb18030")
# A spreadsheet shows and keeps fifteen digits: what stands behind them is noise of binary fractions.
_DIGITS = ".15g"


def read_rows(data: bytes) -> Rows:
    """The first sheet of an .xlsx that has any cell, or the lines of a CSV in UTF-8 or GB18030.

    Raises `UnreadableFile` for any other file, and for one that is too large.
    """
    rows = _workbook_rows(data) if data.startswith(b"PK") else _text_rows(data)
    if not any(any(row) for row in rows):
        raise UnreadableFile(Fault("spreadsheet-empty"))
    return rows


def _workbook_rows(data: bytes) -> Rows:
    # Imported on first use: a quarter of the time in which the service starts, and 16 MB.
    from openpyxl import load_workbook

    try:
        if not within_limits(data):
            raise _unreadable()
        # openpyxl tells by warnings of decorations that it leaves out.
        with warnings.catch_warnings(action="ignore"):
            workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            for sheet in workbook.worksheets:
                # What the sheet says of its own size need not be true, and is needed for nothing.
                sheet.reset_dimensions()
                cells = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
                rows = [[_cell_text(value) for value in row] for row in cells]
                if any(any(row) for row in rows):
                    return within_bounds(rows)
    except UnreadableFile:
        raise
    # openpyxl has no error of its own for a damaged file: whatever it stumbles over is the file's fault.
    except Exception as error:
        raise _unreadable() from error
    return []


def _cell_text(value: object) -> str:
    match value:
        case None:
            return ""
        case float():
            return f"{Decimal(format(value, _DIGITS)):f}"
        case date():
            return value.isoformat()
        case _:
            return str(value).strip()


def _text_rows(data: bytes) -> Rows:
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise _unreadable()
    if "\0" in text:
        raise _unreadable()
    first = text.partition("\n")[0]
    delimiter = max("\t,;", key=first.count)
    try:
        return within_bounds(
            [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
        )
    except csv.Error as error:
        raise _unreadable() from error


def within_bounds(rows: Rows) -> Rows:
    """The rows without empty ones at the end. Raises `UnreadableFile` where they are more than figures can be."""
    while rows and not any(rows[-1]):
        rows.pop()
    characters = sum(len(cell) for row in rows for cell in row)
    if len(rows) > MOST_ROWS or max(map(len, rows), default=0) > MOST_COLUMNS or characters > MOST_CHARACTERS:
        raise UnreadableFile(Fault("spreadsheet-too-large", parameters={"rows": MOST_ROWS, "columns": MOST_COLUMNS}))
    return rows


def _unreadable() -> UnreadableFile:
    return UnreadableFile(Fault("spreadsheet-unreadable"))
