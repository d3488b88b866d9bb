import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import chinese_numeral


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (2022, "二千零二十二"),
        (9999, "九千九百九十九"),
    ],
)
def test_a_number_is_counted_in_chinese(number, numeral):
    assert chinese_numeral(number) == numeral


@pytest.mark.parametrize("number", [-1, 0, 10000])
def test_a_number_without_a_numeral_is_refused(number):
    with pytest.raises(ValueError, match=str(number)):
        chinese_numeral(number)


@given(st.integers(1, 9999))
def test_the_places_of_a_numeral_add_up_to_its_number(number):
    total = digit = 0
    for character in chinese_numeral(number):
        if character in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[character]
            digit = 0
        else:
            digit = "零一二三四五六七八九".index(character)
    assert total + digit == number
