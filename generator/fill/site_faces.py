"""A site's names of the typefaces put in the place of the standard's, in every part of a template."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.fill.engine import parse
from generator.fill.typefaces import DRAWING_FACES
from generator.standard.faces import SONG, SiteFaces, names_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


def with_site_faces(parts: Mapping[str, bytes], faces: SiteFaces) -> dict[str, bytes]:
    """The parts in the site's faces: wherever one of the standard's is named: in styles, text, theme and the table of fonts."""
    return {name: _reset(data, faces) if _may_name_faces(name) else data for name, data in parts.items()}


def _may_name_faces(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _reset(data: bytes, faces: SiteFaces) -> bytes:
    root = parse(data)
    names = {known: name for face, name in faces.names for known in names_of(face)}
    for node in root.iter(f"{_W}rFonts"):
        # Page numbers, which are all that is set in 宋体, keep it for their digits (7.5).
        latin = None if node.get(f"{_W}eastAsia") in names_of(SONG) else faces.latin
        for script in _SCRIPTS:
            face = node.get(f"{_W}{script}")
            if face is not None:
                node.set(f"{_W}{script}", latin if latin and script != "eastAsia" else names.get(face, face))
    for node in root.iter(*DRAWING_FACES):
        face = node.get("typeface", "")
        node.set("typeface", names.get(face, face))
    for node in root.iter(f"{_W}font"):
        face = node.get(f"{_W}name", "")
        node.set(f"{_W}name", names.get(face, face))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
