import io

import openpyxl
import pytest

from generator import (
    UnreadableFile,
    blank_form,
    computed_tables,
    example,
    load,
    odd_figures,
    read_figures,
    read_rows,
)

CELLS = ("target", "done", "done_in_quarter", "previous_quarter", "same_period_last_year")
HEADER = ["指标", "计量单位", "方向", "单位", "年度目标", "累计完成", "本季度完成", "上季度完成", "去年同期累计"]
SMALL = [
    ["2022年第三季度报表"],
    ["指标名称", "计量单位", "乡（镇）", "目标", "累计\n完成"],
    ["新增市场主体", "户", "稷峰镇", "1,800", "１４８６"],
    ["", "", "西社镇", "520", "约411"],
    ["", "", "化峪镇", "480", ""],
    ["合计", "", "", "2800", "1897"],
]


def sheet_rows(figures) -> list[list]:
    return [
        [item["name"], item["measure"], "低" if item.get("direction") == "lower_is_better" else "高", value["unit"]]
        + [value.get(name) for name in CELLS]
        for item in figures["indicators"]
        for value in item["values"]
    ]


def workbook(rows) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def text(rows, encoding: str, delimiter: str = ",") -> bytes:
    lines = (delimiter.join("" if cell is None else str(cell) for cell in row) for row in rows)
    return "\r\n".join(lines).encode(encoding)


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as error:
        read_figures(read_rows(data), "quarterly_report")
    return error.value.faults[0].code


@pytest.mark.parametrize(
    "write",
    [
        workbook,
        lambda rows: text(rows, "utf-8"),
        lambda rows: text(rows, "utf-8-sig"),
        lambda rows: text(rows, "gb18030"),
        lambda rows: text(rows, "gb18030", "\t"),
    ],
    ids=["xlsx", "utf-8", "utf-8 with a mark", "gb18030", "tabs"],
)
def test_figures_from_a_spreadsheet_make_the_same_document(write):
    data = example("quarterly_report")
    reading = read_figures(read_rows(write([HEADER, *sheet_rows(data["figures"])])), "quarterly_report")
    assert not reading.faults
    for given, indicator in zip(data["figures"]["indicators"], reading.fields["indicators"], strict=True):
        # How many decimals are printed is said in the form alone.
        indicator |= {"decimal_places": given.get("decimal_places")}
    read = load({**data, "figures": {**data["figures"], **reading.fields}})
    assert read.blocks == load(data).blocks


@pytest.mark.parametrize(
    ("written", "name", "measure"),
    [
        ("新增市场主体（户）", "新增市场主体", "户"),
        ("固定资产投资 (单位：亿元)", "固定资产投资", "亿元"),
        ("粮食播种面积（万亩）", "粮食播种面积", "万亩"),
        ("市场主体（含个体工商户）", "市场主体（含个体工商户）", None),
        ("市场主体（含个体）（户）", "市场主体（含个体）", "户"),
        ("投资完成率（%）", "投资完成率", "%"),
        ("（户）", "（户）", None),
    ],
)
def test_what_an_indicator_is_counted_in_is_read_behind_its_name(written, name, measure):
    rows = [
        ["指标", "单位", "年度目标", "累计完成"],
        [written, "甲镇", "9", "8"],
        ["", "乙镇", "7", "6"],
        [written, "丙镇", "5", "4"],
    ]
    (indicator,) = read_figures(rows, "circular").fields["indicators"]
    assert (indicator["name"], indicator.get("measure")) == (name, measure)
    assert [value["unit"] for value in indicator["values"]] == ["甲镇", "乙镇", "丙镇"]


@pytest.mark.parametrize(("measure", "name"), [("户", "市场主体"), ("万户", "市场主体（户）")])
def test_the_column_of_measures_goes_before_the_brackets_behind_a_name(measure, name):
    rows = [["指标", "计量单位", "单位", "年度目标", "累计完成"], ["市场主体（户）", measure, "甲镇", "9", "8"]]
    (indicator,) = read_figures(rows, "circular").fields["indicators"]
    assert (indicator["name"], indicator["measure"]) == (name, measure)


