import re
import time

import pytest

from generator import GENRES, example, load
from generator.reading import read_body, read_draft

# As it stands on a web page: marks of Markdown, blanks beside digits, paragraphs cut by the ends of pages.
NOTICE = """\
# 稷山县人民政府办公室文件

稷政办发〔2022〕16号

## 稷山县人民政府办公室 关于成立稷山县优化营商环境促进市场主体 倍增工作专班方案的通知

各乡（镇）人民政府，县直各有关单位，稷山经开区管委会：

为深入开展“市场主体建设年”活动，经县委、县政府同意，决定成立工作专班。现将有关事项通知如下：

### 一、机构设置

初步考虑 28 人左右，按照"硬抽人、抽硬人"的原则,从部分成员单位抽调,核查督办影响企业群

众就业创业等损害营商环境的典型案件、突出问题。

1. 负责协调、联络、会议等日常运转工作；

稷山县人民政府办公室

2022年4月12日

（此件公开发布）
"""


def fields(text: str) -> dict:
    return read_draft([text]).fields


def test_a_pasted_notice_becomes_its_elements():
    assert fields(NOTICE) == {
        "issuers": ["稷山县人民政府办公室"],
        "document_number": {"issuer_code": "稷政办发", "year": 2022, "serial": 16},
        "title": "稷山县人民政府办公室关于成立稷山县优化营商环境促进市场主体倍增工作专班方案的通知",
        "recipients": [["各乡（镇）人民政府"], ["县直各有关单位"], ["稷山经开区管委会"]],
        "body": [
            "为深入开展“市场主体建设年”活动，经县委、县政府同意，决定成立工作专班。现将有关事项通知如下：",
            "一、机构设置",
            "初步考虑28人左右，按照“硬抽人、抽硬人”的原则，从部分成员单位抽调，核查督办影响企业群众就业创业等损害营商环境的典型案件、突出问题。",
            "1.负责协调、联络、会议等日常运转工作；",
        ],
        "date_signed": "2022-04-12",
        "annotation": "此件公开发布",
    }


def test_what_was_read_is_a_document():
    assert load({"genre": "notice", **fields(NOTICE)}).title.endswith("的通知")


def test_every_change_is_told():
    changes = read_draft([NOTICE]).changes
    assert {reason for change in changes for reason in change.reasons} == {
        *("markdown", "blanks", "quotes", "punctuation", "joined"),
    }
    (joined,) = (change for change in changes if "joined" in change.reasons)
    assert joined.before.count("\n") == 1
    assert joined.after == joined.before.replace("\n", "")


def test_a_body_alone_stays_one():
    lines = ["根据工作安排，现将有关事项通知如下。", "一、总体要求", "稷山县人民政府"]
    assert read_body(["\n".join(lines)]).fields == {"body": lines}
    # 稷山县人民政府 without a date behind it is no signature.
    assert fields("\n".join(lines)) == {"body": lines}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["000001", "机密★1年", "特急", "甲县人民政府文件", "甲政发〔2022〕3号"], {
            "copy_number": 1, "secrecy": {"level": "机密", "period": "1年"}, "urgency": "特急", "issuers": ["甲县人民政府"],
        }),
        (["甲县人民政府文件", "甲政发〔2022〕3号　签发人：张三　李四"], {
            "issuers": ["甲县人民政府"], "signers": ["张三", "李四"],
        }),
        (["甲县人民政府", "甲政函【2022】3号"], {"issuers": ["甲县人民政府"]}),
    ],
)  # fmt: skip
def test_the_head_is_read(head, expected):
    read = fields("\n".join([*head, "甲县人民政府关于开展检查的通知", "现将有关事项通知如下。"]))
    assert read["document_number"] == {"issuer_code": head[-1][:3], "year": 2022, "serial": 3}
    assert {name: read[name] for name in expected} == expected
    assert read["body"] == ["现将有关事项通知如下。"]


def test_a_padded_serial_is_read_and_told():
    reading = read_draft(["清水县人民政府办公室文件", "清政办发〔2026〕018号", "关于开展检查的通知", "正文。"])
    assert reading.fields["document_number"] == {"issuer_code": "清政办发", "year": 2026, "serial": 18}
    assert (reading.fields["issuers"], reading.fields["title"]) == (["清水县人民政府办公室"], "关于开展检查的通知")
    assert [change.reasons for change in reading.changes] == [("zeros",)]


def test_a_heading_loses_its_full_stop_and_the_change_is_told():
    reading = read_draft(["一、总体要求。", "正文。", "二、工作安排。", "（一）落实责任。", "正文。"])
    assert reading.fields["body"] == ["一、总体要求", "正文。", "二、工作安排", "（一）落实责任", "正文。"]
    assert [change.reasons for change in reading.changes] == [("heading",)] * 3


