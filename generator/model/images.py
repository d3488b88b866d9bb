"""Picture data: Base64 in JSON, PNG or JPEG only, measured before any pixel is decoded."""

from __future__ import annotations

import base64
import binascii
import io
from typing import Annotated, Any

from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from generator.model.base import fault

MEGAPIXELS_LIMIT = 50

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _picture(value: object) -> bytes:
    data = value if isinstance(value, bytes) else _decoded(value)
    # The readers themselves, not Image.open: that warns of pictures that are too large before they can be measured.
    reader = PngImageFile if data.startswith(_PNG_SIGNATURE) else JpegImageFile
    try:
        with reader(io.BytesIO(data)) as picture:
            pixels = picture.width * picture.height
            if pixels <= MEGAPIXELS_LIMIT * 1_000_000:
                _read_through(picture)
    except (OSError, ValueError, SyntaxError):
        raise fault("image-unreadable") from None
    if pixels > MEGAPIXELS_LIMIT * 1_000_000:
        raise fault("image-too-large", pixels=pixels // 10_000, limit=MEGAPIXELS_LIMIT * 100)
    return data


def _read_through(picture: PngImageFile | JpegImageFile) -> None:
    if isinstance(picture, PngImageFile):
        picture.verify()
    else:
        # A JPEG has no checksums: one cut short shows only as it is decoded, here at an eighth of its size.
        picture.draft(None, (1, 1))
        picture.load()


def _decoded(value: object) -> bytes:
    if not isinstance(value, str):
        raise fault("invalid-base64")
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise fault("invalid-base64") from None


def _encoded(data: Any) -> str:
    return base64.b64encode(data).decode("ascii")


ImageData = Annotated[
    bytes,
    BeforeValidator(_picture),
    PlainSerializer(_encoded, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "contentEncoding": "base64"}),
]