def test_a_title_above_merged_names_totals_and_wide_digits_are_read():
    reading = read_figures(SMALL, "quarterly_report")
    assert reading.fields["units"] == ["稷峰镇", "西社镇", "化峪镇"]
    assert reading.fields["indicators"] == [
        {
            "name": "新增市场主体",
            "measure": "户",
            "values": [
                {"unit": "稷峰镇", "target": "1800", "done": "1486"},
                {"unit": "西社镇", "target": "520", "done": "约411"},
                {"unit": "化峪镇", "target": "480"},
            ],
        }
    ]


def test_what_is_to_be_looked_at_is_named_by_its_cell():
    told = [(fault.code, fault.parameters["cell"]) for fault in read_figures(SMALL, "quarterly_report").faults]
    assert told == [
        ("spreadsheet-no-number", "E4"),
        ("spreadsheet-cell-empty", "E5"),
        ("spreadsheet-total-left-out", "C6"),
    ]


def test_a_unit_that_one_indicator_lacks_is_told():
    rows = [HEADER, ["甲", "户", "", "东镇", 1, 1], ["甲", "户", "", "西镇", 1, 1], ["乙", "户", "", "东镇", 1, 1]]
    faults = read_figures(read_rows(workbook(rows)), "quarterly_report").faults
    assert [dict(fault.parameters) for fault in faults] == [{"indicator": "乙", "unit": "西镇"}]


def test_beside_a_column_of_townships_the_unit_is_what_is_counted():
    rows = [["指标", "单位", "乡镇", "目标", "完成"], ["甲", "户", "东镇", "2", "1"]]
    (indicator,) = read_figures(rows, "circular").fields["indicators"]
    assert (indicator["measure"], indicator["values"][0]["unit"]) == ("户", "东镇")


def test_binary_noise_of_a_sum_is_not_read():
    rows = read_rows(workbook([HEADER, ["甲", "万元", "", "东镇", 1e6, 0.1 + 0.2]]))
    assert rows[1][4:6] == ["1000000", "0.3"]


def test_the_blank_form_is_read_back_as_figures():
    form = blank_form("circular", units=["东镇", "=西镇"], indicators=[("甲", "户")])
    reading = read_figures(read_rows(form), "circular")
    assert reading.fields["units"] == ["东镇", "=西镇"]
    assert {fault.code for fault in reading.faults} == {"spreadsheet-cell-empty"}


def test_a_sheet_that_claims_a_million_rows_costs_no_more_than_the_first():
    book = openpyxl.Workbook()
    for index, cell in enumerate(HEADER, start=1):
        book.active.cell(1, index, cell)
    book.active["XFD1048576"] = 1
    file = io.BytesIO()
    book.save(file)
    rows = read_rows(file.getvalue())
    assert rows[0][: len(HEADER)] == HEADER
    assert len(rows) == 1


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK" + b"\0" * 100, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"a\0b"])
def test_what_is_no_spreadsheet_is_refused(data):
    assert refused(data) == "spreadsheet-unreadable"


def test_an_empty_a_large_and_a_foreign_table_are_refused():
    assert refused(b"") == refused(workbook([])) == "spreadsheet-empty"
    assert refused(b"x\n" * 5_000) == refused(workbook([["x"]] * 4_001)) == "spreadsheet-too-large"
    assert refused("姓名,职务\n甲,乙".encode()) == "spreadsheet-without-header"


def test_odd_figures_are_told_with_their_place():
    value = {"unit": "东镇", "target": "10", "done": "100", "done_in_quarter": "200", "previous_quarter": "-1"}
    odd = odd_figures({"indicators": [{"values": [value, {"unit": "西镇", "target": "x", "done": None}]}]})
    assert {fault.code: fault.pointer.rpartition("/")[2] for fault in odd} == {
        "odd-negative": "previous_quarter",
        "odd-beside-target": "done",
        "odd-quarter": "done_in_quarter",
    }


@pytest.mark.parametrize("genre", ["quarterly_report", "circular"])
def test_figures_of_the_examples_are_not_odd_and_amount_to_the_tables_of_the_document(genre):
    data = example(genre)
    field = {"quarterly_report": "figures", "circular": "ranking"}[genre]
    assert odd_figures(data[field]) == []
    computed = [table.rows for table in computed_tables(data)]
    (attachment,) = load(data).all_attachments[-1:]
    assert computed[-len(attachment.body) :] == [table.rows for table in attachment.body]


@pytest.mark.parametrize("data", [{}, {"genre": "circular", "ranking": {}}, {"genre": "notice"}])
def test_unfinished_figures_amount_to_nothing_yet(data):
    assert computed_tables(data) == ()
