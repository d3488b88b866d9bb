import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.wording import illegal_character, width


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x0b", "U+000B"),
        ("\x1f", "U+001F"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\x9f", "U+009F"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\ud800", "U+D800"),
        ("\udfff", "U+DFFF"),
        ("\ufdd0", "U+FDD0"),
        ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"),
        ("\U0001ffff", "U+1FFFF"),
        ("\U0010fffe", "U+10FFFE"),
    ],
)
def test_an_illegal_character_is_named_with_its_place(character, name):
    assert illegal_character(f"公文{character}\x07") == (3, name)


@pytest.mark.parametrize(
    "text", ["", "公文\t\r\n", "“十四五”——……·〔2022〕16号", "㐂𠮷\ufa1e", "\U000f0000", "\ufffd", "👍"]
)
def test_ordinary_and_rare_characters_are_legal(text):
    assert illegal_character(text) is None


@given(st.text())
def test_what_is_legal_can_stand_in_xml(text):
    if illegal_character(text) is None:
        element = etree.Element("t")
        element.text = text
        assert etree.fromstring(etree.tostring(element)).text == (text.replace("\r\n", "\n") or None) or "\r" in text


@pytest.mark.parametrize(
    ("text", "chars"),
    [
        ("", 0),
        ("2022年10月14日", 7),
        ("2022年4月12日", 6.5),
        ("稷山县人民政府办公室", 10),
        ("“十四五”", 5),
        ("《办法（试行）》", 8),
        ("……", 2),
        ("——", 2),
        ("12·4", 2.5),
        ("‘’", 2),
        ("35.6%～40.2%", 6),
        ("①℃×", 3),
        ("é", 0.5),
        ("e\u0301", 0.5),
        ("甲\u2060乙", 2),
        ("\u3000", 1),
        ("ＡＢ", 2),
        ("ｱ", 0.5),
    ],
)
def test_width_is_counted_in_whole_and_half_characters(text, chars):
    assert width(text) == chars


@given(st.text(), st.text())
def test_widths_add_up(left, right):
    assert width(left + right) == width(left) + width(right)


@given(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF, categories=["Lo"]))
def test_every_chinese_character_is_one_character_wide(character):
    assert unicodedata.name(character).startswith("CJK")
    assert width(character) == 1
