"""A workbook to be filled in: a row for each unit of each indicator."""

from __future__ import annotations

import io
from collections.abc import Sequence

from generator.spreadsheets.columns import columns_of

_WIDTHS = {"indicator": 24, "unit": 20, "remark": 24}
_WIDTH = 14
_BLANK_ROWS = 200


def blank_form(genre: str, *, units: Sequence[str] = (), indicators: Sequence[tuple[str, str]] = ()) -> bytes:
    """An .xlsx of the columns of `genre`, with the names that are known; `indicators` are names with their measures."""
    # Imported on first use, as for reading.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "数据"
    columns = columns_of(genre)
    sheet.append([column.title for column in columns])
    for name, measure in indicators or [("", "")]:
        for unit in units or [""]:
            given = {"indicator": name, "measure": measure, "unit": unit}
            sheet.append([given.get(column.field) or None for column in columns])
            for cell in sheet[sheet.max_row]:
                # A name that begins like a formula stays a name.
                cell.data_type = "s" if cell.value else cell.data_type
    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(1, number)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F3EEE7")
        cell.alignment = Alignment(horizontal="center")
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS.get(column.field, _WIDTH)
        if column.field == "direction":
            choice = DataValidation(type="list", formula1='"越高越好,越低越好"', allow_blank=True)
            # Shown beside a cell that is chosen.
            choice.promptTitle, choice.prompt = (
                column.title,
                "数大是好事，还是数小是好事（如投诉件数）；空着算越高越好。",
            )
            choice.showInputMessage = True
            choice.add(f"{cell.column_letter}2:{cell.column_letter}{sheet.max_row + _BLANK_ROWS}")
            sheet.add_data_validation(choice)
    sheet.freeze_panes = "A2"
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()
