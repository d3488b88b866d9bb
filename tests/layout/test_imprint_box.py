from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import InvalidDocument
from generator.layout.imprint import ImprintBox, ImprintPlace, imprint_box, imprint_place
from generator.layout.pages import Pages, Slot
from generator.model.elements import Printing
from generator.standard.styles import COPY_TO, PRINTING

NAMES = (("县委办公室",),)
OFFICE = Printing(office="稷山县人民政府办公室", date=date(2022, 4, 2))

# In twips: a line of the grid, a rule of 0.35 mm and one of 0.25 mm, each with the line of 1 pt that it hangs on, and
# the room of 1.2 mm between a line of text and the rule below it.
LINE, THICK, THIN, CLEARANCE = 579, 20 + 20, 20 + 14, 68


def box(copy_to=NAMES, printing=OFFICE, *, ruled=True):
    return imprint_box(copy_to=copy_to, printing=printing, ruled=ruled, renderer="word")


def test_main_recipients_stand_above_the_copies_without_a_rule_between():
    found = imprint_box(main_to=(("各局",),), copy_to=NAMES, printing=OFFICE, ruled=True, renderer="word")
    assert [text(line) for line in found.lines][:2] == ["主送：各局。", "抄送：县委办公室。"]
    assert [line.rule_above for line in found.lines] == ["thick", None, "thin"]
    first, second, _ = (line.box for line in found.lines)
    assert (first.style, first.left, first.hanging, first.right) == (second.style, 4 * 280, 3 * 280, 280)
    assert found.height == 4 * LINE + THICK + (CLEARANCE + THIN) + (CLEARANCE + THICK)


def test_an_imprint_higher_than_a_page_is_refused():
    # 20 lines and the one to spare, with rules: 12 756 − 14 holds them; 21 it does not. 。 hangs.
    assert box(copy_to=(("县" * (26 * 20),),), printing=None).lines[0].lines == 20
    with pytest.raises(InvalidDocument) as caught:
        box(copy_to=(("县" * (26 * 20 + 1),),), printing=None)
    assert [(fault.code, fault.pointer, fault.parameters) for fault in caught.value.faults] == [
        ("imprint-too-high", "", {"lines": 21})
    ]


def test_a_seal_hangs_into_the_line_to_spare_and_no_further():
    for overhang, new_page in ((LINE + 14, False), (LINE + 15, True)):
        assert imprint_place(IMPRINT, Pages(2, MOST, (), ()), on_even_page=True, overhang=overhang).new_page == new_page


def text(line):
    return "".join(run.text for run in line.box.runs)


def test_copies_stand_above_the_printing_and_a_thin_rule_parts_them():
    found = box()
    assert [text(line) for line in found.lines] == ["抄送：县委办公室。", "稷山县人民政府办公室\t2022年4月2日印发"]
    assert [line.rule_above for line in found.lines] == ["thick", "thin"]
    assert found.rule_below == "thick"
    # Two lines and one to spare.
    assert found.height == 3 * LINE + THICK + (CLEARANCE + THIN) + (CLEARANCE + THICK)


@pytest.mark.parametrize("missing", [{"copy_to": None}, {"printing": None}])
def test_one_element_alone_stands_between_thick_rules(missing):
    found = box(**missing)
    assert ([line.rule_above for line in found.lines], found.rule_below) == (["thick"], "thick")
    assert found.height == 2 * LINE + THICK + CLEARANCE + THICK


def test_without_elements_there_is_no_imprint():
    assert box(copy_to=None, printing=None) is None


def test_a_letters_imprint_has_copies_alone_and_no_rules():
    found = box(ruled=False)
    assert ([line.rule_above for line in found.lines], found.rule_below) == ([None], None)
    assert (text(found.lines[0]), found.height) == ("抄送：县委办公室。", 2 * LINE)
    assert box(copy_to=None, ruled=False) is None


