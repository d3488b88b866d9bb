"""命令（令）格式 on the rendered page (10.2)."""

import pytest

from tests.rendered.elements import CHAR, LEFT, LINE, MIDDLE, RIGHT, TOP, element
from tests.rendered.page import red

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.parametrize("name", ["order_jishan_2022_1", "order_promulgating", "order_joint"]),
]


def _first_page(name):
    """The page, the ink of the mark, the line of the number, the first line of the text."""
    result = element(name)
    page, number = result.line(result.document.number_text)
    text = next(line for line in page.lines if line.middle > number.middle + 1)
    return result, page, page.ink(where=red, bottom=number.middle - 5), number, text


def test_the_top_edge_of_the_mark_is_20_mm_below_the_type_area(name):
    _, _, mark, *_ = _first_page(name)
    assert mark.top == pytest.approx(TOP + 20, abs=1)
    assert (mark.left + mark.right) / 2 == pytest.approx(MIDDLE, abs=0.7)


def test_the_mark_is_the_issuers_name_with_its_kind_in_red_song(name):
    result, page, _, number, _ = _first_page(name)
    lines = [line for line in page.lines if line.middle < number.middle - 5]
    characters = sorted("".join(line.text for line in lines))
    assert characters == sorted("".join(result.document.issuers) + "令")
    assert {face for line in lines for face in line.faces} == {"FandolSong-Bold"}
    assert {each.color for line in lines for each in line.characters} == {(1, 0, 0)}


def test_the_number_is_centred_two_blank_lines_below_the_mark(name):
    _, page, mark, number, _ = _first_page(name)
    assert number.sizes == {16}
    assert (number.left + number.right) / 2 == pytest.approx(MIDDLE, abs=0.5)
    ink = page.ink(left=number.left, right=number.right, top=number.middle - 4, bottom=number.middle + 4)
    size = page.lines[0].characters[0].size * 25.4 / 72
    assert ink.top - 3.6 - (mark.bottom + 0.1 * size) == pytest.approx(2 * LINE, abs=1)


def test_the_text_begins_two_blank_lines_below_the_number(name):
    result, _, _, number, text = _first_page(name)
    assert text.middle - number.middle == pytest.approx(3 * LINE, abs=0.3)
    assert text.left == pytest.approx(LEFT + 2 * CHAR, abs=0.5)
    assert text.text.startswith(result.document.body[0].text[:8])


def test_there_is_no_red_rule_and_no_title(name):
    _, page, _, number, text = _first_page(name)
    assert page.rules(where=red) == ()
    below = [line for line in page.lines if line.middle > number.middle + 1]
    assert below[0] is text
    assert text.sizes == {16}


def test_the_date_ends_four_characters_from_the_right(name):
    result = element(name)
    day = result.document.date_signed
    _, date = result.line(f"{day.year}年{day.month}月{day.day}日")
    assert date.right == pytest.approx(RIGHT - 4 * CHAR, abs=0.5)
