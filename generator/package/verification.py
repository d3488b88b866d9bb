"""A finished package, opened as a reader would: nothing is handed out that does not open."""

from __future__ import annotations

import posixpath

from lxml import etree

from generator.package.archive import CONTENT_TYPES, damaged, read_parts
from generator.package.relationships import NAMESPACE, relationships_name


def verify(data: bytes) -> None:
    """Every XML part is well-formed, every part has a content type, and every internal relationship leads to a part.

    Raises `PackageFault` that names the part. A document type, which no part may have (ECMA-376 part 2), is damage too.
    """
    parts = read_parts(data)
    if CONTENT_TYPES not in parts:
        raise damaged(CONTENT_TYPES)
    roots = {name: _root(name, part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    types = roots[CONTENT_TYPES]
    extensions = {node.get("Extension", "").lower() for node in types.iterfind("{*}Default")}
    overrides = {node.get("PartName") for node in types.iterfind("{*}Override")}
    for name in parts:
        if name != CONTENT_TYPES and f"/{name}" not in overrides and name.rpartition(".")[2].lower() not in extensions:
            raise damaged(name)
    for name in ["", *parts]:
        relationships = roots.get(relationships_name(name))
        if relationships is not None:
            _check_targets(name, relationships, parts)


def _check_targets(name: str, relationships: etree._Element, parts: dict[str, bytes]) -> None:
    seen = set()
    for node in relationships.iterfind(f"{{{NAMESPACE}}}Relationship"):
        identifier, target = node.get("Id"), node.get("Target", "")
        if identifier in seen:
            raise damaged(f"{name} {identifier}")
        seen.add(identifier)
        found = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target)).lstrip("/")
        if node.get("TargetMode") != "External" and found not in parts:
            raise damaged(f"{name} → {target}")


def _root(name: str, part: bytes) -> etree._Element:
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise damaged(f"{name}: {error}") from error
    if root.getroottree().docinfo.doctype:
        raise damaged(f"{name}: DOCTYPE")
    return root
