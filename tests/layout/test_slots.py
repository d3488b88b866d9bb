import pytest

from generator.layout.boxes import CellBox, ImageBox, ParagraphBox, RowBox, Run, TableBox
from generator.layout.pages import Slot
from generator.layout.slots import slots
from generator.standard.styles import ATTACHMENT_NOTE, BLANK, BODY, EDITOR_NOTE, HEADINGS, IMAGE, TITLE


def slot(box):
    (made,) = slots([box], "word")
    return made


def lines(style, text, **fields):
    return len(slot(ParagraphBox(style, (Run(text),), **fields)).heights)


@pytest.mark.parametrize(
    ("style", "full"),
    [
        (BODY, 26),  # two characters in
        (TITLE, 20),  # 8844 ÷ 440 = 20.1
        (EDITOR_NOTE, 22),  # two in on both sides, and two more in the first line
    ],
)
def test_a_line_holds_what_its_style_leaves_room_for(style, full):
    assert (lines(style, "政" * full), lines(style, "政" * (full + 1))) == (1, 2)


def test_lines_after_the_first_are_not_indented():
    assert (lines(BODY, "政" * (26 + 28)), lines(BODY, "政" * (26 + 29))) == (2, 3)


def test_indents_of_the_plan_replace_those_of_the_style():
    # Six characters of 316 in, the first line one less: 22 and 23.
    box = {"left": 1895, "hanging": 316}
    assert (lines(ATTACHMENT_NOTE, "政" * 23, **box), lines(ATTACHMENT_NOTE, "政" * 24, **box)) == (1, 2)


def test_a_line_break_begins_a_line():
    assert lines(TITLE, "甲\n乙\n丙") == 3


def test_every_line_is_as_high_as_its_style_and_the_first_has_the_space_before_it():
    box = ParagraphBox(TITLE, (Run("甲\n乙"),), space_before=716)
    assert slot(box) == Slot((716 + 579, 579), keep_with_next=True)


def test_an_empty_paragraph_is_a_line():
    assert slot(ParagraphBox(BLANK)) == Slot((579,))


def test_ties_come_from_the_style_or_from_the_plan():
    assert slot(ParagraphBox(HEADINGS[0], (Run("甲"),))).keep_with_next
    assert slot(ParagraphBox(BODY, (Run("甲"),), keep_with_next=True)).keep_with_next
    assert not slot(ParagraphBox(BODY, (Run("甲"),))).keep_with_next
    assert slot(ParagraphBox(BODY, (Run("甲"),), page_break_before=True)).page_break_before


def test_a_table_is_parted_between_its_rows_only_and_a_picture_nowhere():
    cell = CellBox(("甲", "乙"), 8844, 1, "left", "none")
    row = RowBox((cell,), header=False, least_height=0)
    # 2 × 400 + 2 × 40 = 880
    assert slots([TableBox((8844,), (row, row))], "word") == [Slot((880,))] * 2
    image = ImageBox(IMAGE, b"", "image/png", 100, 3000, "图", keep_with_next=True)
    assert slot(image) == Slot((3000,), keep_with_next=True)
