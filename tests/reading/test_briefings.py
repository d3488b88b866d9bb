"""A briefing as it comes: pasted, as a Word file, or a single article for one."""

import pytest

from generator import GENRES, example, generate, load, read_draft, read_word_file

BRIEFING = """\
内部资料　注意保存
清水县优化营商环境
工作简报
第 12 期（总第 34 期）
编印单位：清水县营商办    2026年3月2日
【编者按】
今年以来，各乡镇落实部署。
现予编发。
本期要目
1. 县税务局送政策上门……1
◆翟店镇做强包装产业 带动扩量提质…………3
县税务局送政策上门
县税务局送政策。
一、精准推送
依托税收大数据。
（县税务局供稿）
翟店镇做强包装产业
带动扩量提质
翟店镇做强包装产业，带动扩量提质。
（供稿：翟店镇人民政府）
报：市专班，县委、县政府领导
送：县委办公室、县政府办公室
发：各乡镇
（共印120份）"""


def read(text: str):
    return read_draft([text], "briefing", set(GENRES["briefing"].model_fields))


def test_a_pasted_briefing_becomes_its_elements():
    reading = read(BRIEFING)
    assert reading.unplaced == []
    assert reading.fields == {
        "notice_label": "内部资料　注意保存",
        "name": "清水县优化营商环境工作简报",
        "issue_number": 12,
        "total_issue_number": 34,
        "editor": "清水县营商办",
        "date_issued": "2026-03-02",
        "editor_note": ["今年以来，各乡镇落实部署。", "现予编发。"],
        "contents_shown": True,
        "articles": [
            {
                "title": "县税务局送政策上门",
                "body": ["县税务局送政策。", "一、精准推送", "依托税收大数据。"],
                "credit": "县税务局",
            },
            {
                "title": "翟店镇做强包装产业带动扩量提质",
                "body": ["翟店镇做强包装产业，带动扩量提质。"],
                "credit": "翟店镇人民政府",
            },
        ],
        "report_to": [["市专班"], ["县委", "县政府领导"]],
        "send_to": [["县委办公室", "县政府办公室"]],
        "distribute_to": [["各乡镇"]],
        "print_count": 120,
    }
    load({"genre": "briefing", **reading.fields})


def test_a_briefing_of_ours_is_read_back():
    data = example("briefing")
    reading = read_draft(read_word_file(generate(load(data))), "briefing", set(GENRES["briefing"].model_fields))
    articles = [{**article, "title": article["title"].replace("\n", "")} for article in data["articles"]]
    assert reading.fields["articles"] == articles
    lists = ("report_to", "send_to", "distribute_to", "articles", "genre")
    assert {name: reading.fields[name] for name in data if name not in lists} == {
        name: value for name, value in data.items() if name not in lists
    }
    assert reading.fields["send_to"] == [data["send_to"]]
    assert reading.unplaced == []


@pytest.mark.parametrize("credit", ["（县税务局供稿）", "(供稿：县税务局)", "供稿单位：县税务局"])
def test_a_text_without_a_head_is_one_article(credit):
    reading = read(f"县税务局送政策上门\n助力纾困减负\n县税务局送政策。\n工作成效\n成效明显。\n{credit}")
    assert reading.fields == {
        "articles": [
            {
                "title": "县税务局送政策上门助力纾困减负",
                "body": ["县税务局送政策。", "工作成效", "成效明显。"],
                "credit": "县税务局",
            }
        ]
    }


def test_a_text_without_a_title_is_an_article_without_one():
    assert read("县税务局送政策。\n成效明显。").fields == {"articles": [{"body": ["县税务局送政策。", "成效明显。"]}]}


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("第十二期", {"issue_number": 12}),
        ("2026年第3期（总第121期）", {"issue_number": 3, "total_issue_number": 121}),
        ("（第3期）", {"issue_number": 3}),
    ],
)
def test_the_issue_is_read_however_it_is_written(line, numbers):
    fields = read(f"工作简报\n{line}\n甲办\n2026年3月2日\n标题\n正文。").fields
    assert {name: fields[name] for name in numbers} == numbers
    assert (fields["name"], fields["editor"], fields["date_issued"]) == ("工作简报", "甲办", "2026-03-02")


def test_articles_are_told_apart_by_their_titles_where_nothing_else_parts_them():
    text = "工作简报\n第3期\n甲办　2026年3月2日\n县税务局送政策上门\n送政策。\n翟店镇做强包装产业\n做强产业。"
    assert [article["title"] for article in read(text).fields["articles"]] == [
        "县税务局送政策上门",
        "翟店镇做强包装产业",
    ]


def test_a_table_of_contents_that_names_nothing_below_stays_in_the_text():
    text = "工作简报\n第3期\n本期要目\n另一篇\n县税务局送政策上门\n送政策。"
    assert "另一篇" in str(read(text).fields["articles"])


FOOT = "报：市专班\n送：县委办公室\n发：各乡镇"
ROLES = "编辑：赵晓燕　　审核：孙志强　　签发：刘大伟"


@pytest.mark.parametrize(
    "foot", [f"{FOOT}\n{ROLES}\n（共印80份）", f"{ROLES}\n{FOOT}", f"{FOOT}\n" + ROLES.replace("　　", "\n")]
)
def test_who_made_the_issue_is_handed_back_and_hides_nothing_above_it(foot):
    reading = read(f"工作简报\n第3期\n甲办\n2026年3月2日\n县税务局送政策\n送政策。\n供稿：县税务局\n{foot}")
    assert reading.fields["articles"] == [{"title": "县税务局送政策", "body": ["送政策。"], "credit": "县税务局"}]
    lists = [reading.fields[name] for name in ("report_to", "send_to", "distribute_to")]
    assert lists == [[["市专班"]], [["县委办公室"]], [["各乡镇"]]]
    assert "　　".join(each.text for each in reading.unplaced) == ROLES


def test_a_body_that_supplied_an_article_needs_no_brackets():
    text = "工作简报\n第3期\n甲办　2026年3月2日\n县税务局送政策\n送政策。\n县税务局供稿\n南河乡强产业\n强产业。\n南河乡政府 供稿"
    articles = read(text).fields["articles"]
    assert [(each["title"], each["credit"]) for each in articles] == [
        ("县税务局送政策", "县税务局"),
        ("南河乡强产业", "南河乡政府"),
    ]


def test_a_heading_about_supplying_articles_is_no_credit():
    assert read("各单位踊跃供稿\n今年供稿百篇。\n各单位积极供稿").fields["articles"] == [
        {"title": "各单位踊跃供稿", "body": ["今年供稿百篇。", "各单位积极供稿"]}
    ]
