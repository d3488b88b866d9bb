"""The footers of landscape pages: the template's own, laid on their side, so that a keeper edits each in one place (8)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from generator.fill.references import DOCUMENT
from generator.package import relationships_name
from generator.standard.styles import PAGE_NUMBER

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class SidewaysFooter:
    """A footer of landscape pages: the portrait one's part; in twips, where it stands on the page and how long it is."""

    identifier: str
    part: str
    upright: bytes
    # Parts that hold what the footer refers to: none, or one.
    relationships: Mapping[str, bytes]
    left: int
    top: int
    length: int

    @property
    def target(self) -> str:
        """Name of the file."""
        return _sideways(self.part)

    def turned(self, upright: bytes) -> bytes:
        """The content of the upright footer in the cell of a table that floats on the page, its text turned to the right.

        LibreOffice 7.4 misplaces a text box with turned text.
        """
        footer = etree.fromstring(upright)
        width = PAGE_NUMBER.size.twips
        sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        table = etree.fromstring(
            f'<w:tbl xmlns:w="{_W}"><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page"'
            f' w:horzAnchor="page" w:tblpX="{self.left}" w:tblpY="{self.top}"/><w:tblW w:w="{width}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr><w:tblGrid>'
            f'<w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{self.length}" w:hRule="exact"/>'
            f'</w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr></w:tc>'
            f"</w:tr></w:tbl>"
        )
        (cell,) = table.iter(f"{{{_W}}}tc")
        cell.extend(list(footer))
        # A footer ends with a paragraph.
        footer.extend([table, etree.Element(f"{{{_W}}}p")])
        return etree.tostring(footer, xml_declaration=True, encoding="UTF-8", standalone=True)


def sideways_identifier(kind: str) -> str:
    """Identifier of the footer of odd pages (`default`) or of even ones."""
    return f"rIdSideways_{kind}"


def sideways_footers(section: etree._Element, parts: Mapping[str, bytes]) -> tuple[SidewaysFooter, ...]:
    """Those for the footers of a section of portrait pages, but for its first page's. Raises `KeyError`, `ValueError`."""
    targets = {
        node.attrib["Id"]: node.attrib["Target"]
        for node in etree.fromstring(parts[relationships_name(DOCUMENT)]).iterfind("*")
    }
    (size,), (margins,) = section.findall(f"{{{_W}}}pgSz"), section.findall(f"{{{_W}}}pgMar")
    binding, fore_edge, foot = (int(margins.attrib[f"{{{_W}}}{name}"]) for name in ("left", "right", "footer"))
    length = int(size.attrib[f"{{{_W}}}w"]) - binding - fore_edge
    kinds = {
        node.attrib[f"{{{_W}}}type"]: node.attrib[f"{{{_R}}}id"] for node in section.iter(f"{{{_W}}}footerReference")
    }
    found = []
    for kind, identifier in kinds.items():
        if kind == "first":
            continue
        part = posixpath.normpath(posixpath.join("/word", targets[identifier]))[1:]
        relations = parts.get(relationships_name(part))
        own = {relationships_name(f"word/{_sideways(part)}"): relations} if relations else {}
        place = {"left": foot, "top": binding, "length": length}
        found.append(SidewaysFooter(sideways_identifier(kind), part, parts[part], own, **place))
    return tuple(found)


def _sideways(part: str) -> str:
    return f"sideways_{posixpath.basename(part)}"
