"""署名, 成文日期 and 附注 on the drawn page (7.3.5, 7.3.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from generator.check.findings import Finding, Measure, finding
from generator.check.page import Character, TextLine
from generator.check.rules import _
from generator.check.sheet import Sheet, at, near
from generator.standard import main, tolerances
from generator.wording import width

# In characters, with room for the gaps between them.
_LONGEST_NAME = 4.5

Form = Literal["sealed", "unsealed", "stamped"]


class _Signed(NamedTuple):
    """The rows of names above the date, each row as the extents of its names, and the date's line."""

    lines: tuple[TextLine, ...]
    rows: tuple[tuple[tuple[float, float], ...], ...]
    date: TextLine


class _Fit(NamedTuple):
    """How far names and date are off what one form wants, in mm, and its words for both."""

    form: Form
    signature: float
    date: float
    signature_words: str
    date_words: str


def signature_findings(sheet: Sheet) -> Iterator[Finding]:
    """The form that fits best is taken for the one that was meant: a page does not tell whether it was to be sealed."""
    date, lines = sheet.first("date_signed"), sheet.first("signature")
    if not date or not lines or sheet.elements.kind in ("briefing", "minutes"):
        return
    signed = _Signed(lines, tuple(_names(line, sheet) for line in lines), date[0])
    judged = [(fit, tuple(_judged(sheet, signed, fit))) for fit in _fits(sheet, signed)]
    _fit, findings = min(
        judged,
        key=lambda each: (sum(one.state == "fails" for one in each[1]), each[0].signature + each[0].date),
    )
    yield from findings
    yield _with_text(sheet, signed)
    yield from _annotation(sheet, signed.date)


def _judged(sheet: Sheet, signed: _Signed, fit: _Fit) -> Iterator[Finding]:
    """What one form wants of the places of both and of the blank lines above."""
    clause = {"sealed": "7.3.5.1", "unsealed": "7.3.5.2", "stamped": "7.3.5.3"}[fit.form]
    for code, words, off, marked in (
        ("signature-place", fit.signature_words, fit.signature, signed.lines),
        ("date-place", fit.date_words, fit.date, (signed.date,)),
    ):
        state: Literal["holds", "fails"] = "holds" if off <= tolerances.PLACE.mm else "fails"
        got = Measure(round(off, 2), "mm")
        yield finding(code, at(marked), wanted=words, got=got, state=state, clause=clause)
    yield from _gap(sheet, signed, fit.form, clause)


def _names(line: TextLine, sheet: Sheet) -> tuple[tuple[float, float], ...]:
    """Names in one row stand a character apart, or more."""
    groups: list[list[Character]] = [[line.characters[0]]]
    for left, right in pairwise(line.characters):
        if right.left - left.right > sheet.char * main.SIGNATURE_GAP_CHARS - tolerances.PLACE.mm:
            groups.append([])
        groups[-1].append(right)
    return tuple((group[0].left, group[-1].right) for group in groups)


def _fits(sheet: Sheet, signed: _Signed) -> Iterator[_Fit]:
    """What is off in each form, for the forms that these rows can have."""
    yield _sealed(sheet, signed)
    yield _unsealed(sheet, signed)
    right, char = sheet.area_of(signed.date).right, sheet.char
    stamps = [box.right for box in sheet.pages[signed.date.page - 1].pictures if box.bottom > signed.lines[0].ink.top]
    ends = stamps or [row[-1][1] for row in signed.rows if _is_person(row, char)]
    if ends:
        off = max(abs(right - main.STAMP_RIGHT_CHARS * char - end) for end in ends)
        four = _off_right(sheet, signed.date, main.SEALED_DATE_RIGHT_CHARS)
        yield _Fit("stamped", off, four, _("使签名章右空四字"), _("右空四字"))


def _sealed(sheet: Sheet, signed: _Signed) -> _Fit:
    """署名 in the middle of the date, which ends four characters from the right (7.3.5.1)."""
    right, date = sheet.area_of(signed.date).right, signed.date
    left, end = signed.rows[-1][-1]
    beyond = max(0.0, end - right, date.right - right)
    off = max(abs((left + end) / 2 - (date.left + date.right) / 2), beyond)
    # Several on a row have their places, and the date goes by the last of them. So it does where 署名, in the middle of a
    # date four characters from the right, would reach out of the type area: both move in.
    room = width(date.text) * sheet.char + 2 * main.SEALED_DATE_RIGHT_CHARS * sheet.char
    if len(signed.rows[-1]) > 1 or _longest(signed) > room - tolerances.PLACE.mm:
        return _Fit("sealed", off, beyond, _("以成文日期为准居中"), _("在版心之内"))
    four = _off_right(sheet, date, main.SEALED_DATE_RIGHT_CHARS)
    return _Fit("sealed", off, four, _("以成文日期为准居中"), _("右空四字"))


