import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.errors import InvalidDocument
from generator.model import load, parse
from generator.model.blocks import Heading, Paragraph, RunInHeading
from generator.model.quarterly_report import QuarterlyReport
from generator.model.tables import Table
from tests.model.figures_data import figures, indicator, unit_figures

FIXTURE = Path(__file__).parents[2] / "fixtures" / "quarterly_report_jishan_2022_q3.json"


def report_data(**fields: Any) -> dict[str, Any]:
    return {
        "genre": "quarterly_report",
        "issuers": ["稷山县发展和改革局"],
        "document_number": {"issuer_code": "稷发改字", "year": 2022, "serial": 41},
        "signers": ["李明远"],
        "title": "稷山县发展和改革局关于2022年第三季度重点项目工作情况的报告",
        "recipients": ["稷山县人民政府"],
        "date_signed": "2022-10-08",
        "year": 2022,
        "quarter": 3,
        "opening": "现将第三季度工作情况报告如下。",
        "figures": figures(indicator(unit_figures("甲镇"), unit_figures("乙镇"))),
        "body": "二、下一步打算\n逐个项目落实责任单位。\n特此报告。",
        **fields,
    }


def report(**fields: Any) -> QuarterlyReport:
    document = load(report_data(**fields))
    assert isinstance(document, QuarterlyReport)
    return document


def codes(**fields: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidDocument) as caught:
        load(report_data(**fields))
    return [(fault.code, fault.pointer) for fault in caught.value.faults]


@pytest.fixture(scope="module")
def jishan() -> QuarterlyReport:
    document = load(parse(FIXTURE.read_bytes()))
    assert isinstance(document, QuarterlyReport)
    return document


def text_of(document: QuarterlyReport) -> str:
    parts = []
    for block in document.blocks:
        if isinstance(block, RunInHeading):
            parts.append(block.heading + block.text)
        elif isinstance(block, Heading | Paragraph):
            parts.append(block.text)
    return "\n".join(parts)


def test_the_computed_section_stands_between_opening_and_body() -> None:
    kinds = [block.kind for block in report().blocks]
    assert kinds == ["paragraph", "heading", "paragraph", "table", "paragraph", "heading", "paragraph", "paragraph"]
    headings = [block.text for block in report().blocks if isinstance(block, Heading)]
    assert headings == ["一、目标任务完成情况", "二、下一步打算"]


def test_the_computed_attachment_stands_behind_those_of_the_author() -> None:
    document = report(attachments=[{"title": "重点项目清单"}])
    assert [attachment.title for attachment in document.all_attachments] == [
        "重点项目清单",
        "2022年第三季度各单位主要指标完成情况表",
    ]
    assert "各单位完成情况和排名见附件2。" in text_of(document)
    assert document.attachments == document.all_attachments[:1]


def test_an_only_attachment_has_no_number() -> None:
    assert len(report().all_attachments) == 1
    assert "各单位完成情况和排名见附件。" in text_of(report())


def test_a_report_of_one_unit_has_only_the_attachments_of_the_author() -> None:
    assert report(figures=figures(indicator(unit_figures("甲镇")))).all_attachments == ()


def test_a_report_is_upward_and_names_who_signs_it() -> None:
    assert codes(signers=[]) == [("signer-missing", "/signers")]


@pytest.mark.parametrize("day", ["2022-07-01", "2022-09-26", "2022-09-30"])
def test_figures_may_be_of_any_day_of_the_quarter(day: str) -> None:
    data = figures(indicator(unit_figures("甲镇")), data_until=day)
    assert report(figures=data).figures.data_until.isoformat() == day


@pytest.mark.parametrize("day", ["2022-06-30", "2022-10-01", "2021-09-30"])
def test_figures_of_another_period_are_refused(day: str) -> None:
    data = figures(indicator(unit_figures("甲镇")), data_until=day)
    assert codes(figures=data) == [("data-until-outside-quarter", "/figures/data_until")]


def test_figures_are_not_younger_than_the_report() -> None:
    assert codes(date_signed="2022-09-29") == [("data-until-after-signing", "/figures/data_until")]


def test_figures_may_be_of_the_day_of_signing() -> None:
    assert report(date_signed="2022-09-30").date_signed == report().figures.data_until


