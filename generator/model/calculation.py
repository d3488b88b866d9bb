"""Figures → what is computed from them: completion, pace, change, ranks, totals. Exact decimals, no text.

Every percentage is rounded half up (away from zero) to one decimal **once**, and what follows from it (the gap to the
pace, the rank) is taken from the rounded value: a reader who checks the printed table gets the printed results.

Where lower is better, the target is a ceiling (控制数) and the rate is the share of it that is used up, 累计 ÷ 控制数.
It is not turned round into 控制数 ÷ 累计, which grows without bound as the work goes well and fails at zero. Instead
the comparison is turned round: the lowest rate ranks first, and a rate up to the pace is on pace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from generator.model.figures import Achievement, AnyFigures, AnyIndicator, Figures

# A figure has at most 18 digits, so no quotient lies nearer to a half without being one than 60 digits can tell.
_CONTEXT = Context(prec=60, rounding=ROUND_HALF_UP)
_HUNDRED = Decimal(100)


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, away from zero; never minus zero."""
    return _CONTEXT.quantize(value, Decimal(1).scaleb(-places)) + 0


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """The share `part` ÷ `whole` in %, to one decimal; `whole` is not zero."""
    return rounded(_CONTEXT.divide(_CONTEXT.multiply(part, _HUNDRED), whole), 1)


def change(now: Decimal | None, base: Decimal | None) -> Decimal | None:
    """Growth on `base` in %, to one decimal; None where it has no meaning: no base, or none above zero."""
    if now is None or base is None or base <= 0:
        return None
    return percentage(_CONTEXT.subtract(now, base), base)


def pace(quarter: int) -> Decimal:
    """序时进度: the part of the year that is over at the end of a quarter, in %."""
    return Decimal(25 * quarter)


def monthly_pace(month: int) -> Decimal:
    """序时进度 at the end of a month, in %, to one decimal."""
    return percentage(Decimal(month), Decimal(12))


def ranks(rates: Sequence[Decimal], *, lowest_first: bool = False) -> tuple[int, ...]:
    """Ties share a rank and the next ranks are skipped: 1, 2, 2, 4."""
    return tuple(1 + sum(other < rate if lowest_first else other > rate for other in rates) for rate in rates)


@dataclass(frozen=True, slots=True)
class Completion:
    """One line of results: a unit's, or that of all units together."""

    target: Decimal
    done: Decimal
    done_in_quarter: Decimal | None
    rate: Decimal
    pace_gap: Decimal
    on_pace: bool
    year_on_year: Decimal | None
    quarter_on_quarter: Decimal | None


@dataclass(frozen=True, slots=True)
class UnitResult:
    """One unit's line and its rank by the rate."""

    unit: str
    rank: int
    completion: Completion


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """One indicator's results; units stand by rank, and units of one rank in the caller's order."""

    indicator: AnyIndicator
    units: tuple[UnitResult, ...]
    total: Completion


@dataclass(frozen=True, slots=True)
class Result:
    """What is computed from the figures of one quarter, in the caller's order of indicators."""

    figures: Figures
    year: int
    quarter: int
    pace: Decimal
    indicators: tuple[IndicatorResult, ...]


def calculate(figures: Figures, *, year: int, quarter: int) -> Result:
    """Results of every unit and of all together, for each indicator."""
    expected = pace(quarter)
    return Result(figures, year, quarter, expected, indicator_results(figures, expected=expected))


def indicator_results(figures: AnyFigures, *, expected: Decimal) -> tuple[IndicatorResult, ...]:
    """Results of each indicator, held against the pace that was expected."""
    return tuple(_indicator_result(indicator, figures.units, expected) for indicator in figures.indicators)


def _indicator_result(indicator: AnyIndicator, order: Sequence[str], expected: Decimal) -> IndicatorResult:
    lowest_first = indicator.direction == "lower_is_better"
    values = sorted(indicator.values, key=lambda value: order.index(value.unit))
    lines = [_completion(_amounts([value]), expected, lowest_first=lowest_first) for value in values]
    places = ranks([line.rate for line in lines], lowest_first=lowest_first)
    units = (UnitResult(value.unit, rank, line) for value, rank, line in zip(values, places, lines, strict=True))
    total = _completion(_amounts(values), expected, lowest_first=lowest_first)
    return IndicatorResult(indicator, tuple(sorted(units, key=lambda unit: unit.rank)), total)


class _Amounts(NamedTuple):
    target: Decimal
    done: Decimal
    done_in_quarter: Decimal | None
    previous_quarter: Decimal | None
    same_period_last_year: Decimal | None


def _amounts(values: Sequence[Achievement]) -> _Amounts:
    """Sums over the units, column by column; a column that was not collected has none."""
    return _Amounts(
        target=sum((value.target for value in values), Decimal(0)),
        done=sum((value.done for value in values), Decimal(0)),
        done_in_quarter=_sum([value.optional("done_in_quarter") for value in values]),
        previous_quarter=_sum([value.optional("previous_quarter") for value in values]),
        same_period_last_year=_sum([value.optional("same_period_last_year") for value in values]),
    )


def _sum(column: Sequence[Decimal | None]) -> Decimal | None:
    collected = [figure for figure in column if figure is not None]
    return sum(collected, Decimal(0)) if len(collected) == len(column) else None


def _completion(amounts: _Amounts, expected: Decimal, *, lowest_first: bool) -> Completion:
    rate = percentage(amounts.done, amounts.target)
    return Completion(
        target=amounts.target,
        done=amounts.done,
        done_in_quarter=amounts.done_in_quarter,
        rate=rate,
        pace_gap=rate - expected,
        on_pace=rate <= expected if lowest_first else rate >= expected,
        year_on_year=change(amounts.done, amounts.same_period_last_year),
        quarter_on_quarter=change(amounts.done_in_quarter, amounts.previous_quarter),
    )
