"""Results → sentences: on each indicator, on all of them together, and on what their ranking goes by."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import Block, Paragraph, RunInHeading
from generator.model.calculation import IndicatorResult, UnitResult
from generator.model.completion_tables import Shown, shown
from generator.model.listing import NOTHING
from generator.wording import chinese_numeral, heading_ordinal, join_names

FIRST_RANKS = 3


def is_ceiling(item: IndicatorResult) -> bool:
    """Whether the target is 控制数, not to be exceeded."""
    return item.indicator.direction == "lower_is_better"


def names_text(names: Sequence[str]) -> str:
    """甲、乙、丙."""
    return join_names((tuple(names),))


def overall(indicators: Sequence[IndicatorResult]) -> str:
    """How many indicators keep pace, and which do not; nothing about a single one, which speaks for itself."""
    count = len(indicators)
    behind = [item.indicator.name for item in indicators if not item.total.on_pace]
    if count == 1:
        return ""
    if not behind:
        return f"{count}项指标全部达到序时进度要求。"
    if len(behind) == count:
        return f"{count}项指标均未达到序时进度要求。"
    return f"{count}项指标中，{count - len(behind)}项达到序时进度要求，{len(behind)}项未达到，为{names_text(behind)}。"


def ranking_basis(indicators: Sequence[IndicatorResult]) -> str:
    """排序依据: what the ranks go by, and how ties are ranked."""
    ceilings = [is_ceiling(item) for item in indicators]
    basis = "排名按完成率由高到低"
    if all(ceilings):
        basis = "排名按占控制数的比例由低到高"
    elif any(ceilings):
        basis += "，控制类指标按占控制数的比例由低到高"
    return f"{basis}，比例相同的并列"


def numbered_findings(indicators: Sequence[IndicatorResult], texts: Sequence[str]) -> list[Block]:
    """A run-in heading for each indicator, and its text; a lone one is not numbered."""
    names = [item.indicator.name for item in indicators]
    if len(texts) == 1:
        return [Paragraph(text=names[0] + texts[0])]
    return [
        RunInHeading(level=2, heading=f"{heading_ordinal(2, number)}{name}。", text=text)
        for number, (name, text) in enumerate(zip(names, texts, strict=True), start=1)
    ]


def amounts_sentence(item: IndicatorResult, *, quarter: int | None = None) -> str:
    """What is done of the target, how it stands to the pace, and what changed; `quarter` where its part was collected."""
    line, measure = shown(item.total, item.indicator), item.indicator.measure
    gap = pace_clause(line)
    if is_ceiling(item):
        clauses = [f"年度控制数{line.target}{measure}，累计{line.done}{measure}，占控制数的{line.rate}%", gap]
    else:
        clauses = [f"年度目标{line.target}{measure}，累计完成{line.done}{measure}，完成率{line.rate}%", gap]
    clauses.append(_movement(line.year_on_year, level="同比持平", up="同比增长", down="同比下降", unit="%"))
    text = "，".join(clause for clause in clauses if clause)
    if quarter and line.done_in_quarter != NOTHING:
        verb = "" if is_ceiling(item) else "完成"
        text += f"；第{chinese_numeral(quarter)}季度{verb}{line.done_in_quarter}{measure}"
        growth = _movement(line.quarter_on_quarter, level="环比持平", up="环比增长", down="环比下降", unit="%")
        text += f"，{growth}" if growth else ""
    return text + "。"


def pace_clause(line: Shown) -> str:
    """How a rate stands to the pace."""
    return _movement(line.pace_gap, level="与序时进度持平", up="高于序时进度", down="低于序时进度", unit="个百分点")


def ranking_sentences(item: IndicatorResult, kind: str) -> str:
    """The first three ranks and the last one, and the units behind the pace; `kind` is what units are called."""
    return _order(item, kind) + _behind(item, kind)


def _movement(figure: str, *, level: str, up: str, down: str, unit: str) -> str:
    """A signed figure in words; nothing where there is none."""
    if figure == NOTHING:
        return ""
    if not figure.strip("-0."):
        return level
    return f"{down}{figure.removeprefix('-')}{unit}" if figure.startswith("-") else f"{up}{figure}{unit}"


def _order(item: IndicatorResult, kind: str) -> str:
    """The first three ranks and the last one, each with all the units that share it."""
    last_rank = item.units[-1].rank
    first = [unit for unit in item.units if unit.rank <= FIRST_RANKS and unit.rank < last_rank]
    last = [unit for unit in item.units if unit.rank == last_rank]
    measured = "占控制数的比例" if is_ceiling(item) else "完成率"
    if not first:
        return f"各{kind}{measured}均为{shown(last[0].completion, item.indicator).rate}%。"
    basis = f"按{measured}由低到高，" if is_ceiling(item) else measured
    place = f"前{len(first)}位" if len(first) > 1 else "首位"
    return f"{basis}排在{place}的是{_rated(first, item)}，末位的是{_rated(last, item)}。"


def _rated(units: Sequence[UnitResult], item: IndicatorResult) -> str:
    return names_text([f"{unit.unit}（{shown(unit.completion, item.indicator).rate}%）" for unit in units])


def _behind(item: IndicatorResult, kind: str) -> str:
    behind = [unit.unit for unit in item.units if not unit.completion.on_pace]
    side = "高于序时进度" if is_ceiling(item) else "低于序时进度"
    if not behind:
        return f"各{kind}均{'控制在序时进度以内' if is_ceiling(item) else '达到序时进度'}。"
    if len(behind) == len(item.units):
        return f"{len(behind)}个{kind}均{side}。"
    return f"{len(behind)}个{kind}{side}，为{names_text(behind)}。"
