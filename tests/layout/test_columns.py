import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.layout.columns import cell_margin, column_widths, is_wide, needs_of
from generator.model.tables import Table
from tests.strategies import tables

# 12 pt = 240 twips a character; margins of 80 on both sides and a quarter of a character to spare: 240 + 160 + 60 = 460.
NARROWEST = 460
AREA, LANDSCAPE, MARGIN = 8844, 12_756, 80


def widths(columns, *rows):
    return widths_of(table(columns, *rows))


def widths_of(given, line_width=AREA):
    return column_widths(given, needs_of(given), line_width=line_width, margin=MARGIN)


def wide(given):
    return is_wide(given, needs_of(given))


def table(columns, *rows, **fields):
    return Table.model_validate({"columns": columns, "rows": rows, **fields})


@given(tables(), st.sampled_from((AREA, LANDSCAPE)))
@settings(deadline=None)
def test_columns_fill_the_line_to_the_twip_and_none_vanishes(data, line):
    found = widths_of(Table.model_validate(data), line)
    assert sum(found) == line
    assert len(found) == len(data["columns"])
    assert min(found) > 0.8 * min(NARROWEST, line / len(found))


def test_widths_that_are_given_are_shares():
    assert widths([{"width": 1}, {"width": 2}, {"width": 1}], ["一", "二", "三"]) == (2211, 4422, 2211)


def test_a_column_is_wide_in_proportion_to_its_longest_line():
    # 4 and 12 字, each with 0.92 字 of margin and room to spare: 8844 × 4.92 ÷ 17.83 = 2438
    assert widths([{}, {}], ["四" * 4, "十" * 12]) == pytest.approx((2438, 6406), abs=2)


def test_running_text_asks_for_sixteen_characters_and_wraps():
    found = widths([{}, {}], ["十" * 16, "长" * 500])
    assert found[0] == found[1] == AREA // 2


def test_a_word_is_not_broken_where_all_columns_have_room_for_theirs():
    address = "jishan.yingshang_huanjing_2022a"  # 31 half-width characters: 15.5 字 = 3720 twips
    texts = "长" * 500
    first, *_ = widths([{}, {}, {}, {}], [address, texts, texts, texts])
    assert first >= 3720 + 160


def test_a_column_too_narrow_for_its_text_is_widened_to_a_character():
    narrow, wide = widths([{"width": 1}, {"width": 1000}], ["一", "二"])
    assert narrow == pytest.approx(NARROWEST, abs=40)
    assert narrow + wide == AREA


def test_no_line_is_broken_for_a_given_width_where_all_columns_have_room_for_theirs():
    # 25 字 and margins fit in 36.85, though the shares give the last column less than its nine.
    *_, last = widths(
        [{"width": 3}, {"width": 9}, {"width": 7}, {"width": 6}], ["1", "新增市场主体", "170户", "十" * 9]
    )
    assert last >= 9 * 240 + 160


def test_running_text_keeps_the_width_that_is_given():
    assert widths([{"width": 1}, {"width": 2}], ["一", "长" * 500])[0] == pytest.approx(AREA / 3, abs=2)


