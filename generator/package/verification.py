"""Packages seen through as a reader would: none is filled, and none handed out, that does not open."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from xml.parsers import expat

from lxml import etree

from generator.package.archive import CONTENT_TYPES, damaged
from generator.package.relationships import NAMESPACE, relationships_name

# Identifiers of each part's relationships.
Identifiers = Mapping[str, frozenset[str]]

_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_XML = (".xml", ".rels")


def verify(parts: Mapping[str, bytes]) -> Identifiers:
    """Every XML part is well-formed, every part has a content type, every relationship and reference leads somewhere.

    Raises `PackageFault` that names the part. A document type, which no part may have (ECMA-376 part 2), is damage too.
    """
    if CONTENT_TYPES not in parts:
        raise damaged(CONTENT_TYPES)
    roots = {name: _root(name, part) for name, part in parts.items() if name.endswith(_XML)}
    _check_types(roots[CONTENT_TYPES], parts)
    known = {
        owner: _identifiers(owner, roots[relationships_name(owner)], parts)
        for owner in ["", *parts]
        if relationships_name(owner) in roots
    }
    for name, root in roots.items():
        _check_references(name, root, known.get(name, frozenset()))
    return known


def verify_changes(parts: Mapping[str, bytes], changed: Mapping[str, bytes], known: Identifiers) -> None:
    """The same of the parts that changed after all `parts` were verified, which gave `known`. Raises `PackageFault`.

    Whether prefixes are declared was seen then: what is written into a part brings no new ones.
    """
    known = {**known, **_changed_identifiers(parts, changed)}
    for name, data in changed.items():
        if name.endswith(_XML):
            _check_form(name, data)
            identifiers = known.get(name, frozenset())
            # What looks like a reference may be text: only then the part is read as a tree.
            if not _seeming_references(data) <= identifiers:
                _check_references(name, _root(name, data), identifiers)


def _changed_identifiers(parts: Mapping[str, bytes], changed: Mapping[str, bytes]) -> Identifiers:
    if all(name in parts and name != CONTENT_TYPES and not name.endswith(".rels") for name in changed):
        return {}
    names = parts.keys() | changed.keys()
    _check_types(_root(CONTENT_TYPES, changed.get(CONTENT_TYPES, parts[CONTENT_TYPES])), names)
    return {
        owner: _identifiers(owner, _root(relationships_name(owner), changed[relationships_name(owner)]), names)
        for owner in names
        if relationships_name(owner) in changed
    }


def _check_types(types: etree._Element, names: Collection[str]) -> None:
    extensions = {node.get("Extension", "").lower() for node in types.iterfind("{*}Default")}
    overrides = {node.get("PartName") for node in types.iterfind("{*}Override")}
    for name in names:
        if name != CONTENT_TYPES and f"/{name}" not in overrides and name.rpartition(".")[2].lower() not in extensions:
            raise damaged(name)


def _identifiers(owner: str, relationships: etree._Element, names: Collection[str]) -> frozenset[str]:
    """Identifiers of a part's relationships, each of which leads to a part or out of the package."""
    seen: set[str] = set()
    for node in relationships.iterfind(f"{{{NAMESPACE}}}Relationship"):
        identifier, target = node.get("Id", ""), node.get("Target", "")
        if identifier in seen:
            raise damaged(f"{owner} {identifier}")
        seen.add(identifier)
        found = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
        if node.get("TargetMode") != "External" and found not in names:
            raise damaged(f"{owner} → {target}")
    return frozenset(seen)


def _check_references(name: str, root: etree._Element, identifiers: Collection[str]) -> None:
    """Every attribute of the relationships' namespace names one of the part's own; an empty one names none."""
    for node in root.iter():
        for attribute, value in node.items():
            if value and attribute.startswith(_REFERENCE) and value not in identifiers:
                raise damaged(f"{name} {value}")


def _seeming_references(data: bytes) -> set[str]:
    """What stands in quotes behind ` r:`, the prefix that parts have for references."""
    pieces = (piece.split(b'"', 2) for piece in data.split(b" r:")[1:])
    return {piece[1].decode("utf-8", "replace") for piece in pieces if len(piece) > 1}


def _check_form(name: str, data: bytes) -> None:
    """The part is well-formed: expat sees that without a tree, in half the time."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _refuse_doctype(name)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise damaged(f"{name}: {error}") from error


def _root(name: str, part: bytes) -> etree._Element:
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise damaged(f"{name}: {error}") from error
    if root.getroottree().docinfo.doctype:
        _refuse_doctype(name)
    return root


def _refuse_doctype(name: str) -> None:
    raise damaged(f"{name}: DOCTYPE")
