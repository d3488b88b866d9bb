"""Sections: the numbered pages, the blank and the imprint page that carry no number, and what is not bound with them (7.5)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

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
    """Section properties as XML: as the template has them, with empty footers on every page, and numbered anew."""

    numbered: str
    unnumbered: str
    renumbered: str


def sections_of(last: etree._Element) -> Sections:
    """All kinds, from the template's last section."""
    numbered = etree.tostring(last, encoding="unicode", with_tail=False)
    bare = _without(etree.fromstring(numbered), "footerReference", "titlePg")
    for position, kind in enumerate(("default", "even")):
        reference = etree.Element(f"{{{_W}}}footerReference", {f"{{{_W}}}type": kind, f"{{{_R}}}id": BLANK_FOOTER_ID})
        bare.insert(position, reference)
    anew = _without(etree.fromstring(numbered), "pgNumType", "titlePg")
    margins = anew.find(f"{{{_W}}}pgMar")
    if margins is not None:
        margins.addnext(etree.Element(f"{{{_W}}}pgNumType", {f"{{{_W}}}start": "1"}))
    return Sections(numbered, etree.tostring(bare, encoding="unicode"), etree.tostring(anew, encoding="unicode"))


def _without(section: etree._Element, *names: str) -> etree._Element:
    for name in names:
        for node in section.findall(f"{{{_W}}}{name}"):
            section.remove(node)
    return section
