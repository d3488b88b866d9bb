"""A Word file that reaches nothing outside itself: what may be drawn when anybody can hand files in."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.check.template_safety import FETCHING_FIELD
from generator.check.word import RELATIONSHIP, W, value
from generator.fill.engine import parse

# A link is only followed by who clicks on it.
_HARMLESS = ("hyperlink",)


def inert(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts without linked files and without fields that fetch; what is not XML stays as it is."""
    return {name: _inert(name, data) for name, data in parts.items()}


def _inert(name: str, data: bytes) -> bytes:
    if not name.lower().endswith((".xml", ".rels")):
        return data
    try:
        root = parse(data)
    except etree.XMLSyntaxError:
        return data
    changed = _without_links(root) if name.endswith(".rels") else _without_fields(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if changed else data


def _without_links(root: etree._Element) -> bool:
    outside = [
        node
        for node in root.iter(RELATIONSHIP)
        if (node.get("TargetMode") == "External" or node.get("Type", "").endswith("/aFChunk"))
        and node.get("Type", "").rpartition("/")[2] not in _HARMLESS
    ]
    for node in outside:
        root.remove(node)
    return bool(outside)


def _without_fields(root: etree._Element) -> bool:
    """Empties the instructions of fields that fetch, also of those that are cut into runs."""
    changed = False
    for node in root.iter(f"{W}fldSimple"):
        if FETCHING_FIELD.match(value(node, "instr") or ""):
            node.set(f"{W}instr", "")
            changed = True
    opened: list[list[etree._Element]] = []
    for node in root.iter(f"{W}fldChar", f"{W}instrText"):
        if node.tag == f"{W}instrText":
            if opened:
                opened[-1].append(node)
        elif value(node, "fldCharType") == "begin":
            opened.append([])
        elif value(node, "fldCharType") in ("separate", "end") and opened:
            texts = opened.pop() if value(node, "fldCharType") == "end" else opened[-1]
            if FETCHING_FIELD.match("".join(text.text or "" for text in texts)):
                for text in texts:
                    text.text = ""
                changed = True
    return changed
