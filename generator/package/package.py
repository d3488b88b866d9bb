"""A package that is opened once and written often, each time with other parts in place of some of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.package.archive import Member, lasting_member, member, read_parts, write_members
from generator.package.relationships import Reference, relate
from generator.package.verification import Identifiers, verify, verify_changes


@dataclass(frozen=True)
class Package:
    """A package found sound, and its parts deflated: what does not change is copied as it is."""

    parts: Mapping[str, bytes]
    members: Mapping[str, Member]
    identifiers: Identifiers


def open_package(data: bytes) -> Package:
    """Opens the bytes of a file. Raises `PackageFault` for one that is damaged in any part."""
    parts = read_parts(data)
    identifiers = verify(parts)
    return Package(parts, {name: lasting_member(name, part) for name, part in parts.items()}, identifiers)


def write_package(package: Package, *, changed: Mapping[str, bytes], references: Iterable[Reference] = ()) -> bytes:
    """The package as a file, in which some parts are others and refer to more.

    Equal parts and references give equal bytes. Raises `PackageFault` for a file that would be damaged.
    """
    references = tuple(references)
    everything = {**changed, **(relate(package.parts, references) if references else {})}
    verify_changes(package.parts, everything, package.identifiers)
    members = {**package.members, **{name: member(name, data) for name, data in everything.items()}}
    return write_members(members.values())
