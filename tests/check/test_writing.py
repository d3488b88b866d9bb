"""Rules of writing, one by one, on single texts and on the data of whole documents."""

import pytest

from generator import example, load
from generator.check import FINDING_CODES, RULES, writing_findings
from generator.check.examples import EXAMPLES
from generator.check.findings import Place
from generator.check.mending import mend
from generator.check.passages import kind_at, passages_of_data
from generator.check.totals import total_findings
from generator.check.writing_patterns import PATTERNS

KINDS = {"title-ending": "title", "attachment-ending": "attachment_name", "attachment-book-marks": "attachment_name"}


def found(text, kind="body"):
    return {rule.code for rule in PATTERNS for _ in rule.found(kind, text)}


def codes(**changes):
    data = example("notice") | changes
    return [finding.code for finding in writing_findings(data, load(data))]


def test_every_pattern_has_a_wrong_and_a_right_example_and_no_other_rule_has():
    assert {rule.code for rule in PATTERNS} == EXAMPLES.keys()


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_pattern_finds_the_wrong_way_and_lets_the_right_one_pass(code):
    wrong, right = EXAMPLES[code]
    kind = KINDS.get(code, "body")
    assert code in found(wrong, kind)
    assert found(right, kind) == set()


@pytest.mark.parametrize("rule", PATTERNS, ids=[rule.code for rule in PATTERNS])
def test_what_a_pattern_mends_it_does_not_find_again(rule):
    kind = KINDS.get(rule.code, "body")
    ((match, right), *_) = list(rule.found(kind, EXAMPLES[rule.code].wrong))
    if right is not None:
        text = EXAMPLES[rule.code].wrong
        assert not list(rule.found(kind, text[: match.start()] + right + text[match.end() :]))


@pytest.mark.parametrize(
    "text",
    [
        "会议于14:30开始，12月8日9:00报到，联系电话0359-5520000。",
        "见 https://example.com/a?b=1,2 和 office@example.com。",
        "（2022）晋08民初5号判决书。",
        "一、二季度增长10%，三、四季度增长12.5%。",
        "“3·15”“五一”期间，工作日8:00—12:00办理。",
        "比例为1:2，气温-5℃，增幅为-3.5%。",
        "执行GB/T 9704-2012，参数为{{ title }}。",
        "A股、B股和e政通。",
        "《甲办法》（稷政发〔2022〕3号）、《乙办法》。",
        "第一、二、三产业。",
        "请各单位　县直部门照办。",
    ],
)
def test_what_is_written_rightly_is_let_pass(text):
    assert found(text) == set()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": "关于印发甲的方案"}, "title-genre"),
        ({"title": "关于转发甲的通知的通知"}, "title-genre-twice"),
        ({"title": "运城市人民政府关于甲的通知"}, "title-issuer"),
        ({"body": "请填写附件2，按时报送。", "attachments": [{"title": "甲表"}]}, "attachment-reference"),
        ({"body": "一、甲\n内容一。\n三、乙\n内容二。"}, "ordinal-sequence"),
        ({"body": "一、甲\n（1）乙。"}, "ordinal-order"),
        ({"body": "一、总体要求。\n内容。"}, "heading-ending"),
        ({"body": "(一)甲"}, "ordinal-form"),
        ({"body": "落实“放管服改革。"}, "unpaired-mark"),
        ({"recipients": ["县,工信局"]}, "half-width-mark"),
        ({"annotation": "联系人：甲,电话：1"}, "half-width-mark"),
    ],
)
def test_data_are_told_what_is_wrong(changes, code):
    assert codes(**changes) == [code]


def test_a_report_that_asks_for_something_and_a_request_without_contact_are_told():
    report = example("report") | {"body": "情况如下。\n以上报告，请批准。"}
    assert [finding.code for finding in writing_findings(report, load(report))] == ["report-with-request"]
    request = {key: value for key, value in example("request").items() if key != "annotation"}
    assert [finding.code for finding in writing_findings(request, load(request))] == ["request-contact"]


def test_a_place_is_the_pointer_to_the_text_and_the_paragraph_in_it():
    data = example("notice") | {"body": "正文。\n请照办,谢谢。"}
    (finding,) = writing_findings(data, load(data))
    assert (finding.place.pointer, finding.place.paragraph) == ("/body", 2)
    listed = example("notice") | {"body": ["正文。", {"kind": "paragraph", "text": "请照办,谢谢。"}]}
    (finding,) = writing_findings(listed, load(listed))
    assert finding.place.pointer == "/body/1/text"


@pytest.mark.parametrize(
    ("pointer", "kind"),
    [
        ("/title", "title"),
        ("/body", "body"),
        ("/body/3/text", "body"),
        ("/body/3/rows/0/1", "cell"),
        ("/attachments/0/title", "attachment_name"),
        ("/attachments/0/body", "annex_body"),
        ("/issued_text/title", "annex_title"),
        ("/recipients/0/1", "name"),
        ("/annotation", "annotation"),
        ("/opening", "note"),
    ],
)
def test_a_place_in_the_data_tells_what_stands_there(pointer, kind):
    assert kind_at(pointer) == kind


def test_pictures_and_choices_are_no_prose():
    data = {"genre": "通知", "seals": [{"data": "甲"}], "urgency": "特急", "body": "乙"}
    assert [passage.text for passage in passages_of_data(data)] == ["乙"]


def test_a_total_that_is_no_sum_is_told_by_its_column():
    rows = [["单位", "完成", "完成率"], ["甲", "3", "50.0"], ["乙", "4", "60.0"], ["合计", "8", "55.0"]]
    (finding,) = total_findings(rows, Place())
    assert (finding.wanted, finding.got, finding.parameters["column"]) == ("7", "8", "完成")
    rows[-1][1] = "7"
    assert not list(total_findings(rows, Place()))


def test_rounding_and_merged_cells_make_no_wrong_total():
    rounded = [["单位", "金额"], ["甲", "1.3"], ["乙", "1.3"], ["合计", "2.7"]]
    merged = [["单位", "完成"], ["甲", "3", "4"], ["合计", "9"]]
    assert not list(total_findings(rounded, Place()))
    assert not list(total_findings(merged, Place()))


def test_every_code_has_a_rule():
    assert set(FINDING_CODES) <= RULES.keys()


def test_mending_leaves_sound_data_as_they_are():
    data = example("notice")
    assert mend(data) == (data, ())
