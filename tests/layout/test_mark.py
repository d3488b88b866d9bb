import pytest
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.mark import issuers_mark, mark_box
from generator.standard.page import TYPE_AREA_WIDTH
from generator.wording import width


def mark(text, **fields):
    return mark_box(text, ink_top=Mm(35), **fields)


@pytest.mark.parametrize(
    ("count", "size", "scale"),
    [
        (5, 42, 100),  # the most, though 442.2 pt ÷ 5 = 88
        (10, 42, 100),  # 10 × 42 = 420 ≤ 442.2
        (11, 40, 100),  # 442.2 ÷ 11 = 40.2
        (20, 22, 100),  # 442.2 ÷ 20 = 22.1
        (21, 22, 95),  # 21 × 22 = 462; 442.2 ÷ 462 = 95.7 %
        (40, 22, 50),  # 40 × 22 = 880; 442.2 ÷ 880 = 50.3 %
    ],
)
def test_a_mark_is_as_large_as_its_line_allows_and_then_narrower(count, size, scale):
    box = mark("政" * count)
    assert (box.size, box.scale) == (2 * size, scale)


@given(st.text("稷山县政务服务中心1a·", min_size=1, max_size=200) | st.text(min_size=1))
def test_a_mark_never_leaves_the_type_area(text):
    box = mark(text)
    lines = box.text.split("\n")
    assert max(map(width, lines)) * box.size / 2 * box.scale / 100 <= TYPE_AREA_WIDTH.pt
    assert len(lines) <= 2 + text.count("\n")
    assert 44 <= box.size <= 84
    assert box.scale >= 1


def test_the_ink_begins_35_mm_below_the_top_of_the_type_area():
    box = mark("稷山县人民政府文件")
    # 35 mm = 1984 twips; ink begins 0.22 × 42 pt = 9.24 pt = 185 twips below the top of the line: 1984 − 185 = 1799.
    assert (box.space_before, box.page_top) == (1799, None)
    # 1.25 × 42 = 52.5 pt; 0.93 × 42 = 39.06 pt.
    assert (box.line, box.ink_height) == (1050, 781)


def test_lines_above_the_mark_take_their_height_from_its_space():
    # Three lines of 579: 1799 − 1737 = 62.
    assert mark("稷山县人民政府文件", used_above=3 * 579).space_before == 62
    assert mark("稷山县人民政府文件", used_above=4 * 579).space_before == 0


def test_a_floating_mark_is_placed_from_the_top_of_the_page():
    box = mark_box("稷山县人民政府", ink_top=Mm(30), floating=True)
    # 30 mm = 1701 twips, less the 185 above the ink.
    assert (box.space_before, box.page_top) == (0, 1516)


def test_a_mark_too_long_for_one_line_stands_on_two_that_keep_its_words_whole():
    # 48 字 at 22 pt would have 442.2 ÷ 1056 = 41 % of their width.
    box = mark("稷山县优化营商环境促进市场主体倍增工作专班办公室关于全面推行政务服务事项集成办理改革试点的工作简报文件")
    first, second = box.text.split("\n")
    assert not {first[-1], second[0]} & set("的、，")
    assert box.height == box.space_before + 2 * box.line
    # Ink of the first line begins where that of one line would: 1984 − 0.22 × size.
    assert box.space_before == 1984 - round(0.22 * box.size * 10)


def joint(*names, **fields):
    return issuers_mark(names, "文件", own=None, joint="all", ink_top=Mm(35), **fields)


def test_names_of_a_joint_issue_stand_below_one_another_in_one_width():
    box = joint("稷山县人民政府", "稷山县公安局")
    assert (box.names, box.word) == (("稷山县人民政府", "稷山县公安局"), "文件")
    # 7 + 0.5 + 2 = 9.5 字: 442.2 ÷ 9.5 = 46 pt, but 42 at the most.
    assert (box.size, box.scale, box.line) == (84, 100, 1050)
    assert box.height == box.space_before + 2 * 1050
    # 7 × 840 and a point of slack.
    assert (box.names_width, box.word_width) == (5900, 2080)


def test_many_names_are_small_enough_to_leave_room_for_text():
    box = joint(*("县直单位" + name for name in "甲乙丙丁戊己"))
    # Six lines of the grid (173.7 pt) for six names: 173.7 ÷ 6 ÷ 1.25 = 23.2 pt.
    assert box.size == 46
    assert 6 * box.line <= 6 * 579


@given(st.lists(st.text("县局a1", min_size=1, max_size=40), min_size=2, max_size=10))
def test_a_joint_mark_fits_into_the_type_area(names):
    box = joint(*names)
    assert box.names_width + box.word_width <= TYPE_AREA_WIDTH.twips
    assert all(width(name) * box.size * 10 * box.scale / 100 <= box.names_width for name in names)


def test_a_mark_of_the_callers_own_or_the_leading_issuers_stands_alone():
    names = ("稷山县人民政府", "稷山县公安局")
    own = issuers_mark(names, "文件", own="稷山县", joint="all", ink_top=Mm(35))
    lead = issuers_mark(names, "文件", own=None, joint="lead", ink_top=Mm(35))
    assert (own.text, lead.text) == ("稷山县", "稷山县人民政府文件")
    assert issuers_mark(names[:1], "令", own=None, joint="all", ink_top=Mm(35)).text == "稷山县人民政府令"
