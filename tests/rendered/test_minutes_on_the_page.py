"""纪要格式 on the rendered page (10.3); number, rule and unit stand by practice."""

import itertools

import pytest

from generator.wording import date_text
from tests.rendered.elements import CHAR, LEFT, LINE, MIDDLE, RIGHT, TOP, element
from tests.rendered.page import red

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("name", ["minutes_jishan_2022_5", "minutes_minimal"])]

LABELS = {"attendees": "出席：", "absentees": "请假：", "observers": "列席："}


def _first_page(name):
    result = element(name)
    page = result.pages[0]
    (rule,) = page.rules(where=red)
    return result, page, rule, page.ink(where=red, bottom=rule.top - 1)


def _mark_lines(page):
    """One line or two, red from the first character to the last."""
    return [line for line in page.lines if {each.color for each in line.characters} == {(1, 0, 0)}]


def _lists(result):
    """Each list that the minutes have: its label, the pages and lines that it takes."""
    lines = [(page.number, line) for page in result.pages for line in page.lines if line.sizes == {16}]
    starts = [
        next(index for index, (_, line) in enumerate(lines) if line.text.startswith(label))
        for field, label in LABELS.items()
        if getattr(result.document, field)
    ]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def test_the_top_edge_of_the_mark_is_35_mm_below_the_type_area(name):
    result, page, _, mark = _first_page(name)
    assert mark.top == pytest.approx(TOP + 35, abs=1)
    assert (mark.left + mark.right) / 2 == pytest.approx(MIDDLE, abs=0.5)
    lines = _mark_lines(page)
    assert "".join(line.text for line in lines) == result.document.issuer_mark
    assert {face for line in lines for face in line.faces} == {"FandolSong-Bold"}


def test_the_number_is_centred_two_blank_lines_below_the_mark(name):
    result, page, _, mark = _first_page(name)
    number = page.lines[len(_mark_lines(page))]
    assert number.text == result.document.document_number.text
    assert (number.left + number.right) / 2 == pytest.approx(MIDDLE, abs=0.7)
    ink = page.ink(left=number.left, right=number.right, top=number.middle - 4, bottom=number.middle + 4)
    size = page.lines[0].characters[0].size * 25.4 / 72
    assert ink.top - 3.6 - (mark.bottom + 0.1 * size) == pytest.approx(2 * LINE, abs=1)


def test_unit_and_date_stand_one_character_in_above_the_red_rule(name):
    result, page, rule, _ = _first_page(name)
    line = [line for line in page.lines if line.middle < rule.top][-1]
    assert line.text == result.document.issuers[0] + date_text(result.document.date_signed)
    assert line.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert line.right == pytest.approx(RIGHT - CHAR, abs=0.5)
    ink = page.ink(left=LEFT, right=RIGHT, top=line.middle - 4, bottom=line.middle + 4)
    assert rule.top - ink.bottom == pytest.approx(4, abs=0.5)
    assert (rule.left, rule.right) == pytest.approx((LEFT, RIGHT), abs=0.2)


def test_lists_of_persons_begin_two_characters_in_with_their_label_in_hei(name):
    result = element(name)
    for lines in _lists(result):
        _, first = lines[0]
        assert first.left == pytest.approx(LEFT + 2 * CHAR, abs=0.3)
        assert {each.face for each in first.characters[:3]} == {"FandolHei-Regular"}
        assert {each.face for each in first.characters[3:]} == {"FandolFang-Regular"}


def test_wrapped_lines_of_a_list_begin_under_the_first_character_after_the_colon(name):
    lists = _lists(element(name))
    for lines in lists:
        _, first = lines[0]
        for _, line in lines[1:]:
            assert line.left == pytest.approx(first.characters[3].left, abs=0.4)
            assert line.faces == {"FandolFang-Regular"}
    assert max(map(len, lists)) > 1


def test_a_blank_line_parts_the_lists_from_the_text_and_none_parts_them(name):
    result = element(name)
    lists = _lists(result)
    page, first = lists[0][0]
    above = [line for line in result.pages[page - 1].lines if line.middle < first.middle - 1][-1]
    assert first.middle - above.middle == pytest.approx(2 * LINE, abs=0.3)
    together = [each for lines in lists for each in lines]
    for (upper_page, upper), (lower_page, lower) in itertools.pairwise(together):
        if upper_page == lower_page:
            assert lower.middle - upper.middle == pytest.approx(LINE, abs=0.2)


def test_units_and_persons_are_those_of_the_list_in_their_order(name):
    result = element(name)
    given = [getattr(result.document, field) for field in LABELS if getattr(result.document, field)]
    for lines, delegations in zip(_lists(result), given, strict=True):
        text = "".join(line.text for _, line in lines)[3:]
        assert text == "".join(each.unit + "、".join(each.persons) for each in delegations)


def test_the_imprint_names_whom_the_minutes_go_to_between_its_rules(name):
    result = element(name)
    if result.document.circulate_to is None:
        assert result.pages[-1].rules() == ()
        return
    page, line = result.line("分送：")
    assert page is result.pages[-1]
    assert len(page.rules()) == 3
    assert page.rules()[-1].bottom == pytest.approx(262, abs=0.6)
    assert line.sizes == {14}


def test_names_in_lists_stay_whole(name):
    result = element(name)
    for field, lines in zip(
        [field for field in LABELS if getattr(result.document, field)], _lists(result), strict=True
    ):
        shown = [line.text.removeprefix(LABELS[field]) for _, line in lines]
        for delegation in getattr(result.document, field):
            for whole in (delegation.unit, *delegation.persons):
                assert any(whole in line for line in shown)
