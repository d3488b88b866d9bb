from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import load
from tests.model.cases import codes, notice


def table(rows: list[Any], columns: int = 3, **fields: Any) -> dict[str, Any]:
    return {"kind": "table", "columns": [{}] * columns, "rows": rows, **fields}


def cell(column_span: int = 1, row_span: int = 1) -> dict[str, Any]:
    return {"text": "", "column_span": column_span, "row_span": row_span}


@st.composite
def tilings(draw: st.DrawFn) -> tuple[int, list[list[dict[str, Any]]]]:
    """A grid cut into rectangles: the number of columns, and in each row the cells that begin there."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    taken: set[tuple[int, int]] = set()
    rows: list[list[dict[str, Any]]] = []
    for top in range(height):
        row = []
        for left in range(width):
            if (top, left) in taken:
                continue
            free = next((x for x in range(left, width) if (top, x) in taken), width)
            right, bottom = draw(st.integers(left + 1, free)), draw(st.integers(top + 1, height))
            taken |= {(y, x) for y in range(top, bottom) for x in range(left, right)}
            row.append(cell(right - left, bottom - top))
        rows.append(row)
    return width, rows


@given(tilings())
def test_cells_that_tile_the_grid_are_accepted(tiling):
    columns, rows = tiling
    if all(rows):
        (block,) = load(notice(body=[table(rows, columns)])).body
        assert [len(row) for row in block.rows] == [len(row) for row in rows]
    else:
        # Cells above cover the row wholly: it would be no row to the reader.
        empty = [index for index, row in enumerate(rows) if not row]
        assert codes(notice(body=[table(rows, columns)])) == [("too-few", f"/body/0/rows/{index}") for index in empty]


@given(tilings(), st.data())
def test_one_cell_too_many_or_too_few_is_refused(tiling, data):
    columns, rows = tiling
    row = data.draw(st.sampled_from(rows))
    if data.draw(st.booleans()) or len(row) < 2:
        row.append(cell())
    else:
        row.pop()
    assert codes(notice(body=[table(rows, columns)]))


@given(tilings(), st.data())
def test_a_wider_or_taller_cell_is_refused(tiling, data):
    columns, rows = tiling
    target = data.draw(st.sampled_from([cell for row in rows for cell in row]))
    target[data.draw(st.sampled_from(["column_span", "row_span"]))] += 1
    assert codes(notice(body=[table(rows, columns)]))


def test_a_plain_string_is_a_cell_of_one_column_and_one_row():
    (block,) = load(notice(body=[table([["甲", "乙", "丙"]])])).body
    assert [(part.text, part.column_span, part.row_span) for part in block.rows[0]] == [
        ("甲", 1, 1),
        ("乙", 1, 1),
        ("丙", 1, 1),
    ]


@pytest.mark.parametrize(
    ("rows", "code", "row"),
    [
        ([["甲", "乙"]], "table-grid", 0),
        ([["甲", "乙", "丙"], ["甲", "乙", "丙", "丁"]], "table-grid", 1),
        ([["甲", "乙", cell(row_span=2)], ["甲", "乙", "丙"]], "table-grid", 1),
        ([["甲", cell(row_span=2), "丙"], [cell(column_span=2)]], "table-span", 1),
        ([["甲", "乙", "丙"], ["甲", "乙", cell(row_span=2)]], "table-span", 1),
    ],
)
def test_a_row_that_does_not_fit_is_named(rows, code, row):
    assert codes(notice(body=[table(rows)])) == [(code, f"/body/0/rows/{row}")]


def test_rows_are_counted_from_the_header_as_the_reader_counts_them():
    data = notice(body=[table([["甲"]], columns=2, header=[["一", "二"], ["三", "四"]])])
    with pytest.raises(Exception, match="表格第3行占1列，应当占2列"):
        load(data)


def test_a_cell_does_not_span_out_of_the_header():
    data = notice(body=[table([["乙"]], columns=2, header=[[cell(row_span=2), "二"]])])
    assert codes(data) == [("table-span", "/body/0/header/0")]


def test_a_table_of_more_columns_than_a_page_can_show_is_refused():
    def table(count):
        return notice(body=["下表。", {"kind": "table", "columns": [{}] * count, "rows": [["一"] * count]}])

    assert codes(table(24)) == []
    assert codes(table(25)) == [("too-many", "/body/1/columns"), ("too-many", "/body/1/rows/0")]
