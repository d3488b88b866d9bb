"""Figures of tables beside one another, and beside what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal

from generator.check.findings import Finding, Place, finding
from generator.check.passages import Kind, Passage
from generator.check.totals import Rows

_TARGET = re.compile("(?:年度|全年|本期)?(?:目标|任务|计划)(?:任务)?(?:数|值|量)?")
_DONE = re.compile("(?:累计|实际|已)?完成(?:数|值|量|情况)?")
_RATE = re.compile("(?:任务|目标)?完成(?:率|比例|百分比)")
_MEASURE = re.compile("[（(].*?[）)]|[%％]")
# A figure of the text, and what may stand between it and its header, or between a header and the name of its row.
_TOLD = re.compile(r"(?:为|是|达到?)?(?<![\d.-])(?P<figure>-?\d{1,12}(?:\.\d{1,6})?)(?![\d.万亿年月])")
_BETWEEN = re.compile("(?:的|已经|已|共|累计|目前){1,3}$")
# Names and headers that are longer are not written out again.
_LONGEST = 30
_Known = dict[str, dict[str, list[Decimal]]]
_SHARE = re.compile("[率比幅重度]|[%％]")
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
    known: _Known = {}
    for rows in tables:
        if rows:
            _learn(rows, known)
    headers = {header for columns in known.values() for header in columns}
    for passage in passages if known else ():
        if passage.kind in _TEXT_KINDS:
            yield from _told(known, headers, passage)


def _even(rows: Rows) -> Iterator[Sequence[str]]:
    """Rows below the first that have a cell in every column; others span some."""
    return (row for row in rows[1:_MOST_ROWS] if len(row) == len(rows[0]))


def _learn(rows: Rows, known: _Known) -> None:
    headers = [_MEASURE.sub("", header) for header in rows[0]]
    for row in _even(rows):
        name = next((cell for cell in row if len(cell) > 1 and not _FIGURE.fullmatch(cell)), "")
        for header, cell in zip(headers, row, strict=True):
            figure = _figure(cell)
            if name and len(header) > 1 and figure is not None:
                known.setdefault(name, {}).setdefault(header, []).append(figure)


def _told(known: _Known, headers: Set[str], passage: Passage) -> Iterator[Finding]:
    """From each figure back to the words in front of it: however many names are known, each is looked up."""
    text = passage.text
    for found in _TOLD.finditer(text):
        row = _row_before(
            known,
            headers,
            text[max(0, found.start() - 2 * _LONGEST) : found.start()],
            text[found.end() : found.end() + 1],
        )
        if row is None:
            continue
        figures, words = row
        told = Decimal(found["figure"])
        if all(round(figure, _places(told)) != told for figure in figures):
            yield finding("table-figure-differs", passage.place, wanted=f"{figures[0]:f}", got=words + found[0])


def _row_before(known: _Known, headers: Set[str], before: str, measure: str) -> tuple[Sequence[Decimal], str] | None:
    """The figures that a table has for the name and the header at the end of the words, and both as they are written."""
    for header_at in range(max(0, len(before) - _LONGEST), len(before) - 1):
        header = before[header_at:]
        if header not in headers:
            continue
        # Of 完成85% the measure is not that of a number.
        if measure and measure in "%％" and not _SHARE.search(header):
            continue
        # 甲镇当月完成, 甲镇去年完成 are no figures of this table.
        named = _BETWEEN.sub("", before[:header_at])
        for name_at in range(max(0, len(named) - _LONGEST), len(named) - 1):
            if figures := known.get(named[name_at:], {}).get(header):
                return figures, before[name_at:]
    return None


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
