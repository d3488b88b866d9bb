"""A package as a mapping of part names to bytes, and as the bytes of a zip file."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from generator.errors import Fault, PackageFault

CONTENT_TYPES = "[Content_Types].xml"

# The oldest moment a zip member can carry: equal parts give equal bytes, whenever they are written.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def read_parts(data: bytes) -> dict[str, bytes]:
    """Parts of a package, in the order of the file. Raises `PackageFault`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {member.filename: archive.read(member) for member in archive.infolist() if not member.is_dir()}
    # Damaged data, an encrypted member, a method of compression that Office does not use.
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise damaged(str(error)) from error


def damaged(detail: str) -> PackageFault:
    """The fault of a package that does not open."""
    return PackageFault(Fault("package-damaged", parameters={"detail": detail}))


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of the parts; content types come first, as ECMA-376 part 2 recommends."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda part: (part != CONTENT_TYPES, part != "_rels/.rels", part)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            # The system that wrote the file is not part of it.
            member.create_system = 0
            archive.writestr(member, parts[name])
    return target.getvalue()
