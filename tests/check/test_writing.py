"""Rules of writing, one by one, on single texts and on the data of whole documents."""

import time

import pytest

from generator import example, load
from generator.check import FINDING_CODES, RULES, writing_findings
from generator.check.examples import EXAMPLES
from generator.check.figure_checks import figure_findings
from generator.check.findings import Place
from generator.check.mending import mend
from generator.check.passages import Passage, kind_at, passages_of_data
from generator.check.table_figures import rate_findings
from generator.check.totals import total_findings
from generator.check.writing_patterns import PATTERNS

KINDS = {
    **dict.fromkeys(("title-ending", "title-vague"), "title"),
    **dict.fromkeys(("attachment-ending", "attachment-book-marks"), "attachment_name"),
    "caption-ending": "caption",
}


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
        "报名截止2022年6月底，截止时间另行通知。",
        "由10%提高到15%，提高50%。",
        "长12km，重3kg，用电5kW·h，MMX2型。",
        "（一）见附件（第1页）和附件（第2页）。",
        "电话0359-5520000，第1、2个项目，3.5亿元。",
        "一〇三室，O型血。",
        "1917年十月革命，2022年三月三歌圩，2022年一季度。",
        "避免群众反复盖章、重复盖章。",
        "采用抽签定标方式，受灾群众已转入帐篷。",
        "申报截止2022年5月31日，征求意见截止2022年6月。",
        "“证照分离”改革“2.0”版。",
        "（依据《条例》第八条第（一）项）（以下简称《办法（试行）》）",
        "甲、乙两县分别新建2、3个站点。",
        "装机3万5千瓦。",
    ],
)
def test_what_is_written_rightly_is_let_pass(text):
    assert found(text) == set()


def test_blanks_without_end_take_no_time():
    text = "甲" + " " * 19_000 + "1"
    started = time.process_time()
    found(text)
    assert time.process_time() - started < 1


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
        ({"body": "一、 甲工作\n内容。"}, "ordinal-blank"),
        ({"body": "请贵局于4月底前报送。"}, "address-form"),
        ({"body": "户数由80户增加到100户，增长20%。"}, "figures-differ"),
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


def test_a_body_above_is_not_addressed_as_one_below():
    report = example("report") | {"body": "情况如下。\n请你局知悉。"}
    (finding,) = writing_findings(report, load(report))
    assert (finding.code, finding.got, finding.wanted) == ("address-form", "你局", "贵局")
    notice = example("notice") | {"body": "不得购买昂贵办公用品、名贵乡土树种，“贵局来函收悉”是来函用语。"}
    assert not writing_findings(notice, load(notice))
    letter = example("letter") | {"body": "请你局函复，贵单位如有意见，请一并告知。"}
    assert not writing_findings(letter, load(letter))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("户数由80户增加到100户，增长20%。", "25"),
        ("户数由80户增加到100户，净增加25户。", "20"),
        ("投资由4.0亿元减少到3.0亿元，下降33.3%。", "25"),
        ("户数由100户增加到80户，增加20户。", "-20"),
        ("目标200个，完成150个，完成率80%。", "75"),
        ("今年任务数200户，已完成150户，任务完成率达到85.5%。", "75"),
    ],
)
def test_figures_of_a_sentence_that_disagree_are_told_with_what_they_should_be(text, wanted):
    (finding,) = figure_findings([Passage("body", text, Place())])
    assert (finding.code, finding.wanted) == ("figures-differ", wanted)


@pytest.mark.parametrize(
    "text",
    [
        "户数由80户增加到100户，增长25%。",
        "户数由80户增加到100户，累计增加20户。",
        # The base of these is another, or another figure is meant.
        "产值由800亿元增加到1000亿元，年均增长7.7%。",
        "户数由80户增加到100户，同比增长30%。",
        "企业由80家增加到100家，产值增长12%。",
        "由3人增加到5人，其中党员增加1人。",
        "户数由80户增加到100户以上，增长30%。",
        # Rates are rounded to whole numbers, and so are 亿 and 万.
        "企业由30家增加到40家，增长33%。",
        "任务3个，完成2个，完成率67%。",
        "投资由8亿元增加到10亿元，增长23%。",
        # 3.0 ÷ 4.0 may be anything from 2.95 ÷ 4.05 to 3.05 ÷ 3.95.
        "投资由4.0亿元减少到3.0亿元，下降24.5%。",
        "比重由80%提高到85%，提高5个百分点。",
        "目标200个，完成150个，完成率75.0%。",
        "由0户增加到20户，增长100%。",
        "由3家增加到7家，增长1.3倍。",
    ],
)
def test_figures_that_agree_or_cannot_be_reckoned_are_let_pass(text):
    assert not list(figure_findings([Passage("body", text, Place())]))


