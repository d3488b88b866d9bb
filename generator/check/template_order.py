"""The body of a template against its format's skeleton: order, styles, conditions and blank lines (7.2 to 7.4, 10)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.check.deviations import deviations
from generator.check.findings import Finding, Measure, Place, Verbatim, finding
from generator.check.formatting import DIRECT, Resolved, Stylesheet, paragraph_formatting, text_formatting
from generator.check.tags import Line
from generator.check.template_styles import finding_of
from generator.check.template_tags import nearest
from generator.check.word import W, value
from generator.standard.clauses import CLAUSES
from generator.standard.skeletons import SKELETONS, TAGS, names
from generator.standard.styles import BLANK, BY_FORMAT, ParagraphStyle

_TAG = re.compile(r"\{\{(p?) (\w+) \}\}")
_CONDITION = re.compile(r"\{%p if (\w+) %\}")


@dataclass(frozen=True)
class _Item:
    """What a paragraph of the body is to the plan: the place of a tag, a blank line, or words of the keeper's own."""

    line: Line
    name: str = ""
    becomes_paragraphs: bool = False
    blank: bool = False
    conditions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Wanted:
    """A tag of the skeleton: its style, the condition it stands under, and the blank lines above it."""

    name: str
    style: ParagraphStyle
    becomes_paragraphs: bool
    condition: str | None
    blank_lines: int


def check_order(lines: Sequence[Line], sheet: Stylesheet, name: str, *, conditions_sound: bool) -> Iterator[Finding]:
    """Findings about the order and the surroundings of the tags that are there; missing ones are told elsewhere.

    Where conditions are written wrongly, nobody can tell what stands under them.
    """
    items = _items([line for line in lines if line.place.part == "body"], name)
    wanted = {each.name: each for each in _skeleton(name)}
    found = [item for item in items if item.name in wanted]
    twice = [each for each, count in Counter(item.name for item in found).items() if count > 1]
    for each in twice:
        again = [item for item in found if item.name == each][1]
        if again.becomes_paragraphs:
            yield finding("template-tag-twice", again.line.place, name=each)
    astray = _astray([item.name for item in found], list(wanted))
    for item in found:
        if item.name in astray:
            yield finding("template-tag-order", item.line.place, wanted=astray[item.name], name=item.name)
    for item in found:
        yield from _style(item, wanted[item.name], sheet)
        if conditions_sound:
            yield from _condition(item, wanted[item.name].condition)
    if not astray and not twice:
        yield from _blank_lines(items, wanted, list(names(name)))
    for item in items:
        yield from _direct(item, sheet, name)


def _items(lines: Sequence[Line], name: str) -> list[_Item]:
    items = []
    conditions: list[frozenset[str]] = []
    for line in lines:
        for tag in line.tags:
            if tag.keyword in ("if", "for"):
                conditions.append(tag.names)
            elif tag.keyword in ("endif", "endfor") and conditions:
                conditions.pop()
        around = frozenset[str]().union(*conditions)
        values = [tag for tag in line.tags if not tag.keyword and tag.names]
        if values:
            first = min(values[0].names)
            meant = nearest(first, TAGS[name]) or first
            items.append(_Item(line, meant, values[0].prefix == "p", conditions=around))
        elif not line.tags:
            items.append(_Item(line, blank=_is_blank(line), conditions=around))
    return items


def _is_blank(line: Line) -> bool:
    shown = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sectPr")
    return not line.text.strip() and (line.node is None or not any(True for _node in line.node.iter(*shown)))


def _skeleton(name: str) -> Iterator[_Wanted]:
    condition: str | None = None
    blank = 0
    for style, text in SKELETONS[name]:
        if found := _TAG.fullmatch(text):
            yield _Wanted(found[2], style, found[1] == "p", condition, blank)
            blank = 0
        elif opened := _CONDITION.fullmatch(text):
            condition = opened[1]
        elif text:
            condition = None
        else:
            blank += 1


