"""版头 on the drawn page: mark, number, signers, corner marks and the red rule (7.2, 10.1 to 10.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from docx.shared import Length

from generator.check.elements import Kind, Role
from generator.check.findings import Finding, Measure, finding
from generator.check.looks import LOOKS
from generator.check.page import Box, Rule, TextLine, around
from generator.check.rules import Strength, _
from generator.check.sheet import Sheet, at, near, span
from generator.standard import briefing, head, letter, minutes, order, page, tolerances

# Characters of a mark are larger than a title's, or as large; nothing else above the number is.
_MARK_SIZE = page.SIZE_2.pt - 0.5


class _Mark(NamedTuple):
    """Where the mark's upper edge belongs, counted from the type area or from the page, and the lines below it."""

    drop: Length
    clause: str
    strength: Strength
    below: int
    below_clause: str


_MARKS: Mapping[Kind, _Mark] = {
    "general": _Mark(head.MARK_DROP, "7.2.4", "规定", head.BLANK_LINES_BELOW_MARK, "7.2.5"),
    "order": _Mark(order.MARK_DROP, "10.2", "规定", order.BLANK_LINES_BELOW_MARK, "10.2"),
    "minutes": _Mark(minutes.MARK_DROP, "10.3", "规定", minutes.BLANK_LINES_BELOW_MARK, ""),
    "briefing": _Mark(briefing.MARK_DROP, "", "惯例", briefing.BLANK_LINES_BELOW_MARK, ""),
    "letter": _Mark(letter.MARK_TOP, "10.1", "规定", 0, ""),
}
_CORNER_MARKS: tuple[tuple[Role, str], ...] = (("copy_number", "7.2.1"), ("secrecy", "7.2.2"), ("urgency", "7.2.3"))


def head_findings(sheet: Sheet) -> Iterator[Finding]:
    """Everything above the title."""
    kind = sheet.elements.kind
    if kind == "unknown":
        return
    mark = mark_box(sheet)
    number = sheet.first("document_number")
    if mark is not None:
        yield from _mark(sheet, mark)
    yield from _corner_marks(sheet)
    if number:
        yield from _number(sheet, number[0], mark)
        if kind == "letter":
            yield from _letter_rules(sheet, number[0], mark)
        elif kind != "order":
            yield from _head_rule(sheet, number[0])


def mark_box(sheet: Sheet) -> Box | None:
    """The ink of the mark on page one."""
    number = sheet.first("document_number")
    found = [
        character.ink
        for character in sheet.pages[0].characters
        if character.size >= _MARK_SIZE
        and (character.baseline < number[0].baseline - 1 if number else character.is_red)
        and character.text in sheet.elements.text("issuer_mark")
    ]
    return around(found) if found else None


def head_rule(sheet: Sheet) -> Rule | None:
    """The rule below the number, or below unit and date in minutes and briefings."""
    lines = _above_rule(sheet)
    if not lines:
        return None
    lowest = lines[-1]
    below = [rule for rule in sheet.pages[0].rules if 0 < rule.top - lowest.baseline < 2 * sheet.pitch]
    return below[0] if below else None


def _above_rule(sheet: Sheet) -> list[TextLine]:
    lines = (*sheet.first("document_number"), *sheet.first("signers"), *sheet.first("editor_line"))
    return sorted((line for line in lines if line.page == 1), key=lambda line: line.baseline)


def _mark(sheet: Sheet, mark: Box) -> Iterator[Finding]:
    want = _MARKS[sheet.elements.kind]
    text = sheet.elements.text("issuer_mark")
    place = at([], mark, text=text)
    from_page = sheet.elements.kind == "letter"
    edge = 0 if from_page else sheet.area.top
    yield near(
        "mark-top",
        place,
        wanted=want.drop.mm,
        got=mark.top - edge,
        clause=want.clause,
        strength=want.strength,
        edge=_("页面上边缘") if from_page else _("版心上边缘"),
    )
    # A letter's mark is centred on the page, or on the type area: 1 mm apart.
    middles = [sheet.area.centre, *([sheet.pages[0].width / 2] if from_page else [])]
    off = min((mark.centre - middle for middle in middles), key=abs)
    yield near("mark-centre", place, wanted=0, got=abs(off), clause=want.clause, strength=want.strength)


def _number(sheet: Sheet, number: TextLine, mark: Box | None) -> Iterator[Finding]:
    kind, signers = sheet.elements.kind, sheet.first("signers")
    want = _MARKS[kind]
    custom: Strength | None = None if want.below_clause else "惯例"
    if mark is not None and kind != "letter":
        first = min((number, *signers), key=lambda line: line.baseline)
        size = max(character.size for character in sheet.pages[0].characters if character.ink.top >= mark.top - 1)
        # The line of a mark ends a tenth of its size below its ink.
        lowest = mark.bottom + (head.MARK_LINE_FACTOR - head.MARK_INK_TOP_FACTOR - head.MARK_INK_HEIGHT_FACTOR) * (
            size * page.SIZE_2.mm / page.SIZE_2.pt
        )
        yield near(
            "number-gap",
            at([first], mark),
            wanted=want.below,
            got=sheet.blank_lines(lowest, first),
            unit="lines",
            clause=want.below_clause,
            strength=custom,
        )
    yield from _number_place(sheet, number, custom)
    if signers:
        lowest_signer = max(signers, key=lambda line: line.baseline)
        level = abs(lowest_signer.baseline - number.baseline) < 1
        yield finding("number-line", at([number, lowest_signer]), state="holds" if level else "fails")
        right = max(line.right for line in signers)
        yield near(
            "signers-place",
            at(signers),
            wanted=head.UPWARD_INDENT_CHARS,
            got=(sheet.area.right - right) / sheet.char,
            unit="chars",
            tolerance=tolerances.PLACE.mm / sheet.char,
        )


