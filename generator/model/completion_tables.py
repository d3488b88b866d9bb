"""Results → printed figures and tables: one table of all indicators, and one for each with its units by rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.model.calculation import Completion, IndicatorResult, Result, rounded
from generator.model.figures import AnyIndicator
from generator.model.listing import NOTHING
from generator.model.tables import Alignment, Cell, Column, Table

_DASH_NOTE = f"“{NOTHING}”表示没有数据，或者基期数不大于零、不能计算增减幅度。"
_ROUNDING_NOTE = "因四舍五入，各项之和与合计略有出入。"


class Shown(NamedTuple):
    """One line of results as it is printed, in tables and sentences alike."""

    target: str
    done: str
    rate: str
    pace_gap: str
    year_on_year: str
    done_in_quarter: str
    quarter_on_quarter: str


def shown(line: Completion, indicator: AnyIndicator) -> Shown:
    """Amounts with the indicator's decimals and no separators, percentages with one decimal, a dash for nothing."""
    places = indicator.places
    return Shown(
        target=_text(line.target, places),
        done=_text(line.done, places),
        rate=_text(line.rate, 1),
        pace_gap=_text(line.pace_gap, 1),
        year_on_year=_text(line.year_on_year, 1),
        done_in_quarter=_text(line.done_in_quarter, places),
        quarter_on_quarter=_text(line.quarter_on_quarter, 1),
    )


def _text(value: Decimal | None, places: int) -> str:
    return NOTHING if value is None else f"{rounded(value, places):f}"


class _FigureColumn(NamedTuple):
    """A column of `Shown`; `needs` names the optional column of the data without which it is left out."""

    field: str
    header: str
    ceiling_header: str
    needs: str | None = None


_FIGURE_COLUMNS = (
    _FigureColumn("target", "年度\n目标", "年度\n控制数"),
    _FigureColumn("done", "累计\n完成", "累计数"),
    _FigureColumn("rate", "完成率\n（%）", "占控制数\n（%）"),
    _FigureColumn("pace_gap", "序时进度差\n（百分点）", "序时进度差\n（百分点）"),
    _FigureColumn("year_on_year", "同比\n（%）", "同比\n（%）", "same_period_last_year"),
    _FigureColumn("done_in_quarter", "本季度\n完成", "本季度数", "done_in_quarter"),
    _FigureColumn("quarter_on_quarter", "环比\n（%）", "环比\n（%）", "previous_quarter"),
)


def summary_table(result: Result, *, caption: str, notes: Sequence[str]) -> Table:
    """The totals of every indicator; the measure stands beside the name, so that eight columns are enough."""
    columns = _collected(_FIGURE_COLUMNS, [item.indicator for item in result.indicators])
    rows = [
        [f"{item.indicator.name}（{item.indicator.measure}）", *_figures(shown(item.total, item.indicator), columns)]
        for item in result.indicators
    ]
    return Table(
        caption=caption,
        columns=(Column(align="left"), *_right_aligned(columns)),
        header=(_cells(["指标", *(column.header for column in columns)], align="center"),),
        rows=tuple(_cells(row) for row in rows),
        notes=(*notes, *_dash_notes(rows)),
    )


def unit_table(item: IndicatorResult, *, caption: str, unit_kind: str) -> Table:
    """The units of one indicator by rank, and their total, which has no rank."""
    indicator = item.indicator
    # 环比 is left to the totals: with it, the table would be too wide for an upright page.
    columns = [column for column in _collected(_FIGURE_COLUMNS, [indicator]) if column.field != "quarter_on_quarter"]
    ceiling = indicator.direction == "lower_is_better"
    lines = [shown(unit.completion, indicator) for unit in item.units]
    total = shown(item.total, indicator)
    rows = [[str(unit.rank), unit.unit, *_figures(line, columns)] for unit, line in zip(item.units, lines, strict=True)]
    total_row = _figures(total, columns)
    headers = [column.ceiling_header if ceiling else column.header for column in columns]
    return Table(
        caption=caption,
        measure=indicator.measure,
        columns=(Column(), Column(align="left"), *_right_aligned(columns)),
        header=(_cells(["排名", unit_kind, *headers], align="center"),),
        rows=(
            *(_cells(row) for row in rows),
            (Cell(text="合计", column_span=2, align="center"), *_cells(total_row)),
        ),
        notes=(*_dash_notes([*rows, total_row]), *_rounding_notes(lines, total)),
    )


def _collected(columns: Iterable[_FigureColumn], indicators: Sequence[AnyIndicator]) -> list[_FigureColumn]:
    return [
        column
        for column in columns
        if column.needs is None or any(indicator.has(column.needs) for indicator in indicators)
    ]


def _figures(line: Shown, columns: Iterable[_FigureColumn]) -> list[str]:
    return [getattr(line, column.field) for column in columns]


def _right_aligned(columns: Iterable[_FigureColumn]) -> list[Column]:
    return [Column(align="right") for _ in columns]


def _cells(texts: Iterable[str], *, align: Alignment | None = None) -> tuple[Cell, ...]:
    return tuple(Cell(text=text, align=align) for text in texts)


def _dash_notes(rows: Iterable[Sequence[str]]) -> list[str]:
    return [_DASH_NOTE] if any(NOTHING in row for row in rows) else []


def _rounding_notes(lines: Sequence[Shown], total: Shown) -> list[str]:
    """Told where adding up the printed figures does not give the printed total."""
    for field in ("target", "done", "done_in_quarter"):
        printed = getattr(total, field)
        if printed != NOTHING and sum(Decimal(getattr(line, field)) for line in lines) != Decimal(printed):
            return [_ROUNDING_NOTE]
    return []
