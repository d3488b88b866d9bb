"""Figures of tables beside one another, and beside what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from generator.check.findings import Finding, Place, finding
from generator.check.passages import Kind, Passage
from generator.check.totals import Rows

_TARGET = re.compile("(?:年度|全年|本期)?(?:目标|任务|计划)(?:任务)?(?:数|值|量)?")
_DONE = re.compile("(?:累计|实际|已)?完成(?:数|值|量|情况)?")
_RATE = re.compile("(?:任务|目标)?完成(?:率|比例|百分比)")
_MEASURE = re.compile("[（(].*?[）)]|[%％]")
_FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)[%％]?")
_TEXT_KINDS: frozenset[Kind] = frozenset(("body", "heading", "annex_body", "note"))
# A table made to be slow is not read to its end.
_MOST_ROWS = 300
_HALF = Decimal("0.5")


def rate_findings(rows: Rows, place: Place) -> Iterator[Finding]:
    """Rates of completion that are not what target and done amount to, whichever is wanted to be the larger."""
    if not rows:
        return
    headers = [_MEASURE.sub("", header) for header in rows[0]]
    columns = [
        [index for index, header in enumerate(headers) if form.fullmatch(header)] for form in (_TARGET, _DONE, _RATE)
    ]
    if any(len(found) != 1 for found in columns):
        return
    (target_at,), (done_at,), (rate_at,) = columns
    for row in _even(rows):
        target, done, rate = (_figure(row[index]) for index in (target_at, done_at, rate_at))
        if target is None or done is None or rate is None or target <= 0 or done <= 0:
            continue
        if not any(_comes_to(part, whole, rate) for part, whole in ((done, target), (target, done))):
            places = _places(rate)
            wanted = f"{done / target * 100:.{places}f}%"
            yield finding("rate-differs", place, wanted=wanted, got=row[rate_at], row=row[0])


def beside_tables(tables: Iterable[Rows], passages: Sequence[Passage]) -> Iterator[Finding]:
    """甲镇完成率85% in the text, where the row 甲镇 of a table has another figure under 完成率."""
    known: dict[str, dict[str, list[Decimal]]] = {}
    for rows in tables:
        if rows:
            _learn(rows, known)
    for passage in passages if known else ():
        if passage.kind in _TEXT_KINDS:
            for name, columns in known.items():
                if name in passage.text:
                    yield from _told(name, columns, passage)


def _even(rows: Rows) -> Iterator[Sequence[str]]:
    """Rows below the first that have a cell in every column; others span some."""
    return (row for row in rows[1:_MOST_ROWS] if len(row) == len(rows[0]))


def _learn(rows: Rows, known: dict[str, dict[str, list[Decimal]]]) -> None:
    headers = [_MEASURE.sub("", header) for header in rows[0]]
    for row in _even(rows):
        name = next((cell for cell in row if len(cell) > 1 and not _FIGURE.fullmatch(cell)), "")
        for header, cell in zip(headers, row, strict=True):
            figure = _figure(cell)
            if name and len(header) > 1 and figure is not None:
                known.setdefault(name, {}).setdefault(header, []).append(figure)


def _told(name: str, columns: Mapping[str, Sequence[Decimal]], passage: Passage) -> Iterator[Finding]:
    for header, figures in columns.items():
        form = (
            re.escape(name)
            + r"[^，。；、：（）0-9]{0,4}"
            + re.escape(header)
            + r"(?:为|是|达到?)?(-?\d+(?:\.\d+)?)(?![\d.万亿年月])"
        )
        for found in re.finditer(form, passage.text):
            told = Decimal(found[1])
            if all(round(figure, _places(told)) != told for figure in figures):
                yield finding("table-figure-differs", passage.place, wanted=f"{figures[0]:f}", got=found[0])


def _figure(cell: str) -> Decimal | None:
    found = _FIGURE.fullmatch(cell)
    return Decimal(found[1]) if found else None


def _places(figure: Decimal) -> int:
    return max(0, -int(figure.as_tuple().exponent))


def _comes_to(part: Decimal, whole: Decimal, rate: Decimal) -> bool:
    """Whether a rate may be the share of two figures that were rounded themselves; it may have been cut off."""
    loose_part, loose_whole = (_HALF / 10 ** _places(each) if _places(each) else Decimal() for each in (part, whole))
    slack = Decimal(1) / 10 ** _places(rate)
    low, high = (part - loose_part) / (whole + loose_whole) * 100, (part + loose_part) / (whole - loose_whole) * 100
    return bool(low - slack <= rate <= high + slack)
