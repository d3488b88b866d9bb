"""Lines as LibreOffice drew them (tests/rendered holds the rest against new drawings), and as Word's rules have them."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.lines import Piece, break_lines, text_width, words
from generator.standard import faces
from generator.wording import width

RENDERERS = ("word", "libreoffice")
TEXTS = st.text("政府。，、；：“”（）《》…—·%a1.,/-Z 　é\u0301", max_size=60) | st.text(max_size=30)
ROOMS = st.integers(4, 56).map(lambda halves: halves * 160)


def piece(text, face=faces.FANG_SONG):
    """Text of the body: 16 pt, set closer by 5 twips."""
    return Piece(text, face, 320, -5)


def lines(text, renderer, *, room=8844, first_room=None):
    counts = break_lines((piece(text),), room=room, first_room=first_room, renderer=renderer)
    places = [sum(counts[:index]) for index in range(len(counts) + 1)]
    return [text[left:right] for left, right in pairwise(places)]


def room_for(chars):
    # Nothing is set closer to the last character of a line.
    return chars * 315 + 5


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_line_holds_twenty_eight_characters_and_a_twip_more_makes_no_difference(renderer):
    assert lines("政" * 57, renderer) == ["政" * 28, "政" * 28, "政"]
    assert lines("政" * 28, renderer, room=room_for(28)) == ["政" * 28]
    assert len(lines("政" * 28, renderer, room=room_for(28) - 2)) == 2


@pytest.mark.parametrize("renderer", RENDERERS)
def test_the_first_line_may_be_shorter_or_longer(renderer):
    # Indented by two, hanging by three.
    assert [len(line) for line in lines("政" * 55, renderer, first_room=8844 - 632)] == [26, 28, 1]
    found = lines("政" * 48, renderer, room=room_for(22), first_room=room_for(25))
    assert [len(line) for line in found] == [25, 22, 1]


@pytest.mark.parametrize("renderer", RENDERERS)
def test_no_text_is_one_line_and_a_line_break_begins_another(renderer):
    assert break_lines((), room=8844, renderer=renderer) == (0,)
    assert break_lines((piece(""),), room=8844, renderer=renderer) == (0,)
    assert lines("甲\n乙\n\n丙", renderer) == ["甲\n", "乙\n", "\n", "丙"]


@pytest.mark.parametrize("renderer", RENDERERS)
def test_blanks_belong_to_the_line_that_they_end(renderer):
    assert lines("政" * 28 + "  府", renderer) == ["政" * 28 + "  ", "府"]
    assert lines("政" * 28 + "  ", renderer) == ["政" * 28 + "  "]
    assert lines("政" * 28 + " \n府", renderer) == ["政" * 28 + " \n", "府"]


@pytest.mark.parametrize(
    ("text", "chars", "found"),
    [
        # A mark that may not begin a line takes the character before it along.
        ("甲乙丙丁。戊", 4, ["甲乙丙", "丁。戊"]),
        ("甲乙丙丁》”。戊", 5, ["甲乙丙", "丁》”。戊"]),
        # One that may not end a line goes down with the next.
        ("甲乙丙（丁", 4, ["甲乙丙", "（丁"]),
        ("甲乙丙”（丁", 4, ["甲乙丙”", "（丁"]),
        # A number stays whole where the line holds it at all, …
        ("甲乙丙2022年", 4, ["甲乙丙", "2022年"]),
        # … but for a range.
        ("甲乙39-79元", 4, ["甲乙39-", "79元"]),
        ("电话0359-5520000转", 6, ["电话0359-", "5520000转"]),
        ("甲乙2022—2024年", 6, ["甲乙2022—", "2024年"]),
        # A closing mark in front of a number does not let go of it, and takes the character before it along.
        ("甲乙丙、2022年", 5, ["甲乙", "丙、2022", "年"]),
        ("甲乙（一）22", 5, ["甲乙", "（一）22"]),
        # A number takes its sign along, and the full stop behind it.
        ("甲乙丙12%", 4, ["甲乙丙", "12%"]),
        ("甲乙丙12。", 4, ["甲乙丙", "12。"]),
        # In Chinese text there is no such tie: — and … are cut in two.
        ("甲乙丙——丁", 4, ["甲乙丙—", "—丁"]),
        ("甲乙丙……丁", 4, ["甲乙丙…", "…丁"]),
        # A path stays whole where there is a blank in front of it; without one it is cut behind a stroke.
        ("按照 GB/T甲", 4, ["按照 ", "GB/T甲"]),
        ("见https://example.com/ofd", 8, ["见https://", "example.com/ofd"]),
        # A word longer than a line is cut where the line is full.
        ("support@example.com", 4, ["support", "@exampl", "e.com"]),
    ],
)
def test_libreoffice_ends_lines_so(text, chars, found):
    assert lines(text, "libreoffice", room=room_for(chars)) == found


@pytest.mark.parametrize(
    ("text", "chars", "found"),
    [
        # One mark hangs outside the line, two do not.
        ("甲乙丙丁。戊", 4, ["甲乙丙丁。", "戊"]),
        ("甲乙丙丁。”戊", 4, ["甲乙丙", "丁。”戊"]),
        ("甲乙丙（丁", 4, ["甲乙丙", "（丁"]),
        ("甲乙丙2022年", 4, ["甲乙丙", "2022年"]),
        ("甲乙39-79元", 4, ["甲乙39-", "79元"]),
        ("甲乙丙、2022年", 5, ["甲乙丙、", "2022年"]),
        ("甲乙丙12%", 4, ["甲乙丙", "12%"]),
        ("甲乙丙——丁", 4, ["甲乙丙", "——丁"]),
        ("甲乙丙……丁", 4, ["甲乙", "丙……丁"]),
        ("按照GB/T 9704甲", 5, ["按照GB/T ", "9704甲"]),
        ("abcdefghijkl", 4, ["abcdefgh", "ijkl"]),
        # A blank and a hyphen that were typed to hold a number together do.
        ("甲乙150 m²，丙", 4, ["甲乙150 ", "m²，丙"]),
        ("甲乙150\xa0m²，丙", 4, ["甲乙", "150\xa0m²，", "丙"]),
        ("甲乙0312\u201112", 5, ["甲乙", "0312\u201112"]),
    ],
)
def test_word_ends_lines_so(text, chars, found):
    assert lines(text, "word", room=room_for(chars)) == found


@pytest.mark.parametrize(
    ("text", "libreoffice", "word"),
    [
        ("政府", 320 + 315, 320 + 315),
        # Between scripts a gap of 64, where letters or digits meet; nothing is set closer to the end of a portion.
        ("第3季", 320 + 64 + 160 + 64 + 320, 315 + 155 + 320),
        ("（3）", 320 + 160 + 320, 315 + 155 + 320),
        ("”3“", 320 + 155 + 315, 315 + 155 + 320),
        # The stand-in has signs of other widths, and a portion is a whole number of twips wide: 160 − 5 + 266.56.
        ("5%", 422, 155 + 160),
        ("12.5", 554, 3 * 155 + 160),
    ],
)
def test_text_is_as_wide_as_each_program_sets_it(text, libreoffice, word):
    assert text_width((piece(text),), "libreoffice") == pytest.approx(libreoffice, abs=0.6)
    assert text_width((piece(text),), "word") == word


def test_digits_of_another_face_are_wider():
    assert text_width((piece("2022", faces.KAI),), "libreoffice") > text_width((piece("2022"),), "libreoffice")
    assert text_width((piece("2022", faces.KAI),), "word") == text_width((piece("2022"),), "word")


def test_where_another_face_begins_nothing_is_set_closer():
    parts = (piece("一、总体要求。", faces.HEI), piece("坚持问题导向。"))
    assert text_width(parts, "libreoffice") == text_width((piece("一、总体要求。坚持问题导向。"),), "libreoffice") + 5


def test_text_behind_a_tab_has_the_room_of_the_caller():
    found = break_lines((piece("附件：1.\t" + "政" * 30),), room=room_for(22), start=6, renderer="libreoffice")
    assert found == (6 + 22, 8)


@given(TEXTS, ROOMS, st.sampled_from(RENDERERS))
def test_lines_are_the_text_and_none_is_empty(text, room, renderer):
    counts = break_lines((piece(text),), room=room, renderer=renderer)
    assert sum(counts) == len(text)
    assert all(counts) or not text


@given(TEXTS, ROOMS, st.sampled_from(RENDERERS))
def test_no_line_is_wider_than_its_room_and_a_hanging_mark(text, room, renderer):
    for line in lines(text, renderer, room=room):
        shown = line.rstrip(" \u3000\n")
        hanging = 320 if renderer == "word" else 0
        # A single character stands on a line that is narrower than it.
        assert len(shown) <= 1 or text_width((piece(shown),), renderer) <= room + hanging + 2


PHRASES = st.lists(
    st.sampled_from(("政府", "县", "工作，", "《办法》", "“放管服”", "（试行）。", "2022年", "5%")), max_size=30
)


@given(PHRASES, st.integers(8, 28), st.sampled_from(RENDERERS))
def test_marks_keep_off_the_edges_of_lines_and_numbers_stay_whole(phrases, chars, renderer):
    for left, right in pairwise(lines("".join(phrases), renderer, room=room_for(chars))):
        assert right[0] not in "，。”）》%"
        assert left[-1] not in "“（《"
        # Two numbers that touch are one: it may be longer than a line.
        assert not (left[-1].isdigit() and right[0].isdigit()) or left.isdigit()


@given(TEXTS, ROOMS, st.sampled_from(RENDERERS))
def test_a_longer_text_takes_no_fewer_lines(text, room, renderer):
    assert len(lines(text, renderer, room=room)) <= len(lines(f"{text}政府", renderer, room=room))


@given(TEXTS)
def test_words_are_the_text_and_hold_no_place_where_a_line_ends(text):
    found = words(text)
    assert "".join(found) == text
    assert not any(word[0] in "。，、；：”）》…%" for word in found[1:])
    assert not any(word[-1] in "“（《" for word in found[:-1])
    assert all(width(word) <= 1 for word in words("政府工作"))


@given(TEXTS, ROOMS, st.sampled_from(RENDERERS))
def test_a_text_that_is_not_wider_than_its_room_is_one_line(text, room, renderer):
    text = text.replace("\n", "")
    if text and text_width((piece(text),), renderer) <= room:
        assert lines(text, renderer, room=room) == [text]


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("unit", ["“", "”1", "a", "1.", "a/", "《", "，", " ", "2022年“一网”GB/T 9704，"])
def test_a_paragraph_that_is_hard_to_end_a_line_in_takes_time_in_proportion_to_its_length(unit, renderer):
    # Where each line is looked for from the beginning again, 20 000 characters take seconds instead of hundredths.
    start = process_time()
    lines((unit * 20_000)[:20_000], renderer)
    assert process_time() - start < 0.5
