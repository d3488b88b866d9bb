"""The formatting of paragraphs and runs as numbers: what holds after defaults, styles and what stands at the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lxml import etree

from generator.check.formatting import (
    NOTHING,
    Formatting,
    Stylesheet,
    paragraph_formatting,
    stylesheet,
    text_formatting,
)
from generator.check.word import W, value
from generator.standard import faces

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME = "theme:"

Alignment = Literal["left", "center", "right", "both", "distribute"]
_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left",
    "center": "center",
    "right": "right",
    "both": "both",
    "distribute": "distribute",
}
# What Word has where nothing is given: 10 pt, single lines.
_SIZE, SINGLE_LINE = "20", 240
_NUMBER = re.compile(r"-?[0-9]{1,7}(\.[0-9]{1,6})?")


@dataclass(frozen=True)
class RunProperties:
    """Size in points; `theme` tells that the face is the theme's, which another computer may replace."""

    face: str
    theme: bool
    size: float
    bold: bool
    color: str
    hidden: bool

    @property
    def is_red(self) -> bool:
        return faces.is_red(self.color)

    @property
    def is_black(self) -> bool:
        return self.color.lower() in ("auto", faces.BLACK)


@dataclass(frozen=True)
class ParagraphProperties:
    """Lengths in twips; a `line` that is not exact is a least height, or counts 240 for a single line."""

    style: str
    align: Alignment
    line: int
    line_rule: str
    left: int
    first_line: int
    snaps: bool
    page_break_before: bool
    numbered: bool
    ruled_below: bool


class Styles:
    """The styles and the theme of a file."""

    def __init__(self, styles: etree._Element | None, theme: etree._Element | None) -> None:
        self._sheet: Stylesheet = stylesheet(etree.Element(f"{W}styles") if styles is None else styles)
        self._theme = theme
        self._resolved = cache(self._style)

    def paragraph(self, node: etree._Element) -> tuple[ParagraphProperties, Formatting]:
        """What holds for a paragraph, and the formatting that its runs begin with."""
        own = node.find(f"{W}pPr")
        identifier = None if own is None else value(own.find(f"{W}pStyle"))
        name = self._sheet.names.get(identifier or "", self._sheet.normal)
        style = self._resolved(name)
        return _paragraph(name, {**style, **paragraph_formatting(own)}), style

    def run(self, node: etree._Element, paragraph: Formatting) -> RunProperties:
        """What holds for a run in a paragraph."""
        own = node.find(f"{W}rPr")
        identifier = None if own is None else value(own.find(f"{W}rStyle"))
        name = self._sheet.names.get(identifier or "", "")
        given = {**paragraph, **(self._resolved(name) if name else {}), **text_formatting(own)}
        face = given.get("face.eastAsia", "")
        theme = face.startswith(_THEME)
        return RunProperties(
            face=self._theme_face(face.removeprefix(_THEME)) if theme else face,
            theme=theme,
            size=_number(given, "size", _SIZE) / 2,
            bold=given.get("bold") == "on",
            color=given.get("color", "auto"),
            hidden=given.get("vanish") == "on",
        )

    def _style(self, name: str) -> Formatting:
        if name in self._sheet.nodes:
            return self._sheet.resolved(name).values
        return self._sheet.defaults.values if not name else NOTHING.values

    def _theme_face(self, name: str) -> str:
        """The face that a theme gives: its East Asian one, or the one that it names for Chinese."""
        kind = "majorFont" if name.startswith("major") else "minorFont"
        fonts = None if self._theme is None else self._theme.find(f".//{_A}{kind}")
        if fonts is None:
            return name
        named = (fonts.find(f"{_A}ea"), fonts.find(f"{_A}font[@script='Hans']"))
        return next((face for node in named if node is not None and (face := node.get("typeface"))), name)


def _paragraph(name: str, given: Formatting) -> ParagraphProperties:
    size = _number(given, "size", _SIZE) / 2
    border = given.get("border.bottom", "none").split(" ")[0]
    return ParagraphProperties(
        style=name,
        align=_ALIGNMENTS.get(given.get("align", ""), "left"),
        line=round(_number(given, "line", str(SINGLE_LINE))),
        line_rule=given.get("lineRule", "auto"),
        left=_indent(given, "left", size),
        first_line=_indent(given, "first", size),
        snaps=given.get("snapToGrid") != "off",
        page_break_before=given.get("pageBreakBefore") == "on",
        numbered=given.get("numbering", "0") != "0",
        ruled_below=border not in ("none", "nil", "0"),
    )


def _indent(given: Formatting, name: str, size: float) -> int:
    """In twips; an indent in hundredths of a character outranks one in twips (17.3.1.12)."""
    in_characters = _number(given, f"{name}Chars", "0")
    return round(in_characters / 100 * size * 20 if in_characters else _number(given, name, "0"))


def _number(given: Formatting, name: str, default: str) -> float:
    return float(written_number(given.get(name)) or default)


def written_number(text: str | None) -> str | None:
    """A number as Word writes one, no longer than any length that it can have; else None."""
    return text if text is not None and _NUMBER.fullmatch(text) else None
