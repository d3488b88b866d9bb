"""Results → the section 目标任务完成情况, and the attachment with the figures of each unit.

Sentences and tables are made of the same printed figures (`completion_tables.shown`), so they agree.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import Block, Heading, Paragraph, RunInHeading
from generator.model.calculation import IndicatorResult, Result, UnitResult
from generator.model.completion_tables import NOTHING, shown, summary_table, unit_table
from generator.model.elements import Attachment
from generator.wording import chinese_numeral, date_text, heading_ordinal, join_names

FIRST_RANKS = 3


def completion_section(result: Result, *, attachment_label: str) -> tuple[Block, ...]:
    """The section's heading, its lead, the table of totals, and the findings on each indicator.

    `attachment_label` is what the attachment is called in the text: 附件, or 附件2 beside others.
    """
    return (
        Heading(level=1, text="一、目标任务完成情况"),
        Paragraph(text=_lead(result, attachment_label)),
        summary_table(result, caption=f"表1　{_period(result)}主要指标完成情况", notes=_definitions(result)),
        *_findings(result),
    )


def completion_attachment(result: Result) -> Attachment | None:
    """A table for each indicator, numbered apart from the tables of the body; None where a single unit reports."""
    kind = result.figures.unit_kind
    if not _compares_units(result):
        return None
    return Attachment(
        title=f"{_period(result)}各{kind}主要指标完成情况表",
        body=tuple(
            unit_table(item, caption=f"附表{number}　{item.indicator.name}{_state(item)}", unit_kind=kind)
            for number, item in enumerate(result.indicators, start=1)
        ),
    )


def _compares_units(result: Result) -> bool:
    return len(result.figures.units) > 1


def _is_ceiling(item: IndicatorResult) -> bool:
    return item.indicator.direction == "lower_is_better"


def _state(item: IndicatorResult) -> str:
    return "控制情况" if _is_ceiling(item) else "完成情况"


def _period(result: Result) -> str:
    return f"{result.year}年第{chinese_numeral(result.quarter)}季度"


def _previous_period(result: Result) -> str:
    year, quarter = (result.year, result.quarter - 1) if result.quarter > 1 else (result.year - 1, 4)
    return f"{year}年第{chinese_numeral(quarter)}季度"


def _names(names: Sequence[str]) -> str:
    return join_names((tuple(names),))


def _lead(result: Result, attachment_label: str) -> str:
    kind = result.figures.unit_kind
    lead = f"截至{date_text(result.figures.data_until)}，{_overall(result)}指标完成情况见表1"
    if _compares_units(result):
        lead += f"，各{kind}完成情况和排名见{attachment_label}"
    lead += f"。数据来源于{result.figures.source}"
    if _compares_units(result):
        lead += f"；{_ranking_basis(result)}，比例相同的并列"
    return lead + "。"


def _overall(result: Result) -> str:
    """How many indicators keep pace, and which do not; nothing about a single one, which speaks for itself."""
    count = len(result.indicators)
    behind = [item.indicator.name for item in result.indicators if not item.total.on_pace]
    if count == 1:
        return ""
    if not behind:
        return f"{count}项指标全部达到序时进度要求。"
    if len(behind) == count:
        return f"{count}项指标均未达到序时进度要求。"
    return f"{count}项指标中，{count - len(behind)}项达到序时进度要求，{len(behind)}项未达到，为{_names(behind)}。"


def _ranking_basis(result: Result) -> str:
    ceilings = [_is_ceiling(item) for item in result.indicators]
    if all(ceilings):
        return "排名按占控制数的比例由低到高"
    return "排名按完成率由高到低，控制类指标按占控制数的比例由低到高" if any(ceilings) else "排名按完成率由高到低"


def _definitions(result: Result) -> list[str]:
    """统计口径: what the computed columns of the table of totals mean."""
    notes = [f"完成率为累计完成数占年度目标的百分比；{_period(result)}末序时进度为{result.pace}%。"]
    ceilings = [item.indicator.name for item in result.indicators if _is_ceiling(item)]
    if ceilings:
        notes.append(
            f"{_names(ceilings)}为控制类指标，年度目标为年度控制数，完成率为累计数占控制数的百分比，以低为好。"
        )
    if any(item.indicator.has("same_period_last_year") for item in result.indicators):
        notes.append(f"同比为累计数与{result.year - 1}年同期相比的增减幅度。")
    if any(item.indicator.has("previous_quarter") for item in result.indicators):
        notes.append(f"环比为本季度数与{_previous_period(result)}相比的增减幅度。")
    return notes


def _findings(result: Result) -> list[Block]:
    texts = [_amounts(item, result) + _ranking(item, result) for item in result.indicators]
    names = [item.indicator.name for item in result.indicators]
    if len(texts) == 1:
        # A lone heading is not numbered.
        return [Paragraph(text=names[0] + texts[0])]
    return [
        RunInHeading(level=2, heading=f"{heading_ordinal(2, number)}{name}。", text=text)
        for number, (name, text) in enumerate(zip(names, texts, strict=True), start=1)
    ]


def _amounts(item: IndicatorResult, result: Result) -> str:
    line, measure = shown(item.total, item.indicator), item.indicator.measure
    gap = _movement(line.pace_gap, level="与序时进度持平", up="高于序时进度", down="低于序时进度", unit="个百分点")
    if _is_ceiling(item):
        clauses = [f"年度控制数{line.target}{measure}，累计{line.done}{measure}，占控制数的{line.rate}%", gap]
    else:
        clauses = [f"年度目标{line.target}{measure}，累计完成{line.done}{measure}，完成率{line.rate}%", gap]
    clauses.append(_movement(line.year_on_year, level="同比持平", up="同比增长", down="同比下降", unit="%"))
    text = "，".join(clause for clause in clauses if clause)
    if line.done_in_quarter != NOTHING:
        verb = "" if _is_ceiling(item) else "完成"
        text += f"；第{chinese_numeral(result.quarter)}季度{verb}{line.done_in_quarter}{measure}"
        growth = _movement(line.quarter_on_quarter, level="环比持平", up="环比增长", down="环比下降", unit="%")
        text += f"，{growth}" if growth else ""
    return text + "。"


def _movement(figure: str, *, level: str, up: str, down: str, unit: str) -> str:
    """A signed figure in words; nothing where there is none."""
    if figure == NOTHING:
        return ""
    if not figure.strip("-0."):
        return level
    return f"{down}{figure.removeprefix('-')}{unit}" if figure.startswith("-") else f"{up}{figure}{unit}"


def _ranking(item: IndicatorResult, result: Result) -> str:
    if not _compares_units(result):
        return ""
    return _order(item, result.figures.unit_kind) + _behind(item, result.figures.unit_kind)


def _order(item: IndicatorResult, kind: str) -> str:
    """The first three ranks and the last one, each with all the units that share it."""
    last_rank = item.units[-1].rank
    first = [unit for unit in item.units if unit.rank <= FIRST_RANKS and unit.rank < last_rank]
    last = [unit for unit in item.units if unit.rank == last_rank]
    measured = "占控制数的比例" if _is_ceiling(item) else "完成率"
    if not first:
        return f"各{kind}{measured}均为{shown(last[0].completion, item.indicator).rate}%。"
    basis = f"按{measured}由低到高，" if _is_ceiling(item) else measured
    place = f"前{len(first)}位" if len(first) > 1 else "首位"
    return f"{basis}排在{place}的是{_rated(first, item)}，末位的是{_rated(last, item)}。"


def _rated(units: Sequence[UnitResult], item: IndicatorResult) -> str:
    return _names([f"{unit.unit}（{shown(unit.completion, item.indicator).rate}%）" for unit in units])


def _behind(item: IndicatorResult, kind: str) -> str:
    behind = [unit.unit for unit in item.units if not unit.completion.on_pace]
    side = "高于序时进度" if _is_ceiling(item) else "低于序时进度"
    if not behind:
        return f"各{kind}均{'控制在序时进度以内' if _is_ceiling(item) else '达到序时进度'}。"
    if len(behind) == len(item.units):
        return f"{len(behind)}个{kind}均{side}。"
    return f"{len(behind)}个{kind}{side}，为{_names(behind)}。"
