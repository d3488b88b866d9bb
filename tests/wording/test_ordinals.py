import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import heading_ordinal, split_ordinal


@pytest.mark.parametrize(
    ("level", "position", "ordinal"),
    [
        (1, 1, "一、"),
        (1, 12, "十二、"),
        (2, 1, "（一）"),
        (2, 21, "（二十一）"),
        (3, 1, "1."),
        (3, 10, "10."),
        (4, 1, "（1）"),
    ],
)
def test_a_heading_has_the_ordinal_of_its_level(level, position, ordinal):
    assert heading_ordinal(level, position) == ordinal


@pytest.mark.parametrize("level", [0, 5])
def test_there_is_no_fifth_level(level):
    with pytest.raises(ValueError, match=str(level)):
        heading_ordinal(level, 1)


@pytest.mark.parametrize(
    ("line", "level", "ordinal"),
    [
        ("一、组成人员及主要职责", 1, "一、"),
        ("十二、附则", 1, "十二、"),
        ("（一）清单管理机制", 2, "（一）"),
        ("（二十一）其他", 2, "（二十一）"),
        ("1.负责协调、联络、会议等日常运转工作；", 3, "1."),
        ("1. 负责协调、联络、会议等日常运转工作；", 3, "1."),
        ("10.完成领导交办的其他任务。", 3, "10."),
        ("（1）填报单位", 4, "（1）"),
        ("（12）填报单位", 4, "（12）"),
    ],
)
def test_the_four_levels_are_read(line, level, ordinal):
    assert split_ordinal(line) == (level, ordinal, line.removeprefix(ordinal))


@pytest.mark.parametrize(
    ("line", "level", "ordinal"),
    [
        ("(一)清单管理机制", 2, "(一)"),
        ("（一)清单管理机制", 2, "（一)"),
        ("（一）、清单管理机制", 2, "（一）、"),
        ("1．负责综合性材料起草工作；", 3, "1．"),
        ("1、负责综合性材料起草工作；", 3, "1、"),
        ("(1)填报单位", 4, "(1)"),
        ("（1）.填报单位", 4, "（1）."),
    ],
)
def test_a_mistyped_ordinal_is_read_and_kept_as_typed(line, level, ordinal):
    assert split_ordinal(line) == (level, ordinal, line.removeprefix(ordinal))


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("1.2022年重点工作完成情况", 3),
        ("一、三季度工作情况", 1),
        ("一、一体推进“放管服”改革", 1),
        ("一、二〇二二年工作回顾", 1),
        ("一、“十四五”规划执行情况", 1),
        ("3、5个工作组的分工", 3),
    ],
)
def test_a_number_right_after_an_ordinal_does_not_hide_it(line, level):
    assert split_ordinal(line).level == level


@pytest.mark.parametrize(
    "line",
    [
        "2022.4.12起施行",
        "2022年4月12日",
        "4.12安全生产事故",
        "1.5万户市场主体",
        "10.5亿元",
        "100.全县",
        "1.1总体要求",
        "0.46个百分点",
        "一、二季度完成情况",
        "一、二、三产业融合发展",
        "一、二线城市",
        "三、四月份",
        "3、4月份",
        "一二、重复",
        "十一十、颠倒",
        "（2022）16号",
        "（一二）",
        "（此件公开发布）",
        "一是按照“硬抽人、抽硬人”的原则",
        "一方面、另一方面",
        "第一、二条",
        "工作（一）综合组",
        " 一、前有空格",
        "①五级",
        "",
    ],
)
def test_what_only_looks_like_an_ordinal_is_left_alone(line):
    assert split_ordinal(line) == (None, "", line)


@given(
    st.integers(1, 4), st.integers(1, 99), st.sampled_from(["总体要求", "加强组织领导。各乡镇要落实。", "“六定”", ""])
)
def test_a_written_ordinal_is_read_back(level, position, rest):
    ordinal = heading_ordinal(level, position)
    assert split_ordinal(ordinal + rest) == (level, ordinal, rest)


@given(st.text(st.sampled_from("一二三十百0123456789、.．（）()年月季度万 工作")))
def test_no_character_is_lost_by_splitting(text):
    level, ordinal, rest = split_ordinal(text)
    assert ordinal + rest == text
    assert (level is None) == (ordinal == "")
