"""Mending on request: every change is told, nothing else is touched, and a second time changes nothing."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import GENRES, example, load
from generator.check.mending import mend

BROKEN = {
    "title": "关于甲的通知。",
    "body": "一，总体要求\r\n依据稷政办发[2022]第05号,自2022.4.12起施行。\n\n(一)《甲》、《乙》",
    "attachments": [{"title": "《甲表》"}],
}


def test_every_text_is_mended_and_line_ends_stay():
    mended, _ = mend(BROKEN)
    assert mended == {
        "title": "关于甲的通知",
        "body": "一、总体要求\r\n依据稷政办发〔2022〕5号，自2022年4月12日起施行。\n\n（一）《甲》《乙》",
        "attachments": [{"title": "甲表"}],
    }


def test_each_change_tells_its_rule_its_place_and_both_texts():
    _, changes = mend({"body": "甲。\n请照办,谢谢。"})
    (change,) = changes
    assert (change.code, change.pointer, change.paragraph) == ("half-width-mark", "/body", 2)
    assert (change.before, change.after) == ("请照办,谢谢。", "请照办，谢谢。")


def test_the_data_that_came_in_stay_as_they_are():
    data = copy.deepcopy(BROKEN)
    mend(data)
    assert data == BROKEN


@pytest.mark.parametrize("genre", GENRES)
def test_examples_need_no_mending(genre):
    assert mend(example(genre))[1] == ()


def test_mended_data_are_a_document_still():
    mended, changes = mend(example("notice") | BROKEN)
    assert changes
    assert load(mended).title == "关于甲的通知"


MARKS = "，。、；：？！（）《》“”‘’…—,;:.?!()\"'[]〔〕-~ 一二三四五六七八九十〇零第年月日号0123456789％%万甲乙关于其它约左右"


@given(st.text(MARKS, max_size=40))
def test_mending_twice_changes_no_more_than_once(text):
    once, _ = mend({"body": text})
    assert mend(once) == (once, ())


@given(st.text(max_size=60))
def test_any_text_is_mended_without_a_fault(text):
    mend({"title": text, "body": text, "attachments": [{"title": text}]})


def test_a_heading_with_text_below_loses_its_full_stop_wherever_it_stands():
    data = {"body": ["一，总体要求。", "内容。", {"kind": "list_item", "text": "二、工作安排。"}, "内容。"]}
    mended, changes = mend(data)
    assert mended["body"] == ["一、总体要求", "内容。", {"kind": "list_item", "text": "二、工作安排"}, "内容。"]
    assert [change.code for change in changes] == ["ordinal-form", "heading-ending", "heading-ending"]
    (change,) = mend({"body": "甲。\n一、总体要求。\n内容。"})[1]
    assert (change.paragraph, change.before, change.after) == (2, "一、总体要求。", "一、总体要求")


@pytest.mark.parametrize(
    "body", ["一、授予甲称号。\n二、本决定自发布之日起施行。\n特此决定。", "会议研究：\n一、会议议定：\n内容。"]
)
def test_clauses_of_a_list_and_what_ends_in_a_colon_stay(body):
    assert mend({"body": body}) == ({"body": body}, ())
