import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import load
from tests.model.cases import VALID, codes, read

EXAMPLE = read(next(path for path in VALID if path.stem == "interview_notice_jishan_2022_3"))

SUMMONS: dict[str, Any] = {
    "genre": "interview_notice",
    "issuers": ["稷山县人民政府办公室"],
    "document_number": {"issuer_code": "稷约", "year": 2022, "serial": 4},
    "title": "关于约谈蔡村乡人民政府的通知",
    "recipients": ["蔡村乡人民政府"],
    "interviewees": ["蔡村乡人民政府乡长"],
    "cause": "甲。",
    "time": "2022-12-08T15:00",
    "place": "三楼会议室",
    "interviewers": ["县政府办公室主任"],
    "topics": ["听取说明"],
    "requirements": ["请准时到会"],
    "contact": {"name": "张文清", "telephone": "0359-5520000"},
    "date_signed": "2022-12-02",
}


def summons(**fields):
    return load(SUMMONS | fields)


def text_of(document):
    return [block.text for block in document.blocks]


def below(document, title):
    """The texts under one heading."""
    found, inside = [], False
    for block in document.blocks:
        if block.kind == "heading":
            inside = block.text.endswith(title)
        elif inside:
            found.append(block.text)
    return found


def test_the_least_summons_is_composed_of_fixed_words_and_the_given_facts():
    assert text_of(summons()) == [
        "甲。",
        "决定对你单位进行约谈。现将有关事项通知如下：",
        *("一、约谈对象", "蔡村乡人民政府乡长。"),
        *("二、约谈时间", "2022年12月8日（星期四）15:00。"),
        *("三、约谈地点", "三楼会议室。"),
        *("四、约谈人", "县政府办公室主任。"),
        *("五、约谈内容", "听取说明。"),
        *("六、有关要求", "请准时到会。"),
        *("七、联系方式", "联系人：张文清，电话：0359-5520000。"),
    ]


def test_what_is_given_besides_has_headings_of_its_own():
    headings = [block.text for block in load(EXAMPLE).blocks if block.kind == "heading"]
    assert headings[6:] == ["七、需准备的材料", "八、回执报送", "九、整改报告期限", "十、联系方式"]
    assert below(load(EXAMPLE), "整改报告期限") == ["请于2023年1月6日前报送整改报告。"]
    assert below(load(EXAMPLE), "回执报送") == [
        "请填写附件中的回执，于2022年12月6日前反馈至稷山县人民政府办公室督查科（传真：0359-5520001）。"
    ]


def test_the_summons_does_not_speak_of_sanctions_or_of_deliberations_nobody_told_it_of():
    words = "".join(text_of(summons()) + text_of(load(EXAMPLE | {"cause": "甲。", "basis": ["乙"]})))
    assert not re.search("经研究|经.*同意|处分|问责|追究|严肃|处理", words)


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ([], "决定对你单位进行约谈。"),
        (["《甲办法》（甲发〔2022〕1号）"], "根据《甲办法》（甲发〔2022〕1号），决定对你单位进行约谈。"),
        (
            ["《甲》（甲发〔2022〕1号）", "《乙》（乙发〔2022〕2号）。"],
            "根据《甲》（甲发〔2022〕1号）、《乙》（乙发〔2022〕2号），决定",
        ),
        (["《甲办法》", "《乙办法》"], "根据《甲办法》《乙办法》，决定"),
        (["县政府常务会议要求", "《乙办法》"], "根据县政府常务会议要求、《乙办法》，决定"),
    ],
)
def test_the_basis_is_cited_as_it_is_given(basis, words):
    assert text_of(summons(basis=basis))[1].startswith(words)


@pytest.mark.parametrize(
    ("recipients", "address"),
    [(["甲"], "你单位"), (["甲", "乙"], "你们"), ([["甲"], ["乙"]], "你们")],
)
def test_several_units_are_addressed_as_several(recipients, address):
    assert text_of(summons(recipients=recipients))[1] == f"决定对{address}进行约谈。现将有关事项通知如下："


@pytest.mark.parametrize(
    ("topics", "items"),
    [
        (["甲", "乙", "丙"], ["1.甲；", "2.乙；", "3.丙。"]),
        (["甲；", "乙。", "丙；"], ["1.甲；", "2.乙；", "3.丙。"]),
        (["1.甲", "2.乙"], ["1.甲；", "2.乙。"]),
        (["（一）甲；", "（二）乙。"], ["1.甲；", "2.乙。"]),
        (["甲。原因如下。", "乙"], ["1.甲。原因如下。", "2.乙。"]),
        (["甲是否属实？；", "乙"], ["1.甲是否属实？", "2.乙。"]),
        (["甲是否属实？", "乙"], ["1.甲是否属实？", "2.乙。"]),
        (["甲称“已经完成。”", "乙"], ["1.甲称“已经完成。”", "2.乙。"]),
        (["1.5万元资金的去向", "乙"], ["1.1.5万元资金的去向；", "2.乙。"]),
        (["甲"], ["甲。"]),
        (["一、甲；"], ["甲。"]),
    ],
)
def test_items_are_numbered_and_ended_once(topics, items):
    assert below(summons(topics=topics), "约谈内容") == items


