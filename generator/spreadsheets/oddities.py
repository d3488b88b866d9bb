"""Figures that may be right and are seldom so: a hint for whoever typed them, and no fault of the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.errors import Fault

# More than thrice the year's target is rather a slip of the comma.
MOST_TIMES_THE_TARGET = 3


def odd_figures(figures: Mapping[str, Any]) -> list[Fault]:
    """Hints on the data of `figures` or `ranking`, each with its pointer there; what is no number is passed over."""
    return [
        fault
        for place, indicator in enumerate(_list(figures, "indicators"))
        for row, value in enumerate(_list(indicator, "values"))
        for fault in _odd(value, f"/indicators/{place}/values/{row}")
    ]


def _odd(value: Mapping[str, Any], pointer: str) -> Iterator[Fault]:
    numbers = {name: number for name, each in value.items() if (number := _number(each)) is not None}
    unit = str(value.get("unit", ""))
    done, target, quarter = (numbers.get(name) for name in ("done", "target", "done_in_quarter"))
    for name, number in numbers.items():
        if number < 0:
            yield Fault("odd-negative", f"{pointer}/{name}", {"unit": unit, "value": str(value[name])})
    if done is not None and target and target > 0 and done > MOST_TIMES_THE_TARGET * target:
        facts = {"unit": unit, "value": str(value["done"]), "target": str(value["target"])}
        yield Fault("odd-beside-target", f"{pointer}/done", facts)
    if done is not None and quarter is not None and 0 <= done < quarter:
        facts = {"unit": unit, "value": str(value["done_in_quarter"]), "done": str(value["done"])}
        yield Fault("odd-quarter", f"{pointer}/done_in_quarter", facts)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _list(value: object, name: str) -> Sequence[Mapping[str, Any]]:
    inside = value.get(name) if isinstance(value, Mapping) else None
    return [each for each in inside if isinstance(each, Mapping)] if isinstance(inside, list) else []
