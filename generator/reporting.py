"""A report as programs read it and as people do, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.check import Change, Finding, Report
from generator.check.findings import State
from generator.language import SOURCE, amount, finding_data, place, state_name, strength_name
from generator.wording import width

# Of a line of a terminal, in characters of half width.
_WIDE = 2


def report_data(report: Report, language: str = SOURCE) -> dict[str, Any]:
    """A report as JSON; findings are numbered from 1, as they are in the pictures, those that fail first."""
    return {
        "kind": report.kind,
        "pages": report.pages,
        "counts": dict(report.counts),
        "findings": [
            {"number": number, **_told(finding_data(finding, language))}
            for number, finding in enumerate(report.findings, start=1)
        ],
    }


def changes_data(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Changes as JSON."""
    return [_told(vars(change)) for change in changes]


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what there is nothing to tell about; an empty pointer is the whole document."""
    told = {}
    for name, value in values.items():
        if isinstance(value, dict):
            value = _told(value)
        if (name in ("pointer", "clause", "before", "after") and value is not None) or value not in (
            None,
            "",
            {},
            (),
            [],
        ):
            told[name] = value
    return told


def report_lines(report: Report, language: str = SOURCE, *, every: bool = False) -> Iterator[str]:
    """A report as a table: what fails with its remedy, then what was not seen; what holds only where `every` is wanted."""
    for number, finding in enumerate(report.findings, start=1):
        if finding.state == "fails":
            yield from _failing(number, finding, language)
    states: tuple[State, ...] = ("unverified", "holds") if every else ("unverified",)
    for state in states:
        rows = [_row(finding, language) for finding in report.findings if finding.state == state]
        if rows:
            yield f"{state_name(state, language)}:"
            yield from _table(rows)
    counts = report.counts
    yield "  ".join(f"{state_name(state, language)} {counts[state]}" for state in ("fails", "unverified", "holds"))


def _failing(number: int, finding: Finding, language: str) -> Iterator[str]:
    data = finding_data(finding, language)
    basis = " ".join(part for part in (finding.clause, strength_name(finding.strength, language)) if part)
    where = place(finding.place, language)
    yield f"{number:>3}. [{basis}] {data['message']}"
    if where:
        yield f"     {where}"
    yield f"     → {data['hint']}  ({finding.code})"


def _row(finding: Finding, language: str) -> tuple[str, ...]:
    element = finding.parameters.get("element") or finding.parameters.get("part") or finding.place.excerpt
    words = amount(str(element), language) if element else ""
    return (finding.code, finding.clause, words, amount(finding.wanted, language), amount(finding.got, language))


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Columns as wide as their widest cell; a 汉字 is two columns of a terminal wide."""
    widths = [max(_columns(row[index]) for row in rows) for index in range(len(rows[0]))]
    for row in rows:
        cells = (cell + " " * (wide - _columns(cell)) for cell, wide in zip(row, widths, strict=True))
        yield "  " + "  ".join(cells).rstrip()


def _columns(text: str) -> int:
    return round(width(text) * _WIDE)
