import copy
from typing import Any

import pytest

from generator.model import load
from tests.model.cases import codes, notice

TASK = {"task_number": "1", "task": "甲", "goal": "完成4户", "begins": "2022-10-01", "ends": "2022-12-25"}
OTHER = {**TASK, "task_number": "2", "task": "乙", "basis": "会议纪要", "priority": "高"}
LISTS: dict[str, Any] = {
    "tasks": [TASK, OTHER],
    "responsibilities": [
        {"task_number": "2", "lead_unit": "县工科局"},
        {
            "task_number": "1",
            "lead_unit": "县发改局",
            "leader": "副局长",
            "person": "股长",
            "partners": ["县统计局", "县税务局"],
        },
    ],
    "steps": [
        {"task_number": "1", "step": "建账", "due": "2022-10-01", "milestone": "每月通报", "support": "联络员"},
        {"task_number": "2", "step": "申报", "due": "2022-12-25"},
        {"task_number": "1", "step": "验收", "due": "2022-11-30"},
    ],
    "outcomes": [
        {
            "task_number": "1",
            "expected": "入库企业",
            "measure": "户",
            "planned": 7,
            "actual": 2,
            "proofs": ["批复", "报表"],
        },
        {"task_number": "2", "expected": "投资", "measure": "万元", "planned": "10.50"},
    ],
}


def issued(*, genre: str = "notice", attachments: Any = (), **lists: Any) -> dict[str, Any]:
    return notice(genre=genre, attachments=list(attachments), four_lists=copy.deepcopy(LISTS) | lists)


def rows(document: Any, title: str) -> list[list[str]]:
    (attachment,) = (each for each in document.all_attachments if each.title.endswith(title))
    return [[cell.text.replace("\n", "") for cell in row] for row in attachment.body[0].rows]


def changed(name: str, index: int, **fields: Any) -> dict[str, Any]:
    """The lists with one line changed."""
    entries = copy.deepcopy(LISTS[name])
    entries[index] |= fields
    return {name: entries}


def test_the_lists_are_four_attachments_behind_those_of_the_author():
    document = load(issued(attachments=[{"title": "办法"}], name="重点工作"))
    assert [attachment.title for attachment in document.all_attachments] == [
        *("办法", "重点工作任务清单", "重点工作责任清单", "重点工作措施清单", "重点工作结果清单")
    ]
    assert load(issued()).all_attachments[0].title == "任务清单"
    assert load(notice()).all_attachments == ()


def test_a_report_may_carry_the_lists_and_a_decision_may_not():
    report = {"signers": ["李明远"], "recipients": ["稷山县人民政府"], "title": "关于甲的报告"}
    assert len(load(issued(genre="report") | report).all_attachments) == 4
    assert codes(issued(genre="decision") | {"title": "关于甲的决定"}) == [("unknown-field", "/four_lists")]


def test_the_name_of_a_task_and_its_order_come_from_the_list_of_tasks():
    document = load(issued())
    assert rows(document, "任务清单") == [
        ["1", "甲", "完成4户", "—", "2022年10月1日至2022年12月25日", "—"],
        ["2", "乙", "完成4户", "会议纪要", "2022年10月1日至2022年12月25日", "高"],
    ]
    assert rows(document, "责任清单") == [
        ["1", "甲", "县发改局", "副局长", "股长", "县统计局、县税务局", "—"],
        ["2", "乙", "县工科局", "—", "—", "—", "—"],
    ]
    assert rows(document, "措施清单") == [
        ["1", "甲", "建账", "每月通报", "2022年10月1日", "联络员"],
        ["1", "甲", "验收", "—", "2022年11月30日", "—"],
        ["2", "乙", "申报", "—", "2022年12月25日", "—"],
    ]


def test_the_rate_is_computed_and_what_is_not_known_yet_is_left_to_be_filled_in():
    assert rows(load(issued()), "结果清单") == [
        # 2 ÷ 7 = 28.57 %
        ["1", "甲", "入库企业7户", "2户", "28.6", "批复、报表", "否", "—"],
        ["2", "乙", "投资10.5万元", "", "", "", "否", "—"],
    ]
    done = changed("outcomes", 0, actual=0, proofs=[], closed=True, remark="延期")
    assert rows(load(issued(**done)), "结果清单")[0][3:] == ["0户", "0.0", "—", "是", "延期"]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ({"tasks": [TASK, OTHER, TASK]}, [("duplicate-name", "tasks/2/task_number")]),
        (
            {"responsibilities": [*LISTS["responsibilities"], LISTS["responsibilities"][0]]},
            [("duplicate-name", "responsibilities/2/task_number")],
        ),
        (
            {"responsibilities": LISTS["responsibilities"][:1]},
            [("missing-task", "responsibilities")],
        ),
        ({"steps": LISTS["steps"][:1]}, [("missing-task", "steps")]),
        ({"outcomes": LISTS["outcomes"][1:]}, [("missing-task", "outcomes")]),
        (changed("steps", 1, task_number="3"), [("unknown-task", "steps/1/task_number"), ("missing-task", "steps")]),
        (changed("tasks", 0, ends="2022-09-30"), [("ends-before-it-begins", "tasks/0/ends")]),
        (changed("tasks", 0, begins="2022-12-25"), [("due-outside-task", f"steps/{index}/due") for index in (0, 2)]),
        (changed("steps", 0, due="2022-09-30"), [("due-outside-task", "steps/0/due")]),
        (changed("steps", 0, due="2022-12-26"), [("due-outside-task", "steps/0/due")]),
        (changed("outcomes", 0, planned=0), [("target-not-positive", "outcomes/0/planned")]),
        (
            changed("responsibilities", 0, lead_unit="县工科局、县统计局"),
            [("several-units", "responsibilities/0/lead_unit")],
        ),
        (changed("responsibilities", 0, lead_unit="县工科局和平分局"), []),
        ({"tasks": []}, [("too-few", "tasks")]),
    ],
)
def test_the_lists_agree_with_one_another(lists, expected):
    assert codes(issued(**lists)) == [(code, f"/four_lists/{place}") for code, place in expected]


def test_all_that_is_wrong_with_the_lists_is_told_at_once():
    lists = {
        **changed("responsibilities", 0, task_number="3"),
        **changed("steps", 1, due="2023-01-01"),
        **changed("outcomes", 0, task_number="9"),
    }
    assert codes(issued(**lists)) == [
        ("unknown-task", "/four_lists/responsibilities/0/task_number"),
        ("missing-task", "/four_lists/responsibilities"),
        ("due-outside-task", "/four_lists/steps/1/due"),
        ("unknown-task", "/four_lists/outcomes/0/task_number"),
        ("missing-task", "/four_lists/outcomes"),
    ]


def test_the_longest_lists_of_names_still_fit_into_their_cells():
    lists = changed("responsibilities", 0, partners=["局" * 50] * 20) | changed("outcomes", 0, proofs=["件" * 50] * 20)
    for attachment in load(issued(name="名" * 50, **lists)).all_attachments:
        assert type(attachment).model_validate(attachment.model_dump()) == attachment
