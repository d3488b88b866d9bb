import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.calculation import Completion, calculate, change, pace, percentage, ranks, rounded
from generator.model.figures import Figures, Indicator, UnitFigures
from tests.model.figures_data import DRAWN, drawn_figures, figures, indicator, unit_figures

quarters = st.integers(1, 4)
rates = st.lists(st.integers(0, 30).map(lambda tenths: Decimal(tenths) / 10), min_size=1, max_size=12)


def half_up(value: Fraction, places: int) -> Fraction:
    """Rounding written anew, on whole numbers only."""
    scaled = abs(value) * 10**places
    result = Fraction(math.floor(scaled + Fraction(1, 2)), 10**places)
    return -result if value < 0 else result


@given(st.decimals(-(10**9), 10**9, places=6), st.integers(0, 4))
def test_rounding_is_half_up_and_away_from_zero(value: Decimal, places: int) -> None:
    assert Fraction(rounded(value, places)) == half_up(Fraction(value), places)


def test_nothing_is_minus_zero() -> None:
    assert str(rounded(Decimal("-0.04"), 1)) == "0.0"


def test_a_half_rounds_up() -> None:
    # 1 ÷ 16 = 6.25 %; a float or rounding to even would give 6.2
    assert percentage(Decimal(1), Decimal(16)) == Decimal("6.3")
    assert change(Decimal(15), Decimal(16)) == Decimal("-6.3")


def test_what_is_barely_below_a_half_is_not_rounded_twice() -> None:
    # 449 999 999 999.999999 ÷ 10^12 = 44.9999999999999999 %, and 0.4499… of one percent stays 0.4
    assert percentage(Decimal("4499999999.999999"), Decimal(10**12)) == Decimal("0.4")


@pytest.mark.parametrize(("quarter", "expected"), [(1, 25), (2, 50), (3, 75), (4, 100)])
def test_the_pace_is_a_quarter_of_the_year_for_each_quarter(quarter: int, expected: int) -> None:
    assert pace(quarter) == expected


@pytest.mark.parametrize("base", [None, Decimal(0), Decimal(-5)])
def test_growth_on_no_base_or_on_none_above_zero_is_nothing(base: Decimal | None) -> None:
    assert change(Decimal(12), base) is None


def test_growth_to_zero_is_a_fall_by_all() -> None:
    assert change(Decimal(0), Decimal(8)) == -100


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ([90, 80, 80, 70], (1, 2, 2, 4)),
        ([70, 80, 80, 90], (4, 2, 2, 1)),
        ([80, 80, 80], (1, 1, 1)),
        ([50], (1,)),
    ],
)
def test_ties_share_a_rank_and_the_next_is_skipped(of: list[int], expected: tuple[int, ...]) -> None:
    assert ranks([Decimal(rate) for rate in of]) == expected


@given(rates, st.booleans())
def test_a_rank_is_a_place_in_the_sorted_rates(given_rates: list[Decimal], lowest_first: bool) -> None:
    in_order = sorted(given_rates, reverse=not lowest_first)
    assert list(ranks(given_rates, lowest_first=lowest_first)) == [in_order.index(rate) + 1 for rate in given_rates]


@given(rates)
def test_the_lowest_ranks_first_as_the_highest_of_the_negated(given_rates: list[Decimal]) -> None:
    assert ranks(given_rates, lowest_first=True) == ranks([-rate for rate in given_rates])


