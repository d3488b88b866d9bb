"""Numbers are characters of a 28-character line; `Ws` is the width of 署名, `Wd` that of the date."""

import base64
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.paragraphs import paragraph_lines
from generator.layout.signature import sealed, stamped, unsealed
from generator.model.elements import Seal, Signatory
from generator.standard.page import chars
from generator.standard.styles import BLANK, DATE_SIGNED, SIGNATURE
from generator.wording import width
from tests.strategies import picture

SIGNED = date(2022, 10, 14)  # 2022年10月14日: 2 + 1 + 1 + 1 + 1 + 1 = 7
NAMES = st.text("甲乙丙", min_size=1, max_size=28)
SQUARE, WIDE = (base64.b64decode(picture(*size, "PNG", "red")) for size in ((40, 40), (80, 20)))


def text(box):
    return "".join(run.text for run in box.runs)


def lines(boxes):
    """The boxes below the blank lines."""
    return [box for box in boxes if box.style != BLANK]


def blanks(boxes):
    return sum(box.style == BLANK for box in boxes)


def in_chars(twips):
    return round(twips / 8844 * 28, 2)


def right_blank(box):
    return round(28 - in_chars(box.left) - width(text(box)), 2)


def centres(box):
    assert {tab.align for tab in box.tabs} == {"center"}
    return [in_chars(tab.position) for tab in box.tabs]


def near(value):
    """What is measured as it is set differs a little from counting: a 字 is 316 twips of a line, two digits are 310."""
    return pytest.approx(value, abs=0.05)


def sealed_lines(*names, renderer="word", **fields):
    return lines(sealed(names, SIGNED, renderer=renderer, **fields))


@pytest.mark.parametrize(
    ("length", "name_left", "date_left", "right_blanks"),
    [
        (10, 16, 18, (2, 3)),  # Wd 7 ≤ Ws 10: 署名 26 − 10, the date 2 further in; its right blank Ws − Wd = 3
        (7, 19, 21, (2, 0)),  # Wd = Ws: 26 − 7
        (8, 18, 20, (2, 1)),  # A15: the date may end less than two characters from the edge
        (4, 17, 19, (7, 2)),  # Wd 7 > Ws 4: the date's right blank is 2, 署名's is 4 + 7 − 4 = 7
        (26, 0, 2, (2, 19)),
    ],
)
def test_without_a_seal_the_date_begins_two_characters_after_the_signature(length, name_left, date_left, right_blanks):
    boxes = unsealed(("政" * length,), SIGNED, renderer="word")
    name, day = lines(boxes)
    assert blanks(boxes) == 1
    assert (name.style, day.style, text(day)) == (SIGNATURE, DATE_SIGNED, "2022年10月14日")
    assert (name.left, day.left) == (chars(name_left).twips, chars(date_left).twips)
    assert (right_blank(name), right_blank(day)) == pytest.approx(right_blanks, abs=0.01)


@pytest.mark.parametrize("length", range(1, 27))
@pytest.mark.parametrize("renderer", ["word", "libreoffice"])
def test_without_a_seal_signature_and_date_each_have_one_line(length, renderer):
    for box in lines(unsealed(("政" * length,), SIGNED, renderer=renderer)):
        assert len(paragraph_lines(box, renderer)) == 1


def test_without_a_seal_signature_and_date_move_in_together_where_the_date_is_wider():
    # 2022|年|10|月|14|日: with five gaps of 0.2 the date needs about 8 of 28 characters, and the text begins 2 further in.
    name, day = lines(unsealed(("政" * 7,), SIGNED, renderer="libreoffice"))
    assert in_chars(day.left) - in_chars(name.left) == near(2)
    assert 28 - 8.1 < in_chars(day.left) < 28 - 7.8


def test_without_a_seal_several_names_are_aligned_by_the_widest():
    first, second, day = lines(unsealed(("稷山县公安局", "稷山县行政审批服务管理局"), SIGNED, renderer="word"))
    # 28 − 2 − 12 = 14
    assert [in_chars(box.left) for box in (first, second, day)] == [14, 14, 16]


