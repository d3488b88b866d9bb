import pytest

from generator.layout.heads import general_head, letter_head
from generator.model import load
from generator.standard.styles import SECRECY_WORDS
from tests.model.cases import notice

MARKS = {"copy_number": 1, "secrecy": {"level": "机密", "period": "1年"}, "urgency": "特急"}
# The first line and space below of 发文字号: the gap to the red rule of 8 pt, the rule of 1 pt.
RULED = 579 + 160 + 20


def general(**fields):
    return general_head(load(notice(**fields)))


def letter(**fields):
    return letter_head(load(notice(**fields)))


def heights(head):
    return [height for slot in head.slots for height in slot.heights]


def text(box):
    return "".join(run.text for run in box.runs)


def test_the_mark_is_the_issuers_name_and_file_unless_it_is_given():
    assert general().issuer_mark.text == "稷山县人民政府办公室文件"
    assert general(issuer_mark="中共稷山县委").issuer_mark.text == "中共稷山县委"
    assert letter().issuer_mark.text == "稷山县人民政府办公室"


def test_numbers_of_copies_have_six_digits():
    head = general(**MARKS)
    assert (head.copy_number, head.secrecy, head.urgency) == ("000001", "机密★1年", "特急")


def test_the_mark_keeps_its_place_whatever_stands_above_it():
    (alone, *_), (below, *_) = heights(general()), heights(general(**MARKS))
    assert alone == below


def test_the_general_head_is_the_mark_two_blank_lines_and_the_ruled_number():
    head = general()
    # The mark of 12 characters at 36 pt (442.2 ÷ 12): its line begins 1984 − 0.22 × 720 = 1826 below the top.
    assert heights(head) == [1826 + 900, 579, 579, RULED]


def test_a_letters_double_rules_are_thick_outside():
    rules = letter().letter_rules
    assert [rule.weight for rule in rules] == [45, 15, 15, 45]
    assert {rule.width for rule in rules} == {9638}  # 170 mm
    # The first: 30 mm + 0.93 × 42 pt + 4 mm = 1701 + 781 + 227; below it the gap of 1 pt.
    assert [rule.top for rule in rules[:2]] == [2709, 2709 + 45 + 20]
    # The last ends 20 mm above the foot of the page: 16 838 − 1134 = 15 704.
    assert rules[3].top + 45 == 15_704
    assert rules[2].top + 15 + 20 == rules[3].top


def test_a_letters_marks_stand_at_the_left_of_the_number_and_below():
    first, second, third = letter(**MARKS).number_lines
    assert [text(box) for box in (first, second, third)] == ["000001\t稷政办发〔2022〕61号", "机密★1年", "特急"]
    assert [box.runs[0].style for box in (first, second, third)] == [None, SECRECY_WORDS, SECRECY_WORDS]


@pytest.mark.parametrize(("marks", "count"), [({}, 1), ({"urgency": "特急"}, 1), (MARKS, 3)])
def test_a_letters_head_takes_two_low_lines_and_those_of_the_number(marks, count):
    head = letter(**marks)
    assert heights(head) == [20, 20, head.number_lines[0].space_before + 579, *[579] * (count - 1)]


def test_an_upward_head_has_a_line_for_each_row_of_signers():
    report = load(notice() | {"genre": "notice"})
    signed = report.model_copy(update={"signers": ("张三", "李四", "王五")})
    assert heights(general_head(signed))[1:] == [579, 579, 579, RULED]
