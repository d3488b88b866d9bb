"""主体 on the rendered page: title, recipients, text, headings, attachment note, signature, attachments (7.3)."""

import pytest

from generator.wording import date_text
from tests.rendered.documents import OFFICIAL, PLANNED, rendered

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.parametrize("planned", PLANNED),
    pytest.mark.parametrize("genre", OFFICIAL),
]

LEFT, RIGHT = 28.0, 184.0
LINE = 225 / 22
CHAR = 156 / 28
HEADING_FACES = {1: "FandolHei-Regular", 2: "FandolKai-Regular", 3: "FandolFang-Regular", 4: "FandolFang-Regular"}


def _title(result):
    return [line for line in result.pages[0].lines if line.sizes == {22} and line.characters[0].color != (1, 0, 0)]


def test_the_title_is_centred_in_lines_that_form_a_trapezoid_or_a_rhombus(genre, planned):
    lines = _title(rendered(genre, planned))
    for line in lines:
        assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
        assert line.faces == {"FandolSong-Bold"}
    widths = [line.right - line.left for line in lines]
    longest = widths.index(max(widths))
    assert widths[: longest + 1] == sorted(widths[: longest + 1])
    assert widths[longest:] == sorted(widths[longest:], reverse=True)
    assert len(set(widths)) == len(widths)


def test_one_blank_line_parts_the_recipients_from_the_title(genre, planned):
    result = rendered(genre, planned)
    _, recipients = result.line(result.document.recipients[0][0])
    assert recipients.middle - _title(result)[-1].middle == pytest.approx(2 * LINE, abs=0.5)
    assert recipients.left == pytest.approx(LEFT, abs=0.2)
    assert recipients.text.endswith("：")


def test_the_text_begins_on_the_line_after_the_recipients_and_on_page_one(genre, planned):
    result = rendered(genre, planned)
    page, recipients = result.line(result.document.recipients[0][0])
    below = [line for line in page.lines if line.middle > recipients.middle + 1]
    assert page.number == 1
    assert below[0].middle - recipients.middle == pytest.approx(LINE, abs=0.2)
    assert below[0].left == pytest.approx(LEFT + 2 * CHAR, abs=0.3)


def test_every_paragraph_begins_two_characters_in(genre, planned):
    result = rendered(genre, planned)
    checked = 0
    for block in result.document.blocks:
        text = getattr(block, "heading", "") + getattr(block, "text", "")
        if block.kind != "table" and not text.startswith("　"):
            _, line = result.line(text[:12])
            # The ink box of an opening quote or bracket is its whole square.
            assert line.left == pytest.approx(LEFT + 2 * CHAR, abs=0.5), text
            checked += 1
    assert checked > 10


def test_headings_stand_in_the_faces_of_their_levels(genre, planned):
    result = rendered(genre, planned)
    for block in result.document.blocks:
        if block.kind == "heading":
            _, line = result.line(block.text)
            assert line.faces == {HEADING_FACES[block.level]}
            assert line.sizes == {16}
        if block.kind == "run_in_heading":
            _, line = result.line(block.heading[:12])
            sentence = line.characters[: len(block.heading)]
            assert {each.face for each in sentence} == {HEADING_FACES[block.level]}


def test_the_attachment_note_is_two_characters_in_below_a_blank_line(genre, planned):
    result = rendered(genre, planned)
    if not result.document.all_attachments:
        return
    page, note = result.line("附件：")
    assert note.left == pytest.approx(LEFT + 2 * CHAR, abs=0.3)
    above = [line for line in page.lines if line.middle < note.middle - 1]
    assert note.middle - above[-1].middle == pytest.approx(2 * LINE, abs=0.3)


def test_an_attachment_begins_a_page_with_its_label_and_its_title_on_line_three(genre, planned):
    result = rendered(genre, planned)
    if not result.document.all_attachments:
        return
    (attachment,) = result.document.all_attachments
    page = next(page for page in result.pages if page.lines[0].text == "附件")
    label = page.lines[0]
    assert label.faces == {"FandolHei-Regular"}
    assert label.left == pytest.approx(LEFT, abs=0.3)
    titles = [line for line in page.lines if line.sizes == {22}]
    assert "".join(line.text for line in titles) == "".join(attachment.title.split())
    assert titles[0].middle - label.middle == pytest.approx(2 * LINE, abs=0.5)


def test_signature_and_date_stand_where_the_clause_puts_them(genre, planned):
    result = rendered(genre, planned)
    page, date = result.line(date_text(result.document.date_signed))
    signature = [line for line in page.lines if line.middle < date.middle - 1][-1]
    text = [line for line in page.lines if line.middle < signature.middle - 1][-1]
    assert signature.text == result.document.issuers[-1]
    assert date.middle - signature.middle == pytest.approx(LINE, abs=0.2)
    if result.document.signature_mode == "seal":
        assert (signature.left + signature.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=0.5)
        assert signature.right <= RIGHT + 0.3
        assert signature.middle - text.middle == pytest.approx(3 * LINE, abs=0.3)
        if planned == "libreoffice" and signature.right < RIGHT - 0.5:
            # A file planned for Word reckons without gaps beside the digits; a long 署名 moves the date further in.
            assert date.right == pytest.approx(RIGHT - 4 * CHAR, abs=0.5)
    else:
        assert signature.right == pytest.approx(RIGHT - 2 * CHAR, abs=0.5)
        assert date.left - signature.left == pytest.approx(2 * CHAR, abs=0.3)
        assert signature.middle - text.middle == pytest.approx(2 * LINE, abs=0.3)


def test_signature_and_date_share_a_page_with_text(genre, planned):
    result = rendered(genre, planned)
    page, date = result.line(date_text(result.document.date_signed))
    signature = [line for line in page.lines if line.middle < date.middle - 1][-1]
    assert [line for line in page.lines if line.middle < signature.middle - 1]


def test_the_annotation_is_in_brackets_on_the_line_after_the_date(genre, planned):
    result = rendered(genre, planned)
    if not result.document.annotation:
        return
    page, date = result.line(date_text(result.document.date_signed))
    below = next(line for line in page.lines if line.middle > date.middle + 1)
    assert below.text.startswith("（")
    assert below.text.endswith("）")
    assert below.left == pytest.approx(LEFT + 2 * CHAR, abs=0.3)
    assert below.middle - date.middle == pytest.approx(LINE, abs=0.2)
