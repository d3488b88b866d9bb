"""Tables on the rendered page; practice, for the standard has none on them but the wide ones (8)."""

import pytest

from tests.rendered.documents import PLANNED, rendered, text_lines

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("planned", PLANNED)]

LINE = 225 / 22
CAPTIONS = [f"附表{number}" for number in range(1, 7)]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_table_of_half_a_page_stands_on_one_page_with_its_caption(caption, planned):
    page, line = rendered("quarterly_report", planned).line(caption)
    below = [each.text for each in page.lines if each.middle > line.middle]
    totals = [index for index, text in enumerate(below) if text.startswith("合计")]
    others = [index for index, text in enumerate(below) if text.startswith("附表")]
    assert totals
    assert not others or totals[0] < others[0]


def test_a_caption_stands_lower_below_another_table(planned):
    pages = rendered("quarterly_report", planned).pages
    gaps = [
        line.middle - above.middle
        for page in pages
        for above, line in zip(text_lines(page), text_lines(page)[1:], strict=False)
        if line.text[:3] in CAPTIONS and above.text.startswith("合计")
    ]
    # Between the middles of a row of 8.6 mm and of the caption's line, half a line is added to half of both.
    assert gaps
    assert all(gap > 8.6 / 2 + LINE for gap in gaps)


def test_short_headings_are_not_broken(planned):
    result = rendered("quarterly_report", planned)
    for caption in ["表12022年", *CAPTIONS]:
        page, line = result.line(caption)
        header = [each.text for each in page.lines if line.middle < each.middle < line.middle + 30]
        assert any("序时进度差" in text for text in header)
        assert any("（百分点）" in text for text in header)


def test_the_first_note_stands_on_the_page_of_the_last_row(planned):
    result = rendered("quarterly_report", planned)
    page, note = result.line("注：1.完成率为")
    above = [line for line in page.lines if line.middle < note.middle][-1]
    assert note.middle - above.middle < 3 * LINE
