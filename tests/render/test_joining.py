"""One PDF of many: every part begins on the front of a leaf, and nothing of its pages is lost."""

import io

import pypdfium2
import pytest

from generator import joined
from generator.render import open_pdf


def pdf(*sizes):
    document, target = pypdfium2.PdfDocument.new(), io.BytesIO()
    for size in sizes:
        document.new_page(*size)
    document.save(target)
    document.close()
    return target.getvalue()


def sizes(data):
    with open_pdf(data) as document:
        return [document.get_page_size(number) for number in range(len(document))]


UPRIGHT, TURNED, SMALL = (595, 842), (842, 595), (100, 200)


@pytest.mark.parametrize(
    ("parts", "pages"),
    [
        ([[UPRIGHT]], [UPRIGHT]),
        ([[UPRIGHT], [SMALL]], [UPRIGHT, UPRIGHT, SMALL]),
        ([[UPRIGHT, UPRIGHT], [SMALL]], [UPRIGHT, UPRIGHT, SMALL]),
        ([[UPRIGHT, SMALL, TURNED], [SMALL], [SMALL]], [UPRIGHT, SMALL, TURNED, TURNED, SMALL, SMALL, SMALL]),
    ],
)
def test_each_part_begins_on_an_odd_page(parts, pages):
    assert sizes(joined(pdf(*part) for part in parts)) == pages
