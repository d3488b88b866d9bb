"""Sections: the numbered pages, the blank and the imprint page that carry no number, and what is not bound with them (7.5).

Landscape pages have sections of their own (8). Their numbers stand where those of the other pages do: the footers of the
template, laid on their side.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from generator.fill.footers import sideways_identifier
from generator.standard.imprint import ANCHOR_LINE

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BLANK_FOOTER_ID = "rIdBlankFooter"
# A line as high as one of text would reach into the type area, and lift the imprint.
BLANK_FOOTER = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:line="{ANCHOR_LINE.twips}" w:lineRule="exact"/></w:pPr></w:p></w:ftr>'
).encode()


@dataclass(frozen=True)
class Sections:
    """Section properties as XML.

    As the template has them; on further pages of the same numbers; with empty footers on every page; numbered anew; and
    for landscape pages, of the same numbers and numbered anew.
    """

    numbered: str
    continued: str
    unnumbered: str
    renumbered: str
    landscape: str
    landscape_renumbered: str


class OpenSection:
    """The section that is being written, as the text goes on."""

    def __init__(self, kinds: Sections) -> None:
        self.kinds = kinds
        self.properties = kinds.numbered
        # Whether its pages are landscape pages.
        self.landscape = False

    def begin(self, properties: str) -> str:
        """Begins another section, and returns the properties of the one that ends there."""
        ended, self.properties = self.properties, properties
        self.landscape = properties in (self.kinds.landscape, self.kinds.landscape_renumbered)
        return ended


def sections_of(last: etree._Element) -> Sections:
    """All kinds, from the template's last section."""
    continued = _without(deepcopy(last), "pgNumType", "titlePg")
    landscape = _landscape(continued)
    kinds = (last, continued, _unnumbered(last), _renumbered(continued), landscape, _renumbered(landscape))
    return Sections(*(etree.tostring(section, encoding="unicode", with_tail=False) for section in kinds))


def _unnumbered(section: etree._Element) -> etree._Element:
    bare = _without(deepcopy(section), "footerReference", "titlePg")
    for position, kind in enumerate(("default", "even")):
        reference = etree.Element(f"{{{_W}}}footerReference", {f"{{{_W}}}type": kind, f"{{{_R}}}id": BLANK_FOOTER_ID})
        bare.insert(position, reference)
    return bare


def _renumbered(section: etree._Element) -> etree._Element:
    anew = deepcopy(section)
    (margins,) = anew.findall(f"{{{_W}}}pgMar")
    margins.addnext(etree.Element(f"{{{_W}}}pgNumType", {f"{{{_W}}}start": "1"}))
    return anew


# Turned to be read, the page has its left edge above: which side of the portrait page each side is.
_SIDES = {"top": "left", "left": "bottom", "bottom": "right", "right": "top"}


def _landscape(section: etree._Element) -> etree._Element:
    """The page turned so that its left edge is above: the binding on odd pages, the cut edge on even ones (8).

    Without the grid, which has no meaning there: LibreOffice would end the page after whole lines of it.
    """
    turned = _without(deepcopy(section), "docGrid")
    for reference in turned.findall(f"{{{_W}}}footerReference"):
        kind = reference.attrib[f"{{{_W}}}type"]
        if kind == "first":
            turned.remove(reference)
        reference.attrib[f"{{{_R}}}id"] = sideways_identifier(kind)
    (size,), (margins,) = turned.findall(f"{{{_W}}}pgSz"), turned.findall(f"{{{_W}}}pgMar")
    width, height = (size.attrib[f"{{{_W}}}{name}"] for name in ("w", "h"))
    size.attrib.update({f"{{{_W}}}w": height, f"{{{_W}}}h": width, f"{{{_W}}}orient": "landscape"})
    sides = {f"{{{_W}}}{side}": margins.attrib[f"{{{_W}}}{portrait}"] for side, portrait in _SIDES.items()}
    # The number floats; what is left of the footer takes no room from the text.
    margins.attrib.update({**sides, f"{{{_W}}}footer": "0"})
    return turned


def _without(section: etree._Element, *names: str) -> etree._Element:
    for name in names:
        for node in section.findall(f"{{{_W}}}{name}"):
            section.remove(node)
    return section
