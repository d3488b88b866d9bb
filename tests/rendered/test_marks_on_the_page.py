"""Marks of joint issue and long marks on the rendered page (7.2.4, 10.1); 份号, 密级, 紧急程度; several signers (7.2.6)."""

import itertools

import pytest

from tests.rendered.elements import BOTTOM, CHAR, CORNER_MARKS, LEFT, LINE, MIDDLE, RIGHT, SIGNERS, TOP, element
from tests.rendered.page import red

pytestmark = pytest.mark.libreoffice

JOINT = ("joint_issue_two", "joint_issue_three_seals", "joint_issue_five_seals")


def _red_lines(result):
    return [line for line in result.pages[0].lines if line.characters[0].color[:2] == (1, 0)]


def _mark(result):
    """The ink of the mark, and the red rule below it."""
    page = result.pages[0]
    rule = page.rules(where=red)[0]
    return page.ink(where=red, bottom=rule.top - 0.5), rule


def _names(result):
    """The characters of each issuer's name in the mark, and those of 文件."""
    characters = [each for line in _red_lines(result) for each in line.characters]
    words = [each for each in characters if each.text in "文件"]
    names = sorted(
        (each for each in characters if each.text not in "文件"), key=lambda each: (round(each.top), each.left)
    )
    rows = [list(row) for _, row in itertools.groupby(names, key=lambda each: round(each.top))]
    return rows, words


@pytest.mark.parametrize("name", JOINT)
def test_names_of_a_joint_issue_stand_below_one_another_over_one_width(name):
    result = element(name)
    rows, _ = _names(result)
    assert ["".join(each.text for each in row) for row in rows] == list(result.document.issuers)
    assert max(row[0].left for row in rows) - min(row[0].left for row in rows) < 0.3
    assert max(row[-1].right for row in rows) - min(row[-1].right for row in rows) < 0.4
    for row in rows:
        steps = [right.left - left.left for left, right in itertools.pairwise(row)]
        assert max(steps) - min(steps) < 0.3


@pytest.mark.parametrize("name", JOINT)
def test_the_word_stands_at_the_right_in_the_middle_of_the_names(name):
    rows, words = _names(element(name))
    assert "".join(each.text for each in words) == "文件"
    middle = (rows[0][0].top + rows[-1][0].bottom) / 2
    assert (words[0].top + words[0].bottom) / 2 == pytest.approx(middle, abs=0.3)
    assert words[0].left > rows[0][-1].right
    assert (rows[0][0].left + words[-1].right) / 2 == pytest.approx(MIDDLE, abs=0.5)


@pytest.mark.parametrize("name", JOINT)
def test_a_joint_mark_is_red_song_inside_the_type_area(name):
    result = element(name)
    ink, _ = _mark(result)
    assert ink.left >= LEFT
    assert ink.right <= RIGHT
    for line in _red_lines(result):
        assert line.faces == {"FandolSong-Bold"}


@pytest.mark.parametrize("name", [*JOINT, "joint_mark_lead", "joint_mark_own", "mark_narrow", "mark_two_lines"])
def test_the_top_edge_of_every_mark_is_35_mm_below_the_type_area(name):
    ink, _ = _mark(element(name))
    assert ink.top == pytest.approx(TOP + 35, abs=1)


def test_text_shows_on_page_one_below_five_names_a_title_of_three_lines_and_recipients_of_two():
    result = element("joint_room")
    page, text = result.line(result.document.blocks[0].text[:12])
    assert page.number == 1
    assert [line.sizes for line in page.lines[6:9]] == [{22}] * 3
    # 10.2 mm a line: its text ends 3 mm below its middle.
    assert text.middle + 3 < BOTTOM


@pytest.mark.parametrize(
    ("name", "text"),
    [("joint_mark_lead", "稷山县人力资源和社会保障局文件"), ("joint_mark_own", "中共稷山县委办公室文件")],
)
def test_the_leading_issuers_mark_or_the_callers_own_stands_alone(name, text):
    (line,) = _red_lines(element(name))
    assert line.text == text
    assert (line.left + line.right) / 2 == pytest.approx(MIDDLE, abs=0.5)


def test_a_letter_of_two_bodies_bears_the_leading_ones_mark_30_mm_below_the_top_of_the_page():
    result = element("letter_joint_with_marks")
    (line,) = _red_lines(result)
    ink, _ = _mark(result)
    assert line.text == result.document.issuers[0]
    assert ink.top == pytest.approx(30, abs=1)


def test_a_mark_of_23_characters_is_narrow_on_one_line():
    (line,) = _red_lines(element("mark_narrow"))
    ink, _ = _mark(element("mark_narrow"))
    assert len(line.text) == 23
    assert ink.left >= LEFT
    assert ink.right <= RIGHT
    # 87 % of 22 pt: 23 characters take 155.3 of 156 mm.
    assert ink.right - ink.left > 150


def test_a_mark_of_34_characters_stands_on_two_lines_broken_by_meaning():
    lines = _red_lines(element("mark_two_lines"))
    assert [line.text for line in lines] == ["稷山县国家农产品质量安全县和省级食品安全县", "创建工作领导小组办公室文件"]
    for line in lines:
        assert (line.left + line.right) / 2 == pytest.approx(MIDDLE, abs=0.5)
        assert line.left >= LEFT


