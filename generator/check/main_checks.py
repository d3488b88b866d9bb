"""主体 on the drawn page: title, recipients and text (7.3.1 to 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.check.elements import Element, Role
from generator.check.findings import UNVERIFIED, Finding, Measure, finding
from generator.check.head_checks import head_rule
from generator.check.looks import excerpt
from generator.check.page import TextLine
from generator.check.patterns import HAN
from generator.check.rules import Strength, _
from generator.check.sheet import Sheet, at, near
from generator.check.title_word_checks import title_word_finding
from generator.standard import letter, main, minutes, page, tolerances

_TEXT: tuple[Role, ...] = ("body", "heading", "annex_body")
_HAN = re.compile(f"[{HAN}]")
# Fewer pairs of 汉字 do not show how many a line holds.
_STEPS_LEAST = 5
# A line may be this much too long, in mm, before its last character goes to the next.
_SLACK = 0.1


def main_findings(sheet: Sheet) -> Iterator[Finding]:
    """Title, recipients and running text."""
    title = _title_lines(sheet)
    if title:
        yield from _title(sheet, title)
    yield from _recipients(sheet, title)
    yield from _text_start(sheet)
    yield from _paragraphs(sheet)
    yield from _grid(sheet)


def _title_lines(sheet: Sheet) -> tuple[TextLine, ...]:
    """The lines of the document's title, or of a briefing's first article's."""
    title = sheet.elements.first("title")
    if title is None:
        return ()
    own = [
        each
        for each in sheet.elements.of("title")
        if each is title or each.paragraph.properties.style == title.paragraph.properties.style
    ]
    if sheet.elements.kind == "briefing":
        own = [title]
    return tuple(line for each in own for line in sheet.lines(each))


def _title(sheet: Sheet, lines: tuple[TextLine, ...]) -> Iterator[Finding]:
    kind, first = sheet.elements.kind, lines[0]
    rule = head_rule(sheet)
    if kind == "letter":
        above = [*sheet.first("document_number"), *sheet.first("secrecy"), *sheet.first("urgency")]
        if above:
            upper, wanted = max(sheet.bottom(line) for line in above), letter.BLANK_LINES_ABOVE_TITLE
            got = sheet.blank_lines(upper, first)
            yield near("title-gap", at([first]), wanted=wanted, got=got, unit="lines", clause="10.1")
    elif rule is not None and kind in ("general", "minutes") and first.page == 1:
        customary: Strength | None = "惯例" if kind == "minutes" else None
        wanted = minutes.BLANK_LINES_ABOVE_TITLE if kind == "minutes" else main.BLANK_LINES_ABOVE_TITLE
        got = sheet.blank_lines(rule.bottom, first)
        clause = "" if customary else None
        yield near(
            "title-gap",
            at([first], rule.place),
            wanted=wanted,
            got=got,
            unit="lines",
            clause=clause,
            strength=customary,
        )
    offs = [abs((line.left + line.right) / 2 - sheet.area.centre) for line in lines]
    yield near("title-centre", at(lines), wanted=0, got=max(offs))
    yield _shape(_without_names(sheet, lines))
    yield title_word_finding(sheet, lines)


