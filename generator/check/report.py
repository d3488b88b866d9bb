"""The report on a Word file: what it says, how it is set up, and how it looks on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.check.contents import Contents
from generator.check.elements import Kind
from generator.check.findings import Finding, Place, State
from generator.check.looks import look_findings
from generator.check.page import Page
from generator.check.page_checks import missing_elements, page_findings
from generator.check.passages import passages_of_data
from generator.check.recognition import find_elements
from generator.check.set_up import set_up_findings
from generator.check.sheet import Sheet
from generator.check.sources import Sources
from generator.check.writing import writing_findings, written_findings
from generator.model import Document
from generator.model.elements import SECRECY_LEVELS


@dataclass(frozen=True)
class Report:
    """All findings, those that hold too; `pages` is None where nothing was drawn."""

    kind: Kind
    findings: tuple[Finding, ...]
    pages: int | None

    @property
    def fails(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.state == "fails")

    @property
    def counts(self) -> Mapping[State, int]:
        """How many findings there are of each state."""
        counted = Counter(each.state for each in self.findings)
        return {state: counted[state] for state in ("fails", "unverified", "holds")}


def report(
    contents: Contents,
    *,
    pages: tuple[Page, ...] | None,
    made_from: tuple[Mapping[str, Any], Document] | None = None,
    double_sided: bool | None = None,
) -> Report:
    """All that can be told of a Word file, ours or anybody's, and of the pages that were drawn from it.

    `made_from` are the data of a file of ours and the document read from them: the writing is judged there, as a pointer
    is of more use than a paragraph. Without pages whatever only they can show is unverified. Where it was not said on how
    many sides the paper is printed, a file whose odd and even pages differ is taken to be printed on both.
    """
    elements = find_elements(contents)
    sheet = Sheet(contents, elements, pages, double_sided) if pages and contents.sections else None
    findings = (
        *missing_elements(elements),
        *set_up_findings(contents, elements),
        *look_findings(contents, elements),
        *page_findings(contents, elements, sheet),
        *(writing_findings(*made_from) if made_from else written_findings(contents, elements)),
    )
    if sheet is not None:
        sources = Sources(tuple(passages_of_data(made_from[0])) if made_from else (), contents, elements)
        findings = tuple(replace(each, place=_shown(each.place, sheet, sources)) for each in findings)
    return Report(elements.kind, tuple(sorted(findings, key=_order)), None if pages is None else len(pages))


def secrecy_level(contents: Contents) -> str | None:
    """密级 that a Word file bears, in its head or anywhere above its text."""
    words = find_elements(contents).text("secrecy")
    return next((level for level in SECRECY_LEVELS if level in words), None)


def _shown(place: Place, sheet: Sheet, sources: Sources) -> Place:
    """A place in the file or in the data with the page on which it is seen."""
    if place.pointer is not None:
        return sheet.shown(place, sources.paragraphs(place))
    return sheet.shown(place, (place.paragraph,) if place.part == "body" and place.paragraph else ())


def _order(finding: Finding) -> int:
    """What fails first, then what was not seen."""
    return ("fails", "unverified", "holds").index(finding.state)
