"""Sections: the numbered pages, and the blank and the imprint page that carry no number (7.5)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BLANK_FOOTER_ID = "rIdBlankFooter"
BLANK_FOOTER = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="{_W}"><w:p/></w:ftr>'.encode()


@dataclass(frozen=True)
class Sections:
    """Section properties as XML: as the template has them, and with empty footers on every page."""

    numbered: str
    unnumbered: str


def sections_of(last: etree._Element) -> Sections:
    """Both kinds, from the template's last section."""
    numbered = etree.tostring(last, encoding="unicode", with_tail=False)
    bare = etree.fromstring(numbered)
    for node in [*bare.iterfind(f"{{{_W}}}footerReference"), *bare.iterfind(f"{{{_W}}}titlePg")]:
        bare.remove(node)
    for position, kind in enumerate(("default", "even")):
        reference = etree.Element(f"{{{_W}}}footerReference", {f"{{{_W}}}type": kind, f"{{{_R}}}id": BLANK_FOOTER_ID})
        bare.insert(position, reference)
    return Sections(numbered, etree.tostring(bare, encoding="unicode"))
