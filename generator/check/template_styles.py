"""Styles of a template against those of the standard: faces, sizes, pitch, colour, indents, and what must not be there.

A style is measured as what it amounts to, with all that it inherits; a finding names the level that gives the fault, so
that one fault of Normal is one finding, however many styles inherit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from generator.check.deviations import NORMAL, Deviation, deviations
from generator.check.findings import Finding, Measure, Place, Verbatim, finding
from generator.check.formatting import DIRECT, Resolved, Stylesheet
from generator.check.word import W, value
from generator.standard import page, tables
from generator.standard.styles import BY_FORMAT, TABLE, CharacterStyle, ParagraphStyle


def check_styles(sheet: Stylesheet, name: str) -> Iterator[Finding]:
    """Findings about Normal and each style that the template of a format must have, each fault once."""
    wanted: list[ParagraphStyle | CharacterStyle] = list(BY_FORMAT[name])
    told = set()
    if sheet.normal:
        for each in _of(NORMAL, sheet, sheet.normal):
            told.add((each.code, each.place.style))
            yield each
    for style in wanted:
        if style.name not in sheet.nodes:
            yield finding("template-style-missing", Place(part="styles", style=style.name), style=Verbatim(style.name))
            continue
        for each in _of(style, sheet, style.name):
            if (each.code, each.place.style) not in told:
                told.add((each.code, each.place.style))
                yield each
    table = Place(part="styles", style=TABLE)
    if TABLE not in sheet.nodes:
        yield finding("template-style-missing", table, style=Verbatim(TABLE))
    else:
        yield from _table(sheet.nodes[TABLE], table)


def _table(style: etree._Element, place: Place) -> Iterator[Finding]:
    """Rules all round, and margins of cells, in which the layout measures columns."""
    weights = {value(node, "sz") for node in style.iterfind(f"{W}tblPr/{W}tblBorders/*") if value(node) == "single"}
    wanted = str(page.eighths(tables.BORDER_WEIGHT))
    if weights != {wanted}:
        yield finding("template-table-border", place, wanted=Measure(tables.BORDER_WEIGHT.pt, "pt"))
    margins = style.find(f"{W}tblPr/{W}tblCellMar")
    got = [value(margins.find(f"{W}{side}"), "w") if margins is not None else None for side in ("left", "right")]
    across = tables.CELL_MARGIN_HORIZONTAL
    if got != [str(across.twips)] * 2:
        yield finding("template-table-margin", place, wanted=Measure(round(across.mm, 2), "mm"))


def _of(style: ParagraphStyle | CharacterStyle, sheet: Stylesheet, name: str) -> Iterator[Finding]:
    resolved = sheet.resolved(name)
    for deviation in deviations(style, resolved.values):
        yield finding_of(deviation, style, resolved, Place(part="styles"))


def finding_of(
    deviation: Deviation, style: ParagraphStyle | CharacterStyle, resolved: Resolved, place: Place
) -> Finding:
    """The finding of a deviation, at the level that gives it."""
    # What no level gives should come from Normal.
    unsaid = NORMAL.name if isinstance(style, ParagraphStyle) else style.name
    giver = next((resolved.givers[each] for each in deviation.properties if each in resolved.givers), unsaid)
    if giver != DIRECT:
        place = Place(part="styles", style=giver)
    clause = deviation.clause
    found = finding(
        deviation.code,
        place,
        wanted=deviation.wanted,
        got=deviation.got,
        clause=clause,
        # What belongs to no clause is not called the standard's.
        strength="惯例" if clause == "" else None,
    )
    return replace(found, parameters=deviation.parameters)
