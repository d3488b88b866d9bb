"""A package as a mapping of part names to bytes, and as the bytes of a zip file."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from generator.errors import Fault, PackageFault
from generator.package.compression import checksum, deflate, deflate_thoroughly

CONTENT_TYPES = "[Content_Types].xml"

# Signatures and layouts of a zip file's records (PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
_MEMBER, _ENTRY, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_DESCRIPTION = struct.Struct("<5H3L2H")
_ENTRY_START, _ENTRY_END = struct.Struct("<4sH"), struct.Struct("<3H2L")
_END_RECORD = struct.Struct("<4s4H2LH")
_VERSION, _UTF8_NAME, _DEFLATED = 20, 0x800, 8
# 1980-01-01, the oldest day a zip member can carry: equal parts give equal bytes, whenever they are written.
_MIDNIGHT, _FIRST_DAY = 0, 1 << 5 | 1


@dataclass(frozen=True, slots=True)
class Member:
    """A part as it stands in a zip file: deflated once, copied as often as it is wanted."""

    name: str
    deflated: bytes
    # What the file's record and its entry in the directory tell alike: how it is written, its sum and its sizes.
    description: bytes


def member(name: str, data: bytes) -> Member:
    """Deflates a part that is written once."""
    return _member(name, data, deflate(data))


def lasting_member(name: str, data: bytes) -> Member:
    """Deflates a part that will be copied into many files: as small as can be, whatever time it takes."""
    return _member(name, data, deflate_thoroughly(data))


def _member(name: str, data: bytes, deflated: bytes) -> Member:
    flags = 0 if name.isascii() else _UTF8_NAME
    description = _DESCRIPTION.pack(
        *(_VERSION, flags, _DEFLATED, _MIDNIGHT, _FIRST_DAY, checksum(data), len(deflated), len(data)),
        *(len(name.encode()), 0),
    )
    return Member(name, deflated, description)


def write_members(members: Iterable[Member]) -> bytes:
    """A zip file of the members; content types come first, as ECMA-376 part 2 recommends."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for each in sorted(members, key=_place):
        name = each.name.encode("utf-8")
        pieces += (_MEMBER, each.description, name, each.deflated)
        # The system that wrote the file is not part of it: 0, like the attributes that only one system knows.
        start, end = _ENTRY_START.pack(_ENTRY, _VERSION), _ENTRY_END.pack(0, 0, 0, 0, offset)
        directory += (start, each.description, end, name)
        offset += len(_MEMBER) + len(each.description) + len(name) + len(each.deflated)
    count = len(directory) // 4
    return b"".join(
        (*pieces, *directory, _END_RECORD.pack(_END, 0, 0, count, count, sum(map(len, directory)), offset, 0))
    )


def _place(each: Member) -> tuple[bool, bool, str]:
    return (each.name != CONTENT_TYPES, each.name != "_rels/.rels", each.name)


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of the parts."""
    return write_members(member(name, data) for name, data in parts.items())


def read_parts(data: bytes) -> dict[str, bytes]:
    """Parts of a package, in the order of the file. Raises `PackageFault`."""
    with opened(data) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist() if not each.is_dir()}


# What zipfile raises, itself and through each method of compression, for a file that is damaged, encrypted, or asks for
# what it does not know: a newer version is a RuntimeError, a place in front of the file or a misspelt name a ValueError.
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError)


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """A zip file to be read. Whatever it cannot give raises `PackageFault`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive
    except _DAMAGE as error:
        raise damaged(str(error)) from error


def damaged(detail: str) -> PackageFault:
    """The fault of a package that does not open."""
    return PackageFault(Fault("package-damaged", parameters={"detail": detail}))
