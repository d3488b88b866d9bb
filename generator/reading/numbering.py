"""The numbers that Word counts itself and that stand in no paragraph's text: 一、 （一） 1. as the reader sees them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from generator.wording import chinese_numeral

_CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "ideographTraditional",
    "taiwaneseCounting",
)
_PLACE = re.compile("%([1-9])")


class Numbering:
    """Counts along with the document; each paragraph is asked once, in order."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        root = _numbering_root(document)
        if root is None:
            return
        abstract = {each.get(qn("w:abstractNumId")): _levels(each) for each in root.iter(qn("w:abstractNum"))}
        for number in root.iter(qn("w:num")):
            named = number.find(qn("w:abstractNumId"))
            if named is not None:
                self._levels[number.get(qn("w:numId"))] = abstract.get(named.get(qn("w:val")), {})

    def label(self, paragraph: Paragraph) -> str:
        """The number before the paragraph's text; empty for bullets and for what is not counted."""
        place = _place(paragraph)
        if place is None or place[1] not in self._levels.get(place[0], {}):
            return ""
        number, level = place
        levels, counts = self._levels[number], self._counts[number]
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        format, pattern, _ = levels[level]
        if format == "bullet":
            return ""
        return _PLACE.sub(lambda found: _written(levels, counts, int(found[1]) - 1), pattern)


def _written(levels: dict[int, tuple[str, str, int]], counts: dict[int, int], level: int) -> str:
    format, _, start = levels.get(level, ("decimal", "", 1))
    count = counts.get(level, start)
    return chinese_numeral(count) if format in _CHINESE and 1 <= count <= 9999 else str(count)


def _numbering_root(document: Document) -> Any:
    # python-docx makes an empty part where there is none: only an existing one is asked for.
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    part = next((each.target_part for each in document.part.rels.values() if each.reltype == kind), None)
    return getattr(part, "element", None)


def _levels(abstract: Any) -> dict[int, tuple[str, str, int]]:
    """Format, pattern and first number of each level."""
    levels = {}
    for level in abstract.iter(qn("w:lvl")):
        values = {name: level.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start")}
        texts = {name: each.get(qn("w:val"), "") if each is not None else "" for name, each in values.items()}
        start = int(texts["start"]) if texts["start"].isascii() and texts["start"].isdigit() else 1
        levels[int(level.get(qn("w:ilvl"), "0"))] = (texts["numFmt"] or "decimal", texts["lvlText"], start)
    return levels


def _place(paragraph: Paragraph) -> tuple[str, int] | None:
    """Which list, and which level of it; a paragraph's own numbering goes before its style's."""
    styles = [paragraph.style.element] if paragraph.style is not None else []
    for element in (paragraph._p, *styles):
        properties = element.find(qn("w:pPr"))
        counted = properties.find(qn("w:numPr")) if properties is not None else None
        if counted is not None:
            number, level = counted.find(qn("w:numId")), counted.find(qn("w:ilvl"))
            if number is None:
                return None
            return number.get(qn("w:val"), ""), int(level.get(qn("w:val"), "0")) if level is not None else 0
    return None
