from hypothesis import given
from hypothesis import strategies as st

from generator.layout.pages import Pages, Slot, paginate

HEIGHT = 22
LINE = Slot((1,))

SLOTS = st.lists(
    st.builds(
        Slot,
        st.lists(st.integers(1, 5), min_size=1, max_size=8).map(tuple),
        keep_with_next=st.booleans(),
        page_break_before=st.booleans(),
    ),
    max_size=30,
)


def pages(*slots):
    return paginate(slots, height=HEIGHT)


def lines(count, **fields):
    return Slot((1,) * count, **fields)


def test_an_empty_flow_is_one_empty_page():
    assert pages() == Pages(1, 0)


def test_a_page_holds_what_fits_and_the_next_line_begins_another():
    assert pages(lines(22)) == Pages(1, 22)
    assert pages(lines(23)) == Pages(2, 1)
    assert pages(lines(10), lines(10), lines(10)) == Pages(2, 8)


def test_a_line_higher_than_a_page_has_one_to_itself():
    assert pages(LINE, Slot((30,)), LINE) == Pages(3, 1)


def test_a_page_break_begins_a_page_unless_one_begins_anyway():
    broken = lines(1, page_break_before=True)
    assert pages(LINE, broken) == Pages(2, 1)
    assert pages(broken) == Pages(1, 1)
    assert pages(broken, broken) == Pages(2, 1)
    assert pages(lines(22), broken) == Pages(2, 1)


def test_what_is_kept_with_the_next_moves_down_with_it():
    # 21 lines, a heading on line 22, and text: the heading goes along.
    assert pages(lines(21), lines(1, keep_with_next=True), lines(3)) == Pages(2, 4)
    assert pages(lines(20), lines(1, keep_with_next=True), lines(3)) == Pages(2, 2)


def test_only_the_first_line_of_the_last_slot_is_kept():
    assert pages(lines(20), lines(1, keep_with_next=True), lines(30)) == Pages(3, 7)


def test_a_chain_moves_as_a_whole():
    chain = [lines(1, keep_with_next=True)] * 4
    assert pages(lines(18), *chain, LINE) == Pages(2, 5)
    assert pages(lines(17), *chain, LINE) == Pages(1, 22)


def test_a_chain_longer_than_a_page_is_filled_in_as_it_comes():
    chain = [lines(1, keep_with_next=True)] * 30
    assert pages(lines(10), *chain, LINE) == Pages(2, 19)


def test_a_page_break_ends_a_chain():
    assert pages(lines(21), lines(1, keep_with_next=True), lines(1, page_break_before=True)) == Pages(2, 1)


@given(SLOTS)
def test_pages_hold_the_whole_flow(slots):
    total = sum(sum(slot.heights) for slot in slots)
    found = pages(*slots)
    assert found.used <= min(HEIGHT, total)
    # No page is used beyond its height, …
    assert total <= (found.count - 1) * HEIGHT + found.used
    # … and none but the last is left empty.
    assert (found.used > 0) == (total > 0)


@given(SLOTS, SLOTS)
def test_a_longer_flow_takes_no_fewer_pages(slots, more):
    assert pages(*slots).count <= pages(*slots, *more).count


@given(st.lists(st.integers(1, 5), max_size=40))
def test_lines_without_ties_fill_each_page_as_far_as_they_can(heights):
    found = pages(*(Slot((height,)) for height in heights))
    total = sum(heights)
    # At most 4 of each full page stay free.
    assert (found.count - 1) * (HEIGHT - 4) < total or found.count == 1
