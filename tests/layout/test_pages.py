import itertools

from hypothesis import given
from hypothesis import strategies as st

from generator.layout.pages import Slot, leading, paginate

LINE = 579
RENDERERS = ("word", "libreoffice")

SLOTS = st.lists(
    st.builds(
        # The fields that are not named keep their defaults.
        lambda heights, **fields: Slot(heights, **fields),
        st.lists(st.integers(1, 5).map(lambda lines: lines * LINE), min_size=1, max_size=8).map(tuple),
        keep_with_next=st.booleans(),
        page_break_before=st.booleans(),
        repeated=st.sampled_from((0, 0, 2 * LINE)),
        landscape=st.sampled_from((False, False, False, True)),
    ),
    max_size=30,
)


def lines(count, **fields):
    return Slot((LINE,) * count, **fields)


def kept(count):
    return lines(count, keep_with_next=True)


def pages(*slots, renderer="libreoffice"):
    """Number of pages, lines used on the last, and the page that each slot begins on."""
    found = paginate(slots, renderer=renderer)
    assert found.slots == slots
    return found.count, found.used // LINE, *found.begun


def test_an_empty_flow_is_one_empty_page():
    assert pages() == (1, 0)


def test_a_page_holds_twenty_two_lines_and_the_next_begins_another():
    assert pages(lines(22)) == (1, 22, 1)
    assert pages(lines(23)) == (2, 1, 1)
    assert pages(lines(10), lines(10), lines(10)) == (2, 8, 1, 1, 1)
    assert pages(lines(22), lines(1)) == (2, 1, 1, 2)


def test_what_is_lower_than_a_line_does_not_fit_below_twenty_two_either():
    # 225 mm are 12 756 twips, 22 × 579 = 12 738: a page ends with a whole line of the grid.
    assert pages(lines(22), Slot((14,))) == (2, 0, 1, 2)


def test_the_last_row_of_a_table_reaches_the_foot_of_the_type_area_below_the_grid():
    assert pages(lines(21), Slot((LINE + 18,), repeated=10, ends_table=True)) == (1, 22, 1, 1)
    assert pages(lines(21), Slot((LINE + 19,), repeated=10, ends_table=True)) == (2, 1, 1, 2)
    assert pages(lines(21), Slot((LINE + 1,), repeated=10)) == (2, 1, 1, 2)


def test_a_line_higher_than_a_page_has_one_to_itself():
    assert pages(lines(1), Slot((30 * LINE,)), lines(1)) == (3, 1, 1, 2, 3)


def test_the_top_of_a_page_takes_away_the_space_above_a_line():
    spaced = Slot((2 * LINE, LINE), space_above=LINE)
    assert pages(lines(19), spaced) == (1, 22, 1, 1)
    # The first line goes on to page two, without its space; of the next two, only the second.
    assert pages(lines(21), spaced) == (2, 2, 1, 2)
    assert pages(lines(20), spaced) == (2, 1, 1, 1)


def test_a_page_break_begins_a_page_unless_one_begins_anyway():
    broken = lines(1, page_break_before=True)
    assert pages(lines(1), broken) == (2, 1, 1, 2)
    assert pages(broken) == (1, 1, 1)
    assert pages(broken, broken) == (2, 1, 1, 2)
    assert pages(lines(22), broken) == (2, 1, 1, 2)


def test_what_is_kept_with_the_next_moves_down_with_it():
    # 21 lines, a heading on line 22, and text: the heading goes along.
    for renderer in RENDERERS:
        assert pages(lines(21), kept(1), lines(3), renderer=renderer) == (2, 4, 1, 2, 2)
        assert pages(lines(20), kept(1), lines(3), renderer=renderer) == (2, 2, 1, 1, 1)
        assert pages(lines(20), kept(1), lines(30), renderer=renderer) == (3, 7, 1, 1, 1)


def test_of_a_paragraph_that_is_kept_libreoffice_moves_all_and_word_the_last_line():
    assert pages(lines(17), kept(5), lines(1)) == (2, 6, 1, 2, 2)
    assert pages(lines(17), kept(5), lines(1), renderer="word") == (2, 2, 1, 1, 2)
    # A paragraph of one line before it stays with its first line there.
    assert pages(lines(16), kept(1), kept(5), lines(1)) == (2, 7, 1, 2, 2, 2)
    assert pages(lines(16), kept(1), kept(5), lines(1), renderer="word") == (2, 2, 1, 1, 1, 2)