def test_all_that_is_wrong_with_the_day_is_told_at_once() -> None:
    data = figures(indicator(unit_figures("甲镇")), data_until="2022-12-31")
    assert codes(figures=data) == [
        ("data-until-outside-quarter", "/figures/data_until"),
        ("data-until-after-signing", "/figures/data_until"),
    ]


def test_a_faulty_quarter_is_told_without_holding_the_figures_against_it() -> None:
    assert codes(quarter=0) == [("number-too-small", "/quarter")]


def test_a_report_survives_its_own_json(jishan: QuarterlyReport) -> None:
    assert load(parse(jishan.model_dump_json(exclude_none=True))) == jishan


def test_the_fixture_has_the_four_sections_and_ends_as_a_report_does(jishan: QuarterlyReport) -> None:
    headings = [block.text for block in jishan.blocks if isinstance(block, Heading)]
    assert headings == ["一、目标任务完成情况", "二、主要做法", "三、存在的问题", "四、下一步打算"]
    assert jishan.blocks[-1] == Paragraph(text="特此报告。")


def test_the_quarters_of_the_fixture_fit_into_its_year(jishan: QuarterlyReport) -> None:
    for item in jishan.figures.indicators:
        for value in item.values:
            assert value.done_in_quarter is not None
            assert value.previous_quarter is not None
            assert value.done_in_quarter + value.previous_quarter <= value.done, (item.name, value.unit)


def test_new_enterprises_of_the_fixture_are_among_its_new_market_entities(jishan: QuarterlyReport) -> None:
    entities, enterprises = jishan.figures.indicators[:2]
    for all_of_them, some in zip(entities.values, enterprises.values, strict=True):
        assert some.target <= all_of_them.target
        assert some.done <= all_of_them.done


def test_the_written_sections_of_the_fixture_agree_with_its_figures(jishan: QuarterlyReport) -> None:
    results = {item.indicator.name: item for item in jishan.result.indicators}
    text = text_of(jishan)
    entities, scaled, investment, complaints = (
        results[name].total for name in ("新增市场主体", "“小升规”工业企业", "民间投资", "涉企投诉")
    )
    remaining = {name: results[name].total.target - results[name].total.done for name in results}
    assert f"第四季度全县还需新增市场主体{remaining['新增市场主体']}户" in text
    assert entities.on_pace
    assert f"全县完成{scaled.done}户，低于序时进度{-scaled.pace_gap}个百分点" in text
    assert f"距年度目标还差{remaining['“小升规”工业企业']}户" in text
    assert f"第三季度完成民间投资{investment.done_in_quarter:.2f}万元" in text
    assert investment.quarter_on_quarter == Decimal("-5.0")
    assert f"年内完成剩余投资{remaining['民间投资']:.2f}万元" in text
    behind = [unit.unit for unit in results["民间投资"].units if not unit.completion.on_pace]
    assert f"有{len(behind)}个乡（镇）低于序时进度，其中蔡村乡累计完成数低于上年同期" in text
    assert f"第三季度涉企投诉{complaints.done_in_quarter}件，比上季度减少5件" in text
    shares = {unit.unit: unit.completion for unit in results["涉企投诉"].units}
    assert f"西社镇累计{shares['西社镇'].done}件，占年度控制数的{shares['西社镇'].rate}%" in text
    converted = {unit.unit: unit.completion.rate for unit in results["“个转企”"].units}
    assert f"化峪镇“个转企”完成率{converted['化峪镇']}%" in text
    for name in ("新增市场主体", "新登记企业"):
        assert {unit.unit for unit in results[name].units if not unit.completion.on_pace} == {"蔡村乡", "太阳乡"}


def test_the_fixture_asks_for_nothing(jishan: QuarterlyReport) -> None:
    # 条例, art. 15 (4): a report holds no request.
    assert not re.search("请(批准|批复|批示|审批|支持)|恳请|当否|妥否", text_of(jishan))
    assert "预计完成" not in text_of(jishan)


def test_the_fixture_has_a_table_in_the_body_and_one_for_each_indicator_behind(jishan: QuarterlyReport) -> None:
    assert sum(isinstance(block, Table) for block in jishan.blocks) == 1
    (attachment,) = jishan.all_attachments
    assert attachment.title == "2022年第三季度各乡（镇）主要指标完成情况表"
    assert attachment.body is not None
    assert [len(block.rows) for block in attachment.body if isinstance(block, Table)] == [8] * 6