def _unsealed(sheet: Sheet, signed: _Signed) -> _Fit:
    """署名 two characters from the right, the date's beginning two behind its own; the other way where the date is longer (7.3.5.2)."""
    right, char, date = sheet.area_of(signed.date).right, sheet.char, signed.date
    names = [name for row in signed.rows for name in row]
    shift = abs(date.left - min(left for left, _right in names) - main.UNSEALED_DATE_SHIFT_CHARS * char)
    # By the width of its characters: LibreOffice's gaps beside digits do not make a date longer than a 署名.
    if width(date.text) * char > _longest(signed) + tolerances.PLACE.mm:
        two = _off_right(sheet, date, main.UNSEALED_SIGNATURE_RIGHT_CHARS)
        return _Fit("unsealed", shift, two, _("首字比成文日期首字左移二字"), _("右空二字"))
    last = max(end for _left, end in names)
    off = abs(right - main.UNSEALED_SIGNATURE_RIGHT_CHARS * char - last)
    # Where those gaps let a date in its place fill its line, there is no room for 署名 farther to the right.
    if shift <= tolerances.PLACE.mm and abs(right - date.right) <= tolerances.PLACE.mm and last < right:
        off = 0.0
    return _Fit("unsealed", off, shift, _("右空二字"), _("首字比署名首字右移二字"))


def _longest(signed: _Signed) -> float:
    return max(right - left for row in signed.rows for left, right in row)


def _off_right(sheet: Sheet, date: TextLine, count: int) -> float:
    """How far a date is off its blank at the right.

    The gaps that LibreOffice sets beside digits are not the file's fault. They widen a date to the left, to the right or
    to both sides, as it stands at a tab stop: the way that fits is taken.
    """
    wanted = sheet.area_of(date).right - count * sheet.char
    gaps = date.right - date.left - width(date.text) * sheet.char
    return min(abs(wanted - date.right + share * gaps) for share in (0, 0.5, 1))


def _is_person(row: tuple[tuple[float, float], ...], char: float) -> bool:
    """A post, 县　长 perhaps, and two characters behind it the name of a person: two to four characters."""
    start, end = row[-1]
    return len(row) > 1 and end - start < _LONGEST_NAME * char


def _gap(sheet: Sheet, signed: _Signed, form: Form, clause: str) -> Iterator[Finding]:
    first = signed.lines[0]
    above = sheet.line_above(first)
    if above is None:
        return
    wanted = {
        "sealed": main.BLANK_LINES_ABOVE_SEALED_SIGNATURE,
        "unsealed": main.BLANK_LINES_ABOVE_UNSEALED_SIGNATURE,
        "stamped": main.BLANK_LINES_ABOVE_STAMP,
    }[form]
    pictures = form == "stamped" and sheet.pages[first.page - 1].pictures
    # The post stands at the middle of a stamp of two lines.
    extra = (main.STAMP_HEIGHT_LINES - 1) / 2 if pictures else 0
    got = sheet.blank_lines(sheet.bottom(above), first) - extra
    # The clause has one line without a seal and two below a stamp; with a seal it bounds the seal, and two are custom.
    strength: Literal["规定", "惯例"] = "惯例" if form == "sealed" else "规定"
    yield near("signature-gap", at([first]), wanted=wanted, got=got, unit="lines", clause=clause, strength=strength)


def _with_text(sheet: Sheet, signed: _Signed) -> Finding:
    above = sheet.line_above(signed.lines[0])
    return finding("signature-with-text", at([*signed.lines, signed.date]), state="fails" if above is None else "holds")


def _annotation(sheet: Sheet, date: TextLine) -> Iterator[Finding]:
    lines: Sequence[TextLine] = sheet.first("annotation")
    if lines:
        yield near(
            "annotation-place",
            at(lines[:1]),
            wanted=main.FIRST_LINE_INDENT_CHARS,
            got=sheet.left(lines[0]) / sheet.char,
            unit="chars",
            tolerance=tolerances.PLACE.mm / sheet.char,
        )
