import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.blocks import Block, Heading, Paragraph, RunInHeading
from generator.model.calculation import Result, calculate
from generator.model.completion import completion_attachment, completion_section
from generator.model.figures import OPTIONAL_COLUMNS, Figures
from generator.model.tables import Table
from tests.model.figures_data import DRAWN, drawn_figures, figures, indicator, unit_figures

quarters = st.integers(1, 4)

NUMBER = re.compile(r"\d+(?:\.\d+)?")
# What counts units, indicators and ranks stands in no table; it is counted again below.
COUNTED = re.compile(r"前\d+位|\d+个(?!百分点)|\d+项|附件\d+|表1|\d{4}年\d+月\d+日")


def result_of(*indicators: dict[str, Any], year: int = 2022, quarter: int = 3, **fields: Any) -> Result:
    return calculate(Figures.model_validate(figures(*indicators, **fields)), year=year, quarter=quarter)


def section(result: Result) -> tuple[Block, ...]:
    return completion_section(result, attachment_label="附件")


def findings(result: Result) -> list[str]:
    """The sentences on each indicator."""
    return [
        block.text if isinstance(block, Paragraph) else block.heading + block.text
        for block in section(result)[3:]
        if isinstance(block, Paragraph | RunInHeading)
    ]


def lead(result: Result) -> str:
    block = section(result)[1]
    assert isinstance(block, Paragraph)
    return block.text


def summary(result: Result) -> Table:
    block = section(result)[2]
    assert isinstance(block, Table)
    return block


def unit_tables(result: Result) -> list[Table]:
    attachment = completion_attachment(result)
    assert attachment is not None
    assert attachment.body is not None
    return [block for block in attachment.body if isinstance(block, Table)]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


def all_tables(result: Result) -> list[Table]:
    return [summary(result), *(unit_tables(result) if len(result.figures.units) > 1 else [])]


TWO = (
    unit_figures("甲镇", done=80, done_in_quarter=30, previous_quarter=25, same_period_last_year=64),
    unit_figures("乙镇", done=60, done_in_quarter=20, previous_quarter=25, same_period_last_year=75),
)


def test_the_section_is_a_heading_a_lead_a_table_and_the_findings() -> None:
    blocks = section(result_of(indicator(*TWO), indicator(*TWO, name="民间投资")))
    assert [block.kind for block in blocks] == ["heading", "paragraph", "table", "run_in_heading", "run_in_heading"]
    assert blocks[0] == Heading(level=1, text="一、目标任务完成情况")


def test_the_findings_say_what_is_done_how_it_stands_to_the_pace_and_what_changed() -> None:
    values = (
        unit_figures("甲镇", done=90, done_in_quarter=30, previous_quarter=25, same_period_last_year=64),
        unit_figures("乙镇", done=60, done_in_quarter=10, previous_quarter=25, same_period_last_year=75),
    )
    # 150 / 200 = 75 %; 150 / 139 = + 7.9 %; 40 / 50 = - 20 %
    assert findings(result_of(indicator(*values))) == [
        "新增市场主体年度目标200户，累计完成150户，完成率75.0%，与序时进度持平，同比增长7.9%；"
        "第三季度完成40户，环比下降20.0%。"
        "完成率排在首位的是甲镇（90.0%），末位的是乙镇（60.0%）。1个单位低于序时进度，为乙镇。"
    ]


def test_a_ceiling_is_told_as_a_ceiling() -> None:
    item = indicator(*TWO, direction="lower_is_better", name="涉企投诉", measure="件")
    (text,) = findings(result_of(item, unit_kind="乡镇"))
    # 140 / 200 = 70 %, 5 below the pace; 140 / 139 = + 0.7 %
    assert text == (
        "涉企投诉年度控制数200件，累计140件，占控制数的70.0%，低于序时进度5.0个百分点，同比增长0.7%；"
        "第三季度50件，环比持平。"
        "按占控制数的比例由低到高，排在首位的是乙镇（60.0%），末位的是甲镇（80.0%）。1个乡镇高于序时进度，为甲镇。"
    )


def test_the_first_three_ranks_are_named_with_all_who_share_them() -> None:
    done = {"甲镇": 90, "乙镇": 80, "丙乡": 70, "稷峰镇": 70, "西社镇": 60, "化峪镇": 50, "翟店镇": 50}
    (text,) = findings(result_of(indicator(*(unit_figures(unit, done=amount) for unit, amount in done.items()))))
    assert (
        "排在前4位的是甲镇（90.0%）、乙镇（80.0%）、丙乡（70.0%）、稷峰镇（70.0%），末位的是化峪镇（50.0%）、翟店镇（50.0%）。"
        in text
    )
    assert "5个单位低于序时进度，为丙乡、稷峰镇、西社镇、化峪镇、翟店镇。" in text


def test_units_that_are_all_equal_have_no_first_and_no_last() -> None:
    (text,) = findings(result_of(indicator(unit_figures("甲镇"), unit_figures("乙镇")), unit_kind="乡镇"))
    assert text.endswith("。各乡镇完成率均为75.0%。各乡镇均达到序时进度。")


