"""A Gotenberg elsewhere makes the PDFs: one request to its LibreOffice route for each document."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from generator.errors import Fault, RendererBusy, RenderTimeout, UnreadableFile

ROUTE = "/forms/libreoffice/convert"
ARCHIVAL_FORMAT = "PDF/A-2b"


class Gotenberg:
    """Makes PDFs with the LibreOffice of another machine, and with the fonts of that machine."""

    kind = "gotenberg"

    def __init__(self, url: str, *, seconds: float = 20) -> None:
        """`url` without the route, such as http://gotenberg:3000; `seconds` for one document."""
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"not the address of a Gotenberg: {url}")
        self._address = url.rstrip("/") + ROUTE
        self._seconds = seconds

    def pdf(self, document: bytes, *, archival: bool = False) -> bytes:
        """A Word file as PDF or, for the archives, PDF/A-2b. Raises `UnreadableFile`, `RendererBusy`, `RenderTimeout`."""
        body, content_type = _form(document, {"pdfa": ARCHIVAL_FORMAT} if archival else {})
        request = Request(self._address, body, {"Content-Type": content_type})
        try:
            with urlopen(request, timeout=self._seconds) as answer:
                return bytes(answer.read())
        except HTTPError as error:
            with error:
                raise self._refusal(error.code) from error
        except TimeoutError as error:
            raise self._late() from error
        except (OSError, HTTPException) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise self._late() from error
            raise RendererBusy(Fault("renderer-unreachable")) from error

    def close(self) -> None:
        """Nothing is kept open."""

    def _refusal(self, status: int) -> UnreadableFile | RenderTimeout | RendererBusy:
        match status:
            case 400:
                return UnreadableFile(Fault("file-unreadable"))
            # Its own time limit.
            case 503:
                return self._late()
            case _:
                return RendererBusy(Fault("renderer-unreachable"))

    def _late(self) -> RenderTimeout:
        return RenderTimeout(Fault("render-timeout", parameters={"seconds": round(self._seconds)}))


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
