"""Pictures of pages, and the limits on them."""

import io
from concurrent.futures import ThreadPoolExecutor

import numpy
import pypdfium2
import pytest
from PIL import Image

from generator.errors import InvalidOptions
from generator.render import pages
from generator.render.pictures import PIXELS, POINTS_PER_INCH

# A4 in points.
WIDTH, HEIGHT = 595.3, 841.9


def blank(count: int) -> bytes:
    document, target = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(count):
        document.new_page(WIDTH, HEIGHT)
    document.save(target)
    document.close()
    return target.getvalue()


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


@pytest.mark.parametrize("dpi", [30, 72, 150, 300])
def test_a_picture_has_as_many_dots_as_are_wanted(dpi):
    (picture,) = map(opened, pages(blank(1), dpi=dpi))
    # PDFium draws a dot that is begun.
    assert picture.format == "PNG"
    assert picture.size == (-(-WIDTH * dpi // POINTS_PER_INCH), -(-HEIGHT * dpi // POINTS_PER_INCH))
    assert numpy.asarray(picture).min() == 255


def test_some_pages_are_drawn_in_the_order_that_is_wanted():
    document, target = pypdfium2.PdfDocument.new(), io.BytesIO()
    for width in (100, 200, 300):
        document.new_page(width, 100)
    document.save(target)
    document.close()
    widths = [opened(picture).size[0] for picture in pages(target.getvalue(), dpi=72, only=[3, 1])]
    assert widths == [300, 100]


@pytest.mark.parametrize("page", [0, -1, 3])
def test_a_page_that_is_not_there_is_told(page):
    with pytest.raises(InvalidOptions) as told:
        pages(blank(2), only=[1, page])
    (fault,) = told.value.faults
    assert (fault.code, fault.parameters) == ("page-missing", {"page": page, "pages": 2})


def test_pictures_that_are_too_large_together_are_not_drawn():
    each = WIDTH * HEIGHT * (300 / POINTS_PER_INCH) ** 2
    count = int(PIXELS / each) + 1
    with pytest.raises(InvalidOptions) as told:
        pages(blank(count), dpi=300)
    assert [fault.code for fault in told.value.faults] == ["pictures-too-large"]
    assert len(pages(blank(count), dpi=300, only=[count])) == 1


def test_several_threads_may_draw_at_once():
    pdf = blank(3)
    with ThreadPoolExecutor(8) as threads:
        drawn = list(threads.map(lambda _: pages(pdf, dpi=60), range(40)))
    assert all(pictures == drawn[0] for pictures in drawn)
