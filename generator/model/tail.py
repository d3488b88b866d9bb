"""The figures of a month → the units that stand last, each with the facts that an interview notice tells it of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from generator.errors import InvalidDocument
from generator.model.calculation import IndicatorResult, UnitResult, indicator_results, monthly_pace
from generator.model.completion_tables import shown
from generator.model.faults import faults_of
from generator.model.findings import is_ceiling, pace_clause
from generator.model.ranking import Ranking
from generator.wording import date_text


class Behind(NamedTuple):
    """A unit that stands last by some indicator, and the sentences that say so."""

    unit: str
    facts: str


def ranking_tail(data: Mapping[str, Any], *, last: int) -> tuple[Behind, ...]:
    """Units that have fewer than `last` others behind them by any indicator, in the order of the list of units.

    Units of one rank are taken or left together. Raises `InvalidDocument` with every fault of the ranking.
    """
    try:
        ranking = Ranking.model_validate(data)
    except ValidationError as error:
        raise InvalidDocument(*faults_of(error, data, genres=())) from None
    results = indicator_results(ranking, expected=monthly_pace(ranking.data_until.month))
    told: dict[str, list[str]] = {}
    for result in results:
        for unit in result.units:
            if sum(other.rank > unit.rank for other in result.units) < last:
                told.setdefault(unit.unit, []).append(_clause(unit, result, ranking.unit_kind))
    return tuple(Behind(unit, _facts(told[unit], ranking)) for unit in ranking.units if unit in told)


def _facts(clauses: Sequence[str], ranking: Ranking) -> str:
    return f"截至{date_text(ranking.data_until)}，你单位{'；'.join(clauses)}。以上数据来源于{ranking.source}。"


def _clause(unit: UnitResult, result: IndicatorResult, kind: str) -> str:
    """What one unit did of one indicator, and where that puts it."""
    line, indicator = shown(unit.completion, result.indicator), result.indicator
    measure = indicator.measure
    amounts = (
        f"{indicator.name}累计{line.done}{measure}，占年度控制数{line.target}{measure}的{line.rate}%"
        if is_ceiling(result)
        else f"{indicator.name}累计完成{line.done}{measure}，完成年度目标{line.target}{measure}的{line.rate}%"
    )
    shared = sum(other.rank == unit.rank for other in result.units) > 1
    place = f"在{len(result.units)}个{kind}中{'并列' if shared else '排名'}第{unit.rank}位"
    return f"{amounts}，{pace_clause(line)}，{place}"
