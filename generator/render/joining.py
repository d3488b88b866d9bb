"""Several PDFs → one to be printed on both sides: each begins on the front of a leaf."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pypdfium2

from generator.render.pictures import PDFIUM


def joined(pdfs: Iterable[bytes]) -> bytes:
    """All pages in order; behind one that ends on a front stands a blank page of the same size."""
    target = io.BytesIO()
    with PDFIUM, pypdfium2.PdfDocument.new() as whole:
        for pdf in pdfs:
            if len(whole) % 2:
                whole.new_page(*whole.get_page_size(len(whole) - 1))
            with pypdfium2.PdfDocument(pdf) as part:
                whole.import_pages(part)
        whole.save(target)
    return target.getvalue()