def _astray(found: Sequence[str], wanted: Sequence[str]) -> dict[str, str]:
    """The tags that are out of order, as few as possible, each with the one that it belongs behind."""
    kept: list[list[str]] = [[]]
    for name in dict.fromkeys(found):
        place = wanted.index(name)
        before = max((run for run in kept if not run or wanted.index(run[-1]) < place), key=len)
        kept.append([*before, name])
    longest = max(kept, key=len)
    return {
        name: next((each for each in reversed(wanted[: wanted.index(name)]) if each in longest), "")
        for name in found
        if name not in longest
    }


def _condition(item: _Item, condition: str | None) -> Iterator[Finding]:
    if condition and condition not in item.conditions:
        wanted = f"{{%p if {condition} %}}"
        yield finding("template-condition-missing", item.line.place, wanted=wanted, name=item.name)


def _style(item: _Item, wanted: _Wanted, sheet: Stylesheet) -> Iterator[Finding]:
    style = _style_of(item.line, sheet)
    if not wanted.becomes_paragraphs and style != wanted.style.name:
        clause = CLAUSES.get(wanted.style.name, "")
        place = item.line.place
        yield finding(
            "template-tag-style",
            place,
            wanted=Verbatim(wanted.style.name),
            got=Verbatim(style),
            clause=clause,
            name=item.name,
        )


def _style_of(line: Line, sheet: Stylesheet) -> str:
    identifier = value(line.node.find(f"{W}pPr/{W}pStyle")) if line.node is not None else None
    return sheet.names.get(identifier or "", sheet.normal)


def _blank_lines(items: Sequence[_Item], wanted: dict[str, _Wanted], order: Sequence[str]) -> Iterator[Finding]:
    """Blank lines above each tag: the plan counts them."""
    blank, before = 0, ""
    counted: dict[tuple[str, str], tuple[int, Place]] = {}
    for item in items:
        if item.blank:
            blank += 1
        elif item.name in wanted:
            counted[before, item.name] = (blank, item.line.place)
            blank, before = 0, item.name
    for pair in pairwise(("", *order)):
        if pair in counted:
            count, place = counted[pair]
            expected = wanted[pair[1]].blank_lines
            if count != expected:
                yield finding(
                    "template-blank-lines",
                    place,
                    wanted=Measure(expected, "lines"),
                    got=Measure(count, "lines"),
                    clause=CLAUSES.get(wanted[pair[1]].style.name, ""),
                    name=pair[1],
                )


def _direct(item: _Item, sheet: Stylesheet, name: str) -> Iterator[Finding]:
    """What was set on the paragraph or its words themselves; what becomes paragraphs brings its own."""
    node = item.line.node
    if node is None or item.becomes_paragraphs:
        return
    named = _style_of(item.line, sheet)
    style = BLANK if item.blank else next((each for each in BY_FORMAT[name] if each.name == named), None)
    if named not in sheet.nodes or not isinstance(style, ParagraphStyle):
        return
    level = sheet.resolved(named)
    if item.blank and named != BLANK.name:
        # Whichever style makes a blank line, its height is what counts.
        level = Resolved(level.values, dict.fromkeys(level.values, DIRECT))
    level = level.with_level(DIRECT, paragraph_formatting(node.find(f"{W}pPr")))
    levels = [level.with_level(DIRECT, text_formatting(run.find(f"{W}rPr"))) for run in node.iter(f"{W}r")] or [level]
    told = set()
    for resolved in levels:
        for deviation in deviations(style, resolved.values):
            if deviation.code not in told and _is_its_own(item, deviation.properties, resolved):
                told.add(deviation.code)
                yield finding_of(deviation, style, resolved, item.line.place)


# All that a blank line is to the plan is its height.
_HEIGHT = {"line", "lineRule", "before", "after"}


def _is_its_own(item: _Item, properties: tuple[str, ...], resolved: Resolved) -> bool:
    direct = any(resolved.givers.get(each) == DIRECT for each in properties)
    return direct and (not item.blank or bool(_HEIGHT & set(properties)))
