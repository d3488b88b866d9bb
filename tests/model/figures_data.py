"""Figures for the tests of the model: by hand, and drawn by Hypothesis."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from generator.model.figures import OPTIONAL_COLUMNS, Figures

# Each example holds figures of several units and indicators.
DRAWN = 50
UNITS = ("稷峰镇", "西社镇", "化峪镇", "翟店镇", "清河镇", "蔡村乡", "太阳乡", "甲镇", "乙镇", "丙乡")
# No digit in a name: the tests read every number of a sentence.
INDICATORS = ("新增市场主体", "“个转企”", "民间投资", "涉企投诉")


def unit_figures(unit: str, **columns: Any) -> dict[str, Any]:
    return {"unit": unit, "target": 100, "done": 75, **columns}


def indicator(*values: dict[str, Any], name: str = "新增市场主体", **fields: Any) -> dict[str, Any]:
    return {"name": name, "measure": "户", "values": list(values), **fields}


def figures(*indicators: dict[str, Any], **fields: Any) -> dict[str, Any]:
    units = list(dict.fromkeys(value["unit"] for item in indicators for value in item["values"]))
    return {
        "data_until": "2022-09-30",
        "source": "各乡（镇）报表",
        "units": units,
        "indicators": list(indicators),
        **fields,
    }


def amounts(places: int, *, smallest: int = 0) -> st.SearchStrategy[Decimal]:
    """Small amounts, so that ties and zeros are met often, and amounts of the largest kind."""
    lowest, highest = (Decimal(bound) for bound in (smallest, 10**11))
    small = st.integers(smallest, 40).map(Decimal)
    return small | st.decimals(lowest, highest, places=places).filter(lambda amount: amount > 0 or smallest <= 0)


@st.composite
def drawn_figures(draw: st.DrawFn) -> Figures:
    """Valid figures: each optional column is whole or absent, values stand in any order, directions are mixed."""
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=8, unique=True))
    names = draw(st.lists(st.sampled_from(INDICATORS), min_size=1, max_size=3, unique=True))
    return Figures.model_validate(
        {
            "data_until": "2022-09-30",
            "source": "各乡（镇）报表",
            "unit_kind": "乡镇",
            "units": units,
            "indicators": [draw(_drawn_indicator(name, units)) for name in names],
        }
    )


@st.composite
def _drawn_indicator(draw: st.DrawFn, name: str, units: list[str]) -> dict[str, Any]:
    places = draw(st.integers(0, 6))
    columns = draw(st.sets(st.sampled_from(OPTIONAL_COLUMNS)))
    if "previous_quarter" in columns:
        columns.add("done_in_quarter")
    return {
        "name": name,
        "measure": "户",
        "direction": draw(st.sampled_from(["higher_is_better", "lower_is_better"])),
        "decimal_places": draw(st.none() | st.integers(0, 4)),
        "values": [
            {
                "unit": unit,
                "target": draw(amounts(places, smallest=1)),
                "done": draw(amounts(places)),
                **{column: draw(amounts(places)) for column in columns},
            }
            for unit in draw(st.permutations(units))
        ],
    }
