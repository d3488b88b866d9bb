"""Pages with the places marked that a report speaks of: a frame round each, and the finding's number beside it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from generator.check.findings import Finding, Rectangle

_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72
# Blue is no colour of an official paper; frames keep off the ink that they are about.
_FRAME = (0, 90, 200)
_CLEARANCE_MM = 1.0
_FRAME_MM = 0.4
_NUMBER_MM = 4.5
# Zlib's fastest level: half the time of its usual one for a tenth more bytes.
_COMPRESSION = 1


def marked_pages(pdf: pypdfium2.PdfDocument, findings: Sequence[Finding], *, dpi: int) -> Iterator[bytes]:
    """Each page of an opened PDF as a PNG.

    Findings count from 1 in the order given; those without a place on a page are not drawn. PDFium may be entered by one
    thread at a time: the caller sees to it.
    """
    for index in range(len(pdf)):
        picture = pdf[index].render(scale=dpi / _POINTS_PER_INCH).to_pil().convert("RGB")
        _mark(picture, _places(findings, page=index + 1), dots=dpi / _MM_PER_INCH)
        yield _png(picture)


def _places(findings: Sequence[Finding], *, page: int) -> dict[Rectangle, list[int]]:
    """Each place on a page with the numbers of the findings that begin there; other places of theirs have none."""
    places: dict[Rectangle, list[int]] = {}
    for number, finding in enumerate(findings, start=1):
        if finding.place.page == page:
            for index, place in enumerate(finding.place.rectangles):
                numbers = places.setdefault(place, [])
                if not index:
                    numbers.append(number)
    return places


def _mark(picture: Image.Image, places: dict[Rectangle, list[int]], *, dots: float) -> None:
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=_NUMBER_MM * dots)
    for place, numbers in places.items():
        left, top = place.left - _CLEARANCE_MM, place.top - _CLEARANCE_MM
        right, bottom = place.left + place.width + _CLEARANCE_MM, place.top + place.height + _CLEARANCE_MM
        frame = [left * dots, top * dots, right * dots, bottom * dots]
        draw.rectangle(frame, outline=_FRAME, width=max(1, round(_FRAME_MM * dots)))
        words = " ".join(ranges(numbers))
        # Left of the frame, or at the edge of the page where there is no room.
        beside = max(draw.textlength(words, font=font), (left - _CLEARANCE_MM) * dots)
        draw.text((beside, top * dots), words, fill=_FRAME, font=font, anchor="ra")


def ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Numbers that follow on one another as one: 3, 5-9. The face at hand has no dash."""
    for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        first, *rest = (number for _, number in run)
        yield f"{first}-{rest[-1]}" if len(rest) > 1 else " ".join(map(str, (first, *rest)))


def _png(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=_COMPRESSION)
    return target.getvalue()
