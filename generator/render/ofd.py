"""A service elsewhere turns PDF into OFD (GB/T 33190): a PDF is posted to it, it answers with the OFD file."""

from __future__ import annotations

from generator.errors import Fault, RendererMissing
from generator.render.posting import post, unreachable, web_address

# An OFD file is a zip file.
SIGNATURE = b"PK\x03\x04"


class OfdService:
    """Makes OFD files where an address is configured."""

    def __init__(self, url: str | None = None, *, seconds: float = 20) -> None:
        """`url` of the service, None where there is none; `seconds` for one file."""
        self._address = web_address(url, of="an OFD service") if url else None
        self._seconds = seconds

    def ofd(self, pdf: bytes) -> bytes:
        """The PDF as an OFD file. Raises `RendererMissing`, `RendererBusy`, `RenderTimeout`."""
        if self._address is None:
            raise RendererMissing(Fault("ofd-missing"))
        file = post(self._address, pdf, "application/pdf", seconds=self._seconds, meanings={})
        if not file.startswith(SIGNATURE):
            raise unreachable()
        return file
