"""工作简报 on the rendered page; its places are practice."""

import pytest

from tests.rendered.documents import PLANNED, rendered
from tests.rendered.page import red

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("planned", PLANNED)]

LEFT, RIGHT, TOP = 28.0, 184.0, 37.0
LINE = 225 / 22
CHAR = 156 / 28


def _first_page(planned):
    result = rendered("briefing", planned)
    page = result.pages[0]
    (rule,) = page.rules(where=red)
    return result, page, rule, page.ink(where=red, bottom=rule.top - 1)


def test_the_name_is_red_centred_and_20_mm_below_the_type_area(planned):
    *_, name = _first_page(planned)
    assert name.top == pytest.approx(TOP + 20, abs=1)
    assert (name.left + name.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_the_issue_is_centred_below_the_name(planned):
    result, _, _, name = _first_page(planned)
    _, issue = result.line(f"第{result.document.issue_number}期")
    assert (issue.left + issue.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert issue.middle > name.bottom + LINE


def test_the_unit_stands_left_and_the_date_right_above_the_red_rule(planned):
    result, page, rule, _ = _first_page(planned)
    _, unit = result.line(result.document.editor)
    above = [line for line in page.lines if line.middle < rule.top][-1]
    assert unit.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert above.right == pytest.approx(RIGHT - CHAR, abs=0.5)
    ink = page.ink(left=LEFT, right=RIGHT, top=above.middle - 4, bottom=above.middle + 4)
    assert rule.top - ink.bottom == pytest.approx(4, abs=0.5)
    assert rule.left == pytest.approx(LEFT, abs=0.2)
    assert rule.right == pytest.approx(RIGHT, abs=0.2)


def test_article_titles_are_centred_in_22_point_song(planned):
    result, *_ = _first_page(planned)
    for article in result.document.articles:
        wanted = "".join(article.title.split())
        lines = [line for line in result.lines if line.sizes == {22} and line.text in wanted]
        assert "".join(line.text for line in lines) == wanted
        for line in lines:
            assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
            assert line.faces == {"FandolSong-Bold"}
