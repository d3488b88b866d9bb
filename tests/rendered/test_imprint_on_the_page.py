"""版记 on the rendered page (7.4), and the foot of a briefing and of a letter."""

import pytest

from tests.rendered.documents import PLANNED, rendered
from tests.rendered.elements import element

pytestmark = pytest.mark.libreoffice
planned_for_both = pytest.mark.parametrize("planned", PLANNED)

LEFT, RIGHT, BOTTOM = 28.0, 184.0, 262.0
CHAR = 14 * 25.4 / 72


def _foot_rules(genre, planned, count):
    """The last rules of the last page; those of a table stand above them."""
    return rendered(genre, planned).pages[-1].rules()[-count:]


@planned_for_both
@pytest.mark.parametrize("genre", ["quarterly_report", "briefing"])
def test_the_last_rule_is_the_foot_of_the_type_area(genre, planned):
    *_, last = _foot_rules(genre, planned, 3)
    assert last.bottom == pytest.approx(BOTTOM, abs=0.5)


@planned_for_both
@pytest.mark.parametrize("genre", ["quarterly_report", "briefing"])
def test_rules_are_as_wide_as_the_type_area(genre, planned):
    for rule in _foot_rules(genre, planned, 3):
        assert rule.left == pytest.approx(LEFT, abs=0.2)
        assert rule.right == pytest.approx(RIGHT, abs=0.2)


@planned_for_both
@pytest.mark.parametrize("genre", ["quarterly_report", "briefing"])
def test_the_first_and_the_last_rule_are_thick_and_the_middle_one_thin(genre, planned):
    first, middle, last = (rule.bottom - rule.top for rule in _foot_rules(genre, planned, 3))
    # A picture has dots of 0.05 mm.
    assert first == pytest.approx(0.35, abs=0.06)
    assert middle == pytest.approx(0.25, abs=0.06)
    assert last == pytest.approx(0.35, abs=0.06)
    assert middle < first


@planned_for_both
def test_copies_stand_one_character_in_and_end_with_a_full_stop(planned):
    result = rendered("quarterly_report", planned)
    page, copies = result.line("抄送：")
    assert page is result.pages[-1]
    assert copies.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert copies.text.endswith("。")
    assert copies.sizes == {14}


@planned_for_both
def test_office_and_date_of_printing_stand_at_both_ends_one_character_in(planned):
    result = rendered("quarterly_report", planned)
    _, printing = result.line(result.document.printing.office)
    assert printing.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert printing.right == pytest.approx(RIGHT - CHAR, abs=0.3)
    assert printing.text.endswith("印发")
    assert printing.sizes == {14}


@planned_for_both
def test_wrapped_names_stand_under_the_first_name(planned):
    result = rendered("briefing", planned)
    page, line = result.line("报：")
    below = next(each for each in page.lines if each.middle > line.middle + 1)
    assert below.left == pytest.approx(line.characters[2].left, abs=0.3)


@planned_for_both
def test_a_letters_imprint_is_at_the_foot_without_rules(planned):
    result = rendered("interview_notice", planned)
    page, copies = result.line("抄送：")
    assert page is result.pages[-1]
    # An attachment's table may stand above it.
    assert [rule for rule in page.rules() if rule.top > copies.middle - 25] == []
    # The line's box ends at the foot: its middle is 4.8 mm above, and one spare line more is allowed.
    assert copies.middle == pytest.approx(BOTTOM - 4.3, abs=1)


def test_recipients_that_fill_page_one_stand_in_the_imprint_above_the_copies():
    result = element("many_recipients")
    first, last = result.pages[0], result.pages[-1]
    assert len(result.pages) % 2 == 0
    # The text begins where the recipients would.
    assert any(line.text.startswith(result.document.body[0].text[:10]) for line in first.lines)
    main_to, copies = (
        next(line for line in last.lines if line.text.startswith(label)) for label in ("主送：", "抄送：")
    )
    below = [line for line in last.lines if main_to.middle < line.middle < copies.middle]
    assert main_to.left == pytest.approx(LEFT + CHAR, abs=0.3)
    assert {size for line in (main_to, *below, copies) for size in line.sizes} == {14}
    assert len({frozenset(line.faces) for line in (main_to, *below, copies)}) == 1
    for line in below:
        assert line.left == pytest.approx(main_to.characters[3].left, abs=0.3)
    assert below[-1].text.endswith("。")
    # Nothing but the first rule, the one above the printing line and the last.
    upper, middle, lower = last.rules()
    assert upper.top < main_to.middle < copies.middle < middle.top < lower.top
    assert lower.bottom == pytest.approx(BOTTOM, abs=0.5)


@pytest.mark.parametrize(("name", "count"), [("single_sided_one", 1), ("single_sided_three", 3)])
def test_on_one_sided_paper_the_imprint_stands_on_the_page_that_the_text_ends_on(name, count):
    result = element(name)
    assert len(result.pages) == count
    page, _ = result.line(result.document.printing.office + "2022")
    assert page is result.pages[-1]
    assert page.rules()[-1].bottom == pytest.approx(BOTTOM, abs=0.5)
    # An odd page keeps its number at the right.
    number = next(line for line in page.lines if line.middle > BOTTOM)
    assert number.text == f"—{count}—"
    assert number.right == pytest.approx(RIGHT - CHAR, abs=0.5)


def test_a_letters_copies_stand_on_the_page_that_its_text_ends_on():
    (page,) = element("letter_joint_with_marks").pages
    (copies,) = [line for line in page.lines if line.text.startswith("抄送：")]
    assert copies.middle == pytest.approx(BOTTOM - 4.3, abs=1)