def test_units_that_are_all_behind_are_counted_and_not_listed() -> None:
    (text,) = findings(result_of(indicator(unit_figures("甲镇", done=1), unit_figures("乙镇", done=2))))
    assert text.endswith("。2个单位均低于序时进度。")


def test_a_single_unit_is_not_ranked_and_has_no_attachment() -> None:
    result = result_of(indicator(unit_figures("甲镇")))
    assert completion_attachment(result) is None
    assert findings(result) == ["新增市场主体年度目标100户，累计完成75户，完成率75.0%，与序时进度持平。"]
    assert "排名" not in lead(result)
    assert "附件" not in lead(result)


def test_findings_on_several_indicators_are_numbered() -> None:
    items = [indicator(*TWO, name=name) for name in ("新增市场主体", "“个转企”", "民间投资")]
    starts = [text[: text.index("。") + 1] for text in findings(result_of(*items))]
    assert starts == ["（一）新增市场主体。", "（二）“个转企”。", "（三）民间投资。"]


@pytest.mark.parametrize(
    ("first", "second", "overall"),
    [
        (75, 80, "2项指标全部达到序时进度要求。"),
        (10, 20, "2项指标均未达到序时进度要求。"),
        (75, 20, "2项指标中，1项达到序时进度要求，1项未达到，为民间投资。"),
    ],
)
def test_the_lead_counts_the_indicators_that_keep_pace(first: int, second: int, overall: str) -> None:
    items = [indicator(unit_figures("甲镇", done=first)), indicator(unit_figures("甲镇", done=second), name="民间投资")]
    assert lead(result_of(*items)).startswith(f"截至2022年9月30日，{overall}")


def test_the_lead_gives_the_source_and_the_basis_of_the_ranking() -> None:
    higher, lower = indicator(*TWO), indicator(*TWO, name="涉企投诉", direction="lower_is_better")
    assert lead(result_of(higher)) == (
        "截至2022年9月30日，指标完成情况见表1，各单位完成情况和排名见附件。"
        "数据来源于各乡（镇）报表；排名按完成率由高到低，比例相同的并列。"
    )
    assert "；排名按占控制数的比例由低到高，比例相同的并列。" in lead(result_of(lower))
    assert "；排名按完成率由高到低，控制类指标按占控制数的比例由低到高，比例相同的并列。" in lead(
        result_of(higher, lower)
    )


def test_the_attachment_is_named_in_the_lead_as_it_is_numbered() -> None:
    blocks = completion_section(result_of(indicator(*TWO)), attachment_label="附件2")
    assert isinstance(blocks[1], Paragraph)
    assert "排名见附件2。" in blocks[1].text


@pytest.mark.parametrize(("quarter", "base"), [(1, "2021年第四季度"), (2, "2022年第一季度"), (3, "2022年第二季度")])
def test_the_table_of_totals_names_the_bases_of_the_changes(quarter: int, base: str) -> None:
    notes = summary(result_of(indicator(*TWO), quarter=quarter)).notes
    assert "同比为累计数与2021年同期相比的增减幅度。" in notes
    assert f"环比为本季度数与{base}相比的增减幅度。" in notes


def test_a_base_of_zero_is_a_dash_with_a_note_and_no_word_of_it() -> None:
    values = [unit_figures("甲镇", same_period_last_year=0), unit_figures("乙镇", same_period_last_year=0)]
    result = result_of(indicator(*values))
    for table in all_tables(result):
        assert any("—" in row for row in texts(table))
        assert any("“—”" in note for note in table.notes)
    assert "同比" not in findings(result)[0]


def test_tables_without_a_dash_do_not_explain_it() -> None:
    for table in all_tables(result_of(indicator(*TWO))):
        assert not any("“—”" in note for note in table.notes)


def test_columns_that_were_not_collected_are_left_out() -> None:
    plain = indicator(unit_figures("甲镇"), unit_figures("乙镇"))
    table = summary(result_of(plain))
    assert texts(table)[0] == ["指标", "年度\n目标", "累计\n完成", "完成率\n（%）", "序时进度差\n（百分点）"]
    mixed = summary(result_of(plain, indicator(*TWO, name="民间投资")))
    assert texts(mixed)[1][5:] == ["—", "—", "—"]
    assert texts(mixed)[2][5:] == ["0.7", "50", "0.0"]


def test_unit_tables_are_numbered_measured_and_ranked_with_a_total() -> None:
    items = [indicator(*TWO), indicator(*TWO, name="涉企投诉", measure="件", direction="lower_is_better")]
    first, second = unit_tables(result_of(*items, unit_kind="乡镇"))
    assert (first.caption, first.measure) == ("附表1　新增市场主体完成情况", "户")
    assert (second.caption, second.measure) == ("附表2　涉企投诉控制情况", "件")
    assert texts(first) == [
        [
            "排名",
            "乡镇",
            "年度\n目标",
            "累计\n完成",
            "完成率\n（%）",
            "序时进度差\n（百分点）",
            "同比\n（%）",
            "本季度\n完成",
        ],
        ["1", "甲镇", "100", "80", "80.0", "5.0", "25.0", "30"],
        ["2", "乙镇", "100", "60", "60.0", "-15.0", "-20.0", "20"],
        ["合计", "200", "140", "70.0", "-5.0", "0.7", "50"],
    ]
    assert [row[1] for row in texts(second)[1:3]] == ["乙镇", "甲镇"]
    assert texts(second)[0][2:5] == ["年度\n控制数", "累计数", "占控制数\n（%）"]


