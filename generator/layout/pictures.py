"""The size of a picture, from its first bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from generator.layout.boxes import MediaType


@dataclass(frozen=True)
class Picture:
    """What a picture is, and how many dots it has each way."""

    media_type: MediaType
    columns: int
    rows: int

    def fitted(self, width: int, height: int) -> tuple[int, int]:
        """The largest width and height of its own shape that a room of that size holds."""
        across, down = width * self.rows, height * self.columns
        if across <= down:
            return width, max(1, round(across / self.columns))
        return max(1, round(down / self.rows)), height


def measured(data: bytes) -> Picture:
    """Measures PNG or JPEG data without decoding the dots."""
    with Image.open(io.BytesIO(data)) as picture:
        return Picture("image/png" if picture.format == "PNG" else "image/jpeg", *picture.size)