@pytest.mark.parametrize("name", ["mark_two_lines", "joint_issue_two", "joint_issue_five_seals"])
def test_two_blank_lines_part_the_number_from_a_mark_of_several_lines(name):
    result = element(name)
    ink, _ = _mark(result)
    page, number = result.line(result.document.document_number.text)
    below = page.ink(left=number.left, right=number.right, top=number.middle - 4, bottom=number.middle + 4)
    size = _red_lines(result)[0].characters[0].size * 25.4 / 72
    # As for a mark of one line: 3.6 mm above the number's ink, 0.1 of the mark's size below its own.
    assert below.top - 3.6 - (ink.bottom + 0.1 * size) == pytest.approx(2 * LINE, abs=1)


def _texts(marks):
    secrecy = marks.get("secrecy")
    texts = [
        f"{marks['copy_number']:06}" if "copy_number" in marks else None,
        f"{secrecy['level']}★{secrecy['period']}" if secrecy else None,
        marks.get("urgency"),
    ]
    return [text for text in texts if text]


@pytest.mark.parametrize(("name", "marks"), CORNER_MARKS.items(), ids=CORNER_MARKS)
def test_marks_in_the_corner_of_the_general_format_stand_from_the_first_line_down(name, marks):
    result = element(f"general_{name}")
    lines = [line for line in result.pages[0].lines if line.middle < TOP + 3 * LINE and line.sizes == {16}]
    assert [line.text for line in lines] == _texts(marks)
    for index, line in enumerate(lines):
        assert line.left == pytest.approx(LEFT, abs=0.3)
        assert line.middle == pytest.approx(TOP + (index + 0.5) * LINE, abs=0.5)
        assert line.faces == ({"FandolFang-Regular"} if line.text == "000036" else {"FandolHei-Regular"})
    ink, _ = _mark(result)
    assert ink.top == pytest.approx(TOP + 35, abs=1)


@pytest.mark.parametrize(("name", "marks"), CORNER_MARKS.items(), ids=CORNER_MARKS)
def test_marks_in_the_corner_of_a_letter_stand_below_its_rule_opposite_the_number(name, marks):
    result = element(f"letter_{name}")
    page, number = result.line(result.document.document_number.text) if not marks else (result.pages[0], None)
    _, rule, *_ = page.rules(where=red)
    texts = _texts(marks)
    below = [line for line in page.lines if line.middle > rule.bottom][: max(1, len(texts))]
    number = result.document.document_number.text
    assert [line.text for line in below] == [(texts or [""])[0] + number, *texts[1:]]
    assert below[0].right == pytest.approx(RIGHT, abs=0.5)
    ink = page.ink(left=LEFT, right=RIGHT, top=rule.bottom + 1, bottom=below[0].middle + 4)
    assert ink.top - rule.bottom == pytest.approx(14 * 25.4 / 72, abs=0.7)
    for index, line in enumerate(below):
        if texts:
            assert line.left == pytest.approx(LEFT, abs=0.3)
        assert line.middle == pytest.approx(below[0].middle + index * LINE, abs=0.2)
    title = next(line for line in page.lines if line.sizes == {22} and line.middle > rule.bottom)
    assert title.middle - below[-1].middle == pytest.approx(3 * LINE, abs=0.5)


@pytest.mark.parametrize("count", range(1, len(SIGNERS) + 1))
def test_signers_stand_two_a_row_from_the_left_down_and_the_number_beside_the_last(count):
    result = element(f"signers_{count}")
    page = result.pages[0]
    number = result.document.document_number.text
    rows = [
        line
        for line in page.lines
        if line.faces & {"FandolKai-Regular"} and line.sizes == {16} and line.characters[0].color != (1, 0, 0)
    ]
    names = SIGNERS[:count]
    wanted = ["".join(names[start : start + 2]) for start in range(0, count, 2)]
    wanted[0] = f"签发人：{wanted[0]}"
    wanted[-1] = number + wanted[-1]
    assert [row.text for row in rows] == wanted
    assert rows[-1].left == pytest.approx(LEFT + CHAR, abs=0.5)
    assert max(row.right for row in rows) == pytest.approx(RIGHT - CHAR, abs=0.5)
    starts = [row.text.index(names[2 * index]) for index, row in enumerate(rows)]
    firsts = [row.characters[start].left for row, start in zip(rows, starts, strict=True)]
    assert max(firsts) - min(firsts) < 0.3
    seconds = [
        row.characters[row.text.index(names[2 * index + 1])].left
        for index, row in enumerate(rows)
        if 2 * index + 1 < count
    ]
    assert all(abs(second - seconds[0]) < 0.3 for second in seconds)
    (rule,) = page.rules(where=red)
    ink = page.ink(left=LEFT, right=RIGHT, top=rows[-1].middle - 4, bottom=rows[-1].middle + 4)
    assert rule.top - ink.bottom == pytest.approx(4, abs=0.5)
    assert (rule.left, rule.right) == pytest.approx((LEFT, RIGHT), abs=0.2)
    mark, _ = _mark(result)
    first = page.ink(left=LEFT, right=RIGHT, top=rows[0].middle - 4, bottom=rows[0].middle + 4)
    size = _red_lines(result)[0].characters[0].size * 25.4 / 72
    assert first.top - 3.6 - (mark.bottom + 0.1 * size) == pytest.approx(2 * LINE, abs=1)
