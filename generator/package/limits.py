"""How much a package may hold: a small file can claim to unpack into more than the machine has."""

from __future__ import annotations

from generator.package.archive import opened

# A file with many photographs has some hundred parts; Word writes twenty.
MOST_PARTS = 1_000
MOST_BYTES = 64 * 2**20


def within_limits(data: bytes) -> bool:
    """Whether the parts, by what the file says of them, are few and small enough to be read; no more is then unpacked.

    Raises `PackageFault` for what is no zip file.
    """
    with opened(data) as archive:
        members = archive.infolist()
    return len(members) <= MOST_PARTS and sum(member.file_size for member in members) <= MOST_BYTES