def _number_place(sheet: Sheet, number: TextLine, custom: Strength | None) -> Iterator[Finding]:
    area, kind = sheet.area, sheet.elements.kind
    if kind == "letter":
        off, wanted, clause = area.right - number.right, _("在版心右边缘顶格"), "10.1"
    elif sheet.elements.is_upward:
        off, wanted, clause = number.left - area.left - sheet.char, _("居左空一字"), "7.2.5"
    else:
        clause = {"general": "7.2.5", "order": "10.2"}.get(kind, "")
        off, wanted = (number.left + number.right) / 2 - area.centre, _("居中")
    yield finding(
        "number-place",
        at([number]),
        wanted=wanted,
        got=Measure(round(abs(off), 2), "mm"),
        state="holds" if abs(off) <= tolerances.PLACE.mm else "fails",
        clause=clause,
        strength=custom,
    )


def _corner_marks(sheet: Sheet) -> Iterator[Finding]:
    """份号, 密级 and 紧急程度: at the left edge, from the first line down; in a letter below its rule."""
    position = 0
    for role, clause in _CORNER_MARKS:
        for line in sheet.first(role)[:1]:
            position += 1
            name = LOOKS[role].name
            letter_clause = "10.1" if sheet.elements.kind == "letter" else clause
            off = abs(line.left - sheet.area.left)
            yield near("corner-mark-left", at([line]), wanted=0, got=off, clause=letter_clause, element=name)
            if sheet.elements.kind != "letter":
                got = round((sheet.top(line) - sheet.area.top) / sheet.pitch) + 1
                yield finding(
                    "corner-mark-line",
                    at([line]),
                    wanted=str(position),
                    got=str(got),
                    state="holds" if got == position else "fails",
                    clause=clause,
                    element=name,
                )


def _head_rule(sheet: Sheet, number: TextLine) -> Iterator[Finding]:
    rule = head_rule(sheet)
    customary = sheet.elements.kind in ("minutes", "briefing")
    own: Mapping[str, str] = {"clause": "", "strength": "惯例"} if customary else {}
    strength: Strength | None = "惯例" if customary else None
    clause = "" if own else None
    got = _("有") if rule else _("没有")
    yield finding(
        "head-rule",
        at([number], *([rule.place] if rule else [])),
        got=got,
        state="holds" if rule else "fails",
        clause=clause,
        strength=strength,
    )
    if rule is None:
        return
    lowest = _above_rule(sheet)[-1]
    ink = span([line for line in _above_rule(sheet) if abs(line.baseline - lowest.baseline) < 1])
    place = at([lowest], rule.place)
    yield finding("head-rule-color", place, state="holds" if rule.is_red else "fails", clause=clause, strength=strength)
    drop = head.HEAD_RULE_DROP.mm
    yield near("head-rule-drop", place, wanted=drop, got=rule.top - ink.bottom, clause=clause, strength=strength)
    yield rule_width("head-rule-width", sheet, [rule], clause=clause, strength=strength)


def rule_width(
    code: str, sheet: Sheet, rules: Sequence[Rule], *, clause: str | None = None, strength: Strength | None = None
) -> Finding:
    """Whether rules reach from edge to edge of the type area; the worst of them is told."""
    area = sheet.area

    def off(rule: Rule) -> float:
        return max(abs(rule.left - area.left), abs(rule.right - area.right))

    worst = max(rules, key=off)
    return finding(
        code,
        at([], worst.place),
        wanted=Measure(round(area.right - area.left, 1), "mm"),
        got=Measure(round(worst.right - worst.left, 1), "mm"),
        state="holds" if off(worst) <= tolerances.PLACE.mm else "fails",
        clause=clause,
        strength=strength,
    )


def _letter_rules(sheet: Sheet, number: TextLine, mark: Box | None) -> Iterator[Finding]:
    """Two double rules: thick above thin below the mark, thin above thick near the foot of the page (10.1)."""
    first = sheet.pages[0]
    rules = [rule for rule in first.rules if rule.is_red]
    holds = len(rules) == 4
    yield finding(
        "letter-rules",
        at([], *(rule.place for rule in rules)),
        got=str(len(rules)),
        state="holds" if holds else "fails",
    )
    if not holds:
        return
    upper, lower = rules[:2], rules[2:]
    if mark is not None:
        drop = letter.RULE_DROP.mm
        yield near("letter-rule-drop", at([], upper[0].place), wanted=drop, got=upper[0].top - mark.bottom)
    rise = first.height - lower[1].bottom
    yield near("letter-rule-rise", at([], lower[1].place), wanted=letter.RULE_RISE.mm, got=rise)
    lengths = [rule.right - rule.left for rule in rules]
    wanted = letter.RULE_WIDTH.mm
    worst = max(range(4), key=lambda index: abs(lengths[index] - wanted))
    yield near("letter-rule-length", at([], rules[worst].place), wanted=wanted, got=lengths[worst])
    ordered = upper[0].thickness > upper[1].thickness and lower[0].thickness < lower[1].thickness
    yield finding("letter-rule-order", at([], *(rule.place for rule in rules)), state="holds" if ordered else "fails")
    gap = number.ink.top - upper[1].bottom
    yield near("letter-number-drop", at([number], upper[1].place), wanted=letter.NUMBER_DROP.mm, got=gap)
