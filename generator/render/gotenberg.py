"""A Gotenberg elsewhere makes the PDFs: one request to its LibreOffice route for each document."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from generator.errors import Fault, UnreadableFile
from generator.render.posting import late, post, web_address

ROUTE = "/forms/libreoffice/convert"
ARCHIVAL_FORMAT = "PDF/A-2b"


class Gotenberg:
    """Makes PDFs with the LibreOffice of another machine, and with the fonts of that machine."""

    kind = "gotenberg"

    def __init__(self, url: str, *, seconds: float = 20) -> None:
        """`url` without the route, such as http://gotenberg:3000; `seconds` for one document."""
        self._address = web_address(url, of="a Gotenberg") + ROUTE
        self._seconds = seconds

    def pdf(self, document: bytes, *, archival: bool = False) -> bytes:
        """A Word file as PDF or, for the archives, PDF/A-2b. Raises `UnreadableFile`, `RendererBusy`, `RenderTimeout`."""
        body, content_type = _form(document, {"pdfa": ARCHIVAL_FORMAT} if archival else {})
        # 503: its own time limit has passed.
        meanings = {400: UnreadableFile(Fault("file-unreadable")), 503: late(self._seconds)}
        return post(self._address, body, content_type, seconds=self._seconds, meanings=meanings)

    def close(self) -> None:
        """Nothing is kept open."""


def _form(document: bytes, fields: Mapping[str, str]) -> tuple[bytes, str]:
    """The document and fields as multipart/form-data (RFC 7578), and the content type with the boundary."""
    # No document holds its own hash.
    boundary = sha256(document).hexdigest()
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'
        for name, text in fields.items()
    ]
    file = f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="document.docx"\r\n\r\n'
    body = "".join([*parts, file]).encode() + document + f"\r\n--{boundary}--\r\n".encode()
    return body, f"multipart/form-data; boundary={boundary}"
