"""Landscape pages: where their number is in the bound document, and on which side the head of their table is (8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.check.findings import Finding, Measure, Place, finding
from generator.check.page import Box, Character, Page, around
from generator.check.rules import _
from generator.check.sheet import Sheet
from generator.standard import page, tolerances

_NUMBER = re.compile("[—－-]?[0-9]+[—－-]?")


def wide_page_findings(sheet: Sheet) -> Iterator[Finding]:
    """Every page that is turned, in a document whose other pages show where numbers belong."""
    if sheet.area.right - sheet.area.left > sheet.area.bottom - sheet.area.top:
        return
    for each in sheet.pages:
        if each.is_wide:
            yield from _number_and_head(sheet, each)


def _number_and_head(sheet: Sheet, each: Page) -> Iterator[Finding]:
    """A number at the left is upright if the page is bound with its upper edge at the left; one at the right, the other way.

    The head is above to who reads the table. The binding is at the left of odd pages and at the right of even ones, and the
    head is at the binding of odd pages and at the cut edge of even ones: at the left of both.
    """
    area = sheet.wide_area
    at_left, at_right, elsewhere = (
        _number(characters)
        for characters in (
            sorted((one for one in each.characters if one.ink.right < area.left), key=lambda one: one.ink.top),
            sorted((one for one in each.characters if one.ink.left > area.right), key=lambda one: -one.ink.top),
            [one for one in each.characters if one.ink.top > area.bottom or one.ink.bottom < area.top],
        )
    )
    number = at_left or at_right or elsewhere
    if not number:
        yield finding("wide-page-number-missing", Place(page=each.number), page=each.number)
        return
    ink = [one.ink for one in number]
    place = Place(page=each.number, excerpt="".join(one.text for one in number), rectangles=(around(ink).rectangle,))
    if at_left or at_right:
        side = _("订口") if each.number % 2 else _("切口")
        yield finding("wide-page-head", place, wanted=side, state="holds" if at_left else "fails", page=each.number)
    turned = [_as_bound(box, each, to_the_right=not at_left and bool(at_right)) for box in ink]
    off = _off(sheet, turned, odd=each.number % 2 == 1)
    yield finding(
        "wide-page-number",
        place,
        wanted=_wanted(each),
        got=Measure(round(off, 2), "mm"),
        state="holds" if off <= tolerances.PLACE.mm else "fails",
        page=each.number,
    )


def _wanted(each: Page) -> str:
    return _("居右空一字") if each.number % 2 else _("居左空一字")


def _number(characters: Sequence[Character]) -> Sequence[Character]:
    return characters if _NUMBER.fullmatch("".join(one.text for one in characters)) else ()


def _as_bound(box: Box, each: Page, *, to_the_right: bool) -> Box:
    """A box of a page that lies on its side, where it is once the page is upright."""
    if to_the_right:
        return Box(each.height - box.bottom, box.left, each.height - box.top, box.right)
    return Box(box.top, each.width - box.right, box.bottom, each.width - box.left)


def _off(sheet: Sheet, number: Sequence[Box], *, odd: bool) -> float:
    """How far a number is from where upright pages have theirs, down or across."""
    one = sheet.foot_char * page.PAGE_NUMBER_INDENT_CHARS
    down: float = number[0].middle - sheet.area.bottom - page.PAGE_NUMBER_DROP.mm
    right, left = max(box.right for box in number), min(box.left for box in number)
    across = sheet.area.right - one - right if odd else left - sheet.area.left - one
    return max(abs(down), abs(across))
