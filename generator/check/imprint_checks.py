"""版记 and page numbers on the drawn page (7.4, 7.5, 10.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.check.findings import Finding, Measure, State, finding
from generator.check.head_checks import rule_width
from generator.check.page import Page, TextLine
from generator.check.page import Rule as Stroke
from generator.check.rules import _
from generator.check.sheet import Sheet, at, near
from generator.standard import imprint, page, tolerances

# Rules of the imprint stand on the last page, the first of them less than a line above its first words.
_ABOVE_FIRST_LINE = 1.5

_NOT_BOUND = re.compile("〕[0-9]+号附件")


def imprint_findings(sheet: Sheet) -> Iterator[Finding]:
    """The imprint, where there is one, and the number of every page."""
    copies, printing, count = (sheet.first(role) for role in ("copy_to", "printing", "print_count"))
    lines = sorted((*copies, *printing, *count), key=lambda line: (line.page, line.baseline))
    if lines:
        rules = [
            rule
            for rule in sheet.pages[lines[0].page - 1].rules
            if rule.top > lines[0].baseline - _ABOVE_FIRST_LINE * sheet.pitch and not rule.is_red
        ]
        yield from _place(sheet, lines, rules)
        if sheet.elements.kind == "letter":
            yield _nothing_else(sheet, rules)
        else:
            yield from _rules(sheet, lines, rules)
        yield from _copies(sheet)
        yield from _printing(sheet, printing)
    for each in sheet.pages:
        yield from _page_number(sheet, each)


def _place(sheet: Sheet, lines: Sequence[TextLine], rules: Sequence[Stroke]) -> Iterator[Finding]:
    # A briefing has no clause. Others are printed on both sides (6.2), and their last side is an even page; minutes may end on
    # any, and of letters 10.1 wants the last side alone.
    if sheet.elements.kind != "briefing":
        yield _on_last_page(sheet, lines)
    if sheet.elements.kind not in ("briefing", "minutes", "letter") and sheet.double_sided is not False:
        on = lines[-1].page
        yield finding("imprint-even-page", at(lines), got=str(on), state=_on_even_page(sheet, on))
    if rules:
        off = abs(sheet.area.bottom - rules[-1].bottom)
        yield near("imprint-foot", at([], rules[-1].place, text=lines[-1].text), wanted=0, got=off)
    elif sheet.elements.kind == "letter":
        # The line is centred in its room: less than half a line may be below it.
        off = abs(sheet.area.bottom - sheet.bottom(lines[-1]))
        yield near("imprint-foot", at(lines[-1:]), wanted=0, got=off, tolerance=sheet.pitch / 2, clause="10.1")


def _on_last_page(sheet: Sheet, lines: Sequence[TextLine]) -> Finding:
    """Only attachments that are not bound with the document come after it (7.3.7)."""
    following = [line for each in sheet.pages[lines[0].page :] for line in sheet.text_lines(each.number)[:1]]
    state: State = "holds" if not following or _NOT_BOUND.search(following[0].text) else "fails"
    return finding("imprint-last-page", at(lines), wanted=str(len(sheet.pages)), got=str(lines[0].page), state=state)


def _on_even_page(sheet: Sheet, number: int) -> State:
    """Pages that look alike may be printed on one side: an odd last page is then neither right nor wrong."""
    if number % 2 == 0:
        return "holds"
    return "fails" if sheet.double_sided or sheet.file.odd_and_even_differ else "unverified"


def _rules(sheet: Sheet, lines: Sequence[TextLine], rules: Sequence[Stroke]) -> Iterator[Finding]:
    groups = sum(bool(sheet.elements.of(role)) for role in ("copy_to", "printing", "print_count"))
    wanted = groups + 1
    yield finding(
        "imprint-rules",
        at(lines, *(rule.place for rule in rules)),
        wanted=str(wanted),
        got=str(len(rules)),
        state="holds" if len(rules) == wanted else "fails",
    )
    if not rules:
        return
    yield rule_width("imprint-rule-width", sheet, rules)
    if len(rules) != wanted:
        return
    for index, rule in enumerate(rules):
        outer = index in (0, len(rules) - 1)
        yield near(
            "imprint-rule-weight",
            at([], rule.place, text=lines[0].text),
            wanted=imprint.RULES["thick" if outer else "thin"].mm,
            got=rule.thickness,
            tolerance=tolerances.WEIGHT.mm,
            element=_("首末分隔线") if outer else _("中间分隔线"),
        )


def _nothing_else(sheet: Sheet, rules: Sequence[Stroke]) -> Finding:
    printing = sheet.elements.of("printing")
    element = _("印发机关和印发日期") if printing else _("分隔线")
    return finding("letter-imprint", state="fails" if printing or rules else "holds", element=element)


def _copies(sheet: Sheet) -> Iterator[Finding]:
    for element in sheet.elements.of("copy_to"):
        lines = sheet.lines(element)
        if not lines:
            continue
        yield near(
            "copy-to-indent",
            at(lines[:1]),
            wanted=imprint.INDENT_CHARS,
            got=sheet.left(lines[0]) / sheet.foot_char,
            unit="chars",
            tolerance=tolerances.PLACE.mm / sheet.foot_char,
        )
        label = re.match("[^:：]*[:：]", lines[0].text)
        if len(lines) > 1 and label and label.end() < len(lines[0].characters):
            name = lines[0].characters[label.end()].left
            off = max(abs(line.left - name) for line in lines[1:])
            yield near("copy-to-wrap", at(lines), wanted=0, got=off)


def _printing(sheet: Sheet, lines: Sequence[TextLine]) -> Iterator[Finding]:
    if not lines:
        return
    one = sheet.foot_char * imprint.INDENT_CHARS
    left = abs(min(line.left for line in lines) - sheet.area.left - one)
    right = abs(sheet.area.right - one - max(line.right for line in lines))
    off = max(left, right)
    yield finding(
        "printing-place",
        at(lines),
        wanted=Measure(imprint.INDENT_CHARS, "chars"),
        got=Measure(round(off, 2), "mm"),
        state="holds" if off <= tolerances.PLACE.mm else "fails",
    )


def _page_number(sheet: Sheet, each: Page) -> Iterator[Finding]:
    numbers = [line for line in each.lines if sheet.is_in_footer(line) and re.search("[0-9]", line.text)]
    is_first_of_letter = sheet.elements.kind == "letter" and each.number == 1
    if is_first_of_letter:
        state = "fails" if numbers else "holds"
        yield finding("letter-first-page-number", at(numbers), state=state)  # type: ignore[arg-type]
        return
    if not numbers or each.is_wide:
        return
    number = numbers[-1]
    place = at([number])
    # With several sections, what is not bound in counts anew (7.3.7).
    if len(sheet.file.sections) == 1:
        got = "".join(re.findall("[0-9]+", number.text))
        state = "holds" if got == str(each.number) else "fails"
        yield finding("page-number-count", place, wanted=str(each.number), got=got, state=state, page=each.number)  # type: ignore[arg-type]
    dash = number.characters[0].ink
    yield near("page-number-drop", place, wanted=page.PAGE_NUMBER_DROP.mm, got=dash.middle - sheet.area.bottom)
    one = sheet.foot_char * page.PAGE_NUMBER_INDENT_CHARS
    odd = each.number % 2 == 1
    off = abs(sheet.area.right - one - number.right) if odd else abs(number.left - sheet.area.left - one)
    yield finding(
        "page-number-side",
        place,
        wanted=_("居右空一字") if odd else _("居左空一字"),
        got=Measure(round(off, 2), "mm"),
        state="holds" if off <= tolerances.PLACE.mm else "fails",
        page=each.number,
    )
