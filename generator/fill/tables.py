"""Tables of the plan as WordprocessingML."""

from __future__ import annotations

from collections.abc import Mapping

from generator.fill.markup import run
from generator.layout.boxes import CellBox, RowBox, TableBox
from generator.standard.styles import TABLE, TABLE_HEADER, TABLE_TEXT


def table(box: TableBox, ids: Mapping[str, str]) -> str:
    """A table of fixed widths; header rows come again on each page, and no row splits."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in box.widths)
    rows = "".join(_row(row, ids) for row in box.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{ids[TABLE]}"/><w:tblW w:w="{sum(box.widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    )


def _row(row: RowBox, ids: Mapping[str, str]) -> str:
    header = "<w:tblHeader/>" if row.header else ""
    style = TABLE_HEADER if row.header else TABLE_TEXT
    kept = "<w:keepNext/>" if row.keep_with_next else ""
    cells = "".join(_cell(cell, ids[style.name], kept) for cell in row.cells)
    height = f'<w:trHeight w:val="{row.least_height}" w:hRule="atLeast"/>' if row.least_height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>{cells}</w:tr>"


def _cell(cell: CellBox, style: str, kept: str) -> str:
    span = f'<w:gridSpan w:val="{cell.column_span}"/>' if cell.column_span > 1 else ""
    merge = {"none": "", "start": '<w:vMerge w:val="restart"/>', "covered": "<w:vMerge/>"}[cell.merge]
    text = "\n".join(cell.lines)
    content = run(text) if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{cell.width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}<w:jc w:val="{cell.align}"/></w:pPr>{content}</w:p></w:tc>'
    )
