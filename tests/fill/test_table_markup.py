from xml.etree import ElementTree

from hypothesis import given, settings

from generator.fill.tables import table
from generator.layout.boxes import TableBox
from generator.layout.tables import table_boxes
from generator.model.tables import Table
from generator.standard.styles import TABLE, TABLE_HEADER, TABLE_TEXT
from tests.document_text import W
from tests.strategies import tables

IDS = {TABLE: "Table", TABLE_HEADER.name: "Header", TABLE_TEXT.name: "Text"}


def written(**fields):
    data = {"columns": [{}, {}], "rows": [["甲", "乙"]], **fields, "landscape": False}
    (box,) = (box for box in table_boxes(Table.model_validate(data)) if isinstance(box, TableBox))
    return ElementTree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{table(box, IDS)}</w:body>')[0]


def values(node, path):
    return [found.get(f"{W}val") for found in node.iterfind("/".join(f"{W}{step}" for step in path.split("/")))]


def test_a_table_is_centred_of_fixed_columns_as_wide_as_the_type_area():
    node = written()
    assert (values(node, "tblPr/tblStyle"), values(node, "tblPr/jc")) == (["Table"], ["center"])
    assert node.find(f"{W}tblPr/{W}tblW").attrib == {f"{W}w": "8844", f"{W}type": "dxa"}
    assert node.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    assert sum(int(column.attrib[f"{W}w"]) for column in node.iter(f"{W}gridCol")) == 8844


def test_header_rows_come_again_on_each_page_and_no_row_splits():
    header, row = written(header=[["甲", "乙"]]).findall(f"{W}tr")
    assert header.find(f"{W}trPr/{W}tblHeader") is not None
    assert row.find(f"{W}trPr/{W}tblHeader") is None
    assert all(each.find(f"{W}trPr/{W}cantSplit") is not None for each in (header, row))
    assert values(header, "tc/p/pPr/pStyle") == ["Header"] * 2
    assert values(row, "tc/p/pPr/pStyle") == ["Text"] * 2


def test_a_table_with_narrow_cells_gives_all_its_margins_and_others_have_those_of_their_style():
    assert written().find(f"{W}tblPr/{W}tblCellMar") is None
    tight = written(columns=[{}] * 8, rows=[["六个字的标题"] * 8])
    margins = tight.find(f"{W}tblPr/{W}tblCellMar")
    assert [(side.tag.removeprefix(W), side.get(f"{W}w")) for side in margins] == [
        *(("top", "40"), ("left", "40"), ("bottom", "40"), ("right", "40"))
    ]


def test_a_row_to_be_filled_in_by_hand_has_a_least_height():
    filled, blank = written(rows=[["甲", "乙"], ["", ""]]).findall(f"{W}tr")
    assert filled.find(f"{W}trPr/{W}trHeight") is None
    assert blank.find(f"{W}trPr/{W}trHeight").attrib == {f"{W}val": "868", f"{W}hRule": "atLeast"}


def test_a_cell_over_rows_is_merged_with_the_empty_cells_below_it():
    tall = {"text": "甲", "row_span": 2}
    first, second = written(rows=[[tall, "乙"], ["丙"]]).findall(f"{W}tr")
    assert [values(cell, "tcPr/vMerge") for cell in first][1:] == [["restart"], []]
    assert [values(cell, "tcPr/vMerge") for cell in second][1:] == [[None], []]
    assert ["".join(cell.itertext()) for cell in second.findall(f"{W}tc")] == ["", "丙"]


@given(tables())
@settings(deadline=None)
def test_every_row_fills_the_grid_and_every_cell_has_a_paragraph(data):
    node = written(**{key: value for key, value in data.items() if key != "kind"})
    count = len(node.findall(f"{W}tblGrid/{W}gridCol"))
    for row in node.findall(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        assert sum(int((values(cell, "tcPr/gridSpan") or ["1"])[0]) for cell in cells) == count
        assert all(len(cell.findall(f"{W}p")) == 1 for cell in cells)
        assert all(cell[-1].tag == f"{W}p" for cell in cells)
        assert sum(int(cell.find(f"{W}tcPr/{W}tcW").attrib[f"{W}w"]) for cell in cells) == 8844