def test_the_clauses_of_an_order_keep_their_full_stops():
    clauses = ["现决定：", "一、授予甲称号。", "二、本决定自发布之日起施行。", "特此决定。"]
    assert read_draft(clauses).fields["body"] == clauses


def test_a_head_with_a_line_that_is_no_part_of_one_stays_in_the_text():
    lines = ["请看下面，这是草稿。", "甲政发〔2022〕3号", "正文。"]
    assert fields("\n".join(lines)) == {"body": lines}


def test_attachments_and_imprint_are_read():
    text = """关于开展检查的通知
各乡镇：
现将有关事项通知如下。
附件：1.检查表
2.名单
甲县人民政府办公室
2022年4月12日
附件1
检查表
表格见后，请填写。
附件2
名单
张三、李四。
抄送：县委办公室，县人大常委会办公室、县政协办公室。
甲县人民政府办公室　　2022年4月13日印发"""
    read = fields(text)
    assert read["attachments"] == [
        {"title": "检查表", "body": ["表格见后，请填写。"]},
        {"title": "名单", "body": ["张三、李四。"]},
    ]
    assert read["copy_to"] == [["县委办公室"], ["县人大常委会办公室", "县政协办公室"]]
    assert read["printing"] == {"office": "甲县人民政府办公室", "date": "2022-04-13"}
    assert read["body"] == ["现将有关事项通知如下。"]


@pytest.mark.parametrize(
    "line",
    [
        "主送：各乡镇人民政府，县直各单位：",
        "主送机关：各乡镇人民政府，县直各单位。",
        "主 送:各乡镇人民政府，县直各单位",
    ],
)
def test_recipients_behind_a_label_are_read_without_it(line):
    read = fields(f"关于开展检查的通知\n{line}\n正文。")
    assert (read["recipients"], read["body"]) == ([["各乡镇人民政府"], ["县直各单位"]], ["正文。"])


def test_reports_to_bodies_above_are_copies_and_the_change_is_told():
    reading = read_draft(
        ["关于甲的通知", "正文。", "抄报：市政府办公室。", "抄送机关：县委办公室，县人大常委会办公室。"]
    )
    assert reading.fields["copy_to"] == [["市政府办公室"], ["县委办公室"], ["县人大常委会办公室"]]
    assert reading.fields["body"] == ["正文。"]
    assert [change.reasons for change in reading.changes] == [("copies",)]


def test_a_table_is_a_table_with_a_header():
    (table,) = read_body([[["乡镇", "完成"], ["化峪镇"]]]).fields["body"]
    assert table == {"kind": "table", "columns": [{}, {}], "header": [["乡镇", "完成"]], "rows": [["化峪镇", ""]]}


@pytest.mark.parametrize("genre", GENRES)
def test_no_word_of_an_example_is_lost(genre):
    lines = text_lines(example(genre).get("body", []))
    read = read_draft(["\n".join(lines)]).fields
    assert letters("".join(lines)) == letters("".join(strings({**read, "genre": ""})))


def text_lines(body: list) -> list[str]:
    return [line for line in body if isinstance(line, str)]


def letters(text: str) -> list[str]:
    # Marks that part names, and the blanks between words, are no part of them.
    return sorted(re.findall(r"[\u4e00-\u9fff0-9]", text))


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inside for text in strings(each)]


def test_two_notes_below_the_date_are_one_and_the_change_is_told():
    reading = read_draft(["关于甲的通知", "正文。", "甲局", "2026年1月2日", "（此件公开发布）", "（联系人：甲某）"])
    assert reading.fields["annotation"] == "此件公开发布；联系人：甲某"
    assert (reading.fields["date_signed"], reading.fields["body"]) == ("2026-01-02", ["正文。"])
    assert reading.changes[-1].reasons == ("joined",)


@pytest.mark.parametrize(
    ("written", "read"), [("二〇二六年十一月二十四日", "2026-11-24"), ("二○二二年四月十日", "2022-04-10")]
)
def test_a_date_in_chinese_numerals_is_read(written, read):
    assert read_draft(["关于甲的通知", "正文。", "甲局", written]).fields["date_signed"] == read


def ended(*lines: str) -> dict:
    return fields("\n".join(["关于开展检查的通知", "各乡镇：", "现将有关事项通知如下。", *lines]))


@pytest.mark.parametrize(
    "date",
    [
        *("2026年  月  日", "2026年×月×日", "　年　月　日", "20××年×月×日", "2026年4月　日", "2026年X月X日"),
        *("2026年__月__日", "二〇二六年　月　日", "２０２６年　月　日", "○○年○月○日", "年月日"),
    ],
)
def test_a_date_that_is_not_filled_in_is_left_open_and_told(date):
    reading = read_draft(["关于开展检查的通知", "正文。", "甲县人民政府办公室", date, "（此件公开发布）"])
    assert reading.fields == {
        "title": "关于开展检查的通知",
        "body": ["正文。"],
        "issuers": ["甲县人民政府办公室"],
        "date_signed": None,
        "annotation": "此件公开发布",
    }
    assert reading.changes[-1].reasons == ("undated",)


