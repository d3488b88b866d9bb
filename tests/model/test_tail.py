"""The tail of a ranking: who stands last, and what an interview notice tells them."""

import copy

import pytest

from generator import InvalidDocument, ranking_tail

RANKING = {
    "data_until": "2022-11-30",
    "source": "各乡镇统计报表",
    "unit_kind": "乡镇",
    "units": ["甲镇", "乙镇", "丙乡", "丁乡"],
    "indicators": [
        {
            "name": "新增市场主体",
            "measure": "户",
            "values": [
                {"unit": unit, "target": "100", "done": done}
                for unit, done in (("甲镇", "95"), ("乙镇", "80"), ("丙乡", "91.7"), ("丁乡", "80"))
            ],
        },
        {
            "name": "信访积案",
            "measure": "件",
            "direction": "lower_is_better",
            "values": [
                {"unit": unit, "target": 20, "done": done}
                for unit, done in (("甲镇", 20), ("乙镇", 5), ("丙乡", 6), ("丁乡", 7))
            ],
        },
    ],
}


def tail(last, **changes):
    return {each.unit: each.facts for each in ranking_tail({**copy.deepcopy(RANKING), **changes}, last=last)}


def test_whoever_stands_last_by_any_indicator_is_in_the_tail_in_the_order_of_the_list():
    assert list(tail(1)) == ["甲镇", "乙镇", "丁乡"]


def test_facts_name_only_the_indicators_by_which_a_unit_stands_last():
    # 80 ÷ 100 = 80.0 %; eleven twelfths of a year are 91.7 %, so 11.7 points behind.
    assert tail(1)["乙镇"] == (
        "截至2022年11月30日，你单位新增市场主体累计完成80.0户，完成年度目标100.0户的80.0%，低于序时进度11.7个百分点，"
        "在4个乡镇中并列第3位。以上数据来源于各乡镇统计报表。"
    )


def test_a_ceiling_that_is_used_up_is_told_as_such():
    assert tail(1)["甲镇"] == (
        "截至2022年11月30日，你单位信访积案累计20件，占年度控制数20件的100.0%，高于序时进度8.3个百分点，"
        "在4个乡镇中排名第4位。以上数据来源于各乡镇统计报表。"
    )


def test_units_of_one_rank_are_taken_together_and_a_longer_tail_takes_more():
    one = RANKING["indicators"][:1]
    assert list(tail(1, indicators=one)) == list(tail(2, indicators=one)) == ["乙镇", "丁乡"]
    assert list(tail(3, indicators=one)) == ["乙镇", "丙乡", "丁乡"]
    assert list(tail(9, indicators=one)) == RANKING["units"]
    assert "；信访积案" in tail(2)["丁乡"]


def test_faulty_figures_are_told_at_their_places():
    with pytest.raises(InvalidDocument) as told:
        tail(1, source="", indicators=[{"name": "指标", "values": [{"unit": "甲镇", "target": "多", "done": 1}]}])
    assert [(fault.code, fault.pointer) for fault in told.value.faults] == [
        ("empty-text", "/source"),
        ("missing-field", "/indicators/0/measure"),
        ("invalid-number", "/indicators/0/values/0/target"),
    ]
