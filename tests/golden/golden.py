"""Canonical XML for people to compare: an element a line, attributes in order, styles by their names."""

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

FOLDER = Path(__file__).parent
PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


STYLED = {"w:pStyle", "w:rStyle", "w:tblStyle"}


def canonical(xml: bytes, styles: Mapping[str, str]) -> str:
    """One text for all ways to write the same XML; `styles` are the names of identifiers."""
    return "\n".join(_lines(etree.fromstring(xml), 0, styles)) + "\n"


def _lines(node: etree._Element, depth: int, styles: Mapping[str, str]) -> list[str]:
    name = _name(node.tag)
    # Identifiers are numbered, and move when a style is added.
    values = {key: styles[value] if name in STYLED else value for key, value in node.attrib.items()}
    attributes = "".join(f" {_name(key)}={value!r}" for key, value in sorted(values.items()))
    text = f" {node.text!r}" if node.text and (node.text.strip() or not len(node)) else ""
    lines = [f"{'  ' * depth}{name}{attributes}{text}"]
    for child in node:
        lines += _lines(child, depth + 1, styles)
        assert not (child.tail or "").strip(), "text beside elements"
    return lines


def _name(tag: str) -> str:
    qualified = etree.QName(tag)
    return f"{PREFIXES[qualified.namespace]}:{qualified.localname}" if qualified.namespace else qualified.localname
