"""Tables of the plan as WordprocessingML."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generator.fill.markup import run
from generator.layout.boxes import CellBox, Merge, RowBox, TableBox
from generator.standard import tables
from generator.standard.styles import TABLE, TABLE_HEADER, TABLE_TEXT


def table(box: TableBox, ids: Mapping[str, str]) -> str:
    """A table of fixed widths; header rows come again on each page, and no row splits."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in box.widths)
    rows = "".join(_row(row, ids) for row in box.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{ids[TABLE]}"/><w:tblW w:w="{sum(box.widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>{_margins(box.rows[0].margin)}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _margins(across: int) -> str:
    """Those of the style, or all four: a program may take none from the style where one is given."""
    if across == tables.CELL_MARGIN_HORIZONTAL.twips:
        return ""
    down = tables.CELL_MARGIN_VERTICAL.twips
    sides = (("top", down), ("left", across), ("bottom", down), ("right", across))
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"


def _row(row: RowBox, ids: Mapping[str, str]) -> str:
    header = "<w:tblHeader/>" if row.header else ""
    style = TABLE_HEADER if row.header else TABLE_TEXT
    kept = "<w:keepNext/>" if row.keep_with_next else ""
    style_id = ids[style.name]
    cells = "".join([_cell(cell, style_id, kept) for cell in row.cells])
    height = f'<w:trHeight w:val="{row.least_height}" w:hRule="atLeast"/>' if row.least_height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>{cells}</w:tr>"


def _cell(cell: CellBox, style: str, kept: str) -> str:
    text = "\n".join(cell.lines)
    start = _cell_start(cell.width, cell.column_span, cell.merge, style, kept, cell.align)
    return f"{start}{run(text) if text else ''}</w:p></w:tc>"


# The cells of a column are alike but for their text.
@lru_cache
def _cell_start(width: int, column_span: int, merge: Merge, style: str, kept: str, align: str) -> str:
    span = f'<w:gridSpan w:val="{column_span}"/>' if column_span > 1 else ""
    merged = {"none": "", "start": '<w:vMerge w:val="restart"/>', "covered": "<w:vMerge/>"}[merge]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}<w:jc w:val="{align}"/></w:pPr>'
    )
