"""Relationships between parts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.package.archive import CONTENT_TYPES

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships_name(part: str) -> str:
    """Name of the part that holds the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


@dataclass(frozen=True)
class RelatedFile:
    """A file that a part refers to: identifier and kind of the relationship, its name beside the part, its bytes."""

    identifier: str
    kind: str
    target: str
    data: bytes
    content_type: str


def relate(parts: Mapping[str, bytes], *, owner: str, files: Iterable[RelatedFile]) -> dict[str, bytes]:
    """The parts with files added that `owner` refers to."""
    grown = dict(parts)
    relationships = etree.fromstring(grown[relationships_name(owner)])
    types = etree.fromstring(grown[CONTENT_TYPES])
    for file in files:
        name = posixpath.join(posixpath.dirname(owner), file.target)
        grown[name] = file.data
        etree.SubElement(
            relationships, f"{{{NAMESPACE}}}Relationship", Id=file.identifier, Type=file.kind, Target=file.target
        )
        # By name: which endings the package declares is the affair of the program that last saved it.
        etree.SubElement(types, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=file.content_type)
    grown[relationships_name(owner)] = _serialised(relationships)
    grown[CONTENT_TYPES] = _serialised(types)
    return grown


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