def test_what_is_mended_of_an_ordinal_is_its_form_and_the_blank_behind_it():
    data = example("notice") | {"body": "(一)  甲工作\n内容。"}
    mended, changes = mend(data)
    assert mended["body"] == "（一）甲工作\n内容。"
    assert [change.code for change in changes] == ["ordinal-form", "ordinal-blank"]


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


TARGETS = [
    ["单位", "目标（户）", "完成（户）", "完成率（%）"],
    ["西社镇", "520", "445", "85.6"],
    ["化峪镇", "300", "300", "100"],
]


def test_a_rate_is_what_target_and_done_amount_to():
    assert not list(rate_findings(TARGETS, Place()))
    wrong = [*TARGETS, ["稷峰镇", "400", "100", "26.0"]]
    (finding,) = rate_findings(wrong, Place())
    assert (finding.wanted, finding.got, finding.parameters["row"]) == ("25.0%", "26.0", "稷峰镇")


@pytest.mark.parametrize(("done", "rate"), [("1.3", "62"), ("1.3", "61.90"), ("1.34", "63.8"), ("0", "0"), ("", "")])
def test_a_rate_of_figures_that_were_rounded_is_let_pass(done, rate):
    assert not list(rate_findings([TARGETS[0], ["甲镇", "2.1", done, rate]], Place()))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("其中，西社镇完成率为85.6%。", None),
        ("其中，西社镇完成率为86%。", None),
        ("其中，西社镇完成率为88%。", "西社镇完成率为88"),
        ("西社镇，完成率88%。", None),
        ("西社镇完成445户，化峪镇完成310户。", "化峪镇完成310"),
        ("西社镇完成4万元。", None),
        ("西社镇当月完成30户，去年完成400户。", None),
        ("西社镇完成85.6%的任务。", None),
        ("西社镇已完成440户。", "西社镇已完成440"),
    ],
)
def test_a_figure_of_the_text_is_that_of_the_table(text, told):
    body = [text, {"kind": "table", "columns": [{}] * 4, "header": [TARGETS[0]], "rows": TARGETS[1:]}]
    data = example("notice") | {"body": body}
    found = [each for each in writing_findings(data, load(data)) if each.code == "table-figure-differs"]
    assert [each.got for each in found] == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2026年二月三十日", {"date-unreal"}),
        ("二〇二六年二月三十日", {"date-unreal"}),
        ("2026年2月三十号", {"date-unreal"}),
        ("2026年二月二十八日", {"date-in-han"}),
        ("2026年二月底", {"date-in-han"}),
        ("2026年2月28日", set()),
    ],
)
def test_a_date_in_han_is_looked_up_in_the_calendar(text, codes):
    assert found(text) == codes


def test_a_date_half_in_han_is_written_in_digits():
    (rule,) = (rule for rule in PATTERNS if rule.code == "date-in-han")
    assert [right for _match, right in rule.found("body", "2026年十二月三十一号")] == ["2026年12月31日"]


def test_a_number_of_another_year_than_the_date_is_told_at_the_date():
    data = example("notice") | {"date_signed": "2031-01-04"}
    found = [each for each in writing_findings(data, load(data)) if each.code == "number-year"]
    assert [(each.place.pointer, each.strength, each.got, each.wanted) for each in found] == [
        ("/date_signed", "惯例", "2022", "2031年1月4日")
    ]
    assert "number-year" not in codes()


def test_the_brackets_of_a_number_are_told_once():
    data = example("notice") | {"body": "按照国办发(2022)5号文件要求办理。"}
    assert [finding.code for finding in writing_findings(data, load(data))] == ["number-brackets"]