def test_cells_over_several_columns_ask_for_nothing():
    spanning = {"text": "很长的表头" * 10, "column_span": 2}
    assert widths([{}, {}], [spanning], ["一", "二"]) == (AREA // 2, AREA // 2)


def test_cells_beside_one_that_reaches_down_are_counted_in_their_own_columns():
    tall = {"text": "甲", "row_span": 2}
    left, right = widths([{}, {}], [tall, "乙"], ["十" * 12])
    assert right > 2 * left


@given(tables())
@settings(deadline=None)
def test_no_full_line_of_a_column_but_the_last_fits_by_a_hair(data):
    # Margins of 80 on both sides, 240 a character: programs differ by a twip or two.
    *found, _ = widths_of(Table.model_validate(data))
    assert all(8 <= (width - 160) % 240 <= 232 for width in found)


@pytest.mark.parametrize(("columns", "turns"), [(8, False), (9, True)])
def test_a_table_of_more_than_eight_columns_is_wide(columns, turns):
    assert wide(table([{}] * columns, ["甲"] * columns)) is turns


@pytest.mark.parametrize(("digits", "turns"), [(15, False), (16, True)])
def test_a_table_is_wide_whose_longest_unbreakable_pieces_do_not_fit_side_by_side(digits, turns):
    # Four times 15 half-width digits and what is beside them: 4 × (7.5 + 1.17) = 34.7 字, with 16 36.7; 156 mm hold 36.85.
    pieces = ["1" * digits] * 4
    assert not wide(table([{}] * 4, pieces))
    # A fifth column asks for a 字 more, whatever the widths given.
    assert wide(table([{}] * 5, [*pieces, "甲"])) is turns
    assert wide(table([{"width": 1}] * 5, [*pieces, "甲"])) is turns


def test_running_text_makes_no_table_wide():
    assert not wide(table([{}] * 8, ["各乡（镇）人民政府要切实提高政治站位。" * 20] * 8))


@pytest.mark.parametrize("landscape", [True, False])
def test_a_table_that_says_whether_it_turns_is_asked_no_further(landscape):
    assert wide(table([{}] * 12, ["甲"] * 12, landscape=landscape)) is landscape
    assert wide(table([{}], ["甲"], landscape=landscape)) is landscape


def test_a_given_width_gives_way_to_what_cannot_break_and_the_others_share_the_rest():
    # 2022年 and its margins: 3 × 240 + 160, and a quarter of a character to spare: 940 at least; 8844 ÷ 12 = 737.
    narrow, *others = widths([{"width": 1}, {"width": 10}, {"width": 1}], ["2022年", "甲", "甲"])
    assert narrow == pytest.approx(960, abs=40)
    assert others[0] == pytest.approx(10 * others[1], abs=100)


def test_widths_that_are_given_hold_where_not_all_columns_can_have_what_they_need():
    texts = ["1" * 30] * 3  # 16 字 each and what is beside them; 156 mm hold 36.85
    first, second, third = widths([{"width": 1}, {"width": 3}, {"width": 2}], texts)
    assert second == pytest.approx(3 * first, abs=40)
    assert third == pytest.approx(2 * first, abs=40)


def test_short_headings_and_numbers_stay_whole_where_the_table_has_room():
    header = ["指标", "年度\n目标", "累计\n完成", "完成率\n（%）", "序时进度差\n（百分点）", "同比\n（%）"]
    rows = [["新增市场主体和新登记企业", "500000.00", "377171.90", "80.0", "-10.7", "15.1"]]
    data = Table.model_validate({"columns": [{}] * 6, "header": [header], "rows": rows})
    found = column_widths(data, needs_of(data), line_width=AREA, margin=MARGIN)
    # 12 pt: 240 twips a character, margins of 160.
    assert found[4] >= 5 * 240 + 160
    assert min(found[1:3]) >= 4.5 * 240 + 160
    # Twelve characters stand on two lines.
    assert found[0] >= 6 * 240 + 160


@pytest.mark.parametrize("number", ["-1,234.56", "2022-10-14", "−3.5%", "12～34"])
def test_a_number_is_not_broken_at_its_signs(number):
    text = "长" * 500
    first, *_ = widths([{}] * 8, [number, *[text] * 7])
    assert first >= len(number) / 2 * 240 + 160


def test_where_not_all_short_lines_stay_whole_most_columns_keep_theirs():
    short, long = "一二三四", "一二三四五六"
    found = widths([{}] * 7, [short] * 4 + [long] * 3)
    assert all(width >= 4 * 240 + 160 for width in found[:4])


def test_no_column_of_running_text_is_left_with_a_character_where_the_others_have_their_short_lines():
    # Eight columns as a list of matters has them: no more than three 字 for some before the others have six.
    found = widths([{}] * 8, ["九" * 20, *["六" * 6] * 7])
    assert min(found) >= 3 * 240 + 160


@pytest.mark.parametrize(
    ("columns", "text", "margin"),
    [
        ([{}] * 5, "六个字的标题", MARGIN),
        ([{}] * 6, "六个字的标题", 40),
        # Who gives widths has seen them.
        ([{"width": 4}] * 6, "六个字的标题", MARGIN),
    ],
)
def test_cells_have_narrow_margins_where_the_usual_leave_no_room_for_short_lines(columns, text, margin):
    # A line has 36.85 字, and a column of six takes 6.92.
    given = table(columns, [text] * len(columns))
    assert cell_margin(given, needs_of(given), line_width=AREA) == margin
