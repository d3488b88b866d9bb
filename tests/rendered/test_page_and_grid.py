"""Paper, type area, 22 lines of 28 characters, and page numbers on the rendered page (clauses 5 and 7.5)."""

import itertools
import re

import pytest

from tests.rendered.documents import GENRES, OFFICIAL, PLANNED, rendered, text_lines
from tests.rendered.page import dark

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.parametrize("planned", PLANNED),
    pytest.mark.parametrize("genre", GENRES),
]

LEFT, RIGHT = 28.0, 28.0 + 156.0
TOP, BOTTOM = 37.0, 37.0 + 225.0
FACES = {"FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular", "FandolSong-Bold"}


def _numbered(genre, planned):
    """Pages that carry a number: all, but the first of a letter."""
    result = rendered(genre, planned)
    return result.pages[1:] if genre == "interview_notice" else result.pages


def test_the_paper_is_a4(genre, planned):
    for page in rendered(genre, planned).pages:
        assert page.width == pytest.approx(210, abs=0.1)
        assert page.height == pytest.approx(297, abs=0.1)


def test_black_ink_stays_inside_the_type_area(genre, planned):
    for page in rendered(genre, planned).pages:
        ink = page.ink(bottom=BOTTOM + 1, where=dark)
        assert ink is not None
        assert ink.left >= LEFT - 0.5
        assert ink.right <= RIGHT + 0.5
        assert ink.top >= TOP - 0.5


def test_text_fills_the_type_area_from_edge_to_edge(genre, planned):
    body = [line for line in rendered(genre, planned).lines if len(line.text) >= 26 and line.sizes == {16}]
    assert len(body) > 10
    assert min(line.left for line in body) == pytest.approx(LEFT, abs=0.2)
    assert max(line.right for line in body) == pytest.approx(RIGHT, abs=0.5)


def test_a_full_page_has_twenty_two_lines_and_none_has_more(genre, planned):
    counts = []
    for page in rendered(genre, planned).pages[1:]:
        lines = text_lines(page)
        if {size for line in lines for size in line.sizes} <= {16, 22}:
            counts.append(round((lines[-1].middle - lines[0].middle) / (225 / 22)) + 1)
    assert max(counts) == 22


def test_lines_of_the_text_are_a_twenty_second_of_the_type_area_apart(genre, planned):
    for page in rendered(genre, planned).pages[1:]:
        body = [line for line in text_lines(page) if line.sizes == {16}]
        for upper, lower in itertools.pairwise(body):
            distance = lower.middle - upper.middle
            if distance < 1.5 * 225 / 22:
                assert distance == pytest.approx(225 / 22, abs=0.1)


def test_a_full_line_of_han_holds_twenty_eight_characters_and_none_holds_more(genre, planned):
    han = re.compile(r"[\u4e00-\u9fff，。、；：“”（）《》]+")
    full = [
        line
        for line in rendered(genre, planned).lines
        if line.sizes == {16} and han.fullmatch(line.text) and line.left < LEFT + 1 and line.right > RIGHT - 8
    ]
    # An interview notice is full of figures, and has no line of 汉字 alone.
    assert any(len(line.text) == 28 for line in full) == (genre != "interview_notice")
    assert all(len(line.text) <= 28 for line in full)
    for line in full:
        if len(line.text) == 28:
            # 28 × 15.75 pt = 155.6 mm, and justification closes the rest; the last box may hold a punctuation mark.
            assert line.left == pytest.approx(LEFT, abs=0.2)
            assert line.right == pytest.approx(RIGHT, abs=0.6)


def test_only_the_faces_asked_for_are_used(genre, planned):
    used = {face for page in rendered(genre, planned).pages for line in page.lines for face in line.faces}
    assert used <= FACES


def test_page_numbers_are_between_dashes_in_fourteen_point_song(genre, planned):
    for page in _numbered(genre, planned):
        number = page.lines[-1]
        assert number.text == f"—{page.number}—"
        assert number.sizes == {14}
        assert number.faces == {"FandolSong-Regular"}


def test_the_dash_is_seven_millimetres_below_the_type_area(genre, planned):
    for page in _numbered(genre, planned):
        dash = page.lines[-1].characters[0]
        ink = page.ink(left=dash.left, right=dash.right, top=BOTTOM + 2, bottom=BOTTOM + 12)
        assert (ink.top + ink.bottom) / 2 == pytest.approx(BOTTOM + 7, abs=0.5)


def test_odd_numbers_stand_right_and_even_left_one_character_in(genre, planned):
    one_character = 14 * 25.4 / 72
    for page in _numbered(genre, planned):
        number = page.lines[-1]
        if page.number % 2:
            assert number.right == pytest.approx(RIGHT - one_character, abs=0.3)
        else:
            assert number.left == pytest.approx(LEFT + one_character, abs=0.3)


@pytest.mark.parametrize("prefix", ["interview_notice"])
def test_the_first_page_of_a_letter_has_no_number(genre, planned, prefix):
    first = rendered(prefix, planned).pages[0]
    assert not [line for line in first.lines if line.middle > BOTTOM]


def test_the_last_page_of_an_official_document_with_an_imprint_is_even(genre, planned):
    document, pages = rendered(genre, planned)
    # A file that is planned for Word has its pages in Word: LibreOffice may need one more.
    if planned == "libreoffice" and genre in OFFICIAL and (document.copy_to or document.printing):
        assert len(pages) % 2 == 0
