"""版头 on the rendered page: mark, number, signers, red rule (7.2)."""

import pytest

from tests.rendered.documents import PLANNED, rendered
from tests.rendered.page import red

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.parametrize("planned", PLANNED),
    pytest.mark.parametrize("genre", ["notice", "quarterly_report"]),
]

LEFT, RIGHT, TOP = 28.0, 184.0, 37.0
LINE = 225 / 22
CHAR = 156 / 28


def _first_page(genre, planned):
    result = rendered(genre, planned)
    page = result.pages[0]
    (rule,) = page.rules(where=red)
    mark = page.ink(where=red, bottom=rule.top - 1)
    _, number = result.line(result.document.document_number.text)
    ink = page.ink(left=LEFT - 1, right=number.right + 1, top=number.middle - 4, bottom=number.middle + 4)
    return result, page, mark, number, ink, rule


def test_the_top_edge_of_the_mark_is_35_mm_below_the_type_area(genre, planned):
    _, _, mark, *_ = _first_page(genre, planned)
    assert mark.top == pytest.approx(TOP + 35, abs=1)


def test_the_mark_is_centred_red_and_on_one_line(genre, planned):
    result, page, mark, *_ = _first_page(genre, planned)
    assert (mark.left + mark.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert mark.left >= LEFT
    line = page.lines[0]
    assert line.text == (result.document.issuer_mark or f"{result.document.issuers[0]}文件")
    assert line.faces == {"FandolSong-Bold"}
    assert {character.color for character in line.characters} == {(1, 0, 0)}


def test_two_blank_lines_part_the_number_from_the_mark(genre, planned):
    _, page, mark, _, ink, _ = _first_page(genre, planned)
    size = page.lines[0].characters[0].size * 25.4 / 72
    # The number's ink begins 3.6 mm below the top of its line; the mark's line ends 0.1 of its size below its ink.
    assert ink.top - 3.6 - (mark.bottom + 0.1 * size) == pytest.approx(2 * LINE, abs=1)


def test_the_number_stands_centred_or_one_character_in_where_signers_share_its_line(genre, planned):
    result, _, _, number, _, _ = _first_page(genre, planned)
    text = result.document.document_number.text
    last = number.characters[len(text) - 1]
    if result.document.signers:
        assert number.left == pytest.approx(LEFT + CHAR, abs=0.5)
        assert number.right == pytest.approx(RIGHT - CHAR, abs=0.7)
    else:
        assert (number.left + last.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert number.sizes == {16}


def test_signers_names_are_set_in_kai(genre, planned):
    result, _, _, number, _, _ = _first_page(genre, planned)
    for name in result.document.signers:
        start = number.text.index(name)
        assert {each.face for each in number.characters[start : start + len(name)]} == {"FandolKai-Regular"}
        label = number.text.index("签发人：")
        assert {each.face for each in number.characters[label : label + 3]} == {"FandolFang-Regular"}


def test_the_red_rule_is_four_millimetres_below_the_number(genre, planned):
    *_, ink, rule = _first_page(genre, planned)
    assert rule.top - ink.bottom == pytest.approx(4, abs=0.5)


def test_the_red_rule_is_as_wide_as_the_type_area(genre, planned):
    *_, rule = _first_page(genre, planned)
    assert rule.left == pytest.approx(LEFT, abs=0.2)
    assert rule.right == pytest.approx(RIGHT, abs=0.2)


def test_two_blank_lines_part_the_title_from_the_red_rule(genre, planned):
    result, page, *_, rule = _first_page(genre, planned)
    title = _title_lines(result, page)[0]
    ink = page.ink(top=title.middle - 5, bottom=title.middle + 5)
    # The title's ink begins 2.3 mm below the top of its line: 0.8 × 10.2 − 0.76 × 22 pt.
    assert ink.top - 2.3 - rule.bottom == pytest.approx(2 * LINE, abs=1)


def _title_lines(result, page):
    wanted = "".join(result.document.title.split())
    lines = [
        line for line in page.lines if line.sizes == {22} and line.faces == {"FandolSong-Bold"} and line.text in wanted
    ]
    assert "".join(line.text for line in lines) == wanted
    return lines
