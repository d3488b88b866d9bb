import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.lines import line_count, set_width, units
from generator.wording import width

TEXTS = st.text("政府。，、；：“”（）《》…—·%a1.,/-Z 　é\u0301", max_size=60) | st.text(max_size=30)
ROOMS = st.integers(4, 56).map(lambda halves: halves / 2)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("政府", ["政", "府"]),
        ("好。", ["好。"]),  # a closing mark takes the character before it along
        ("《办法》", ["《办", "法》"]),
        ("（“甲”）", ["（“甲”）"]),
        ("第12.5%", ["第", "12.5%"]),
        ("GB/T 9704", ["GB/T", " ", "9704"]),
        ("等……", ["等……"]),
    ],
)
def test_a_line_ends_between_units_only(text, pieces):
    assert units(text) == pieces


@given(TEXTS)
def test_units_are_the_text(text):
    assert "".join(units(text)) == text


@given(TEXTS)
def test_a_unit_neither_begins_with_a_closing_nor_ends_with_an_opening_mark_unless_the_text_does(text):
    found = units(text)
    assert not any(piece[0] in "。，、；：”）》…—%" for piece in found[1:])
    assert not any(piece[-1] in "“（《" for piece in found[:-1])


@pytest.mark.parametrize(
    ("text", "chars", "word", "libreoffice"),
    [
        ("", 28, 1, 1),
        ("政" * 28, 28, 1, 1),
        ("政" * 29, 28, 2, 2),
        ("政" * 28 + "。", 28, 1, 2),  # Word lets the mark hang; LibreOffice takes the 28th character down with it
        ("政" * 28 + "。”", 28, 2, 2),  # one mark may hang, not two
        ("政" * 27 + "（府）", 28, 2, 2),  # （ does not end the line
        ("政" * 27 + "ab", 28, 1, 2),  # 27 + 1, and in LibreOffice a gap of 0.2
        ("政" * 27 + "abc", 28, 2, 2),  # letters of one word stay together
        ("a" * 56, 28, 1, 1),
        ("a" * 57, 28, 2, 2),  # a word longer than a line breaks inside
        ("政" + "a" * 112, 28, 3, 3),  # 1 + 56 ÷ … : 1 + 56 half-width = 57, two full lines and one character
    ],
)
def test_lines_are_counted_as_each_renderer_breaks_them(text, chars, word, libreoffice):
    assert line_count(text, chars=chars, renderer="word") == word
    assert line_count(text, chars=chars, renderer="libreoffice") == libreoffice


def test_the_first_line_may_be_shorter_or_longer():
    # Indented by two: 26 + 28.
    assert line_count("政" * 54, chars=28, first=26) == 2
    assert line_count("政" * 55, chars=28, first=26) == 3
    # Hanging by three: 25 + 22.
    assert line_count("政" * 47, chars=22, first=25) == 2
    assert line_count("政" * 48, chars=22, first=25) == 3


def test_libreoffice_sets_gaps_between_characters_and_digits_or_letters():
    # 2022年10月14日 has five such places, （试行） and 12% have none.
    assert set_width("2022年10月14日", "word") == 7
    assert set_width("2022年10月14日", "libreoffice") == pytest.approx(8)
    assert set_width("（12%）", "libreoffice") == set_width("（12%）", "word") == 3.5


@given(TEXTS, ROOMS)
def test_lines_hold_what_they_are_counted_for(text, chars):
    # A hanging mark is at most one character outside its line.
    assert line_count(text, chars=chars, renderer="libreoffice") >= math.ceil(width(text) / chars - 1e-6)
    assert line_count(text, chars=chars, renderer="word") >= math.ceil(width(text) / (chars + 1) - 1e-6)


@given(TEXTS, ROOMS, st.sampled_from(("word", "libreoffice")))
def test_no_more_lines_than_units_and_full_lines_of_long_ones(text, chars, renderer):
    broken = sum(math.ceil(set_width(unit, renderer) / chars) for unit in units(text))
    assert 1 <= line_count(text, chars=chars, renderer=renderer) <= max(1, broken)


@given(TEXTS, TEXTS, ROOMS, st.sampled_from(("word", "libreoffice")))
def test_more_text_takes_no_fewer_lines(text, more, chars, renderer):
    # Cut at a place where a line may end: a mark added to a unit could only make it longer.
    count = line_count(text, chars=chars, renderer=renderer)
    assert count <= line_count(f"{text}政{more}", chars=chars, renderer=renderer)


@given(TEXTS, ROOMS, st.sampled_from(("word", "libreoffice")))
def test_a_longer_line_takes_no_more_lines(text, chars, renderer):
    count = line_count(text, chars=chars, renderer=renderer)
    assert line_count(text, chars=chars + 30, renderer=renderer) <= count
