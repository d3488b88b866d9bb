"""Sections and settings of a template: paper, margins, grid, footers that differ, compatibility (5.1, 5.2, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from docx.shared import Length, Twips
from lxml import etree

from generator.check.findings import Finding, Measure, Place, finding
from generator.check.rules import _
from generator.check.word import W, WordFile, is_on, text_of, value
from generator.standard import page, program
from generator.standard.skeletons import FIRST_PAGE_UNNUMBERED

_MARGINS = {
    "top": page.TOP_MARGIN,
    "left": page.BINDING_MARGIN,
    "right": page.RIGHT_MARGIN,
    "bottom": page.BOTTOM_MARGIN,
}
_SETTINGS = Place(part="settings")
# Settings that change every document made from the template.
_DISTURBING = ("trackRevisions", "documentProtection", "mirrorMargins", "bookFoldPrinting", "writeProtection")


def check_page(file: WordFile, name: str) -> Iterator[Finding]:
    """Findings about every section, and about the settings that the whole file shares."""
    for number, section in enumerate(file.sections, start=1):
        place = Place(part="body", section=number)
        yield from _paper(section, place)
        yield from _margins(section, place)
        yield from _grid(section, place)
        yield from _strangers(section, place)
        first = is_on(section.find(f"{W}titlePg")) or False
        if first != (name in FIRST_PAGE_UNNUMBERED):
            yield finding("template-first-page", place, wanted=_yes(not first), got=_yes(first))
    yield from _settings(file.settings)
    for story in file.stories:
        if story.part == "header" and text_of(story.root).strip():
            yield finding("template-header", Place(part="header"))


def _paper(section: etree._Element, place: Place) -> Iterator[Finding]:
    size = section.find(f"{W}pgSz")
    wanted = (page.PAGE_WIDTH, page.PAGE_HEIGHT)
    got = (_length(size, "w"), _length(size, "h"))
    if any(abs(a - b) > page.MARGIN_TOLERANCE for a, b in zip(got, wanted, strict=True)):
        yield finding("template-page-size", place, wanted=_sides(wanted), got=_sides(got))


def _margins(section: etree._Element, place: Place) -> Iterator[Finding]:
    margins = section.find(f"{W}pgMar")
    for side, wanted in _MARGINS.items():
        got = _length(margins, side)
        if abs(got - wanted) > page.MARGIN_TOLERANCE:
            yield finding(f"template-{side}-margin", place, wanted=_mm(wanted), got=_mm(got))
    gutter = _length(margins, "gutter")
    if gutter:
        yield finding("template-gutter", place, wanted=Measure(0, "mm"), got=_mm(gutter))
    distance = _length(margins, "footer")
    if abs(distance - page.FOOTER_DISTANCE) > page.MARGIN_TOLERANCE:
        yield finding("template-footer-distance", place, wanted=_mm(page.FOOTER_DISTANCE), got=_mm(distance))


def _grid(section: etree._Element, place: Place) -> Iterator[Finding]:
    grid = section.find(f"{W}docGrid")
    kind, pitch = value(grid, "type") or "default", _length(grid, "linePitch")
    if kind != "lines":
        yield finding("template-grid", place, wanted=_("只指定行网格"), got=_GRIDS.get(kind, kind))
    elif pitch != page.LINE_PITCH:
        yield finding("template-grid", place, wanted=Measure(page.LINE_PITCH.pt, "pt"), got=Measure(pitch.pt, "pt"))


_GRIDS = {"default": _("无网格"), "linesAndChars": _("指定行和字符网格"), "snapToChars": _("文字对齐字符网格")}


def _strangers(section: etree._Element, place: Place) -> Iterator[Finding]:
    """What no page of an official document has."""
    columns = section.find(f"{W}cols")
    direction = value(section.find(f"{W}textDirection")) or "lrTb"
    numbers = section.find(f"{W}pgNumType")
    found = {
        _("分栏"): value(columns, "num") not in (None, "1"),
        _("页面边框"): section.find(f"{W}pgBorders") is not None,
        _("行号"): section.find(f"{W}lnNumType") is not None,
        _("文字方向"): direction not in ("lrTb", "lr"),
        _("垂直对齐"): (value(section.find(f"{W}vAlign")) or "top") != "top",
        _("页码格式"): (value(numbers, "fmt") or "decimal") != "decimal" or value(numbers, "start") is not None,
    }
    for what, there in found.items():
        if there:
            yield finding("template-section-setting", place, what=what)


def _settings(settings: etree._Element) -> Iterator[Finding]:
    if not is_on(settings.find(f"{W}evenAndOddHeaders")):
        yield finding("template-odd-even", _SETTINGS)
    modes = {value(node, "name"): value(node) for node in settings.iterfind(f"{W}compat/{W}compatSetting")}
    wanted, got = str(program.COMPATIBILITY["compatibilityMode"]), modes.get("compatibilityMode") or _("无")
    if got != wanted:
        yield finding("template-compatibility", _SETTINGS, wanted=wanted, got=got)
    compression = value(settings.find(f"{W}characterSpacingControl")) or program.CHARACTER_SPACING
    if compression != program.CHARACTER_SPACING:
        yield finding("template-punctuation-compression", _SETTINGS)
    for name in _DISTURBING:
        node = settings.find(f"{W}{name}")
        if node is not None and is_on(node):
            yield finding("template-setting", _SETTINGS, what=name)


def _length(node: etree._Element | None, attribute: str) -> Length:
    """A length in twips as Word writes it; nothing where it is not given."""
    text = value(node, attribute) or ""
    twips = int(text) if text.removeprefix("-").isdecimal() else 0
    return Twips(twips)


def _mm(length: Length) -> Measure:
    return Measure(round(length.mm, 1), "mm")


def _sides(lengths: tuple[Length, Length]) -> str:
    return " × ".join(f"{length.mm:.0f}" for length in lengths) + " mm"


def _yes(state: bool) -> str:
    return _("是") if state else _("否")
