"""What makes PDFs of Word files: LibreOffice here, a Gotenberg elsewhere, or nothing."""

from __future__ import annotations

from typing import Protocol

from generator.errors import Fault, RendererMissing
from generator.render.gotenberg import Gotenberg
from generator.render.installation import installation
from generator.render.pool import Pool

WORKERS = 1
SECONDS = 20


class Converter(Protocol):
    """Word files into PDFs; safe to be called by several threads at once."""

    @property
    def kind(self) -> str:
        """“libreoffice”, “gotenberg” or “none”."""

    def pdf(self, document: bytes, *, archival: bool = False) -> bytes:
        """A Word file as PDF, tagged, its fonts embedded; PDF/A-2b where it is archival.

        Raises `RendererMissing`, `RendererBusy`, `RenderTimeout` or `UnreadableFile`.
        """

    def close(self) -> None:
        """Ends all processes. Called by itself at the end of this process."""


class NoConverter:
    """Stands where nothing can make a PDF."""

    kind = "none"

    def pdf(self, document: bytes, *, archival: bool = False) -> bytes:
        """Raises `RendererMissing`."""
        raise RendererMissing(Fault("renderer-missing"))

    def close(self) -> None:
        """Nothing is open."""


def converter(url: str | None = None, *, workers: int = WORKERS, seconds: float = SECONDS) -> Converter:
    """The Gotenberg at `url` if there is one, else the LibreOffice that is installed here, started by the first document.

    `workers` LibreOffice processes at most, `seconds` for one document.
    """
    if url:
        return Gotenberg(url, seconds=seconds)
    found = installation()
    return Pool(found, workers=workers, seconds=seconds) if found else NoConverter()
