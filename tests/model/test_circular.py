import re
from typing import Any

import pytest

from generator import example
from generator.model import load
from tests.model.cases import codes, notice

UNITS = ("甲镇", "乙镇", "丙乡")


def unit(name: str, done: Any = 75, **fields: Any) -> dict[str, Any]:
    return {"unit": name, "target": 100, "done": done, **fields}


def indicator(*values: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"name": "新增市场主体", "measure": "户", "values": list(values), **fields}


def ranking(*indicators: dict[str, Any], **fields: Any) -> dict[str, Any]:
    units = list(dict.fromkeys(value["unit"] for each in indicators for value in each["values"]))
    return {
        **{"data_until": "2022-09-30", "source": "报表", "unit_kind": "乡镇", "units": units},
        **{"indicators": list(indicators), **fields},
    }


def circular(*indicators: dict[str, Any], **fields: Any) -> dict[str, Any]:
    given = {"title": "关于2022年9月份工作进展情况的通报", "date_signed": "2022-10-08"}
    return notice(genre="circular", **{**given, "ranking": ranking(*indicators), **fields})


def texts(document: Any) -> list[str]:
    return [getattr(block, "heading", "") + block.text for block in document.blocks]


def tables(document: Any) -> list[list[list[str]]]:
    """Texts of each table of the computed attachment, its header first."""
    return [
        [[cell.text.replace("\n", "") for cell in row] for row in (*block.header, *block.rows)]
        for block in document.all_attachments[-1].body
    ]


THREE = (unit("甲镇", 80, previous_rank=2), unit("乙镇", 70, previous_rank=3), unit("丙乡", 90, previous_rank=1))


def test_the_ranking_stands_between_opening_and_body():
    document = load(circular(indicator(*THREE), opening="现通报如下。"))
    assert texts(document) == [
        "现通报如下。",
        "一、指标完成和排名情况",
        "截至2022年9月30日，各乡镇完成情况和排名见附件。数据来源于报表；排名按完成率由高到低，比例相同的并列。"
        "完成率为累计完成数占年度目标的百分比。2022年9月末序时进度为75.0%。",
        "新增市场主体年度目标300户，累计完成240户，完成率80.0%，高于序时进度5.0个百分点。"
        "完成率排在前2位的是丙乡（90.0%）、甲镇（80.0%），末位的是乙镇（70.0%）。1个乡镇低于序时进度，为乙镇。"
        "各乡镇排名均与上月持平。",
        "请按时报送。",
    ]


def test_the_table_has_the_units_by_rank_with_the_rank_of_the_month_before_and_the_places_gained():
    values = (unit("甲镇", 80, previous_rank=3), unit("乙镇", 90, previous_rank=2), unit("丙乡", 70, previous_rank=1))
    document = load(circular(indicator(*values)))
    assert [attachment.title for attachment in document.all_attachments] == ["2022年9月份各乡镇主要指标完成情况排名表"]
    assert tables(document) == [
        [
            ["排名", "乡镇", "年度目标", "累计完成", "完成率（%）", "上月排名", "升降"],
            ["1", "乙镇", "100", "90", "90.0", "2", "升1"],
            ["2", "甲镇", "100", "80", "80.0", "3", "升1"],
            ["3", "丙乡", "100", "70", "70.0", "1", "降2"],
            ["合计", "300", "240", "80.0", "—", "—"],
        ]
    ]
    assert texts(document)[2].endswith("与上月相比，排名上升的是乙镇（升1位）、甲镇（升1位），下降的是丙乡（降2位）。")


def test_ties_share_a_rank_and_the_next_is_skipped():
    values = (unit("甲镇", 80), unit("乙镇", 90), unit("丙乡", 80), unit("丁乡", 70))
    rows = tables(load(circular(indicator(*values))))[0]
    assert [row[:2] for row in rows[1:-1]] == [["1", "乙镇"], ["2", "甲镇"], ["2", "丙乡"], ["4", "丁乡"]]


def test_a_tie_after_rounding_is_a_tie():
    values = (unit("甲镇", "80.04"), unit("乙镇", "79.96"), unit("丙乡", 70))
    rows = tables(load(circular(indicator(*values))))[0]
    assert [row[0] for row in rows[1:-1]] == ["1", "1", "3"]


def test_columns_that_nobody_filled_are_left_out_and_a_remark_is_kept():
    rows = tables(load(circular(indicator(unit("甲镇"), unit("乙镇", 60, remark="新设乡镇")))))[0]
    assert rows == [
        ["排名", "乡镇", "年度目标", "累计完成", "完成率（%）", "备注"],
        ["1", "甲镇", "100", "75", "75.0", "—"],
        ["2", "乙镇", "100", "60", "60.0", "新设乡镇"],
        ["合计", "200", "135", "67.5", "—"],
    ]


