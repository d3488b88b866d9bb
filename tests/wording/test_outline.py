import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import Line, ended_headings, lines, outline

SEED = """\
各乡（镇）人民政府，县直各有关单位，稷山经开区管委会：

　　为深入开展“市场主体建设年”活动，决定成立县优化营商环境促进市场主体倍增工作专班（以下简称工作专班）。现将有关事项通知如下：

　　一、组成人员及主要职责

组 长：孙贵明 县政府副县长

　　二、机构设置

　　工作专班实行集中办公，初步考虑28人左右。工作专班下设5个工作组。

　　（一）综合组

主要职责：

1. 负责协调、联络、会议等日常运转工作；

5. 完成领导交办的其他任务。
"""


def test_the_seed_notice_falls_into_headings_items_and_paragraphs():
    assert outline(SEED) == (
        Line("paragraph", None, "各乡（镇）人民政府，县直各有关单位，稷山经开区管委会："),
        Line(
            "paragraph",
            None,
            "为深入开展“市场主体建设年”活动，决定成立县优化营商环境促进市场主体倍增工作专班（以下简称工作专班）。现将有关事项通知如下：",
        ),
        Line("heading", 1, "一、组成人员及主要职责"),
        Line("paragraph", None, "组 长：孙贵明 县政府副县长"),
        Line("heading", 1, "二、机构设置"),
        Line("paragraph", None, "工作专班实行集中办公，初步考虑28人左右。工作专班下设5个工作组。"),
        Line("heading", 2, "（一）综合组"),
        Line("paragraph", None, "主要职责："),
        Line("list_item", 3, "1. 负责协调、联络、会议等日常运转工作；"),
        Line("list_item", 3, "5. 完成领导交办的其他任务。"),
    )


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("（一）加强组织领导。各乡镇要压实责任。", "（一）加强组织领导。", "各乡镇要压实责任。"),
        ("一、提高认识。营商环境就是生产力。", "一、提高认识。", "营商环境就是生产力。"),
        ("（二）加强经费保障。 由县财政局予以保障", "（二）加强经费保障。", " 由县财政局予以保障"),
        ("（三）开展“回头看”。重点看整改。", "（三）开展“回头看”。", "重点看整改。"),
    ],
)
def test_a_short_first_sentence_of_the_first_two_levels_runs_in(line, heading, text):
    (found,) = outline(line)
    assert (found.kind, found.heading, found.text) == ("run_in_heading", heading, text)


@pytest.mark.parametrize(
    "line",
    [
        "（一）梳理事项；（二）公布清单。各单位按时完成。",
        "（一）时间：10月20日。地点：县政府三楼会议室。",
        "（一）完成领导交办的其他任务。",
        f"（一）{'全面创优营商环境' * 4}。各乡镇要落实。",
        f"一、{'全面创优营商环境' * 5}",
        "（一）坚持“快办。”原则的各单位要落实",
        "1.严格监管。各单位要落实。",
        "（1）填报单位。",
    ],
)
def test_an_ordinal_before_anything_else_makes_a_list_item(line):
    (found,) = outline(line)
    assert (found.kind, found.text, found.heading) == ("list_item", line, "")


@pytest.mark.parametrize(
    "line", ["一、总体要求", "（一）打好“组合拳”", "1.综合协调", "（1）填报单位", "(一)综合组", "一、"]
)
def test_a_short_line_with_an_ordinal_and_no_closing_mark_is_a_heading(line):
    (found,) = outline(line)
    assert (found.kind, found.text) == ("heading", line)


@pytest.mark.parametrize("mark", ["。", "；", "！", "？", "，", "：", "……", ";", ":", "。”", "！）"])
def test_a_closing_mark_makes_no_heading(mark):
    (found,) = outline(f"1.综合协调{mark}")
    assert found.kind == "list_item"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (["一、总体要求。", "正文。", "二、工作安排。", "（一）落实责任。", "正文。"], [0, 2, 3]),
        (["一、总体要求", "正文。"], []),
        # Clauses that follow each other, and the last of them.
        (["现决定：", "一、授予甲称号。", "二、本决定自发布之日起施行。", "特此决定。"], []),
        (["正文。", "一、本命令自发布之日起施行。"], []),
        (["一、禁火期限。自三月起。", "正文。"], []),
        (["1.总体要求。", "正文。"], []),
        (["一、。", "正文。"], []),
        (["一、" + "甲" * 30 + "。", "正文。"], []),
    ],
)
def test_a_short_line_with_text_of_its_own_below_is_a_heading_whatever_its_mark(text, places):
    assert ended_headings(text) == places


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\v", "\f", "\r\n\r\n", "\n\u3000\n"])
def test_a_line_ends_wherever_a_program_may_end_it(end):
    assert lines(f"一、甲{end}　　乙\t") == ("一、甲", "乙")


def test_an_illegal_separator_stays_to_be_reported():
    assert lines("\x1c甲\x1d乙\x1e") == ("\x1c甲\x1d乙\x1e",)


def test_a_byte_order_mark_does_not_hide_an_ordinal():
    assert outline("\ufeff一、总体要求") == (Line("heading", 1, "一、总体要求"),)


def test_an_empty_text_has_no_lines():
    assert outline(" \u3000\r\n\n") == ()


PIECES = st.sampled_from(
    [
        "一、",
        "（一）",
        "1.",
        "（1）",
        "加强组织领导",
        "。",
        "；",
        "“",
        "”",
        "　",
        " ",
        "\n",
        "\r\n",
        "\u2028",
        "2022年",
        "各乡镇",
    ]
)


BLANK = set("\t\n\v\f\r \x85\u00a0\u1680\u200b\u2028\u2029\u202f\u205f\u3000\ufeff") | {
    chr(code) for code in range(0x2000, 0x200B)
}


def visible(text):
    return [character for character in text if character not in BLANK]


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join))
def test_no_character_but_blanks_is_lost(text):
    assert visible("".join(line.heading + line.text for line in outline(text))) == visible(text)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_line_keeps_its_inner_blanks(text):
    stripped = [line.strip() for line in text.splitlines()]
    assert [line.heading + line.text for line in outline(text)] == [line for line in stripped if line]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_only_a_run_in_heading_has_a_heading_of_its_own(text):
    for line in outline(text):
        assert bool(line.heading) == (line.kind == "run_in_heading")
        assert (line.level is None) == (line.kind == "paragraph")
