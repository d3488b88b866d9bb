"""A report as programs read it and as people do, in the reader's language."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from generator.check import Change, Finding, Report
from generator.check.findings import State
from generator.language import SOURCE, basis, finding_data, finding_sentences, place, state_name


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


def report_groups(report: Report, language: str = SOURCE) -> list[dict[str, Any]]:
    """A report for people: what is the same in several places is said once, with all its places and their numbers."""
    alike: dict[Hashable, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(report.findings, start=1):
        alike.setdefault(_said(finding, language), []).append((number, finding))
    return [_group(numbered, language) for numbered in alike.values()]


def _said(finding: Finding, language: str) -> Hashable:
    """What a finding says but for its place and the element there."""
    nameless = replace(finding, parameters={**finding.parameters, "element": ""})
    return (finding.state, finding.code, basis(finding, language), *finding_sentences(nameless, language))


def _group(numbered: Sequence[tuple[int, Finding]], language: str) -> dict[str, Any]:
    _number, first = numbered[0]
    elements = dict.fromkeys(name for _number, finding in numbered for name in _elements(finding))
    if elements:
        first = replace(first, parameters={**first.parameters, "element": tuple(elements)})
    message, hint = finding_sentences(first, language)
    return {
        "code": first.code,
        "state": first.state,
        "message": message,
        "hint": hint,
        "basis": basis(first, language),
        # Elements are told by name, other places by their number.
        "times": 1 if elements else len(numbered),
        "places": [
            {"number": number, "where": place(finding.place, language), **_told(asdict(finding.place))}
            for number, finding in numbered
        ],
    }


def _elements(finding: Finding) -> tuple[str, ...]:
    element = finding.parameters.get("element", ())
    return element if isinstance(element, tuple) else (str(element),)


def report_lines(report: Report, language: str = SOURCE, *, every: bool = False) -> Iterator[str]:
    """A report as text: what fails with its remedy, then what was not seen; what holds only where `every` is wanted."""
    groups = report_groups(report, language)
    for group in groups:
        if group["state"] == "fails":
            yield from _failing(group)
    states: tuple[State, ...] = ("unverified", "holds") if every else ("unverified",)
    for state in states:
        told = [group for group in groups if group["state"] == state]
        if told:
            yield f"{state_name(state, language)}:"
            yield from map(_line, told)
    counts = report.counts
    yield "  ".join(f"{state_name(state, language)} {counts[state]}" for state in ("fails", "unverified", "holds"))


def _failing(group: Mapping[str, Any]) -> Iterator[str]:
    places = group["places"]
    yield f"{places[0]['number']:>3}. [{group['basis']}] {group['message']}"
    if len(places) > 1:
        yield from (f"     {each['number']:>3}: {each['where']}" for each in places)
    elif places[0]["where"]:
        yield f"     {places[0]['where']}"
    yield f"     → {group['hint']}  ({group['code']})"


def _line(group: Mapping[str, Any]) -> str:
    times = f" ×{group['times']}" if group["times"] > 1 else ""
    return f"     [{group['basis']}] {group['message']}{times}  ({group['code']})"
