from typing import Any

import pytest

from generator import example
from generator.model import load
from tests.model.cases import codes, notice


def interview(**fields: Any) -> dict[str, Any]:
    own = {
        **{
            "title": "关于面试有关事项的通知",
            "opening": "现通知如下：",
            "time": "2022-12-10T08:30",
            "place": "县委党校",
        },
        **{"candidates": [{"ticket_number": "003"}, {"ticket_number": "001"}]},
        **{"contact": {"name": "张文清", "telephone": "0359-5520000"}},
    }
    data = notice(genre="candidate_interview_notice", **own | fields)
    del data["body"]
    return data


def texts(data: dict[str, Any]) -> list[str]:
    return [block.text for block in load(data).blocks]


def listed(data: dict[str, Any]) -> list[list[str]]:
    table = load(data).all_attachments[-1].body[0]
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


def test_the_least_notice_is_composed_of_fixed_words_and_the_given_facts():
    assert texts(interview()) == [
        "现通知如下：",
        *("一、面试时间", "2022年12月10日（星期六）8:30开始。"),
        *("二、面试地点", "县委党校。"),
        *("三、面试人员", "共2人，名单见附件。"),
        *("四、联系方式", "联系人：张文清，电话：0359-5520000。"),
    ]


def test_what_is_given_besides_has_headings_of_its_own():
    data = interview(materials=["身份证", "准考证"], requirements=["不得迟到"], attachments=[{"title": "考场示意图"}])
    assert texts(data)[5:] == [
        *("三、面试人员", "共2人，名单见附件2。"),
        *("四、需携带的材料", "1.身份证；", "2.准考证。"),
        *("五、有关要求", "不得迟到。"),
        *("六、联系方式", "联系人：张文清，电话：0359-5520000。"),
    ]


@pytest.mark.parametrize(
    ("check_in", "words"),
    [
        ("2022-12-10T07:05", "，请于当日7:05前报到。"),
        ("2022-12-09T17:00", "，请于2022年12月9日（星期五）17:00前报到。"),
    ],
)
def test_the_day_of_the_check_in_is_told_unless_it_is_that_of_the_interview(check_in, words):
    assert texts(interview(check_in=check_in))[2] == f"2022年12月10日（星期六）8:30开始{words}"


@pytest.mark.parametrize(
    ("more", "header", "row"),
    [
        ({}, ["序号", "准考证号"], ["1", "003"]),
        ({"name": "王某"}, ["序号", "准考证号", "姓名"], ["1", "003", "王某"]),
        ({"group": "第一组"}, ["序号", "准考证号", "面试组别"], ["1", "003", "第一组"]),
    ],
)
def test_the_list_stands_in_the_order_given_with_the_columns_that_somebody_has(more, header, row):
    found = listed(interview(candidates=[{"ticket_number": "003", **more}, {"ticket_number": "001"}]))
    assert found == [header, row, ["2", "001", *[""] * len(more)]]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"time": "2022-12-06T00:00"}, []),
        ({"time": "2022-12-05T23:59"}, [("time-not-after-signing", "/time")]),
        ({"check_in": "2022-12-10T08:29"}, []),
        ({"check_in": "2022-12-10T08:30"}, [("check-in-not-before-interview", "/check_in")]),
        ({"candidates": [{"ticket_number": "1"}] * 2}, [("duplicate-name", "/candidates/1/ticket_number")]),
        ({"candidates": []}, [("too-few", "/candidates")]),
        ({"title": "关于面试有关事项的公告"}, []),
        ({"title": "关于面试有关事项的函"}, [("title-ending", "/title")]),
        ({"recipients": ["各位考生"]}, []),
    ],
)
def test_times_stand_in_the_order_of_events_and_candidates_differ(fields, expected):
    assert codes(interview(**fields)) == expected


@pytest.mark.parametrize("field", ["opening", "time", "place", "candidates", "contact"])
def test_a_notice_lacks_nothing_that_a_candidate_must_know(field):
    data = interview()
    del data[field]
    assert codes(data) == [("missing-field", f"/{field}")]


def test_three_candidates_for_each_of_the_ten_posts_of_the_fixture():
    data = example("candidate_interview_notice")
    assert len(data["candidates"]) == 30
    assert "招聘10名劳务派遣人员" in data["opening"][0]
    assert "共有30人进入面试" in data["opening"][0]
    assert "按照岗位数1∶3的比例" in "".join(example("request")["body"])
    assert data["check_in"][11:].lstrip("0") in data["requirements"][0]