CLAUSES = st.lists(
    st.text(st.sampled_from("甲乙丙。；，、：1.（）一？”"), min_size=1, max_size=8), min_size=1, max_size=12
)


@given(CLAUSES)
def test_whatever_the_clauses_the_last_ends_the_sentence_and_no_mark_is_doubled(clauses):
    if codes(SUMMONS | {"requirements": clauses}):
        return
    items = below(summons(requirements=clauses), "有关要求")
    assert len(items) == len(clauses)
    assert re.search("[。？]”?$", items[-1])
    for clause, item in zip(clauses, items, strict=True):
        assert not re.search("[。；，、：]{2}$", item) or re.search("[。；，、：]{2}$", clause)


def test_names_are_parted_by_enumeration_commas_and_end_the_sentence_once():
    document = summons(interviewees=["乡长", "副乡长。"], place="三楼会议室。")
    assert below(document, "约谈对象") == ["乡长、副乡长。"]
    assert below(document, "约谈地点") == ["三楼会议室。"]


def test_the_cause_may_have_paragraphs_and_tables():
    table = {"kind": "table", "columns": [{}], "rows": [["甲"]]}
    kinds = [block.kind for block in summons(cause=["甲。", table, "乙。"]).blocks[:4]]
    assert kinds == ["paragraph", "table", "paragraph", "paragraph"]


@pytest.mark.parametrize("form", ["letter", "general"])
def test_the_format_is_chosen_and_a_letter_unless_chosen(form):
    assert summons(format=form).layout_format == form
    assert summons().layout_format == "letter"


def test_the_reply_slip_is_the_last_attachment():
    document = load(EXAMPLE | {"attachments": [{"title": "排名表"}]})
    assert [attachment.title for attachment in document.all_attachments] == ["排名表", "约谈回执"]
    assert summons().all_attachments == ()


@pytest.mark.parametrize(("persons", "rows"), [(1, 3), (3, 3), (5, 5), (50, 50)])
def test_the_reply_slip_has_a_blank_row_for_each_person(persons, rows):
    document = load(EXAMPLE | {"interviewees": [f"第{number}位" for number in range(1, persons + 1)]})
    (table,) = document.all_attachments[-1].body
    assert [cell.text for row in table.rows for cell in row if cell.text] == [
        "单位\n（盖章）",
        *("参加人员", "姓名", "职务", "联系电话", "是否按时\n参加"),
        "备注",
    ]
    assert [[cell.text for cell in row] for row in table.rows[2:-1]] == [[""] * 4] * rows
    assert table.notes == (
        "请于2022年12月6日前反馈。",
        "反馈至：稷山县人民政府办公室督查科（传真：0359-5520001）。",
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"time": "2022-12-03T00:00"}, []),
        ({"time": "2022-12-02T23:59"}, [("interview-not-after-signing", "/time")]),
        ({"time": "2022-12-01T09:00"}, [("interview-not-after-signing", "/time")]),
        ({"report_due": "2022-12-09"}, []),
        ({"report_due": "2022-12-08"}, [("report-not-after-interview", "/report_due")]),
        ({"reply_slip": {"return_by": "2022-12-07", "return_to": "甲"}}, []),
        ({"reply_slip": {"return_by": "2022-12-02", "return_to": "甲"}}, []),
        (
            {"reply_slip": {"return_by": "2022-12-08", "return_to": "甲"}},
            [("reply-not-before-interview", "/reply_slip/return_by")],
        ),
        (
            {"reply_slip": {"return_by": "2022-12-01", "return_to": "甲"}},
            [("reply-before-signing", "/reply_slip/return_by")],
        ),
        ({"date_signed": "昨日", "time": "2000-01-01T09:00"}, [("invalid-date", "/date_signed")]),
        ({"time": "明日", "report_due": "2000-01-01"}, [("invalid-time", "/time")]),
    ],
)
def test_dates_stand_in_the_order_of_events(fields, expected):
    assert codes(SUMMONS | fields) == expected


@pytest.mark.parametrize(
    "field",
    ["recipients", "interviewees", "cause", "time", "place", "interviewers", "topics", "requirements", "contact"],
)
def test_a_summons_lacks_nothing_that_its_reader_must_know(field):
    assert codes({key: value for key, value in SUMMONS.items() if key != field}) == [("missing-field", f"/{field}")]


def test_the_longest_clauses_and_names_still_make_valid_blocks():
    document = summons(
        interviewees=["长" * 200] * 50,
        basis=["法" * 200] * 20,
        topics=["题" * 2_000] * 50,
        requirements=["求" * 2_000] * 50,
        reply_slip={"return_by": "2022-12-07", "return_to": "址" * 200},
    )
    for block in document.blocks:
        assert type(block).model_validate(block.model_dump()) == block
