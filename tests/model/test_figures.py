from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from generator.errors import Fault
from generator.model.faults import faults_of
from generator.model.figures import Figures, Indicator
from tests.model.figures_data import figures, indicator, unit_figures


def faults(data: dict[str, Any]) -> list[Fault]:
    with pytest.raises(ValidationError) as caught:
        Figures.model_validate(data)
    return list(faults_of(caught.value, data, genres=()))


def places(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(fault.code, fault.pointer) for fault in faults(data)]


def test_every_unit_that_is_missing_is_named() -> None:
    data = figures(indicator(unit_figures("甲镇")), units=["甲镇", "乙镇", "丙乡"])
    assert [fault.parameters["unit"] for fault in faults(data)] == ["乙镇", "丙乡"]


def test_a_fault_in_one_indicator_does_not_hide_those_of_another() -> None:
    data = figures(
        indicator(unit_figures("甲镇"), unit_figures("乙镇", done="三")),
        indicator(unit_figures("甲镇"), name="民间投资"),
        units=["甲镇", "乙镇"],
    )
    assert places(data) == [
        ("invalid-number", "/indicators/0/values/1/done"),
        ("missing-unit", "/indicators/1/values"),
    ]


def test_units_that_are_faulty_themselves_are_not_held_against_the_indicators() -> None:
    data = figures(indicator(unit_figures("甲镇"), unit_figures("乙镇")), units=["甲镇", "甲镇"])
    assert places(data) == [("duplicate-name", "/units/1")]


def test_a_column_that_no_unit_has_is_absent() -> None:
    item = Indicator.model_validate(
        indicator(unit_figures("甲镇", done_in_quarter=0), unit_figures("乙镇", done_in_quarter=3))
    )
    assert item.has("done_in_quarter")
    assert not item.has("previous_quarter")


def test_a_zero_is_a_figure_and_fills_its_column() -> None:
    data = figures(
        indicator(unit_figures("甲镇", same_period_last_year=0), unit_figures("乙镇", same_period_last_year=4))
    )
    assert Figures.model_validate(data).indicators[0].values[0].same_period_last_year == 0


def test_every_gap_of_a_half_filled_column_is_told() -> None:
    data = figures(
        indicator(
            unit_figures("甲镇", done_in_quarter=1, same_period_last_year=1), unit_figures("乙镇"), unit_figures("丙乡")
        )
    )
    assert places(data) == [
        ("column-half-filled", "/indicators/0/values/1/done_in_quarter"),
        ("column-half-filled", "/indicators/0/values/2/done_in_quarter"),
        ("column-half-filled", "/indicators/0/values/1/same_period_last_year"),
        ("column-half-filled", "/indicators/0/values/2/same_period_last_year"),
    ]


@pytest.mark.parametrize("measure", ["%", "％", "‰", "百分点", " % "])
def test_a_ratio_is_refused_because_it_has_no_total(measure: str) -> None:
    data = figures(indicator(unit_figures("甲镇"), measure=measure))
    assert places(data) == [("measure-not-additive", "/indicators/0/measure")]


@pytest.mark.parametrize(
    ("declared", "done", "printed"),
    [
        (None, "75", 0),
        (None, "75.50", 1),
        (None, "75.125", 3),
        (None, "75.123456", 4),
        (None, "7500", 0),
        (2, "75", 2),
        (0, "75.5", 0),
    ],
)
def test_decimals_are_those_declared_or_those_of_the_longest_figure(
    declared: int | None, done: str, printed: int
) -> None:
    values = (unit_figures("甲镇", target=Decimal("1E2"), done="3"), unit_figures("乙镇", done=done))
    item = Indicator.model_validate(indicator(*values, decimal_places=declared))
    assert item.places == printed


def test_figures_are_exact() -> None:
    item = Indicator.model_validate(indicator(unit_figures("甲镇", done="0.1"), unit_figures("乙镇", done=0.2)))
    assert sum(value.done for value in item.values) == Decimal("0.3")