def test_with_a_seal_the_signature_is_centred_on_the_date():
    assert blanks(sealed(("政" * 10,), SIGNED, renderer="word")) == 2
    name, day = sealed_lines("政" * 10)
    # The date's right blank is 4: from 17 to 24, its middle at 20.5; 署名 from 15.5, right blank 4 + (7 − 10) ÷ 2 = 2.5.
    assert centres(name) == centres(day) == near([20.5])
    assert (text(name), text(day)) == ("\t" + "政" * 10, "\t2022年10月14日")


def test_the_date_is_wider_where_the_renderer_adds_gaps():
    # 2022|年|10|月|14|日: five gaps of 0.2; the middle moves left by half of 1.
    (word, _), (libreoffice, _) = (sealed_lines("政" * 10, renderer=renderer) for renderer in ("word", "libreoffice"))
    assert centres(word)[0] - centres(libreoffice)[0] == near(0.5)


@pytest.mark.parametrize(("length", "centre"), [(15, 20.5), (16, 20), (20, 18), (28, 14)])
def test_date_and_long_signature_move_left_together_until_both_are_in_the_type_area(length, centre):
    # 20.5 + 15 ÷ 2 = 28; beyond that the middle is 28 − Ws ÷ 2.
    name, day = sealed_lines("政" * length)
    assert centres(name) == centres(day) == near([centre])


def test_three_signatures_share_a_row_in_the_middle_of_its_thirds():
    row, day = sealed_lines("甲" * 6, "乙" * 6, "丙" * 6)
    assert text(row) == "\t甲甲甲甲甲甲\t乙乙乙乙乙乙\t丙丙丙丙丙丙"
    # 28 ÷ 6, ÷ 2 and × 5 ÷ 6; the date below the last.
    assert centres(row) == [4.67, 14, 23.33]
    assert centres(day) == [23.33]


def test_two_signatures_are_as_far_from_the_middle_and_the_date_is_below_the_second():
    row, day = sealed_lines("甲" * 6, "乙" * 6)
    # The date's middle is at 20.5, 6.5 from that of the line.
    assert centres(row) == near([7.5, 20.5])
    assert centres(day) == near([20.5])


def test_four_signatures_stand_in_two_even_rows():
    first, second, day = sealed_lines(*"甲乙丙丁")
    assert (text(first), text(second)) == ("\t甲\t乙", "\t丙\t丁")
    assert centres(first) == centres(second)
    assert centres(day) == centres(second)[-1:]


def test_a_row_with_fewer_names_ends_at_the_right():
    first, second, day = sealed_lines(*"甲乙丙丁戊")
    assert (text(first), text(second)) == ("\t甲\t乙\t丙", "\t丁\t戊")
    assert centres(second) == centres(first)[1:]
    assert centres(day) == centres(second)[-1:]


def test_names_that_no_row_holds_together_stand_one_below_the_other():
    first, second, _ = sealed_lines("甲" * 15, "乙" * 6)
    # 15 + 1 is more than half of the line.
    assert (text(first), text(second)) == ("\t" + "甲" * 15, "\t" + "乙" * 6)


def test_rows_are_as_far_apart_as_the_largest_seals_are_wide():
    boxes = sealed(tuple("甲乙丙丁"), SIGNED, renderer="word")
    between = [box.style for box in boxes].index(SIGNATURE, 3) - 2
    # 5 × 10.21 mm = 51 mm > 50 mm
    assert between == 5


def test_of_many_rows_the_last_three_stay_with_the_date():
    rows = [box for box in sealed_lines(*(f"{name}局" for name in "甲乙丙丁戊己庚辛壬癸")) if box.style == SIGNATURE]
    # Ten names: three, three, three and one.
    assert [box.keep_with_next for box in rows] == [False, True, True, True]


