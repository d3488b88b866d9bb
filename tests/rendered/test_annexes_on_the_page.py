"""The issued text and attachments that are not bound with the text, on the rendered page (7.3.7)."""

import pytest

from generator.wording import date_text
from tests.rendered.elements import BOTTOM, CHAR, LEFT, LINE, MIDDLE, RIGHT, TOP, element

pytestmark = pytest.mark.libreoffice


def _titles(page):
    return [line for line in page.lines if line.sizes == {22} and line.characters[0].color[:2] != (1, 0)]


@pytest.mark.parametrize("name", ["issued_text", "order_promulgating"])
def test_an_issued_text_begins_the_page_after_the_date_with_a_title_like_a_documents(name):
    result = element(name)
    dated, _ = result.line(date_text(result.document.date_signed))
    page = result.pages[dated.number]
    (title,) = _titles(page)
    assert title is page.lines[0]
    assert title.text == result.document.issued_text.title
    assert title.faces == {"FandolSong-Bold"}
    assert (title.left + title.right) / 2 == pytest.approx(MIDDLE, abs=0.5)
    # On line three, as the title of an attachment.
    assert title.middle == pytest.approx(TOP + 2.5 * LINE, abs=0.7)
    text = page.lines[1]
    assert text.middle - title.middle == pytest.approx(2 * LINE, abs=0.5)
    assert text.left == pytest.approx(LEFT + 2 * CHAR, abs=0.5)
    assert text.text.startswith(result.document.issued_text.body[0].text[:8].replace("　", ""))


def test_attachments_follow_the_issued_text_and_the_imprint_them():
    result = element("issued_text")
    title = result.document.attachments[0].title
    labelled = next(page for page in result.pages if page.lines[0].text == "附件")
    assert _titles(labelled)[0].text == title
    issued, _ = result.line(result.document.issued_text.title)
    last, _ = result.line("抄送：")
    assert issued.number < labelled.number <= last.number == len(result.pages)


def test_an_attachment_that_is_not_bound_begins_with_the_documents_number_at_the_left_edge():
    result = element("attachment_not_bound")
    page = result.pages[-1]
    label = page.lines[0]
    assert label.text == f"{result.document.document_number.text}附件2"
    assert label.faces == {"FandolHei-Regular"}
    assert label.left == pytest.approx(LEFT, abs=0.3)
    assert label.middle == pytest.approx(TOP + 0.5 * LINE, abs=0.7)
    (title,) = _titles(page)
    assert title.text == result.document.attachments[1].title
    assert title.middle - label.middle == pytest.approx(2 * LINE, abs=0.5)


def test_it_comes_behind_the_imprint_and_its_pages_are_numbered_anew():
    result = element("attachment_not_bound")
    imprint, _ = result.line("抄送：")
    bound = next(page for page in result.pages if page.lines[0].text == "附件1")
    assert bound.number < imprint.number == len(result.pages) - 1
    # The bound part ends on an even page.
    assert imprint.number % 2 == 0
    assert [page.lines[-1].text for page in result.pages] == ["—1—", "—2—", "—3—", "—4—", "—1—"]
    number = result.pages[-1].lines[-1]
    assert number.right == pytest.approx(RIGHT - 14 * 25.4 / 72, abs=0.3)
    assert number.middle > BOTTOM
