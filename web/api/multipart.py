"""Several files in one answer that is read as it comes: `multipart/mixed` (RFC 2046, section 5.1)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from werkzeug.datastructures import Headers


class Multipart(NamedTuple):
    """The bytes of all parts, and the media type that names what stands between them."""

    content: bytes
    content_type: str


def multipart(files: Mapping[str, tuple[str, bytes]]) -> Multipart:
    """Files by name, each with its media type; equal files give equal bytes."""
    boundary = _boundary(content for _kind, content in files.values())
    parts = [f"--{boundary}\r\n{_head(name, kind)}".encode() + content for name, (kind, content) in files.items()]
    end = f"--{boundary}--\r\n".encode()
    return Multipart(b"\r\n".join((*parts, end)), f"multipart/mixed; boundary={boundary}")


def _boundary(contents: Iterable[bytes]) -> str:
    """A name made of all that it parts stands in none of it, but by the same chance as any digest does."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()


def _head(name: str, kind: str) -> str:
    headers = Headers({"Content-Type": kind})
    headers.set("Content-Disposition", "attachment", **{"filename*": f"UTF-8''{quote(name, safe='')}"})
    return str(headers)
