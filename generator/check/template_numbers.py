"""Page numbers in the footers of a template (7.5): on which side, in which face and size, between which dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from generator.check.deviations import chars, deviations
from generator.check.findings import Finding, Measure, Part, Place, Verbatim, finding
from generator.check.formatting import DIRECT, Resolved, Stylesheet, paragraph_formatting, text_formatting
from generator.check.rules import _
from generator.check.template_styles import finding_of
from generator.check.word import W, WordFile, excerpt, text_of, value
from generator.standard import page
from generator.standard.skeletons import FIRST_PAGE_UNNUMBERED
from generator.standard.styles import PAGE_NUMBER

# Odd pages show the number at the right, even ones at the left.
_SIDES: tuple[tuple[str, Part, str], ...] = (("default", "odd_footer", "right"), ("even", "even_footer", "left"))
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+")
# These are the footer's own affair, said better by the rules of this file.
_OWN = ("template-alignment", "template-left-indent", "template-right-indent", "template-first-indent")


def check_numbers(file: WordFile, sheet: Stylesheet, name: str) -> Iterator[Finding]:
    """Findings about the footers of every section, each footer once."""
    told: set[Part] = set()
    for section in file.sections:
        for kind, part, side in _SIDES:
            if part not in told:
                told.add(part)
                yield from _footer(file.footer(section, kind), part, side, sheet)
        first = file.footer(section, "first")
        if name in FIRST_PAGE_UNNUMBERED and first is not None and text_of(first).strip():
            yield finding("template-first-footer", Place(part="first_footer", excerpt=excerpt(text_of(first))))


def _footer(footer: etree._Element | None, part: Part, side: str, sheet: Stylesheet) -> Iterator[Finding]:
    place = Place(part=part)
    numbered = [node for node in footer.iter(f"{W}p") if _has_page(node)] if footer is not None else []
    if not numbered:
        yield finding("template-page-number-missing", place)
        return
    paragraph = numbered[0]
    text = _text(paragraph)
    place = replace(place, excerpt=excerpt(text))
    wanted = f"{page.PAGE_NUMBER_DASH} 1 {page.PAGE_NUMBER_DASH}"
    if "".join(_NUMBER.sub("1", text).split()) != "".join(wanted.split()):
        yield finding("template-page-number-dash", place, wanted=wanted, got=text.strip() or _("无"))
    yield from _formatting(paragraph, place, side, sheet)
    if paragraph.find(f".//{W}fldSimple") is not None:
        yield finding("template-page-number-field", place)


def _formatting(paragraph: etree._Element, place: Place, side: str, sheet: Stylesheet) -> Iterator[Finding]:
    """The paragraph's place, and its type, run by run: a field keeps its size only if each of its runs has it."""
    identifier = value(paragraph.find(f"{W}pPr/{W}pStyle")) or ""
    style = sheet.names.get(identifier, sheet.normal)
    if style != PAGE_NUMBER.name:
        yield finding("template-page-number-style", place, wanted=Verbatim(PAGE_NUMBER.name), got=Verbatim(style))
        return
    level = sheet.resolved(style).with_level(DIRECT, paragraph_formatting(paragraph.find(f"{W}pPr")))
    align = level.values.get("align", "left")
    if align != side:
        yield finding("template-page-number-side", place, wanted=_SIDE_NAMES[side], got=_SIDE_NAMES.get(align, align))
    indent = chars(level.values, side, page.FOOT_CHAR_PITCH)
    if abs(indent - page.PAGE_NUMBER_INDENT_CHARS) > _TOLERANCE:
        wanted = Measure(page.PAGE_NUMBER_INDENT_CHARS, "chars")
        yield finding("template-page-number-indent", place, wanted=wanted, got=Measure(indent, "chars"))
    told = set()
    for run in paragraph.iter(f"{W}r"):
        for found in _run(run, level, place):
            if found.code not in told:
                told.add(found.code)
                yield found


_SIDE_NAMES = {"left": _("左对齐"), "right": _("右对齐"), "center": _("居中"), "both": _("两端对齐")}
_TOLERANCE = 0.1


def _run(run: etree._Element, level: Resolved, place: Place) -> Iterator[Finding]:
    """Faults that the run itself gives; what its style gives is told with the style."""
    properties = run.find(f"{W}rPr")
    resolved = level.with_level(DIRECT, text_formatting(properties))
    for deviation in deviations(PAGE_NUMBER, resolved.values):
        by = [resolved.givers.get(each) for each in deviation.properties]
        if DIRECT in by and deviation.code not in _OWN:
            yield finding_of(deviation, PAGE_NUMBER, resolved, place)
    if "size" not in text_formatting(properties) and _in_field(run):
        yield finding("template-page-number-field", place)


def _in_field(run: etree._Element) -> bool:
    return run.find(f"{W}fldChar") is not None or run.find(f"{W}instrText") is not None


def _has_page(paragraph: etree._Element) -> bool:
    simple = (value(node, "instr") or "" for node in paragraph.iter(f"{W}fldSimple"))
    written = "".join(node.text or "" for node in paragraph.iter(f"{W}instrText"))
    return any(map(_PAGE.match, (*simple, written)))


def _text(paragraph: etree._Element) -> str:
    """What the line shows; a number that was not worked out yet counts as one."""
    text = text_of(paragraph)
    return text if _NUMBER.search(text) else text.replace("  ", " 1 ", 1)