def test_an_imprint_without_its_date_keeps_no_signature_in_the_text():
    text = "关于甲的通知\n正文。\n甲局\n2026年　月　日\n抄送：乙局。\n甲局办公室　　2026年　月　日印发"
    reading = read_draft([text])
    assert reading.fields["printing"] == {"office": "甲局办公室", "date": None}
    assert (reading.fields["issuers"], reading.fields["copy_to"]) == (["甲局"], [["乙局"]])
    assert reading.fields["body"] == ["正文。"]
    assert [change.reasons for change in reading.changes] == [("undated",)] * 2


def test_an_imprint_dated_in_chinese_numerals_is_read():
    assert ended("甲局", "2022年4月1日", "甲局办公室　二〇二二年四月二日印发")["printing"] == {
        "office": "甲局办公室",
        "date": "2022-04-02",
    }


def test_a_blank_date_that_nobody_signs_stays_in_the_text():
    assert ended("收到回执的日期", "　年　月　日")["body"][-2:] == ["收到回执的日期", "年　月　日"]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "稷山县人民政府办公室　2022年3月1日",
            "稷山县人民政府办公室 2022年3月1日",
            "稷山县人民政府办公室2022年3月1日",
        ),
        *("稷山县人民政府办公室　　　二〇二二年三月一日", "稷山县 人民政府办公室    ２０２２年３月１日"),
    ],
)
def test_a_signature_and_its_date_on_one_line_are_both_read(line):
    read = ended(line)
    assert (read["issuers"], read["date_signed"]) == (["稷山县人民政府办公室"], "2022-03-01")
    assert read["body"] == ["现将有关事项通知如下。"]


def test_a_signature_and_an_unfilled_date_on_one_line_are_both_read():
    read = ended("甲县教育局　　　2026年　月　日")
    assert (read["issuers"], read["date_signed"]) == (["甲县教育局"], None)


@pytest.mark.parametrize("line", ["会议于2022年3月1日", "请于2022年3月1日", "以上事项请报县委办公室，2022年3月1日"])
def test_words_that_end_in_a_date_stay_text(line):
    assert ended(line)["body"][-1] == line


@pytest.mark.parametrize(
    ("lines", "issuers"),
    [
        (["甲县教育局　　甲县财政局", "2022年3月1日"], ["甲县教育局", "甲县财政局"]),
        (["甲县教育局    甲县财政局", "2022年3月1日"], ["甲县教育局", "甲县财政局"]),
        (["甲县教育局　　甲县财政局　　2022年3月1日"], ["甲县教育局", "甲县财政局"]),
        (["甲县教育局　　甲县财政局", "甲县民政局　2022年3月1日"], ["甲县教育局", "甲县财政局", "甲县民政局"]),
        (["稷山县 人民政府", "2022年3月1日"], ["稷山县人民政府"]),
        (["稷山县　　人民政府", "2022年3月1日"], ["稷山县人民政府"]),
        (["稷山县人民政府 办公室", "2022年3月1日"], ["稷山县人民政府办公室"]),
        (["稷山县人民政府　　　　办公室", "2022年3月1日"], ["稷山县人民政府办公室"]),
    ],
)
def test_joint_issuers_on_one_line_are_several_and_a_name_with_a_blank_is_one(lines, issuers):
    read = ended(*lines)
    assert (read["issuers"], read["date_signed"]) == (issuers, "2022-03-01")
    assert read["body"] == ["现将有关事项通知如下。"]


@pytest.mark.parametrize(
    "note", [["附件：１．检查表", "２．名单"], ["附件:１、检查表", "２、名单"], ["附件：1．检查表", "2.名单"]]
)
def test_attachments_numbered_in_wide_digits_are_read(note):
    read = ended(*note, "甲局", "2022年3月1日")
    assert read["attachments"] == [{"title": "检查表"}, {"title": "名单"}]
    assert read["body"] == ["现将有关事项通知如下。"]


def test_a_long_line_of_blanks_and_years_takes_no_time():
    started = time.process_time()
    read_draft(["关于甲的通知", "正文。", " " * 100_000 + "年" * 1_000, "甲" + "　" * 100_000 + "日"])
    assert time.process_time() - started < 1


def test_lines_that_never_end_a_paragraph_take_no_time():
    started = time.process_time()
    read_body(["甲，乙" * 10] * 10_000)
    assert time.process_time() - started < 5