def _without_names(sheet: Sheet, lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines that can be shaped: the names of a joint issue stand each on a line of its own."""
    names = sheet.elements.text("signature") + sheet.elements.text("issuer_mark")
    count = next((index for index, line in enumerate(lines) if line.text not in names), 0)
    return lines[count:] if count > 1 else lines


def _shape(lines: Sequence[TextLine]) -> Finding:
    """Lines grow, or shrink, or grow and then shrink, and are not all of one length."""
    widths = [line.right - line.left for line in lines]
    longest = widths.index(max(widths))
    rising, falling = widths[: longest + 1], widths[longest:]
    unimodal = rising == sorted(rising) and falling == sorted(falling, reverse=True)
    even = len(widths) > 1 and max(widths) - min(widths) < tolerances.PLACE.mm
    got = _("长方形") if even else _("梯形或菱形") if unimodal else _("中间短、两头长")
    return finding("title-shape", at(lines), got=got, state="holds" if unimodal and not even else "fails")


def _recipients(sheet: Sheet, title: tuple[TextLine, ...]) -> Iterator[Finding]:
    lines = sheet.first("recipients")
    if not lines:
        return
    if title and title[-1].page == lines[0].page:
        got = sheet.blank_lines(sheet.bottom(title[-1]), lines[0])
        wanted = main.BLANK_LINES_ABOVE_RECIPIENTS
        yield near("recipients-gap", at(lines[:1]), wanted=wanted, got=got, unit="lines")
    off = max(abs(sheet.left(line)) for line in lines)
    yield near("recipients-left", at(lines), wanted=0, got=off)
    text = _first_text(sheet)
    if text and text.page == lines[-1].page:
        gap = sheet.blank_lines(sheet.bottom(lines[-1]), text)
        yield near("body-start", at([text]), wanted=0, got=gap, unit="lines")


def _first_text(sheet: Sheet) -> TextLine | None:
    for element in sheet.elements.of("body", "heading"):
        return next(iter(sheet.lines(element)), None)
    return None


def _text_start(sheet: Sheet) -> Iterator[Finding]:
    text, number = _first_text(sheet), sheet.first("document_number")
    if text is None or sheet.elements.kind in ("briefing", "unknown"):
        return
    yield finding("body-on-first-page", at([text]), got=str(text.page), state="holds" if text.page == 1 else "fails")
    if sheet.elements.kind == "order" and number and text.page == 1:
        got = sheet.blank_lines(sheet.bottom(number[0]), text)
        yield near("order-text-gap", at([text]), wanted=2, got=got, unit="lines")


def _paragraphs(sheet: Sheet) -> Iterator[Finding]:
    """The first line of each paragraph two characters in, the others at the edge; the first that is not is told."""
    wanted = main.FIRST_LINE_INDENT_CHARS
    slack = tolerances.PLACE.mm / sheet.char
    placed = [
        lines
        for element in sheet.elements.of(*_TEXT)
        if (lines := sheet.lines(element)) and not _is_set_by_blanks(element)
    ]
    if not placed:
        return
    firsts = [sheet.left(lines[0]) / sheet.char for lines in placed]
    broken = [index for index, got in enumerate(firsts) if abs(got - wanted) > slack]
    shown = (broken or [0])[0]
    yield near(
        "first-line-indent",
        at(placed[shown][:1]),
        wanted=wanted,
        got=firsts[shown],
        unit="chars",
        tolerance=slack,
        text=excerpt(placed[shown][0].text),
    )
    wrapped = [line for lines in placed for line in lines[1:]]
    if wrapped:
        worst = max(wrapped, key=lambda line: abs(sheet.left(line)))
        off = abs(sheet.left(worst))
        yield near("wrapped-line-left", at([worst]), wanted=0, got=off, text=excerpt(worst.text))


def _is_set_by_blanks(element: Element) -> bool:
    """Blanks typed behind an indent move a line on purpose: a list of persons, a line of a poem."""
    paragraph = element.paragraph
    return paragraph.properties.first_line > 0 and paragraph.text[:1].isspace()


def _grid(sheet: Sheet) -> Iterator[Finding]:
    """28 characters to a line, 22 lines on a page at most, and nothing outside the type area."""
    if steps := _steps(sheet):
        step = median(steps)
        count = int((page.TYPE_AREA_WIDTH.mm + _SLACK) / step)
        yield near("chars-per-line", at([]), wanted=page.CHARS_PER_LINE, got=count, unit="chars", tolerance=0)
    plain = {page.SIZE_2.pt, page.SIZE_3.pt}
    counts = []
    for each in sheet.pages[1:]:
        lines = sheet.text_lines(each.number)
        if lines and {size for line in lines for size in line.sizes} <= plain:
            counts.append((round((lines[-1].baseline - lines[0].baseline) / sheet.pitch) + 1, lines))
    if counts:
        count, lines = max(counts, key=lambda each: each[0])
        yield finding(
            "lines-per-page",
            at(lines[-1:]),
            wanted=Measure(page.LINES_PER_PAGE, "lines"),
            got=Measure(count, "lines"),
            state="holds" if count <= page.LINES_PER_PAGE else "fails",
        )
    yield _outside(sheet)


def _steps(sheet: Sheet) -> list[float]:
    """From 汉字 to 汉字 in the last lines of paragraphs, which nothing stretches; none where there are too few."""
    lasts = [lines[-1] for element in sheet.elements.of("body", "heading") if (lines := sheet.lines(element))]
    steps = [
        right.left - left.left
        for line in lasts
        for left, right in pairwise(line.characters)
        if _HAN.fullmatch(left.text) and _HAN.fullmatch(right.text) and left.size == page.SIZE_3.pt
    ]
    return steps if len(steps) >= _STEPS_LEAST else []


def _outside(sheet: Sheet) -> Finding:
    """The line that reaches farthest out of the type area at the left or the right; marks of letters stand above it."""
    area = sheet.area
    lines = [
        line
        for each in sheet.pages
        for line in sheet.text_lines(each.number)
        if not line.characters[0].is_red and not each.is_wide
    ]
    if not lines:
        return finding("outside-type-area", state="unverified", got=UNVERIFIED)

    def beyond(line: TextLine) -> float:
        return max(area.left - line.ink.left, line.ink.right - area.right, area.top - line.ink.top, 0)

    worst = max(lines, key=beyond)
    return near("outside-type-area", at([worst]), wanted=0, got=beyond(worst), text=excerpt(worst.text))
