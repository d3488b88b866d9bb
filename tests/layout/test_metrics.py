import json
import sys

import pytest

from generator.layout.metrics import WIDEST, Piece, advances, reach
from generator.standard import faces
from tools.measure_fonts import METRICS, measured

ALL = (faces.FANG_SONG, faces.KAI, faces.HEI, faces.SONG, faces.XIAO_BIAO_SONG)
# Halves of characters are none.
EVERY_CHARACTER = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))


@pytest.mark.libreoffice
def test_the_widths_on_file_are_those_of_the_fonts_that_libreoffice_draws_with():
    assert json.loads(METRICS.read_text("utf-8")) == measured()


@pytest.mark.parametrize("face", ALL)
def test_chinese_characters_and_their_marks_fill_an_em_in_both_programs(face):
    text = "政〇，。、；：！？“”‘’（）《》〔〕【】—…①㎡～\u3000"
    for renderer in ("word", "libreoffice"):
        assert set(reach([Piece(text, face, 320, 0)], renderer)) == {320}


def test_ascii_fills_half_an_em_in_the_official_faces_and_its_own_width_in_the_stand_ins():
    text = "09Am%. "
    assert set(reach([Piece(text, faces.FANG_SONG, 1000, 0)], "word")) == {500}
    assert reach([Piece(text, faces.FANG_SONG, 1000, 0)], "libreoffice") == [500, 500, 739, 839, 833, 278, 333]


@pytest.mark.parametrize("face", ALL)
def test_digits_are_as_wide_as_each_other_and_so_are_chinese_characters(face):
    for renderer in ("word", "libreoffice"):
        for alike in ("0123456789", "".join(map(chr, range(0x4E00, 0xA000)))):
            assert len(set(reach([Piece(alike, face, 320, 0)], renderer))) == 1


def test_characters_that_show_nothing_take_no_room():
    for renderer in ("word", "libreoffice"):
        assert reach([Piece("\u0301\u200b", faces.HEI, 320, 0)], renderer) == [0, 0]


def test_tightening_brings_every_character_closer():
    assert reach([Piece("政1", faces.FANG_SONG, 320, -5)], "libreoffice") == [315, 155]


@pytest.mark.parametrize("face", ALL)
def test_no_character_is_wider_than_the_widest_with_a_gap_beside_it(face):
    # LibreOffice adds a fifth of an em between 汉字 and digits.
    for renderer in ("word", "libreoffice"):
        widest = max(reach([Piece(EVERY_CHARACTER, face, 1000, 0)], renderer))
        gap = 200 if renderer == "libreoffice" else 0
        assert widest + gap <= 1000 * WIDEST[renderer]


def test_a_text_of_every_character_there_is_takes_no_lasting_memory():
    text = "".join(map(chr, range(0x20000, 0x2A000)))
    piece = Piece(text, faces.FANG_SONG, 320, 0)
    for renderer in ("word", "libreoffice"):
        assert set(reach([piece], renderer)) == {320}
        assert len(advances(piece, renderer)) < len(text) / 2