@given(st.lists(NAMES, min_size=1, max_size=10))
def test_sealed_names_stand_once_in_order_apart_and_inside_the_type_area(names):
    *rows, day = sealed_lines(*names)
    assert [name for row in rows for name in text(row).split("\t")[1:]] == names
    for row in (*rows, day):
        ends = [
            (centre - width(name) / 2, centre + width(name) / 2)
            for centre, name in zip(centres(row), text(row).split("\t")[1:], strict=True)
        ]
        assert len(ends) <= 3
        assert ends[0][0] >= -0.03
        assert ends[-1][1] <= 28.03
        assert all(left - end > 0.9 for (_, end), (left, _) in pairwise(ends))


def test_a_seal_is_as_wide_as_its_diameter_and_in_the_middle_of_its_name():
    seals = (Seal(data=SQUARE, diameter=42), Seal(data=SQUARE, diameter=45))
    (row, _) = sealed_lines("甲" * 6, "乙" * 6, seals=seals)
    # 42 and 45 mm are 2381 and 2551 twips.
    assert [(seal.width, seal.height) for seal in row.seals] == [(2381, 2381), (2551, 2551)]
    for seal, tab in zip(row.seals, row.tabs, strict=True):
        assert seal.left + seal.width // 2 == tab.position
        # The middle of the seal is 4 mm above the foot of its line: 579 − 227.
        assert seal.top + seal.height // 2 == 352
    assert [seal.alternative_text for seal in row.seals] == ["甲" * 6 + "印章", "乙" * 6 + "印章"]


def test_without_pictures_there_are_no_seals():
    assert all(box.seals == () for box in sealed_lines("甲"))


def test_a_signature_stamp_without_a_picture_has_its_name_typed():
    boxes = stamped((Signatory(post="县　长", name="张三"),), SIGNED)
    line, day = lines(boxes)
    # The name ends four characters from the right, the post two before it: 28 − 4 − 2 − 2 − 3 = 17.
    assert (text(line), in_chars(line.left)) == ("县　长\t张三", 17)
    assert [(in_chars(tab.position), tab.align) for tab in line.tabs] == [(24, "right")]
    assert (in_chars(day.right), day.align, line.seals) == (4, "right", ())
    # Two blank lines above and one below.
    assert [box.style == BLANK for box in boxes] == [True, True, False, True, False]


def test_a_picture_of_the_stamp_takes_the_place_of_the_name():
    line, _ = lines(stamped((Signatory(post="县长", name="张三", signature_stamp=WIDE),), SIGNED))
    (stamp,) = line.seals
    # Six characters wide (1895 twips) and a quarter of that high, its right edge at 24; the post ends at 24 − 6 − 2.
    assert (stamp.width, stamp.height, in_chars(stamp.left + stamp.width)) == (1895, 474, 24)
    assert (text(line), in_chars(line.left)) == ("县长", 14)
    assert stamp.alternative_text == "张三签名章"


def test_a_high_stamp_is_two_lines_high_at_the_most():
    line, _ = lines(stamped((Signatory(post="县长", name="张三", signature_stamp=SQUARE),), SIGNED))
    assert (line.seals[0].width, line.seals[0].height) == (1158, 1158)


def test_posts_of_several_signatories_end_in_one_place():
    signatories = (Signatory(post="县长", name="张三"), Signatory(post="常务副县长", name="欧阳明远"))
    first, second, _ = lines(stamped(signatories, SIGNED))
    # The longer name takes four: 24 − 4 − 2.
    assert [in_chars(box.left) + width(text(box).split("\t")[0]) for box in (first, second)] == [18, 18]


@pytest.mark.parametrize(
    "boxes",
    [
        unsealed(("甲", "乙"), SIGNED, renderer="word"),
        sealed(("甲", "乙"), SIGNED, renderer="word"),
        stamped((Signatory(post="县长", name="张三", signature_stamp=WIDE),), SIGNED),
    ],
)
def test_nothing_of_a_signature_is_parted_from_what_follows(boxes):
    assert all(box.keep_with_next for box in boxes[:-1])
    assert not boxes[-1].keep_with_next