def recomputed(line: Completion, value: UnitFigures, quarter: int, indicator: Indicator) -> None:
    """Compares one line with the same line worked out in fractions."""
    rate = half_up(Fraction(value.done) * 100 / Fraction(value.target), 1)
    assert Fraction(line.rate) == rate
    assert Fraction(line.pace_gap) == rate - 25 * quarter
    assert line.on_pace == (rate <= 25 * quarter if indicator.direction == "lower_is_better" else rate >= 25 * quarter)
    for got, now, base in (
        (line.year_on_year, value.done, value.same_period_last_year),
        (line.quarter_on_quarter, value.done_in_quarter, value.previous_quarter),
    ):
        if not base:
            assert got is None
        else:
            assert now is not None
            assert got is not None
            assert Fraction(got) == half_up((Fraction(now) / Fraction(base) - 1) * 100, 1)


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_every_unit_line_agrees_with_fractions(drawn: Figures, quarter: int) -> None:
    for item in calculate(drawn, year=2022, quarter=quarter).indicators:
        values = {value.unit: value for value in item.indicator.values}
        assert {unit.unit for unit in item.units} == set(drawn.units)
        for unit in item.units:
            recomputed(unit.completion, values[unit.unit], quarter, item.indicator)


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_totals_are_exact_sums_and_their_rates_are_of_the_sums(drawn: Figures, quarter: int) -> None:
    for item in calculate(drawn, year=2022, quarter=quarter).indicators:
        sums = {
            column: sum((Fraction(getattr(value, column)) for value in item.indicator.values), Fraction(0))
            for column in ("target", "done", "done_in_quarter", "previous_quarter", "same_period_last_year")
            if column in ("target", "done") or item.indicator.has(column)
        }
        assert Fraction(item.total.target) == sums["target"]
        assert Fraction(item.total.done) == sums["done"]
        assert Fraction(item.total.rate) == half_up(sums["done"] / sums["target"] * 100, 1)
        if "done_in_quarter" in sums:
            assert item.total.done_in_quarter is not None
            assert Fraction(item.total.done_in_quarter) == sums["done_in_quarter"]
        else:
            assert item.total.done_in_quarter is None
        for got, now, base in (
            (item.total.year_on_year, "done", "same_period_last_year"),
            (item.total.quarter_on_quarter, "done_in_quarter", "previous_quarter"),
        ):
            expected = half_up((sums[now] / sums[base] - 1) * 100, 1) if sums.get(base) else None
            assert (None if got is None else Fraction(got)) == expected


@settings(max_examples=DRAWN)
@given(drawn_figures(), quarters)
def test_units_stand_by_rank_and_ties_in_the_order_of_the_caller(drawn: Figures, quarter: int) -> None:
    for item in calculate(drawn, year=2022, quarter=quarter).indicators:
        keys = [(unit.rank, drawn.units.index(unit.unit)) for unit in item.units]
        assert keys == sorted(keys)
        for better, worse in zip(item.units, item.units[1:], strict=False):
            same = better.completion.rate == worse.completion.rate
            assert same == (better.rank == worse.rank)


def test_units_that_print_the_same_rate_share_a_rank() -> None:
    # 66.66… and 66.65 both print as 66.7
    data = figures(indicator(unit_figures("甲镇", target=10000, done=6665), unit_figures("乙镇", target=3, done=2)))
    (item,) = calculate(Figures.model_validate(data), year=2022, quarter=3).indicators
    assert [(unit.unit, unit.rank) for unit in item.units] == [("甲镇", 1), ("乙镇", 1)]


def test_a_rate_that_prints_as_the_pace_is_on_pace() -> None:
    data = figures(indicator(unit_figures("甲镇", target=10000, done=7495)))
    (item,) = calculate(Figures.model_validate(data), year=2022, quarter=3).indicators
    assert (item.total.rate, item.total.pace_gap, item.total.on_pace) == (75, 0, True)


def test_under_a_ceiling_the_least_used_share_ranks_first() -> None:
    values = (unit_figures("甲镇", done=80), unit_figures("乙镇", done=0), unit_figures("丙乡", done=75))
    data = figures(indicator(*values, direction="lower_is_better"))
    (item,) = calculate(Figures.model_validate(data), year=2022, quarter=3).indicators
    assert [(unit.unit, unit.rank, unit.completion.on_pace) for unit in item.units] == [
        ("乙镇", 1, True),
        ("丙乡", 2, True),
        ("甲镇", 3, False),
    ]
