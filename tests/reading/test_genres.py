"""A draft is read for a genre: what the genre calls otherwise goes there, and what it has not is handed back."""

import re
import time

import pytest

from generator import GENRES, example, generate, load, read_draft, read_word_file
from generator.reading import Unplaced

NOTICE = """\
甲县人民政府文件
甲政发〔2026〕3号　签发人：张三
关于开展检查的通知
各乡镇，县直各单位：
现将有关事项通知如下。
一、检查时间
五月。
附件：检查表
甲县人民政府
2026年3月2日
（此件公开发布）
附件
检查表
表格。
抄送：县委办公室。
甲县人民政府办公室　2026年3月3日印发"""


def read(text: str, genre: str):
    return read_draft([text], genre, set(GENRES[genre].model_fields))


def words(value: object) -> str:
    if isinstance(value, dict):
        return "".join(map(words, value.values()))
    return "".join(map(words, value)) if isinstance(value, list | tuple) else str(value)


def letters(text: str) -> list[str]:
    return sorted(re.findall("[\u4e00-\u9fff]", text))


@pytest.mark.parametrize("genre", GENRES)
def test_no_letter_of_a_notice_is_lost_in_any_genre(genre):
    reading = read(NOTICE, genre)
    # Labels and the words of dates and numbers are put around the values again.
    formal = "".join(f"{letter}" for letter in "文件号签发人附件年月日抄送印发")
    kept = words([reading.fields, [each.text for each in reading.unplaced]])
    lost = [letter for letter in set(letters(NOTICE)) - set(letters(kept)) if letter not in formal]
    assert lost == []
    assert reading.fields.keys() <= set(GENRES[genre].model_fields)


@pytest.mark.parametrize("genre", GENRES)
def test_every_block_of_a_text_stands_somewhere_in_any_genre(genre):
    lines = ["现将有关事项通知如下。", "一、检查时间", "五月。", "二、检查地点", "各乡镇。"]
    reading = read("\n".join(lines), genre)
    kept = words([reading.fields, [each.text for each in reading.unplaced]])
    for line in lines:
        assert line in kept


def test_an_order_is_read():
    clauses = "发布命令如下：\n一、禁火。\n二、本命令自发布之日起施行。"
    text = f"甲县人民政府令\n第01号\n{clauses}\n县　长　周文远\n2026年2月24日\n（此件公开发布）"
    assert read(text, "order").fields == {
        "issuers": ["甲县人民政府"],
        "order_number": 1,
        "body": ["发布命令如下：", "一、禁火。", "二、本命令自发布之日起施行。"],
        "signatories": [{"post": "县　长", "name": "周文远"}],
        "date_signed": "2026-02-24",
        "annotation": "此件公开发布",
    }


def test_what_a_notice_has_and_an_order_has_not_is_handed_back():
    reading = read(NOTICE, "order")
    assert {each.name: each.text for each in reading.unplaced} == {
        "document_number": "甲政发〔2026〕3号",
        "signers": "张三",
        "title": "关于开展检查的通知",
        "recipients": "各乡镇，县直各单位",
    }
    assert reading.kind == "notice"


def test_minutes_are_read():
    text = """甲县会议纪要
〔2026〕5号
甲县人民政府办公室　　2026年3月2日
会议议定事项如下。
出席：县工科局郝志强　县发改局刘建军、李四
县统计局薛丽
列席：张三、李四
分送：各乡镇，县直各单位。
甲县人民政府办公室　2026年3月2日印发"""
    reading = read(text, "minutes")
    assert reading.fields == {
        "issuer_mark": "甲县会议纪要",
        "document_number": {"year": 2026, "serial": 5},
        "issuers": ["甲县人民政府办公室"],
        "date_signed": "2026-03-02",
        "body": ["会议议定事项如下。"],
        "attendees": [
            {"unit": "县工科局", "persons": ["郝志强"]},
            {"unit": "县发改局", "persons": ["刘建军", "李四"]},
            {"unit": "县统计局", "persons": ["薛丽"]},
        ],
        "circulate_to": [["各乡镇"], ["县直各单位"]],
        "printing": {"office": "甲县人民政府办公室", "date": "2026-03-02"},
    }
    # Who is of which unit is not told.
    assert reading.unplaced == [Unplaced("observers", "张三、李四")]


