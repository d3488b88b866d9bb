import re
from typing import Any

import pytest

from generator import example
from generator.model import load
from tests.model.cases import codes, notice

CLUE = {"clue_number": "2022-01", "subject": "甲站", "problem": "涉嫌摊派", "origin": "回访", "found_on": "2022-11-10"}
PROVEN = {
    **{**CLUE, "clue_number": "2022-02", "post": "站长"},
    "materials": [{"name": "记录", "pages": 9}, {"name": "凭证", "pages": 14}],
}


def referral(*clues: dict[str, Any], **fields: Any) -> dict[str, Any]:
    own = {"title": "关于移交问题线索的函", "recipients": ["县纪委监委"], "cause": "企业反映。", "clues": list(clues)}
    data = notice(genre="referral_letter", **own | fields)
    del data["body"]
    return data


def rows(table: Any) -> list[list[str]]:
    return [[cell.text.replace("\n", "") for cell in row] for row in (*table.header, *table.rows)]


def test_the_letter_counts_what_it_hands_over():
    document = load(referral(CLUE, PROVEN, basis=["《乙》"]))
    assert [block.text for block in document.blocks] == [
        "企业反映。",
        "根据《乙》，现将2条问题线索及证据材料2件（共23页）移交贵单位，请依规依纪依法处置，并将处置结果函告我单位。",
    ]


def test_clues_without_evidence_are_handed_over_alone():
    document = load(referral(CLUE))
    assert document.blocks[-1].text.startswith("现将1条问题线索移交贵单位，")
    assert [attachment.title for attachment in document.all_attachments] == ["问题线索移交清单"]


def test_the_lists_say_the_same_and_leave_room_for_who_hands_over_and_who_receives():
    document = load(referral(CLUE, PROVEN, attachments=[{"title": "说明"}]))
    own, clues, materials = document.all_attachments
    assert [own.title, clues.title, materials.title] == ["说明", "问题线索移交清单", "证据材料目录"]
    header, *lines = rows(clues.body[0])
    assert header[-3:] == ["移交人", "接收人", "移交日期"]
    assert lines == [
        ["1", "2022-01", "甲站", "—", "涉嫌摊派", "回访", "2022年11月10日", "—", "", "", ""],
        ["2", "2022-02", "甲站", "站长", "涉嫌摊派", "回访", "2022年11月10日", "2件23页", "", "", ""],
    ]
    assert rows(materials.body[0])[1:] == [["1", "2022-02", "记录", "9"], ["2", "2022-02", "凭证", "14"]]


def test_it_is_a_letter_unless_the_general_format_is_chosen_and_nobody_gets_a_copy():
    document = load(referral(CLUE))
    assert (document.layout_format, document.copy_to) == ("letter", None)
    assert load(referral(CLUE, format="general")).layout_format == "general"


def test_the_words_that_are_added_allege_nothing_and_judge_nothing():
    text = "".join(block.text for block in load(referral(CLUE, PROVEN)).blocks)
    assert not re.search("违纪|违法|犯罪|贪污|受贿|经研究|严肃", text)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"found_on": "2022-12-05"}, []),
        ({"found_on": "2022-12-06"}, [("found-after-signing", "found_on")]),
        ({"clue_number": "2022-01"}, [("duplicate-name", "clue_number")]),
        (
            {"clue_number": "2022-01", "found_on": "2023-01-01"},
            [("duplicate-name", "clue_number"), ("found-after-signing", "found_on")],
        ),
        ({"materials": [{"name": "记录", "pages": 0}]}, [("number-too-small", "materials/0/pages")]),
    ],
)
def test_clues_differ_and_were_found_before_the_letter_was_signed(fields, expected):
    assert codes(referral(CLUE, {**PROVEN, **fields})) == [(code, f"/clues/1/{place}") for code, place in expected]


@pytest.mark.parametrize("field", ["recipients", "cause", "clues"])
def test_a_letter_lacks_nothing_that_its_reader_must_know(field):
    data = referral(CLUE)
    del data[field]
    assert codes(data) == [("missing-field", f"/{field}")]


def test_the_counts_in_the_fixture_follow_from_its_lists():
    document = load(example("referral_letter"))
    pages = [material["pages"] for clue in example("referral_letter")["clues"] for material in clue["materials"]]
    assert f"2条问题线索及证据材料{len(pages)}件（共{sum(pages)}页）" in document.blocks[-1].text
    assert "反映两起问题" in document.blocks[0].text
