import pytest

from generator.layout.boxes import CellBox, ImageBox, LandscapeBox, ParagraphBox, RowBox, Run, TableBox, TabStop
from generator.layout.pages import Slot
from generator.layout.slots import slots
from generator.standard.styles import ATTACHMENT_NOTE, BLANK, BODY, EDITOR_NOTE, HEADINGS, IMAGE, PRINTING, TITLE


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
        (EDITOR_NOTE, 21),  # two in on both sides, and two more in the first line: Word takes 6 × 320 of 8844
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
    texts = (("甲\n", "乙"),)
    assert slot(box) == Slot((716 + 579, 579), keep_with_next=True, space_above=716, texts=texts, drawn=box)


def test_an_empty_paragraph_is_a_line():
    blank = ParagraphBox(BLANK)
    assert slot(blank) == Slot((579,), texts=(("",),), drawn=blank)


def test_ties_come_from_the_style_or_from_the_plan():
    assert slot(ParagraphBox(HEADINGS[0], (Run("甲"),))).keep_with_next
    assert slot(ParagraphBox(BODY, (Run("甲"),), keep_with_next=True)).keep_with_next
    assert not slot(ParagraphBox(BODY, (Run("甲"),))).keep_with_next
    assert slot(ParagraphBox(BODY, (Run("甲"),), page_break_before=True)).page_break_before


def test_a_table_is_parted_between_its_rows_only_and_its_rules_take_room():
    cell = CellBox(("甲", "乙"), 8844, 1, "left", "none")
    header, row = (RowBox((cell,), header=header, least_height=0, margin=80) for header in (True, False))
    first, second, third = slots([TableBox((8844,), (header, row, row))], "word")
    # 2 × 400 + 2 × 40 and the rule of 0.5 pt above it: 890; with the first row also the rule that closes the table.
    assert [part.heights for part in (first, second, third)] == [(900,), (890,), (890,)]
    # On a new page the header and the closing rule come again, and no header ends a page.
    assert [part.repeated for part in (first, second, third)] == [10, 900, 900]
    assert [part.keep_with_next for part in (first, second, third)] == [True, False, False]
    assert second.texts == (("甲\n", "乙"),)


@pytest.mark.parametrize(("height", "libreoffice", "word"), [(3000, 3000, 3096), (100, 384, 416)])
def test_a_picture_is_parted_nowhere_and_its_line_is_no_lower_than_text(height, libreoffice, word):
    image = ImageBox(IMAGE, b"", "image/png", 100, height, "图", keep_with_next=True)
    assert slots([image], "libreoffice") == [Slot((libreoffice,), keep_with_next=True, drawn=image)]
    assert slots([image], "word") == [Slot((word,), keep_with_next=True, drawn=image)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("附件：1.\t" + "政" * 22, 1),  # 8844 − 1895 = 6949: 22 characters
        ("附件：1.\t" + "政" * 23, 2),
        ("附件：1.\t" + "政" * 44, 2),
    ],
)
def test_text_behind_a_tab_begins_at_its_stop(text, count):
    runs = tuple(Run(part) for part in text.replace("\t", "|\t|").split("|"))
    box = ParagraphBox(ATTACHMENT_NOTE, runs, left=1895, hanging=1263, tabs=(TabStop(1895, "left"),))
    assert len(slot(box).heights) == count


def test_text_that_ends_at_a_tab_shares_the_line_with_what_stands_before_it():
    def lines_of(office):
        stop = TabStop(8844 - 280, "right")
        return len(
            slot(ParagraphBox(PRINTING, (Run(office), Run("\t"), Run("2022年4月2日印发")), tabs=(stop,))).heights
        )

    # 8564 ÷ 280 = 30.6; the date takes 8.
    assert (lines_of("县" * 22), lines_of("县" * 30)) == (1, 2)


def test_on_a_landscape_page_lines_are_longer_and_the_first_slot_begins_a_page():
    caption = ParagraphBox(TITLE, (Run("政" * 28),))
    table = TableBox((12_756,), (RowBox((CellBox(("甲",), 12_756, 1, "left", "none"),), False, 0, 80),))
    first, row = slots([LandscapeBox((caption, table))], "word")
    # 12 756 ÷ 440 = 28.99
    assert len(first.heights) == 1
    assert (first.page_break_before, row.page_break_before) == (True, False)
    assert first.landscape
    assert row.landscape