def test_the_number_of_minutes_has_no_code_and_copies_are_circulated():
    reading = read(NOTICE, "minutes")
    assert reading.fields["document_number"] == {"year": 2026, "serial": 3}
    assert reading.fields["circulate_to"] == [["县委办公室"]]
    assert {"issuer_code", "recipients", "annotation", "signers"} <= {each.name for each in reading.unplaced}


def test_the_sections_of_an_interview_notice_are_its_facts():
    text = """关于约谈甲镇的通知
甲镇人民政府：
因进度落后，决定约谈。
一、约谈时间：2026年5月6日下午3:30
二、约谈地点
县政府三楼会议室。
三、约谈对象
镇长、副镇长。
四、约谈内容
1.汇报情况；
2.说明原因。
五、其他事项
请准时参加。
联系人：张三，电话：0359-5520000
甲局
2026年3月2日"""
    reading = read(text, "interview_notice")
    facts = {name: value for name, value in reading.fields.items() if name not in ("issuers", "date_signed", "title")}
    assert facts == {
        "recipients": [["甲镇人民政府"]],
        "cause": ["因进度落后，决定约谈。", "五、其他事项", "请准时参加。"],
        "time": "2026-05-06T15:30",
        "place": "县政府三楼会议室",
        "interviewees": ["镇长", "副镇长"],
        "topics": ["汇报情况", "说明原因"],
        "contact": {"name": "张三", "telephone": "0359-5520000"},
    }
    assert (reading.unplaced, reading.kind) == ([], None)


LEAD = "决定对你镇进行约谈。现将有关事项通知如下："


@pytest.mark.parametrize(
    ("pasted", "cause", "basis"),
    [
        (f"进度落后。根据《甲县约谈办法》，{LEAD}", "进度落后。", ["《甲县约谈办法》"]),
        (f"进度落后。根据《共和办法》和《乙》（试行），{LEAD}", "进度落后。", ["《共和办法》", "《乙》（试行）"]),
        (f"进度落后。根据县政府安排，{LEAD}", "进度落后。", ["县政府安排"]),
        ("进度落后。决定对甲镇人民政府进行约谈，有关事项通知如下：", "进度落后。", None),
        ("进度落后。决定对贵单位进行约谈。", "进度落后。", None),
        # Half a sentence, or somebody else than the unit: the author's own words.
        (f"进度落后，经研究，{LEAD}", f"进度落后，经研究，{LEAD}", None),
        ("进度落后。决定对你镇镇长进行约谈。", "进度落后。决定对你镇镇长进行约谈。", None),
        ("进度落后。决定对乙镇人民政府进行约谈。", "进度落后。决定对乙镇人民政府进行约谈。", None),
    ],
)
def test_what_an_interview_notice_writes_itself_stands_there_once(pasted, cause, basis):
    reading = read(f"关于约谈甲镇的通知\n甲镇人民政府：\n{pasted}\n一、约谈地点\n县政府。", "interview_notice")
    assert (reading.fields["cause"], reading.fields.get("basis")) == ([cause], basis)
    assert reading.changes == ([] if cause == pasted else [(pasted, cause, ("written",))])


@pytest.mark.parametrize(
    "line",
    ["联系人：张三，联系电话：0359-5520000", "联系人：张三　电话：0359-5520000", "联系人：张三\n电话：0359-5520000"],
)
def test_whom_to_ask_is_told_apart_from_the_lines_around_it(line):
    text = f"关于约谈甲镇的通知\n甲镇人民政府：\n甲。\n一、有关要求\n请准时参加。\n{line}\n请于11月26日前报回执。"
    fields = read(text, "interview_notice").fields
    assert fields["contact"] == {"name": "张三", "telephone": "0359-5520000"}
    assert fields["requirements"] == ["请准时参加"]
    assert fields["cause"] == ["甲。", "请于11月26日前报回执。"]


