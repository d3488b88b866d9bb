"""The tables that a document of figures computes, of its figures alone: they are there before the text is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from generator.model.calculation import calculate
from generator.model.completion_tables import summary_table, unit_table
from generator.model.figures import Figures
from generator.model.ranking import Ranking
from generator.model.ranking_text import ranking_attachment
from generator.model.tables import Table


def computed_tables(data: Mapping[str, Any]) -> tuple[Table, ...]:
    """What the data of a quarterly report or of a circular amount to; nothing where they are not whole or have faults."""
    try:
        match data:
            case {
                "genre": "quarterly_report",
                "year": int(year),
                "quarter": 1 | 2 | 3 | 4 as quarter,
                "figures": figures,
            }:
                result = calculate(Figures.model_validate(figures), year=year, quarter=quarter)
                kind = result.figures.unit_kind
                units = (unit_table(item, caption=item.indicator.name, unit_kind=kind) for item in result.indicators)
                return (summary_table(result, caption="合计", notes=()), *units)
            case {"genre": "circular", "ranking": ranking}:
                body = ranking_attachment(Ranking.model_validate(ranking)).body
                return tuple(block for block in body or () if isinstance(block, Table))
    except ValidationError:
        pass
    return ()
