"""Figures in tables are added again: a row 合计 or 总计 is the sum of the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.check.findings import Finding, Place, finding

Rows = Sequence[Sequence[str]]

_TOTAL = re.compile("合\\s*计|总\\s*计")
_SUBTOTAL = re.compile("小\\s*计")
# Shares, ranks and numbers of rows are not added.
_NOT_ADDED = re.compile("[率比差幅%％]|排名|名次|序号|编号|升降|增长|同比|环比")
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?")
_HALF = Decimal("0.5")


def total_findings(rows: Rows, place: Place) -> Iterator[Finding]:
    """Columns whose total differs from the sum by more than rounding can explain."""
    width = max(map(len, rows), default=0)
    even = [row for row in rows if len(row) == width]
    total = next((row for row in even if any(_TOTAL.fullmatch(cell) for cell in row)), None)
    # Merged cells and subtotals: the columns cannot be told from the rows alone.
    if total is None or len(even) < len(rows) or any(_SUBTOTAL.search(cell) for row in rows for cell in row):
        return
    above = even[: even.index(total)]
    for column in range(width):
        header = above[0][column] if above else ""
        if _NOT_ADDED.search(header) or not _FIGURE.fullmatch(total[column]):
            continue
        figures = [row[column] for row in above[1:]]
        if figures and all(_FIGURE.fullmatch(figure) for figure in figures):
            added = sum(map(Decimal, figures), Decimal())
            places = max(len(figure.partition(".")[2]) for figure in (*figures, total[column]))
            slack = _HALF * (len(figures) + 1) / 10**places if places else Decimal()
            if abs(added - Decimal(total[column])) > slack:
                yield finding("total-differs", place, wanted=f"{added:f}", got=total[column], column=header)