def test_copies_are_one_character_in_on_both_sides_and_wrap_under_the_first_name():
    copies = box().lines[0].box
    # 14 pt: one 字 is 280 twips; 抄送： takes three.
    assert (copies.style, copies.left, copies.hanging, copies.right) == (COPY_TO, 4 * 280, 3 * 280, 280)


def test_the_printing_date_ends_one_character_from_the_right_edge():
    printing = box().lines[1].box
    assert (printing.style, printing.left) == (PRINTING, 280)
    assert [(tab.position, tab.align) for tab in printing.tabs] == [(8844 - 280, "right")]


def test_kinds_of_bodies_are_parted_by_commas():
    assert text(box(copy_to=(("甲", "乙"), ("丙",))).lines[0]) == "抄送：甲、乙，丙。"


@pytest.mark.parametrize(("length", "lines"), [(26, 1), (27, 2), (52, 2), (53, 3)])
def test_copies_take_as_many_lines_as_they_need(length, lines):
    # 8844 ÷ 280 = 31.6 characters, 5 of them indents: 26 a line, and in the first 3 more, which 抄送： takes. 。 hangs.
    found = box(copy_to=(("县" * length,),), printing=None)
    assert found.lines[0].lines == lines
    assert found.height == (lines + 1) * LINE + THICK + CLEARANCE + THICK


@given(st.lists(st.text("县委", min_size=1, max_size=40), min_size=1, max_size=30), st.booleans())
def test_the_box_is_as_high_as_what_stands_in_it(names, printed):
    found = box(copy_to=(tuple(names),), printing=OFFICE if printed else None)
    rules = [line.rule_above for line in found.lines if line.rule_above] + [found.rule_below]
    content = sum(line.lines for line in found.lines) * LINE
    # A line to spare, for somebody who adds a name in Word.
    assert content + len(rules) * THIN + (len(rules) - 1) * CLEARANCE <= found.height - LINE


IMPRINT = ImprintBox((), "thick", 1000)
# 12 756 − 1000 − 14 for the line that the imprint hangs on, and 20 that programs may round away.
MOST = 11_722


@pytest.mark.parametrize(
    ("count", "used", "new_page", "blank_page", "pages"),
    [
        (2, MOST, False, False, 2),  # an even page with room
        (2, MOST + 1, True, True, 4),  # an even page without: page 3 is blank, the imprint on page 4
        (1, 1000, True, False, 2),  # an odd page: the imprint on the even page after it, though there is room
        (1, MOST + 1, True, False, 2),  # an odd page without room
    ],
)
def test_the_imprint_stands_on_an_even_page(count, used, new_page, blank_page, pages):
    place = imprint_place(IMPRINT, Pages(count, used, (), ()), on_even_page=True)
    assert place == ImprintPlace(new_page=new_page, blank_page=blank_page)
    assert count + place.new_page + place.blank_page == pages


@pytest.mark.parametrize(("used", "new_page"), [(MOST, False), (MOST + 1, True)])
@pytest.mark.parametrize("count", [1, 2])
def test_a_briefings_imprint_stands_where_the_text_ends(count, used, new_page):
    place = imprint_place(IMPRINT, Pages(count, used, (), ()), on_even_page=False)
    assert place == ImprintPlace(new_page=new_page, blank_page=False)


def test_without_an_imprint_no_page_is_added():
    assert imprint_place(None, Pages(1, 12_700, (), ()), on_even_page=True) == ImprintPlace(
        new_page=False, blank_page=False
    )


@pytest.mark.parametrize(
    ("count", "even", "blank_page"),
    [(2, True, True), (3, True, False), (2, False, False), (3, False, False)],
)
def test_an_imprint_behind_a_landscape_page_has_a_page_of_its_own(count, even, blank_page):
    pages = Pages(count, 1000, (Slot((1000,), landscape=True),), (count,))
    assert imprint_place(IMPRINT, pages, on_even_page=even) == ImprintPlace(new_page=True, blank_page=blank_page)
