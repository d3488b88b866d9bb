from typing import Any

import pytest

from generator import example
from generator.model import load
from tests.model.cases import codes, notice

MATTER = {
    **{"matter": "甲。", "origin": "常务会议", "host_unit": "县发改局", "handling": "逐项办理"},
    **{"due": "2022-12-20", "feedback": "书面报告"},
}
ASSISTED = {**MATTER, "matter": "乙", "assisting_units": ["县住建局", "县交通局"]}


def supervision(*matters: dict[str, Any], **fields: Any) -> dict[str, Any]:
    own = {
        **{"title": "关于督办甲的通知", "recipients": ["县发改局"], "cause": "进展缓慢。", "matters": list(matters)},
        **{"contact": {"name": "张文清", "telephone": "0359-5520000"}},
    }
    data = notice(genre="supervision_notice", **own | fields)
    del data["body"]
    return data


def texts(data: dict[str, Any]) -> list[str]:
    return [block.text for block in load(data).blocks]


def test_the_least_notice_is_composed_of_fixed_words_and_the_given_facts():
    assert texts(supervision(MATTER)) == [
        "进展缓慢。",
        "现对1项事项进行督办，有关事项通知如下：",
        "一、督办事项",
        "甲，由县发改局主办，2022年12月20日前办结。",
        "事项来源、办理要求和反馈方式见附件。",
        "二、联系方式",
        "联系人：张文清，电话：0359-5520000。",
    ]


def test_basis_several_matters_and_requirements_are_told():
    data = supervision(MATTER, ASSISTED, basis=["《丙》（丙发〔2022〕1号）"], requirements=["及时反馈", "不得推诿"])
    assert texts(data)[1:9] == [
        "根据《丙》（丙发〔2022〕1号），现对2项事项进行督办，有关事项通知如下：",
        "一、督办事项",
        "1.甲，由县发改局主办，2022年12月20日前办结；",
        "2.乙，由县发改局主办，县住建局、县交通局协办，2022年12月20日前办结。",
        "事项来源、办理要求和反馈方式见附件。",
        "二、有关要求",
        "1.及时反馈；",
        "2.不得推诿。",
    ]


def test_the_list_has_every_matter_with_all_that_is_known_of_it():
    data = supervision(MATTER, ASSISTED, attachments=[{"title": "台账"}])
    ledger, attachment = load(data).all_attachments
    assert (ledger.title, attachment.title) == ("台账", "督办事项清单")
    (table,) = attachment.body
    header, *rows = [[cell.text.replace("\n", "") for cell in row] for row in (*table.header, *table.rows)]
    assert header == ["编号", "督办事项", "事项来源", "主办单位", "协办单位", "办理要求", "办结时限", "反馈方式"]
    assert rows == [
        ["1", "甲。", "常务会议", "县发改局", "—", "逐项办理", "2022年12月20日", "书面报告"],
        ["2", "乙", "常务会议", "县发改局", "县住建局、县交通局", "逐项办理", "2022年12月20日", "书面报告"],
    ]
    assert "事项来源、办理要求和反馈方式见附件2。" in texts(data)


@pytest.mark.parametrize("form", ["general", "letter"])
def test_the_format_is_chosen_and_general_unless_chosen(form):
    assert load(supervision(MATTER, format=form)).layout_format == form
    assert load(supervision(MATTER)).layout_format == "general"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"due": "2022-12-05"}, []),
        ({"due": "2022-12-04"}, [("due-before-signing", "due")]),
        ({"due": "12月底"}, [("invalid-date", "due")]),
        ({"host_unit": "县发改局、县工科局"}, [("several-units", "host_unit")]),
        ({"host_unit": "县发改局,县工科局"}, [("several-units", "host_unit")]),
        ({"host_unit": ["县发改局"]}, [("wrong-type", "host_unit")]),
    ],
)
def test_one_unit_answers_for_a_matter_until_a_day_after_signing(fields, expected):
    assert codes(supervision(MATTER, {**MATTER, **fields})) == [
        (code, f"/matters/1/{place}") for code, place in expected
    ]


@pytest.mark.parametrize("field", MATTER)
def test_a_matter_lacks_nothing_that_its_unit_must_know(field):
    matter = {key: value for key, value in MATTER.items() if key != field}
    assert codes(supervision(matter)) == [("missing-field", f"/matters/0/{field}")]


@pytest.mark.parametrize("field", ["recipients", "cause", "matters", "contact"])
def test_a_notice_lacks_nothing_that_its_reader_must_know(field):
    data = supervision(MATTER)
    del data[field]
    assert codes(data) == [("missing-field", f"/{field}")]


def test_the_longest_texts_still_make_valid_blocks_and_attachments():
    matter = dict.fromkeys(("matter", "origin", "handling", "feedback"), "长" * 2000)
    matter |= {"host_unit": "局" * 50, "assisting_units": ["局" * 50] * 20}
    document = load(supervision({**MATTER, **matter}))
    for part in (*document.blocks, *document.all_attachments):
        assert type(part).model_validate(part.model_dump()) == part


def test_the_fixture_presses_for_what_the_quarterly_report_announced():
    announced = "".join(example("quarterly_report")["body"])
    matters = example("supervision_notice")["matters"]
    assert "12月20日前完成年内全部申报，确保年度目标剩余10户如期完成" in announced
    assert (matters[2]["due"], matters[2]["host_unit"]) == ("2022-12-20", "县工科局")
    assert "剩余10户" in matters[2]["handling"]
    for unit in ("县发改局", "县自然资源局", "市生态环境局稷山分局", "县住建局"):
        assert unit in announced
        assert unit in (matters[0]["host_unit"], *matters[0]["assisting_units"])
