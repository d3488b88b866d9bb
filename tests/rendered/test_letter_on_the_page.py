"""信函格式 on the rendered page (10.1)."""

import pytest

from tests.rendered.documents import PLANNED, rendered
from tests.rendered.page import red

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("planned", PLANNED)]

LINE = 225 / 22


def _first_page(planned):
    result = rendered("interview_notice", planned)
    page = result.pages[0]
    rules = page.rules(where=red)
    return result, page, rules, page.ink(where=red, bottom=rules[0].top - 0.5)


def test_the_top_edge_of_the_mark_is_30_mm_from_the_top_of_the_page(planned):
    *_, mark = _first_page(planned)
    assert mark.top == pytest.approx(30, abs=1)
    assert (mark.left + mark.right) / 2 == pytest.approx(105, abs=0.7)


def test_the_first_double_rule_is_four_millimetres_below_the_mark(planned):
    _, _, rules, mark = _first_page(planned)
    assert rules[0].top - mark.bottom == pytest.approx(4, abs=0.7)


def test_the_first_double_rule_is_thick_above_thin_and_the_last_thin_above_thick(planned):
    _, _, rules, _ = _first_page(planned)
    thick, thin, lower_thin, lower_thick = (rule.bottom - rule.top for rule in rules)
    assert thick > 2 * thin
    assert lower_thick > 2 * lower_thin


def test_the_last_double_rule_is_20_mm_above_the_foot_of_the_page(planned):
    _, _, rules, _ = _first_page(planned)
    assert rules[-1].bottom == pytest.approx(297 - 20, abs=0.5)


def test_both_double_rules_are_170_mm_long_and_centred(planned):
    _, _, rules, _ = _first_page(planned)
    for rule in rules:
        assert rule.right - rule.left == pytest.approx(170, abs=0.2)
        assert (rule.left + rule.right) / 2 == pytest.approx(105, abs=0.2)


def test_the_number_ends_at_the_right_edge_seven_eighths_of_a_character_below_the_rule(planned):
    result, page, rules, _ = _first_page(planned)
    _, number = result.line(result.document.document_number.text)
    ink = page.ink(left=number.left, right=number.right + 1, top=number.middle - 4, bottom=number.middle + 4)
    assert ink.top - rules[1].bottom == pytest.approx(14 * 25.4 / 72, abs=0.7)
    assert number.right == pytest.approx(184, abs=0.5)


def test_two_blank_lines_part_the_title_from_the_number(planned):
    result, page, *_ = _first_page(planned)
    _, number = result.line(result.document.document_number.text)
    title = next(line for line in page.lines if line.sizes == {22})
    assert title.middle - number.middle == pytest.approx(3 * LINE, abs=0.5)
