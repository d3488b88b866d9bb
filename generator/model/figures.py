"""The figures of a quarter or a month: indicators by unit, as the office was given them. Nothing in them is computed."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, Strict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CalendarDate, Figure, Name, Place, ShortName, Value, different, doubles, fault, refuse

Measure = Annotated[Name, Field(max_length=10)]
OPTIONAL_COLUMNS = ("done_in_quarter", "previous_quarter", "same_period_last_year")
MOST_DECIMAL_PLACES = 4
DecimalPlaces = Annotated[int, Strict(), Field(ge=0, le=MOST_DECIMAL_PLACES)]

_RATIOS = frozenset({"%", "％", "‰", "百分点", "个百分点", "千分点", "个千分点"})


def plain(figure: Figure) -> str:
    """A figure as it was given, without zeros that say nothing."""
    return f"{figure.normalize():f}"


class Achievement(Value):
    """What one unit was to do in the year, and has done; a column that is None was not collected, which is not zero."""

    optional_columns: ClassVar[tuple[str, ...]] = ()

    unit: ShortName
    target: Figure
    done: Figure

    @field_validator("target")
    @classmethod
    def _target_divides(cls, target: Figure) -> Figure:
        if target <= 0:
            raise fault("target-not-positive")
        return target

    def optional(self, column: str) -> Figure | None:
        """A figure that some kinds of report have and others have not."""
        figure: Figure | None = getattr(self, column, None)
        return figure


class UnitFigures(Achievement):
    """What a quarterly report compares besides."""

    optional_columns: ClassVar[tuple[str, ...]] = OPTIONAL_COLUMNS

    done_in_quarter: Figure | None = None
    previous_quarter: Figure | None = None
    same_period_last_year: Figure | None = None

    @field_validator("previous_quarter")
    @classmethod
    def _quarters_are_compared_in_pairs(cls, previous: Figure | None, info: ValidationInfo) -> Figure | None:
        if previous is not None and info.data.get("done_in_quarter", previous) is None:
            raise fault("previous-quarter-alone")
        return previous


def _adds_up(measure: str) -> str:
    # A total of percentages says nothing, and a report without the total is not what this genre is.
    if measure in _RATIOS:
        raise fault("measure-not-additive", value=measure)
    return measure


class AnyIndicator(Value):
    """指标: an amount that adds up over units and over the year.

    `direction` tells whether the target is to be reached (higher is better) or is a ceiling (控制数, lower is better).
    """

    name: ShortName
    measure: Annotated[Measure, AfterValidator(_adds_up)]
    direction: Literal["higher_is_better", "lower_is_better"] = "higher_is_better"
    decimal_places: DecimalPlaces | None = None
    values: Annotated[tuple[Achievement, ...], Field(min_length=1, max_length=100)]

    @property
    def places(self) -> int:
        """Decimals that its figures are printed with: as declared, or as many as the longest figure has."""
        if self.decimal_places is not None:
            return self.decimal_places
        figures = (
            figure
            for value in self.values
            for figure in (value.target, value.done, value.optional("done_in_quarter"))
            if figure is not None
        )
        decimals = [-int(figure.normalize().as_tuple().exponent) for figure in figures]
        return min(MOST_DECIMAL_PLACES, max(0, *decimals))

    def has(self, column: str) -> bool:
        """Whether an optional column was collected; then it was for every unit."""
        return self.values[0].optional(column) is not None

    @field_validator("values")
    @classmethod
    def _columns_are_whole(cls, values: tuple[Achievement, ...]) -> tuple[Achievement, ...]:
        faults: list[tuple[Place, PydanticCustomError]] = [
            ((index, "unit"), fault("duplicate-name", name=name))
            for index, name in doubles([value.unit for value in values])
        ]
        for column in values[0].optional_columns:
            missing = [index for index, value in enumerate(values) if getattr(value, column) is None]
            if len(missing) < len(values):
                faults += [((index, column), fault("column-half-filled")) for index in missing]
        refuse(faults)
        return values


class Indicator(AnyIndicator):
    """An indicator of a quarterly report."""

    values: Annotated[tuple[UnitFigures, ...], Field(min_length=1, max_length=100)]


def covers_the_units(indicator: AnyIndicator, info: ValidationInfo) -> AnyIndicator:
    """Refuses an indicator that lacks a unit of the list, or has one that the list lacks."""
    units = info.data.get("units")
    if units is None:
        return indicator
    given = [value.unit for value in indicator.values]
    faults: list[tuple[Place, PydanticCustomError]] = [
        (("values", index, "unit"), fault("unknown-unit", unit=name))
        for index, name in enumerate(given)
        if name not in units
    ]
    faults += [
        (("values",), fault("missing-unit", indicator=indicator.name, unit=name)) for name in units if name not in given
    ]
    refuse(faults)
    return indicator


class AnyFigures(Value):
    """The indicators of a period, each for every unit; `unit_kind` is what the units are called together (乡镇)."""

    data_until: CalendarDate
    source: Name
    unit_kind: ShortName = "单位"
    units: Annotated[tuple[ShortName, ...], Field(min_length=1, max_length=100), AfterValidator(different)]
    indicators: Annotated[tuple[AnyIndicator, ...], Field(min_length=1, max_length=30)]

    @field_validator("indicators")
    @classmethod
    def _indicators_differ(cls, indicators: tuple[AnyIndicator, ...]) -> tuple[AnyIndicator, ...]:
        names = [indicator.name for indicator in indicators]
        refuse([((index, "name"), fault("duplicate-name", name=name)) for index, name in doubles(names)])
        return indicators


class Figures(AnyFigures):
    """The figures of a quarter."""

    indicators: Annotated[
        tuple[Annotated[Indicator, AfterValidator(covers_the_units)], ...], Field(min_length=1, max_length=30)
    ]
