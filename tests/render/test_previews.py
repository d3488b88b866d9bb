import io

import pypdfium2
from PIL import Image

from generator.render.previews import previews


def pdf(*widths: int) -> bytes:
    """Empty pages of these widths in points."""
    document = pypdfium2.PdfDocument.new()
    for width in widths:
        document.new_page(width, 100)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_each_page_is_a_picture_for_a_screen():
    first, second = previews(pdf(150, 75))
    # 96 dots for 72 points.
    assert [Image.open(io.BytesIO(page.picture)).size for page in (first, second)] == [(200, 134), (100, 134)]


def test_pages_that_look_the_same_have_one_name():
    first, second, third = previews(pdf(150, 75, 150))
    assert first.id == third.id != second.id


def test_a_page_that_is_known_is_not_drawn():
    first, second = previews(pdf(150, 75))
    again = previews(pdf(150, 75), known={first.id})
    assert again == [(first.id, None), second]
