"""Deflate, the method of all members: by ISA-L where it is installed, else by zlib."""

from __future__ import annotations

import zlib
from types import ModuleType

fast: ModuleType
try:
    from isal import isal_zlib as fast
except ImportError:  # Its wheels are not for every machine.
    fast = zlib

# Measured on a notice of 22 kB and on 630 kB of paragraphs and rows: ISA-L's level 2 takes a quarter of the time of zlib's
# level 1 and makes parts as small; zlib's level 6 takes six to ten times as long for 10 to 30 % less.
_LEVEL = 2
# No header and no sum of zlib's own, and all of the window.
_BARE = -zlib.MAX_WBITS


def deflate(data: bytes) -> bytes:
    """Deflates what is written once: soon."""
    return bytes(fast.compress(data, _LEVEL, _BARE))


def deflate_thoroughly(data: bytes) -> bytes:
    """Deflates what will be copied often: small."""
    return zlib.compress(data, zlib.Z_BEST_COMPRESSION, _BARE)


def checksum(data: bytes) -> int:
    """CRC-32, as a zip file has it for each member."""
    return int(fast.crc32(data))
