import pytest

from generator import example, generate, load
from generator.errors import UnreadableFile
from generator.render import converter, pages

NOTICE = generate(load(example("notice")), renderer="libreoffice")


@pytest.fixture(scope="module")
def office():
    made = converter()
    yield made
    made.close()


@pytest.mark.libreoffice
def test_a_word_file_becomes_a_pdf_and_its_pages_pictures(office):
    pdf = office.pdf(NOTICE)
    assert pdf.startswith(b"%PDF-1.")
    assert all(picture.startswith(b"\x89PNG") for picture in pages(pdf, dpi=60))


@pytest.mark.libreoffice
@pytest.mark.parametrize("rubbish", [b"", b"text", b"PK\x03\x04 and no more", NOTICE[:5000], NOTICE[:-100]])
def test_what_is_no_word_file_is_refused_and_not_drawn(office, rubbish):
    with pytest.raises(UnreadableFile):
        office.pdf(rubbish)
