"""A report as programs read it and as people do, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.check import Change, Finding, Report
from generator.check.findings import State
from generator.language import SOURCE, finding_data, finding_sentences, place, state_name, strength_name


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
    """A report as text: what fails with its remedy, then what was not seen; what holds only where `every` is wanted."""
    for number, finding in enumerate(report.findings, start=1):
        if finding.state == "fails":
            yield from _failing(number, finding, language)
    states: tuple[State, ...] = ("unverified", "holds") if every else ("unverified",)
    for state in states:
        told = [finding for finding in report.findings if finding.state == state]
        if told:
            yield f"{state_name(state, language)}:"
            yield from (_line(each, language) for each in told)
    counts = report.counts
    yield "  ".join(f"{state_name(state, language)} {counts[state]}" for state in ("fails", "unverified", "holds"))


def _failing(number: int, finding: Finding, language: str) -> Iterator[str]:
    message, hint = finding_sentences(finding, language)
    yield f"{number:>3}. [{_basis(finding, language)}] {message}"
    if where := place(finding.place, language):
        yield f"     {where}"
    yield f"     → {hint}  ({finding.code})"


def _line(finding: Finding, language: str) -> str:
    return f"     [{_basis(finding, language)}] {finding_sentences(finding, language).message}  ({finding.code})"


def _basis(finding: Finding, language: str) -> str:
    """The clause and how binding it is."""
    return " ".join(part for part in (finding.clause, strength_name(finding.strength, language)) if part)