def test_a_section_that_says_something_else_stays_in_the_text_where_it_stood():
    text = "关于约谈甲镇的通知\n甲镇人民政府：\n甲。\n一、约谈时间\n另行通知。\n二、基本情况\n乙。"
    assert read(text, "interview_notice").fields["cause"] == text.split("\n")[2:]


@pytest.mark.parametrize("genre", ["order", "minutes", "interview_notice"])
def test_a_document_of_ours_is_read_back(genre):
    data = example(genre)
    reading = read_draft(read_word_file(generate(load(data))), genre, set(GENRES[genre].model_fields))
    choices = {"genre", "format", "signature_mode"}
    again = load({**{name: data[name] for name in choices & data.keys()}, **reading.fields})
    assert reading.unplaced == []
    assert again.blocks == load(data).blocks
    assert again.all_attachments == load(data).all_attachments


def test_the_computed_section_of_a_quarterly_report_is_handed_back():
    text = "关于2026年第三季度工作情况的报告\n甲县人民政府：\n报告如下。\n一、目标任务完成情况\n完成了。\n二、主要做法\n做了。"
    reading = read(text, "quarterly_report")
    assert {name: reading.fields[name] for name in ("year", "quarter", "opening", "body")} == {
        "year": 2026,
        "quarter": 3,
        "opening": ["报告如下。"],
        "body": ["二、主要做法", "做了。"],
    }
    assert reading.unplaced == [Unplaced("figures", "一、目标任务完成情况\n完成了。")]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["关于甲的通报", "各乡镇：", "正文。"], "circular"),
        (["关于甲的请示（试行）", "甲局：", "正文。"], "request"),
        (["甲县人民政府令", "第1号", "正文。"], "order"),
        (["甲县会议纪要", "第5号", "正文。"], "minutes"),
        (["工作简报", "第5期", "正文。"], "briefing"),
        (["关于约谈甲镇的通知", "甲镇：", "一、约谈时间", "明天。"], "interview_notice"),
        (["甲县约谈通知书", "甲镇：", "正文。", "约谈地点：县政府。"], "interview_notice"),
        (
            ["关于甲的通知", "甲镇：", "一、约谈时间", "明天。", "二、约谈地点", "甲。", "三、约谈人", "乙。"],
            "interview_notice",
        ),
        (["关于印发约谈办法的通知", "各乡镇：", "一、约谈对象", "甲。"], None),
        (["关于约谈工作的通报", "各乡镇：", "一、约谈对象", "甲。"], "circular"),
        (["关于甲的方案", "各乡镇：", "正文。"], None),
        # A line that ends like a title, and no more.
        (["上半年工作报告", "正文。"], None),
        (["关于甲的通知", "各乡镇：", "正文。"], None),
    ],
)
def test_a_draft_of_another_genre_is_told(lines, kind):
    assert read("\n".join(lines), "notice").kind == kind
    assert read("\n".join(lines), "supervision_notice").kind == kind


@pytest.mark.parametrize("genre", GENRES)
def test_an_interview_notice_is_told_at_the_page_of_every_other_genre(genre):
    text = "关于约谈甲镇人民政府的通知书\n甲镇人民政府：\n进度落后。\n一、约谈时间\n2026年5月6日下午3:30\n甲局\n2026年3月2日"
    assert read(text, genre).kind == (None if genre == "interview_notice" else "interview_notice")


@pytest.mark.parametrize("genre", GENRES)
def test_odd_drafts_take_no_time_in_any_genre(genre):
    lines = [
        *("工作简报", "第3期", " " * 50_000 + "年" * 500, "本期要目", *["题" + "." * 20_000 + "甲"] * 20),
        *("甲" + "《甲》" * 5_000 + "，", "根据" + "《甲》（乙）" * 3_000, "出席：" + "县局" * 5_000 + "1"),
        *[f"题{number}" for number in range(5_000)] * 2,
    ]
    started = time.process_time()
    read("\n".join(lines), genre)
    assert time.process_time() - started < 4
