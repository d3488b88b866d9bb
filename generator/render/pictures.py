"""A PDF → pictures of its pages, as PNG."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import pypdfium2

from generator.errors import Fault, InvalidOptions

POINTS_PER_INCH = 72
LOWEST_DPI, HIGHEST_DPI, USUAL_DPI = 30, 300, 150
# 90 pages of A4 at 150 dots per inch, 23 at 300: a dozen seconds of work.
PIXELS = 200_000_000
# Zlib's fastest level: half the time of its usual one for a tenth more bytes.
COMPRESSION = 1

# PDFium may be entered by one thread at a time.
PDFIUM = threading.Lock()


def pages(pdf: bytes, *, dpi: int = USUAL_DPI, only: Sequence[int] | None = None) -> list[bytes]:
    """Pictures of all pages, or of some by number from 1, in so many dots per inch.

    Raises `InvalidOptions` where a page does not exist or all pictures together are too large.
    """
    with open_pdf(pdf) as document:
        count = len(document)
        numbers = range(1, count + 1) if only is None else only
        for number in numbers:
            if not 1 <= number <= count:
                raise InvalidOptions(Fault("page-missing", parameters={"page": number, "pages": count}))
        keep_to_limit(document, numbers, dpi=dpi)
        return [_png(document[number - 1], dpi / POINTS_PER_INCH) for number in numbers]


def keep_to_limit(document: pypdfium2.PdfDocument, numbers: Iterable[int], *, dpi: int) -> None:
    """Raises `InvalidOptions` where the pictures of these pages together are too large."""
    sizes = (document.get_page_size(number - 1) for number in numbers)
    pixels = round(sum(width * height for width, height in sizes) * (dpi / POINTS_PER_INCH) ** 2)
    if pixels > PIXELS:
        facts = {"pixels": pixels // 10_000, "limit": PIXELS // 10_000}
        raise InvalidOptions(Fault("pictures-too-large", parameters=facts))


@contextmanager
def open_pdf(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF opened, for this thread alone."""
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        yield document


def _png(page: pypdfium2.PdfPage, scale: float) -> bytes:
    target = io.BytesIO()
    page.render(scale=scale).to_pil().save(target, "PNG", compress_level=COMPRESSION)
    page.close()
    return target.getvalue()
