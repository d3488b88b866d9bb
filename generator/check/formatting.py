"""What Word makes of formatting: what each level gives, inherited from defaults over styles down to the text.

Properties are flat texts under names of ours: `face.eastAsia`, `size` (half points), `line` (twips), `border.bottom`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from generator.check.word import W, is_on, value

# Levels that are no styles.
DEFAULTS = "文档默认格式 docDefaults"
DIRECT = ""

EFFECTS = (
    *("i", "strike", "dstrike", "caps", "smallCaps", "vanish", "shadow", "outline", "emboss", "imprint"),
    *("u", "highlight", "shd", "position", "em", "effect", "bdr"),
)
_TEXT_SWITCHES = {
    "bold": "b",
    **{name: name for name in EFFECTS[: EFFECTS.index("u")]},
}
_TEXT_VALUES = {
    **{"size": "sz", "color": "color", "tightening": "spacing", "scale": "w"},
    **{name: name for name in EFFECTS[EFFECTS.index("u") :]},
}
_SWITCHES = (
    *("keepNext", "keepLines", "pageBreakBefore", "widowControl", "kinsoku", "overflowPunct", "snapToGrid"),
    *("autoSpaceDE", "autoSpaceDN", "adjustRightInd", "contextualSpacing"),
)
_SPACING = ("line", "lineRule", "before", "after", "beforeAutospacing", "afterAutospacing")
_SCRIPTS = ("ascii", "hAnsi", "eastAsia")
_SAME_SIDE = {"start": "left", "end": "right"}

Formatting = Mapping[str, str]


@dataclass(frozen=True)
class Resolved:
    """The formatting that results, and which level gives each property of it."""

    values: Formatting
    givers: Formatting

    def with_level(self, giver: str, given: Formatting) -> Resolved:
        return Resolved({**self.values, **given}, {**self.givers, **dict.fromkeys(given, giver)})


NOTHING = Resolved({}, {})


def text_formatting(properties: etree._Element | None) -> dict[str, str]:
    """What `w:rPr` gives."""
    if properties is None:
        return {}
    found = {}
    for name, element in _TEXT_SWITCHES.items():
        state = is_on(properties.find(f"{W}{element}"))
        if state is not None:
            found[name] = "on" if state else "off"
    for name, element in _TEXT_VALUES.items():
        node = properties.find(f"{W}{element}")
        if node is not None:
            found[name] = value(node, "fill" if element == "shd" else "val") or "none"
    fonts = properties.find(f"{W}rFonts")
    if fonts is not None:
        for script in _SCRIPTS:
            # At one level the theme's face outranks a name.
            theme = value(fonts, f"{script}Theme")
            face = f"theme:{theme}" if theme else value(fonts, script)
            if face:
                found[f"face.{script}"] = face
    language = properties.find(f"{W}lang")
    for script in ("val", "eastAsia"):
        if value(language, script):
            found[f"language.{script}"] = value(language, script) or ""
    return found


def paragraph_formatting(properties: etree._Element | None) -> dict[str, str]:
    """What `w:pPr` gives to the paragraph; what it gives to the paragraph's mark shows nothing."""
    if properties is None:
        return {}
    found = {}
    for name in _SWITCHES:
        state = is_on(properties.find(f"{W}{name}"))
        if state is not None:
            found[name] = "on" if state else "off"
    spacing = properties.find(f"{W}spacing")
    found |= {name: given for name in _SPACING if (given := value(spacing, name)) is not None}
    found |= _indents(properties.find(f"{W}ind"))
    align = value(properties.find(f"{W}jc"))
    if align:
        found["align"] = _SAME_SIDE.get(align, align)
    for border in properties.iterfind(f"{W}pBdr/*"):
        found[f"border.{etree.QName(border).localname}"] = " ".join(
            value(border, name) or "0" for name in ("val", "sz", "space", "color")
        )
    number = value(properties.find(f"{W}numPr/{W}numId"))
    if number is not None:
        found["numbering"] = number
    return found


def _indents(node: etree._Element | None) -> dict[str, str]:
    found = {}
    for side, other in (("left", "start"), ("right", "end")):
        for unit in ("", "Chars"):
            given = value(node, f"{side}{unit}") or value(node, f"{other}{unit}")
            if given is not None:
                found[f"{side}{unit}"] = given
    for unit in ("", "Chars"):
        first, hanging = value(node, f"firstLine{unit}"), value(node, f"hanging{unit}")
        if hanging and hanging != "0":
            found[f"first{unit}"] = f"-{hanging}"
        elif first is not None or hanging is not None:
            found[f"first{unit}"] = first or "0"
    return found


@dataclass(frozen=True)
class Stylesheet:
    """The styles of a file by their names, and the defaults below them."""

    defaults: Resolved
    nodes: Mapping[str, etree._Element]
    names: Mapping[str, str]
    normal: str

    def resolved(self, name: str) -> Resolved:
        """What a style amounts to. Raises KeyError for a style that is not there."""
        found = self.defaults if value(self.nodes[name], "type") == "paragraph" else NOTHING
        for level in reversed(self._chain(name)):
            node = self.nodes[level]
            given = text_formatting(node.find(f"{W}rPr")) | paragraph_formatting(node.find(f"{W}pPr"))
            found = found.with_level(level, given)
        return found

    def _chain(self, name: str) -> list[str]:
        """The style and those it is based on; a circle is cut."""
        chain: list[str] = []
        while name and name not in chain:
            chain.append(name)
            name = self.names.get(value(self.nodes[name].find(f"{W}basedOn")) or "", "")
        return chain


def stylesheet(root: etree._Element) -> Stylesheet:
    """Reads a styles part."""
    nodes, names, normal = {}, {}, ""
    for node in root.iterfind(f"{W}style"):
        name = value(node.find(f"{W}name")) or ""
        nodes[name] = node
        names[value(node, "styleId") or ""] = name
        if value(node, "type") == "paragraph" and value(node, "default") in ("1", "true", "on"):
            normal = name
    given = text_formatting(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    given |= paragraph_formatting(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
    return Stylesheet(NOTHING.with_level(DEFAULTS, given), nodes, names, normal)