def test_a_ceiling_ranks_the_lowest_share_first():
    document = load(circular(indicator(*THREE, name="涉企投诉", measure="件", direction="lower_is_better")))
    header, *rows, _total = tables(document)[0]
    assert header[2:5] == ["年度控制数", "累计数", "占控制数（%）"]
    assert [row[1] for row in rows] == ["乙镇", "甲镇", "丙乡"]
    assert (
        "排名按占控制数的比例由低到高，比例相同的并列。占控制数的比例为累计数占年度控制数的百分比，以低为好。"
        in texts(document)[1]
    )


def test_several_indicators_are_numbered_in_text_and_attachment():
    document = load(circular(indicator(*THREE), indicator(*THREE, name="民间投资")))
    assert [text[:8] for text in texts(document)[2:4]] == ["（一）新增市场主", "（二）民间投资。"]
    assert [block.caption for block in document.all_attachments[0].body] == ["附表1　新增市场主体", "附表2　民间投资"]
    assert "2项指标全部达到序时进度要求。" in texts(document)[1]


@pytest.mark.parametrize(("month", "pace"), [(1, "8.3"), (2, "16.7"), (6, "50.0"), (11, "91.7"), (12, "100.0")])
def test_the_pace_is_that_of_the_month_in_which_the_figures_end(month, pace):
    data = circular(indicator(*THREE), date_signed="2023-01-05")
    data["ranking"]["data_until"] = f"2022-{month:02}-20"
    assert f"2022年{month}月末序时进度为{pace}%。" in texts(load(data))[1]


def test_the_computed_attachment_stands_behind_those_of_the_author():
    document = load(circular(indicator(*THREE), attachments=[{"title": "名单"}]))
    assert len(document.all_attachments) == 2
    assert "排名见附件2。" in texts(document)[1]


def test_a_circular_without_a_ranking_is_its_opening_and_its_body():
    assert texts(load(circular(ranking=None, opening="甲。"))) == ["甲。", "请按时报送。"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((unit("甲镇", previous_rank=1), unit("乙镇", previous_rank=1)), []),
        ((unit("甲镇", previous_rank=3), unit("乙镇", previous_rank=1)), [("number-too-large", 0)]),
        ((unit("甲镇", previous_rank=0), unit("乙镇", previous_rank=1)), [("number-too-small", 0)]),
        ((unit("甲镇", previous_rank=1), unit("乙镇")), [("column-half-filled", 1)]),
    ],
)
def test_the_ranks_of_the_month_before_are_whole_and_among_the_units(values, expected):
    places = [(code, f"/ranking/indicators/0/values/{index}/previous_rank") for code, index in expected]
    assert codes(circular(indicator(*values))) == places


def test_one_unit_alone_is_not_ranked():
    assert codes(circular(indicator(unit("甲镇")))) == [("too-few", "/ranking/units")]


def test_figures_are_not_younger_than_the_circular():
    assert codes(circular(indicator(*THREE), date_signed="2022-09-29")) == [
        ("data-until-after-signing", "/ranking/data_until")
    ]
    assert codes(circular(indicator(*THREE), date_signed="2022-09-30")) == []


def test_the_written_sections_of_the_fixture_agree_with_its_figures():
    document = load(example("circular"))
    entities, enterprises, investment = tables(document)
    text = "".join(texts(document))
    place = {row[1]: row for row in entities}
    assert f"距序时进度还有{91.7 - float(place['清河镇'][4]):.1f}个百分点" in text
    assert place["清河镇"][0] == place["清河镇"][5] == "6"
    assert f"累计{place['太阳乡'][3]}户，比分月追赶计划提出的284户少{284 - int(place['太阳乡'][3])}户" in text
    moved = {row[1]: row[-1] for row in enterprises}
    assert (moved["太阳乡"], moved["蔡村乡"]) == ("降1", "升1")
    rates = {row[1]: row[4] for row in enterprises}
    assert f"完成率只有{rates['蔡村乡']}%" in text
    assert investment[-2][1] == "蔡村乡"
    _, target, done, *_ = investment[-1]
    assert f"全县距年度目标还差{float(target) - float(done):.2f}万元" in text
    assert 1370 <= (float(target) - float(done)) / 31 < 1380
    behind = [row[1] for row in investment[1:-1] if float(row[4]) < 91.7]
    assert f"未达到序时进度的{len(behind)}个乡（镇）" in text


def test_the_interview_notice_quotes_the_circular():
    cause = example("interview_notice")["cause"][0]
    for rows, field in zip(tables(load(example("circular"))), ("新增市场主体", "新登记企业", "民间投资"), strict=True):
        rank, _, target, done, rate, *_ = next(row for row in rows if row[1] == "太阳乡")
        quoted = re.search(field + r"([\d.]+).+?任务([\d.]+).+?的([\d.]+)%.+?第(\d)位", cause)
        assert quoted is not None
        assert quoted.groups() == (done, target, rate, rank)
    number = load(example("circular")).document_number.text
    assert f"《关于2022年11月份工作进展情况的通报》（{number}）" in cause
    assert example("circular")["date_signed"] < example("interview_notice")["date_signed"]