def test_a_chain_moves_as_a_whole():
    chain = [kept(1)] * 4
    for renderer in RENDERERS:
        assert pages(lines(18), *chain, lines(1), renderer=renderer)[:2] == (2, 5)
        assert pages(lines(17), *chain, lines(1), renderer=renderer)[:2] == (1, 22)


def test_a_chain_longer_than_a_page_begins_one_in_libreoffice_and_is_filled_in_by_word():
    chain = [kept(1)] * 30
    assert pages(lines(10), *chain, lines(1))[:2] == (3, 9)
    assert pages(lines(10), *chain, lines(1), renderer="word")[:2] == (2, 19)


def test_a_page_break_ends_a_chain():
    assert pages(lines(21), kept(1), lines(1, page_break_before=True)) == (2, 1, 1, 1, 2)


def test_the_header_of_a_table_comes_again_on_each_page():
    header = lines(1, keep_with_next=True)
    rows = [Slot((4 * LINE,), repeated=LINE)] * 10
    # 1 + 5 × 4 = 21 lines on page one, the header and five rows on page two.
    assert pages(header, *rows) == (2, 21, 1, *[1] * 5, *[2] * 5)


def test_a_row_too_high_to_stand_below_the_header_begins_only_one_page():
    assert pages(lines(20), Slot((22 * LINE,), repeated=LINE)) == (2, 23, 1, 2)


@given(SLOTS, st.sampled_from(RENDERERS))
def test_pages_are_in_order_and_the_last_slot_begins_on_the_last_or_before_it(slots, renderer):
    found = paginate(slots, renderer=renderer)
    assert len(found.begun) == len(slots)
    assert list(found.begun) == sorted(found.begun)
    assert all(1 <= page <= found.count for page in found.begun)
    assert (found.used > 0) == bool(slots)


@given(SLOTS, st.sampled_from(RENDERERS))
def test_pages_hold_the_whole_flow(slots, renderer):
    total = sum(sum(slot.heights) for slot in slots)
    found = paginate(slots, renderer=renderer)
    repeated = (found.count - 1) * 2 * LINE
    assert total <= found.count * 22 * LINE + repeated
    for before, after in itertools.pairwise(zip(slots, found.begun, strict=True)):
        assert before[0].landscape == after[0].landscape or before[1] < after[1]


@given(SLOTS, SLOTS, st.sampled_from(RENDERERS))
def test_a_longer_flow_takes_no_fewer_pages(slots, more, renderer):
    assert paginate(slots, renderer=renderer).count <= paginate([*slots, *more], renderer=renderer).count


@given(SLOTS, st.integers(1, 30), st.sampled_from(RENDERERS))
def test_where_the_first_slots_stand_is_known_without_the_later_ones(slots, count, renderer):
    first = leading(slots, count)
    assert len(first) >= min(count, len(slots))
    assert paginate(first, renderer=renderer).begun == paginate(slots, renderer=renderer).begun[: len(first)]


def test_a_landscape_page_is_a_hundred_and_fifty_six_millimetres_high():
    # 8844 twips: 15 lines are 8685, and 159 are left.
    wide = Slot((159,), landscape=True)
    assert pages(lines(15, landscape=True), wide) == (1, 15, 1, 1)
    assert pages(lines(15, landscape=True), Slot((160,), landscape=True)) == (2, 0, 1, 2)


def test_landscape_pages_stand_apart_from_upright_ones_and_a_new_one_from_the_last():
    wide = lines(2, landscape=True)
    assert pages(lines(1), wide, wide, lines(1)) == (3, 1, 1, 2, 2, 3)
    assert pages(wide, lines(1, landscape=True, page_break_before=True)) == (2, 1, 1, 2)
    assert pages(lines(1), wide, lines(1, page_break_before=True)) == (3, 1, 1, 2, 3)


def test_what_is_kept_with_a_landscape_page_stays_where_it_is():
    assert pages(lines(21), kept(1), lines(2, landscape=True)) == (2, 2, 1, 1, 2)


def test_pages_tell_whether_the_last_is_a_landscape_page():
    wide = lines(1, landscape=True)
    ends = [paginate(found, renderer="word").end_landscape for found in ([], [lines(1), wide], [wide, lines(1)])]
    assert ends == [False, True, False]
