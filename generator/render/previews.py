"""A PDF → pictures of its pages for a screen, made fast; a page that is shown already is not made again."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Set
from typing import NamedTuple

import pypdfium2
from PIL import Image

from generator.render.pictures import POINTS_PER_INCH, open_pdf

# Wide enough for half of a large screen.
DPI = 96
# JPEG is written in a tenth of the time of a PNG, and without subsampling red stays sharp.
PREVIEW = "image/jpeg"
_QUALITY = 80
_WHOLE_COLOR = 0


class Preview(NamedTuple):
    """A page by a name that its looks give it; no picture where the name was known."""

    id: str
    picture: bytes | None


def previews(pdf: bytes, *, known: Set[str] = frozenset()) -> list[Preview]:
    """Every page; equal looks have equal names."""
    with open_pdf(pdf) as document:
        return [_preview(page, known) for page in document]


def _preview(page: pypdfium2.PdfPage, known: Set[str]) -> Preview:
    picture: Image.Image = page.render(scale=DPI / POINTS_PER_INCH).to_pil()
    page.close()
    id = hashlib.blake2b(picture.tobytes(), digest_size=8).hexdigest()
    return Preview(id, None if id in known else _jpeg(picture))


def _jpeg(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=_QUALITY, subsampling=_WHOLE_COLOR)
    return target.getvalue()
