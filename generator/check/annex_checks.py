"""Lists at the end of a text on the drawn page: attachment note, attachments, attendance (7.3.4, 7.3.7, 10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.check.elements import Element
from generator.check.findings import Finding, finding
from generator.check.looks import excerpt
from generator.check.page import TextLine
from generator.check.sheet import Sheet, at, near
from generator.standard import main, minutes, tolerances


def annex_findings(sheet: Sheet) -> Iterator[Finding]:
    """The note of the attachments, each attachment's beginning, and the lists of persons in minutes."""
    yield from _attachment_note(sheet)
    yield from _annexes(sheet)
    yield from _attendance(sheet)


def _attachment_note(sheet: Sheet) -> Iterator[Finding]:
    elements = sheet.elements.of("attachment_note")
    placed = [(element, sheet.lines(element)) for element in elements]
    if not placed or not all(lines for _element, lines in placed):
        return
    first = placed[0][1][0]
    above = sheet.line_above(first)
    if above is not None:
        got = sheet.blank_lines(sheet.bottom(above), first)
        wanted = main.BLANK_LINES_ABOVE_ATTACHMENT_NOTE
        yield near("attachment-note-gap", at([first]), wanted=wanted, got=got, unit="lines")
    yield near(
        "attachment-note-indent",
        at([first]),
        wanted=main.ATTACHMENT_NOTE_INDENT_CHARS,
        got=sheet.left(first) / sheet.char,
        unit="chars",
        tolerance=tolerances.PLACE.mm / sheet.char,
    )
    edges = [edge for element, lines in placed for edge in _name_edges(element, lines)]
    if len(edges) > 1:
        spread = max(edges) - min(edges)
        yield near("attachment-note-wrap", at([line for _, lines in placed for line in lines]), wanted=0, got=spread)


def _name_edges(element: Element, lines: Sequence[TextLine]) -> Iterator[float]:
    """Where the name begins, behind label and number, and where its other lines do."""
    lead = re.match(r"(?:附件?[0-9]*[:：])?(?:[0-9]{1,2}[.．、:：)）])?", "".join(element.text.split()))
    start = lead.end() if lead else 0
    if start < len(lines[0].characters):
        yield lines[0].characters[start].left
    yield from (line.left for line in lines[1:])


def _annexes(sheet: Sheet) -> Iterator[Finding]:
    """附件: a page of its own, its label at the edge on line one, its title on line three (7.3.7)."""
    elements = sheet.elements.all
    for index, element in enumerate(elements):
        lines = sheet.lines(element) if element.role == "annex_label" else ()
        if not lines:
            continue
        label = lines[0]
        first = sheet.text_lines(label.page)[0]
        new = abs(first.baseline - label.baseline) < 1
        text = excerpt(element.text)
        yield finding("annex-new-page", at([label]), state="holds" if new else "fails", text=text)
        yield near("annex-label-left", at([label]), wanted=0, got=abs(sheet.left(label)))
        following = elements[index + 1] if index + 1 < len(elements) else None
        title = sheet.lines(following)[:1] if following and following.role == "annex_title" else ()
        for line in title:
            if line.page == label.page:
                got = sheet.blank_lines(sheet.bottom(label), line)
                yield near("annex-title-line", at([line]), wanted=1, got=got, unit="lines")


def _attendance(sheet: Sheet) -> Iterator[Finding]:
    """出席 and the other lists: a blank line above, two characters in, wrapped lines under the first name (10.3)."""
    for index, element in enumerate(sheet.elements.of("attendance")):
        lines = sheet.lines(element)
        if not lines:
            continue
        above = sheet.line_above(lines[0])
        if not index and above is not None:
            got = sheet.blank_lines(sheet.bottom(above), lines[0])
            wanted = minutes.BLANK_LINES_ABOVE_ATTENDANCE
            yield near("attendance-gap", at(lines[:1]), wanted=wanted, got=got, unit="lines")
        yield near(
            "attendance-indent",
            at(lines[:1]),
            wanted=minutes.ATTENDANCE_INDENT_CHARS,
            got=sheet.left(lines[0]) / sheet.char,
            unit="chars",
            tolerance=tolerances.PLACE.mm / sheet.char,
            text=element.text[:2],
        )
        if len(lines) > 1:
            name = lines[0].characters[minutes.ATTENDANCE_LABEL_CHARS].left
            off = max(abs(line.left - name) for line in lines[1:])
            yield near("attendance-wrap", at(lines), wanted=0, got=off)
