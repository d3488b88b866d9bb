"""Relationships between parts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.package.archive import CONTENT_TYPES, damaged

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships_name(part: str) -> str:
    """Name of the part that holds the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


@dataclass(frozen=True)
class Link:
    """A place outside the package that a part refers to: identifier and kind of the relationship, and the address."""

    owner: str
    identifier: str
    kind: str
    target: str


@dataclass(frozen=True)
class RelatedFile:
    """A file that a part refers to: identifier and kind of the relationship, its name beside the part, its bytes."""

    owner: str
    identifier: str
    kind: str
    target: str
    data: bytes
    content_type: str

    @property
    def name(self) -> str:
        """Name of the part that the file becomes."""
        return posixpath.join(posixpath.dirname(self.owner), self.target)


Reference = Link | RelatedFile


def relate(parts: Mapping[str, bytes], references: Iterable[Reference]) -> dict[str, bytes]:
    """The parts that are new or have changed when the references are added.

    Raises `PackageFault` for a file that would take the place of another.
    """
    types = etree.fromstring(parts[CONTENT_TYPES])
    relationships: dict[str, etree._Element] = {}
    files: dict[str, bytes] = {}
    for reference in references:
        name = relationships_name(reference.owner)
        if name not in relationships:
            relationships[name] = _relationships(parts.get(name))
        node = etree.SubElement(
            relationships[name],
            f"{{{NAMESPACE}}}Relationship",
            Id=reference.identifier,
            Type=reference.kind,
            Target=reference.target,
        )
        if isinstance(reference, Link):
            node.set("TargetMode", "External")
        elif reference.name in parts or files.get(reference.name, reference.data) != reference.data:
            raise damaged(reference.name)
        elif reference.name not in files:
            files[reference.name] = reference.data
            # By name: which endings the package declares is the affair of the program that last saved it.
            etree.SubElement(
                types, f"{{{TYPES}}}Override", PartName=f"/{reference.name}", ContentType=reference.content_type
            )
    changed = {name: _serialised(root) for name, root in relationships.items()}
    return changed | files | ({CONTENT_TYPES: _serialised(types)} if files else {})


def _relationships(part: bytes | None) -> etree._Element:
    return etree.Element(f"{{{NAMESPACE}}}Relationships") if part is None else etree.fromstring(part)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
