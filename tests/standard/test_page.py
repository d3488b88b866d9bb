"""The numbers of GB/T 9704-2012, with their arithmetic. 1 mm = 56.6929 twips, 1 pt = 20 twips."""

import pytest
from docx.shared import Mm, Pt

from generator.standard import briefing, faces, head, imprint, letter, main, page
from generator.standard.page import chars, eighths, foot_chars, half_points, lines


def test_the_type_area_and_the_margins_are_an_a4_page():
    assert (Mm(156), Mm(225)) == (page.TYPE_AREA_WIDTH, page.TYPE_AREA_HEIGHT)
    assert Mm(210) == page.BINDING_MARGIN + page.TYPE_AREA_WIDTH + page.RIGHT_MARGIN  # 28 + 156 + 26
    assert Mm(297) == page.TOP_MARGIN + page.TYPE_AREA_HEIGHT + page.BOTTOM_MARGIN  # 37 + 225 + 35
    assert (page.PAGE_WIDTH.twips, page.PAGE_HEIGHT.twips) == (11906, 16838)
    assert page.PAGE_WIDTH.mm == pytest.approx(210, abs=0.02)
    assert page.PAGE_HEIGHT.mm == pytest.approx(297, abs=0.02)


def test_what_is_written_in_twips_leaves_the_type_area_its_size():
    width = page.PAGE_WIDTH.twips - page.BINDING_MARGIN.twips - page.RIGHT_MARGIN.twips
    height = page.PAGE_HEIGHT.twips - page.TOP_MARGIN.twips - page.BOTTOM_MARGIN.twips
    # 11 906 − 1587 − 1474 = 8845 and 16 838 − 2098 − 1984 = 12 756: within a twip of 156 and 225 mm.
    assert width == pytest.approx(page.TYPE_AREA_WIDTH.twips, abs=1)
    assert height == pytest.approx(page.TYPE_AREA_HEIGHT.twips, abs=1)


def test_a_page_has_22_lines_and_no_pitch_is_larger():
    assert 22 * page.LINE_PITCH.twips <= page.TYPE_AREA_HEIGHT.twips  # 22 × 579 = 12 738 ≤ 12 756
    assert 22 * (page.LINE_PITCH.twips + 1) > page.TYPE_AREA_HEIGHT.twips  # 22 × 580 = 12 760


def test_a_line_has_28_characters_and_no_tightening_is_smaller():
    pitch = page.SIZE_3.twips + page.CHAR_TIGHTENING.twips
    assert 28 * pitch <= page.TYPE_AREA_WIDTH.twips  # 28 × (320 − 5) = 8820 ≤ 8844
    assert 28 * (pitch + 1) > page.TYPE_AREA_WIDTH.twips  # 28 × 316 = 8848


def test_22_lines_and_the_anchor_of_the_imprint_fit_on_a_page():
    assert 22 * page.LINE_PITCH.twips + imprint.ANCHOR_LINE.twips <= page.TYPE_AREA_HEIGHT.twips  # 12 752 ≤ 12 756


@pytest.mark.parametrize(("count", "twips"), [(1, 316), (2, 632), (4, 1263), (28, 8844), (0.5, 158)])
def test_an_indent_is_a_share_of_the_line(count, twips):
    assert chars(count).twips == twips  # count × 8844 ÷ 28


def test_a_character_of_the_foot_is_as_wide_as_its_size():
    assert foot_chars(1).twips == page.SIZE_4.twips == 280
    assert foot_chars(3).twips == 840


def test_lines_are_whole_pitches():
    assert [lines(count).twips for count in (1, 2, 22)] == [579, 1158, 12738]


def test_word_counts_sizes_in_halves_and_borders_in_eighths_of_a_point():
    assert [half_points(size) for size in (page.SIZE_2, page.SIZE_3, page.SIZE_4, page.SIZE_SMALL_4)] == [
        44,
        32,
        28,
        24,
    ]
    # 0.35 mm = 0.992 pt = 7.9 eighths, 0.25 mm = 0.709 pt = 5.7 eighths
    assert [eighths(imprint.RULES[weight]) for weight in ("thick", "thin")] == [8, 6]


def test_the_mark_begins_72_mm_below_the_edge_of_the_page():
    assert Mm(37 + 35) == head.MARK_TOP


def test_the_rule_below_the_number_is_4_mm_from_its_ink():
    # Ink ends 1.05 mm above the foot of its line: 1.05 + 8 pt (2.82 mm) = 3.87 mm, half a point from 4 at the most.
    drop = head.INK_BOTTOM_IN_LINE + head.HEAD_RULE_SPACE
    assert abs(drop - head.HEAD_RULE_DROP) <= Pt(0.5)
    assert head.HEAD_RULE_SPACE % Pt(1) == 0


def test_a_letters_rules_are_centred_on_the_page():
    # (210 − 170) ÷ 2 = 20 mm on both sides
    assert Mm(210 - 2 * 20) == letter.RULE_WIDTH
    assert (Mm(30), Mm(4), Mm(20)) == (letter.MARK_TOP, letter.RULE_DROP, letter.RULE_RISE)
    # 7/8 of 16 pt
    assert Pt(16 * 7 / 8) == letter.NUMBER_DROP


def test_twenty_characters_of_a_title_fit_on_a_line():
    assert main.TITLE_CHARS_PER_LINE * page.SIZE_2.twips <= page.TYPE_AREA_WIDTH.twips  # 20 × 440 = 8800 ≤ 8844


def test_heading_levels_have_the_faces_of_the_clause():
    assert faces.HEADING_FACES == ("黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312")


def test_the_room_for_a_stamp_lies_inside_the_line():
    taken = main.STAMP_RIGHT_CHARS + main.STAMP_WIDTH_CHARS + main.STAMP_GAP_CHARS
    assert taken < page.CHARS_PER_LINE


def test_a_briefings_masthead_leaves_the_first_page_to_its_text():
    lines_above = briefing.BLANK_LINES_BELOW_MARK + briefing.BLANK_LINES_BELOW_ISSUE + briefing.BLANK_LINES_ABOVE_TITLE
    used = briefing.MARK_DROP + briefing.MARK_SIZE_MOST + lines(lines_above + 3)
    assert used < page.TYPE_AREA_HEIGHT / 2
