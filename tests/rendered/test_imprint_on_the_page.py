"""版记 on the rendered page (7.4), and the foot of a briefing and of a letter."""

import pytest

from tests.rendered.documents import PLANNED, rendered

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("planned", PLANNED)]

LEFT, RIGHT, BOTTOM = 28.0, 184.0, 262.0
CHAR = 14 * 25.4 / 72


def _foot_rules(genre, planned, count):
    """The last rules of the last page; those of a table stand above them."""
    return rendered(genre, planned).pages[-1].rules()[-count:]


@pytest.mark.parametrize("genre", ["quarterly_report", "briefing"])
def test_the_last_rule_is_the_foot_of_the_type_area(genre, planned):
    *_, last = _foot_rules(genre, planned, 3)
    assert last.bottom == pytest.approx(BOTTOM, abs=0.5)


@pytest.mark.parametrize("genre", ["quarterly_report", "briefing"])
def test_rules_are_as_wide_as_the_type_area(genre, planned):
    for rule in _foot_rules(genre, planned, 3):
        assert rule.left == pytest.approx(LEFT, abs=0.2)
        assert rule.right == pytest.approx(RIGHT, abs=0.2)


@pytest.mark.parametrize("genre", ["quarterly_report", "briefing"])
def test_the_first_and_the_last_rule_are_thick_and_the_middle_one_thin(genre, planned):
    first, middle, last = (rule.bottom - rule.top for rule in _foot_rules(genre, planned, 3))
    # A picture has dots of 0.05 mm.
    assert first == pytest.approx(0.35, abs=0.06)
    assert middle == pytest.approx(0.25, abs=0.06)
    assert last == pytest.approx(0.35, abs=0.06)
    assert middle < first


def test_copies_stand_one_character_in_and_end_with_a_full_stop(planned):
    result = rendered("quarterly_report", planned)
    page, copies = result.line("抄送：")
    assert page is result.pages[-1]
    assert copies.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert copies.text.endswith("。")
    assert copies.sizes == {14}


def test_office_and_date_of_printing_stand_at_both_ends_one_character_in(planned):
    result = rendered("quarterly_report", planned)
    _, printing = result.line(result.document.printing.office)
    assert printing.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert printing.right == pytest.approx(RIGHT - CHAR, abs=0.3)
    assert printing.text.endswith("印发")
    assert printing.sizes == {14}


def test_wrapped_names_stand_under_the_first_name(planned):
    result = rendered("briefing", planned)
    page, line = result.line("报：")
    below = next(each for each in page.lines if each.middle > line.middle + 1)
    assert below.left == pytest.approx(line.characters[2].left, abs=0.3)


def test_a_letters_imprint_is_at_the_foot_without_rules(planned):
    result = rendered("interview_notice", planned)
    page, copies = result.line("抄送：")
    assert page is result.pages[-1]
    # An attachment's table may stand above it.
    assert [rule for rule in page.rules() if rule.top > copies.middle - 25] == []
    # The line's box ends at the foot: its middle is 4.8 mm above, and one spare line more is allowed.
    assert copies.middle == pytest.approx(BOTTOM - 4.3, abs=1)
