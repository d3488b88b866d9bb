import pytest
from hypothesis import given, settings

from generator.layout.boxes import LandscapeBox, ParagraphBox, TableBox
from generator.layout.tables import row_heights, row_texts, table_boxes
from generator.model.tables import Table
from generator.standard.styles import BODY, TABLE_CAPTION, TABLE_MEASURE, TABLE_NOTE
from tests.strategies import tables


def boxes(**fields):
    return table_boxes(Table.model_validate({"columns": [{}, {}], "rows": [["甲", "乙"]], **fields}))


def table(**fields):
    (found,) = (box for box in boxes(**fields) if isinstance(box, TableBox))
    return found


def test_a_wide_table_turns_with_its_caption_measure_and_notes_and_fills_the_longer_lines():
    fields = {"caption": "表1", "measure": "户", "notes": ["快报数。"]}
    (turned,) = boxes(landscape=True, **fields)
    assert isinstance(turned, LandscapeBox)
    assert [type(box) for box in turned.boxes] == [type(box) for box in boxes(**fields)]
    # 225 mm and 156 mm
    assert (sum(turned.boxes[2].widths), sum(table().widths)) == (12_756, 8844)
    assert sum(cell.width for cell in turned.boxes[2].rows[0].cells) == 12_756


def text(box):
    return "".join(run.text for run in box.runs)


def test_caption_and_measure_stand_above_the_table_and_stay_with_it():
    caption, measure, found, note = boxes(caption="表1", measure="户", notes=["快报数。"])
    assert [box.style for box in (caption, measure, note)] == [TABLE_CAPTION, TABLE_MEASURE, TABLE_NOTE]
    assert [text(box) for box in (caption, measure, note)] == ["表1", "单位：户", "注：\t快报数。"]
    assert caption.keep_with_next
    assert measure.keep_with_next
    assert isinstance(found, TableBox)


def test_a_table_of_half_a_page_stays_whole_and_its_notes_with_it():
    # Eleven lines of the grid, 6369 twips, hold 12 rows of 490; a row of the header is one of them.
    for count, whole in ((12, True), (13, False)):
        found = boxes(header=[["甲", "乙"]], rows=[["丙", "丁"]] * (count - 1), notes=["一。", "二。", "三。"])
        (rows,) = (box.rows for box in found if isinstance(box, TableBox))
        # The last row stays with the first note in either case.
        assert [row.keep_with_next for row in rows] == [whole] * (count - 1) + [True]
        assert [note.keep_with_next for note in found[-3:]] == [whole, whole, False]
    *_, last = table(rows=[["丙", "丁"]]).rows
    assert not last.keep_with_next


def test_a_table_right_below_another_begins_half_a_line_lower():
    (first,) = boxes()
    (note,) = boxes(notes=["快报数。"])[1:]
    heading = ParagraphBox(BODY)
    data = {"columns": [{}, {}], "rows": [["甲", "乙"]]}
    for fields in ({"caption": "表2", "measure": "户"}, {"measure": "户"}):
        below = [
            table_boxes(Table.model_validate(data | fields), above=above) for above in (first, note, heading, None)
        ]
        assert [found[0].space_before for found in below] == [290, 290, 0, 0]
        assert {box.space_before for found in below for box in found[1:] if isinstance(box, ParagraphBox)} <= {0}


def test_several_notes_are_numbered_and_aligned():
    *_, first, second = boxes(notes=["快报数。", "不含个体。"])
    assert [text(first), text(second)] == ["注：\t1.快报数。", "\t2.不含个体。"]
    # Two characters of 12 pt.
    assert {(box.left, box.hanging, box.tabs[0].position) for box in (first, second)} == {(480, 480, 480)}


def test_a_spanning_cell_leaves_a_covered_cell_of_its_width_below():
    tall = {"text": "甲", "row_span": 2, "column_span": 2}
    found = table(columns=[{"width": 1}, {"width": 1}, {"width": 2}], rows=[[tall, "乙"], ["丙"]])
    first, second = found.rows
    assert [(cell.lines, cell.merge, cell.column_span) for cell in first.cells] == [
        (("甲",), "start", 2),
        (("乙",), "none", 1),
    ]
    assert [(cell.lines, cell.merge, cell.column_span) for cell in second.cells] == [
        ((), "covered", 2),
        (("丙",), "none", 1),
    ]
    assert [cell.width for cell in second.cells] == [4422, 4422]


