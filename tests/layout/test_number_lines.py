from hypothesis import given
from hypothesis import strategies as st

from generator.layout.number_lines import downward, for_letter, upward
from generator.standard.page import chars
from generator.standard.styles import DOCUMENT_NUMBER, SECRECY_WORDS, SIGNER_NAME, SIGNERS
from generator.wording import width

# Signers are set without tightening: a character of 16 pt has 320 twips, its place in a body line 8844 ÷ 28 = 316.
WIDE = 320 / 316
NUMBER = "稷政发〔2022〕9号"  # 3 + 1 + 2 + 1 + 0.5 + 1 = 8.5 字


def text(box):
    return "".join(run.text for run in box.runs)


def stops(box):
    return [tab.position for tab in box.tabs]


def test_a_number_alone_is_centred_by_its_style():
    (box,) = downward(NUMBER)
    assert (box.style, text(box), box.tabs, box.left) == (DOCUMENT_NUMBER, NUMBER, (), None)


def test_one_signer_ends_one_character_from_the_right_edge():
    (box,) = upward(NUMBER, ("张三丰",))
    assert text(box) == f"\t{NUMBER}\t签发人：张三丰"
    # 28 − 1, less four for the label and three for the name
    assert stops(box) == [chars(1).twips, chars(27 - 7 * WIDE).twips]
    assert [run.style for run in box.runs] == [None, None, None, None, SIGNER_NAME]
    assert box.style == DOCUMENT_NUMBER


def test_two_signers_share_a_row():
    (box,) = upward(NUMBER, ("张三丰", "李四"))
    assert text(box) == f"\t{NUMBER}\t签发人：张三丰\t李四"
    # Names 3 and 2 wide and 1 between them: the label begins at 27 − 4 − 3 − 1 − 2, the second name at 27 − 2.
    assert stops(box) == [chars(place).twips for place in (1, 26 - 9 * WIDE, 27 - 2 * WIDE)]


def test_further_signers_stand_below_the_first_and_the_number_beside_the_last():
    first, second = upward(NUMBER, ("张三丰", "李四", "王五"))
    assert (text(first), text(second)) == ("\t签发人：张三丰\t李四", f"\t{NUMBER}\t王五")
    assert stops(first) == [chars(26 - 9 * WIDE).twips, chars(27 - 2 * WIDE).twips]
    assert stops(second) == [chars(1).twips, chars(26 - 5 * WIDE).twips]  # below 张三丰, behind the label
    assert (first.style, second.style) == (SIGNERS, DOCUMENT_NUMBER)


def test_names_too_long_for_two_a_row_stand_one_below_the_other():
    name = "阿卜杜热合曼·吐尔逊·买买提"  # 14 字: two and the label take 4 + 14 + 1 + 14 = 33 > 26
    boxes = upward(NUMBER, (name, name))
    # The number, from 1 to 9.5, ends before the second name, which stands at 27 − 14, below the first.
    assert [text(box) for box in boxes] == [f"\t签发人：{name}", f"\t{NUMBER}\t{name}"]
    assert stops(boxes[1]) == [chars(1).twips, chars(27 - 14 * WIDE).twips]


def test_a_number_too_long_to_stand_beside_the_signers_stands_below_them():
    number = "稷营商环境优化专班发〔2022〕19号"
    first, second = upward(number, ("张三丰", "李四"))
    assert (text(first), text(second)) == ("\t签发人：张三丰\t李四", f"\t{number}")
    assert second.style == DOCUMENT_NUMBER


@given(st.lists(st.text("甲乙丙·", min_size=1, max_size=30), min_size=1, max_size=10), st.integers(1, 15))
def test_every_tab_stop_lies_behind_the_text_before_it(signers, length):
    for box in upward("政" * length + "〔2022〕12345号", tuple(signers)):
        pieces = text(box).split("\t")[1:]
        places = [stop / chars(1).twips for stop in stops(box)]
        assert places[0] > 0.9
        for piece, place, following in zip(pieces, places, places[1:], strict=False):
            assert place + width(piece) < following


@given(st.lists(st.text("甲乙丙", min_size=2, max_size=9), min_size=1, max_size=10))
def test_signers_end_one_character_from_the_right_edge_at_the_most(signers):
    for box in upward(NUMBER, tuple(signers)):
        *_, last = text(box).split("\t")
        # 0.01: whole twips.
        assert stops(box)[-1] / chars(1).twips + width(last) <= 27.01


def test_a_letters_number_stands_at_the_right_edge_opposite_the_first_mark():
    first, second = for_letter(NUMBER, (("000001", None), ("特急", SECRECY_WORDS)), rule_bottom=2778)
    assert text(first) == f"000001\t{NUMBER}"
    assert [(tab.position, tab.align) for tab in first.tabs] == [(8844, "right")]
    assert text(second) == "特急"
    assert second.runs[0].style == SECRECY_WORDS
    # 2778 + 280 (7/8 of a character) − 204 (ink begins 3.6 mm below the top of its line) − 2098 − 2 × 20 = 716
    assert (first.space_before, second.space_before) == (716, 0)


def test_a_letter_without_marks_has_its_number_alone():
    (box,) = for_letter(NUMBER, (), rule_bottom=2778)
    assert text(box) == f"\t{NUMBER}"
