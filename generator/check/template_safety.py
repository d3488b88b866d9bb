"""What could reach out of a template: other files, the network, programs. Looked for in every part, before all else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.check.findings import Finding, Place, finding
from generator.check.word import RELATIONSHIP, W, value
from generator.fill.engine import parse

_PACKAGE = Place(part="package")
_CONTENT_TYPES = "[Content_Types].xml"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# Fields that fetch text or pictures, start programs or ask a database.
_FIELDS = (
    *("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "EMBED", "DATABASE"),
    *("RD", "MACROBUTTON", "MERGEFIELD", "DATA", "CONTROL", "HTMLCONTROL"),
)
FETCHING_FIELD = re.compile(rf"\s*\\?\s*({'|'.join(_FIELDS)})\b", re.IGNORECASE)
_EMBEDDED = re.compile(r"word/(embeddings|activeX)/|webextension|customUI", re.IGNORECASE)
# What a Word file is made of, and the pictures and fonts that it may hold.
_ENDINGS = ("xml", "rels", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "odttf", "ttf", "bin")
# Attributes by which drawings of the old kind (VML) name a file or an address without a relationship.
_ADDRESSES = ("src", "href", "althref")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\\\]{2}", re.IGNORECASE)
_MACROS = re.compile(r"vba(Project|Data)|macroEnabled", re.IGNORECASE)
_CHANGES = tuple(
    f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange")
)


def check_safety(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    """Findings about everything that a template may not hold.

    Raises `etree.XMLSyntaxError` for a part that is no XML.
    """
    for name in parts:
        proper = name == posixpath.normpath(name) and not name.startswith(("/", "..")) and "\\" not in name
        if not proper or name.rpartition(".")[2].lower() not in _ENDINGS:
            yield finding("template-part-name", _PACKAGE, name=name)
    roots = {name: parse(data) for name, data in parts.items() if name.lower().endswith((".xml", ".rels"))}
    for name, root in roots.items():
        if root.getroottree().docinfo.doctype:
            yield finding("template-dtd", _PACKAGE, name=name)
    yield from _kinds(parts, roots)
    for name, root in roots.items():
        if name.endswith(".rels"):
            yield from _relationships(root)
        else:
            yield from _contents(name, root)


def _kinds(parts: Mapping[str, bytes], roots: Mapping[str, etree._Element]) -> Iterator[Finding]:
    types = roots.get(_CONTENT_TYPES)
    kinds = [] if types is None else [node.get("ContentType", "") for node in types.iterfind("*")]
    if any(map(_MACROS.search, (*parts, *kinds))):
        yield finding("template-macro", _PACKAGE)
    elif _DOCUMENT_TYPE not in kinds:
        yield finding("template-kind", _PACKAGE)
    if any(map(_EMBEDDED.search, parts)):
        yield finding("template-embedded", _PACKAGE)


def _relationships(root: etree._Element) -> Iterator[Finding]:
    for node in root.iter(RELATIONSHIP):
        kind = node.get("Type", "").rpartition("/")[2]
        if node.get("TargetMode", "Internal") == "Internal" and kind not in ("aFChunk", "attachedTemplate"):
            continue
        code = {"attachedTemplate": "template-attached", "aFChunk": "template-alt-chunk"}.get(kind, "template-external")
        yield finding(code, _PACKAGE, target=node.get("Target", ""), kind=kind)


def _contents(name: str, root: etree._Element) -> Iterator[Finding]:
    place = Place(part="body") if name == "word/document.xml" else _PACKAGE
    if root.find(f".//{W}mailMerge") is not None:
        yield finding("template-mail-merge", Place(part="settings"))
    for field in _fields(root):
        found = FETCHING_FIELD.match(field)
        if found:
            yield finding("template-field", place, field=found[1].upper())
    for node in root.iter(etree.Element):
        for attribute, target in node.items():
            if etree.QName(attribute).localname in _ADDRESSES and _ADDRESS.match(target):
                yield finding("template-external", place, target=target, kind=etree.QName(node).localname)
    if next(root.iter(*_CHANGES), None) is not None:
        yield finding("template-tracked-changes", place)
    if next(root.iter(f"{W}commentReference"), None) is not None:
        yield finding("template-comments", place)


def _fields(root: etree._Element) -> Iterator[str]:
    """The instructions of all fields, also of those that are cut into runs or lie within another."""
    for node in root.iter(f"{W}fldSimple"):
        yield value(node, "instr") or ""
    opened: list[str] = []
    for node in root.iter(f"{W}fldChar", f"{W}instrText"):
        if node.tag == f"{W}instrText":
            if opened:
                opened[-1] += node.text or ""
            else:
                yield node.text or ""
        elif value(node, "fldCharType") == "begin":
            opened.append("")
        elif value(node, "fldCharType") == "end" and opened:
            yield opened.pop()
    yield from opened
