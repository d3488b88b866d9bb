import pytest
from hypothesis import given, settings

from generator.layout.columns import column_widths
from generator.model.tables import Table
from tests.strategies import tables

# 12 pt = 240 twips a character; margins of 80 on both sides and half a character to spare: 240 + 160 + 120 = 520.
NARROWEST = 520
AREA = 8844


def widths(columns, *rows):
    return column_widths(Table.model_validate({"columns": columns, "rows": rows}))


@given(tables())
@settings(deadline=None)
def test_columns_fill_the_type_area_to_the_twip_and_none_vanishes(data):
    found = column_widths(Table.model_validate(data))
    assert sum(found) == AREA
    assert len(found) == len(data["columns"])
    assert min(found) > 0.8 * min(NARROWEST, AREA / len(found))


def test_widths_that_are_given_are_shares():
    assert widths([{"width": 1}, {"width": 2}, {"width": 1}], ["一", "二", "三"]) == (2211, 4422, 2211)


def test_a_column_is_wide_in_proportion_to_its_longest_line():
    # 4 and 12 字, each with 1.17 字 of margin and room to spare: 8844 × 5.17 ÷ 18.33 = 2493
    assert widths([{}, {}], ["四" * 4, "十" * 12]) == pytest.approx((2493, 6351), abs=2)


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
    *found, _ = column_widths(Table.model_validate(data))
    assert all(8 <= (width - 160) % 240 <= 232 for width in found)
