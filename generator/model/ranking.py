"""The figures of a month by which units are ranked: as given, with the rank of the month before. Nothing is computed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, field_validator

from generator.model.base import Count, ShortName, fault, refuse
from generator.model.figures import Achievement, AnyFigures, AnyIndicator, covers_the_units


class RankedUnit(Achievement):
    """A unit's figures up to the end of the month, and the rank that it had the month before."""

    optional_columns: ClassVar[tuple[str, ...]] = ("previous_rank",)

    previous_rank: Count | None = None
    remark: ShortName | None = None


class RankedIndicator(AnyIndicator):
    """An indicator by which the units are ranked."""

    values: Annotated[tuple[RankedUnit, ...], Field(min_length=1, max_length=100)]

    @field_validator("values")
    @classmethod
    def _ranks_are_among_the_units(cls, values: tuple[RankedUnit, ...]) -> tuple[RankedUnit, ...]:
        refuse(
            [
                ((index, "previous_rank"), fault("number-too-large", limit=len(values)))
                for index, value in enumerate(values)
                if value.previous_rank and value.previous_rank > len(values)
            ]
        )
        return values


class Ranking(AnyFigures):
    """The figures of the year up to the month in which they end, for units that are compared."""

    units: Annotated[tuple[ShortName, ...], Field(min_length=2, max_length=100)]
    indicators: Annotated[
        tuple[Annotated[RankedIndicator, AfterValidator(covers_the_units)], ...], Field(min_length=1, max_length=30)
    ]
