"""The parts of a package as trees, and which part refers to which."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree

from generator.check.word import RELATIONSHIP
from generator.errors import Fault, UnreadableFile
from generator.fill.engine import parse

# A hundred pages of text are two megabytes of XML.
LARGEST_PART = 16 * 2**20


def unreadable() -> UnreadableFile:
    """What is raised for a file that cannot be read."""
    return UnreadableFile(Fault("file-unreadable"))


def read_part(parts: Mapping[str, bytes], name: str) -> etree._Element:
    """A part as a tree. Raises `UnreadableFile`."""
    if len(parts.get(name, b"")) > LARGEST_PART:
        raise UnreadableFile(Fault("file-too-large"))
    try:
        root = parse(parts[name])
    except (KeyError, etree.XMLSyntaxError, ValueError) as error:
        raise unreadable() from error
    if root.getroottree().docinfo.doctype:
        raise unreadable()
    return root


def optional_part(parts: Mapping[str, bytes], name: str | None) -> etree._Element | None:
    """A part that a file need not have. Raises `UnreadableFile`."""
    return read_part(parts, name) if name in parts and name else None


def main_part(parts: Mapping[str, bytes]) -> str:
    """The name of the part that holds the text. Raises `UnreadableFile`."""
    for kind, target in related_parts(parts, "").values():
        if kind == "officeDocument":
            return posixpath.normpath(target.lstrip("/"))
    raise unreadable()


def related_parts(parts: Mapping[str, bytes], owner: str) -> dict[str, tuple[str, str]]:
    """Identifier → kind and target of what a part refers to."""
    folder, name = posixpath.split(owner)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in parts:
        return {}
    found = {}
    for node in read_part(parts, path).iter(RELATIONSHIP):
        kind, target = node.get("Type", ""), node.get("Target", "")
        if node.get("TargetMode") != "External":
            absolute = posixpath.relpath(target, f"/{folder}") if target.startswith("/") else target
            found[node.get("Id", "")] = (kind.rpartition("/")[2], absolute)
    return found
