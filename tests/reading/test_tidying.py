import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.tidying import tidy


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("## 一、总体要求", "一、总体要求", "markdown"),
        ("**主要职责**：统筹", "主要职责：统筹", "markdown"),
        ("1. 负责协调", "1.负责协调", "blanks"),
        ("抽调 18 人", "抽调18人", "blanks"),
        ("组 长：孙贵明 县政府", "组　长：孙贵明　县政府", "blanks"),
        ('按照"硬抽人"的原则', "按照“硬抽人”的原则", "quotes"),
        ("(一)综合组", "（一）综合组", "brackets"),
        ("乡(镇)人民政府", "乡（镇）人民政府", "brackets"),
        ("稷政办发[2022]16号", "稷政办发〔2022〕16号", "brackets"),
        ("清政办发〔2026〕018号", "清政办发〔2026〕18号", "zeros"),
        ("甲政发〔2026〕第005号", "甲政发〔2026〕第5号", "zeros"),
        ("抓紧办理,及时报告", "抓紧办理，及时报告", "punctuation"),
        ("２０２２年完成３．５万元", "2022年完成3.5万元", "digits"),
        ("甲局     乙局", "甲局　　乙局", "blanks"),
    ],
)
def test_a_slip_is_set_right_and_named(before, after, reason):
    assert tidy(before) == (after, (reason,))


@pytest.mark.parametrize(
    "line",
    [
        "“十四五”规划（2021—2025年）",
        "完成率80.5%，比上月高3.2个百分点",
        '一个"孤立的引号',
        "f(x)=1,2,3",
        "http://example.com/a?b=c",
        "Windows 10 Pro",
        "时间：9:00—11:30",
    ],
)
def test_what_is_right_stays_as_it_is(line):
    assert tidy(line) == (line, ())


@given(st.text(alphabet="一二（）()\"'“”,，.。 　1１．a#*〔〕[]2022号", max_size=40))
def test_a_line_set_right_once_stays(line):
    once = tidy(line).text
    assert tidy(once).text == tidy(tidy(once).text).text
    assert [each for each in once if each in "一二1a"] == [each for each in line.replace("１", "1") if each in "一二1a"]