def test_rounded_figures_that_do_not_add_up_are_explained() -> None:
    values = [unit_figures(unit, done="0.4") for unit in ("甲镇", "乙镇")]
    (rounded,) = unit_tables(result_of(indicator(*values, decimal_places=0)))
    # 0 + 0, but 0.8 prints as 1
    assert rounded.notes == ("因四舍五入，各项之和与合计略有出入。",)
    (exact,) = unit_tables(result_of(indicator(*values)))
    assert exact.notes == ()


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_every_number_of_a_sentence_stands_in_the_row_it_speaks_of(drawn: Figures, quarter: int) -> None:
    result = calculate(drawn, year=2022, quarter=quarter)
    tables = unit_tables(result) if len(drawn.units) > 1 else [None] * len(drawn.indicators)
    totals = texts(summary(result))[1:]
    for text, total, table in zip(findings(result), totals, tables, strict=True):
        rates = {row[1]: row[4] for row in texts(table)[1:-1]} if table else {}
        for unit, rate in re.findall(r"([\u4e00-\u9fff]{1,2}[镇乡])（([\d.]+)%）", text):
            assert rates[re.sub("^[是、]", "", unit)] == rate
        spoken = re.sub(r"（[\d.]+%）|均为[\d.]+%", "", COUNTED.sub("", text))
        printed = {number for cell in total for number in NUMBER.findall(cell)}
        assert set(NUMBER.findall(spoken)) <= printed


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_the_totals_of_both_kinds_of_table_are_the_same_strings(drawn: Figures, quarter: int) -> None:
    result = calculate(drawn, year=2022, quarter=quarter)
    if len(drawn.units) == 1:
        return
    for total, table in zip(texts(summary(result))[1:], unit_tables(result), strict=True):
        assert total[1:5] == texts(table)[-1][1:5]


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_printed_amounts_and_percentages_have_equal_decimals_in_a_column(drawn: Figures, quarter: int) -> None:
    result = calculate(drawn, year=2022, quarter=quarter)
    for table in all_tables(result)[1:]:
        *units, total = texts(table)[1:]
        for column in zip(*(row[2:] for row in units), total[1:], strict=True):
            assert len({len(text.partition(".")[2]) for text in column if text != "—"}) <= 1


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_units_behind_are_those_whose_gap_is_on_the_wrong_side(drawn: Figures, quarter: int) -> None:
    result = calculate(drawn, year=2022, quarter=quarter)
    if len(drawn.units) == 1:
        return
    for item, text, table in zip(result.indicators, findings(result), unit_tables(result), strict=True):
        ceiling = item.indicator.direction == "lower_is_better"
        behind = [row[1] for row in texts(table)[1:-1] if (Decimal(row[5]) > 0 if ceiling else Decimal(row[5]) < 0)]
        said = re.search(r"(\d+)个乡镇均?[低高]于序时进度(?:，为([^。]*))?。$", text)
        assert (int(said[1]) if said else 0) == len(behind)
        if said and said[2]:
            assert said[2].split("、") == behind


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_a_table_stays_within_an_upright_page(drawn: Figures, quarter: int) -> None:
    for table in all_tables(calculate(drawn, year=2022, quarter=quarter)):
        assert len(table.columns) <= 8


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_no_sentence_speaks_of_nothing(drawn: Figures, quarter: int) -> None:
    result = calculate(drawn, year=2022, quarter=quarter)
    for text in [lead(result), *findings(result)]:
        assert "—" not in text
        assert "None" not in text
        assert not re.search("[，。；、]{2}", text)
        assert text.endswith("。")


def test_the_optional_columns_are_those_that_the_tables_can_leave_out() -> None:
    values = unit_figures("甲镇", **dict.fromkeys(OPTIONAL_COLUMNS, 1))
    full, bare = summary(result_of(indicator(values))), summary(result_of(indicator(unit_figures("甲镇"))))
    assert len(full.columns) - len(bare.columns) == len(OPTIONAL_COLUMNS)


def test_the_largest_figures_and_longest_names_still_make_a_section() -> None:
    units = [
        f"{number:03}".translate(str.maketrans("0123456789", "零一二三四五六七八九")) + "镇" * 47
        for number in range(100)
    ]
    values = [
        unit_figures(unit, target="0.000001", done=str(999_999_999_999 - number), same_period_last_year="0.000001")
        for number, unit in enumerate(units)
    ]
    items = [indicator(*values, name="指" * 48 + name) for name in ("甲甲", "乙乙")]
    result = result_of(*items)
    assert len(findings(result)) == 2
    assert [len(table.rows) for table in unit_tables(result)] == [101, 101]