@given(tables())
@settings(deadline=None)
def test_every_row_fills_the_table_and_every_cell_stands_once(data):
    (found,) = (
        box for box in table_boxes(Table.model_validate(data | {"landscape": False})) if isinstance(box, TableBox)
    )
    given_cells = [cell for row in (*data.get("header", []), *data["rows"]) for cell in row]
    texts = [cell if isinstance(cell, str) else cell["text"] for cell in given_cells]
    shown = [cell for row in found.rows for cell in row.cells if cell.merge != "covered"]
    assert ["\n".join(cell.lines) for cell in shown] == ["\n".join(text.splitlines()) for text in texts]
    for row in found.rows:
        assert sum(cell.column_span for cell in row.cells) == len(data["columns"])
        assert sum(cell.width for cell in row.cells) == sum(found.widths)


def test_a_cell_stands_as_it_says_or_as_its_column_does_and_headers_in_the_middle():
    found = table(
        columns=[{"align": "left"}, {"align": "right"}],
        header=[["甲", "乙"]],
        rows=[["甲", {"text": "乙", "align": "center"}]],
    )
    assert [[cell.align for cell in row.cells] for row in found.rows] == [["center", "center"], ["left", "center"]]
    assert [row.header for row in found.rows] == [True, False]


def heights(**fields):
    rows = table(**fields).rows
    return row_heights(rows, [row_texts(row, "word") for row in rows])


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("甲", 490),  # 1 × 400 + 2 × 40, and 10 of the rule
        ("甲\n乙\n丙", 1290),  # 3 × 400 + 90
        ("甲" * 17, 490),  # 4422 − 160 = 4262 twips hold 17 characters of 240, …
        ("甲" * 18, 890),  # … and the 18th goes to a second line
    ],
)
def test_a_row_is_as_high_as_its_longest_cell(text, height):
    assert heights(columns=[{"width": 1}, {"width": 1}], rows=[[text, "乙"]]) == [height]


def test_a_row_to_be_filled_in_by_hand_is_half_as_high_again_as_a_line_of_text():
    # Half its cells are blank, or more; a single blank among figures is no room to write in.
    fields = {"columns": [{}] * 3, "rows": [["甲", "乙", "丙"], ["甲", " ", ""], ["甲", "", "丙"]]}
    assert [row.least_height for row in table(**fields).rows] == [0, 868, 0]
    assert heights(**fields) == [490, 868, 490]


def test_a_cell_over_several_rows_makes_the_last_of_them_higher():
    def rows(lines, span):
        tall = {"text": "\n".join("高" * lines), "row_span": span}
        return [[tall, "乙"], *[["丙"]] * (span - 1), ["丁", "戊"]]

    # Four lines need 4 × 400 + 90 = 1690, of which the first row has 490.
    assert heights(rows=rows(4, 2)) == [490, 1200, 490]
    assert heights(rows=rows(4, 3)) == [490, 490, 710, 490]
    assert heights(rows=rows(2, 2)) == [490, 490, 490]


def test_cells_that_reach_down_side_by_side_are_counted_each_in_its_rows():
    tall = {"text": "高\n高\n高", "row_span": 2}
    rows = [[tall, "乙", "丙"], [{"text": "高\n高\n高\n高\n高", "row_span": 2}, "丁"], ["戊", "己"]]
    # 3 lines: 1290 = 490 + 800; 5 lines from the second row on: 2090 = 800 + 1290.
    assert heights(columns=[{}, {}, {}], rows=rows) == [490, 800, 1290]


@pytest.mark.parametrize(("align", "shown"), [("left", "center"), ("center", "center"), ("right", "right")])
def test_a_dash_that_stands_for_nothing_begins_no_line(align, shown):
    table = {"columns": [{"align": align}], "rows": [["—"], [{"text": "—", "align": "left"}], ["甲"]]}
    (box,) = table_boxes(Table.model_validate(table))
    assert [row.cells[0].align for row in box.rows] == [shown, "left", align]
