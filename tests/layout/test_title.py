import json
import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.layout.title import SHORTEST_LINE, USUAL_LINES, break_title
from generator.layout.title_bodies import join_bodies
from generator.layout.title_cuts import Firmness, title_cuts
from generator.wording import width

TITLES = json.loads(Path(__file__).with_name("titles.json").read_text(encoding="utf-8"))
SEED = TITLES[0]["title"]
OFFICE = "稷山县人民政府办公室"
TASK_FORCE = "县优化营商环境促进市场主体倍增工作专班"


def without_spaces(text):
    return "".join(text.split())


def has_shape(lines):
    """Widths rise strictly, then fall strictly."""
    steps = [after - before for before, after in pairwise(map(width, lines))]
    return all(steps) and not any(first < 0 < second for first, second in pairwise(steps))


@pytest.mark.parametrize("entry", TITLES, ids=[entry["title"] for entry in TITLES])
def test_a_title_is_broken_as_an_editor_would(entry):
    lines = break_title(entry["title"])
    assert without_spaces("/".join(lines)) in [without_spaces(accepted) for accepted in entry["accepted"]]


@pytest.mark.parametrize("entry", TITLES, ids=[entry["title"] for entry in TITLES])
def test_every_accepted_break_keeps_the_standard(entry):
    for accepted in entry["accepted"]:
        lines = accepted.split("/")
        assert without_spaces("".join(lines)) == without_spaces(entry["title"])
        assert len(lines) <= USUAL_LINES
        assert max(map(width, lines)) <= 20
        assert min(map(width, lines)) >= SHORTEST_LINE
        assert has_shape(lines)
        assert not any(line.endswith("关于") for line in lines)
        assert not any(re.match("[的了和及与、，。”》）]", line) for line in lines)


def test_the_titles_are_many_and_all_different():
    assert len({entry["title"] for entry in TITLES}) == len(TITLES) >= 150


def test_a_title_that_fits_stays_on_one_line():
    title = "关于召开全县优化营商环境工作推进会的通知"
    assert width(title) == 20
    assert break_title(title) == (title,)


def test_a_line_leaves_room_for_the_gaps_beside_digits():
    # 20 字 by its characters, and LibreOffice adds a gap on both sides of 2022.
    title = "关于2022年第三季度重点项目建设情况的报告"
    assert width(title) == 20
    assert len(break_title(title)) == 2


def test_the_callers_own_breaks_are_kept():
    assert break_title("稷山县人民政府\n关于成立\r\n工作专班的通知") == ("稷山县人民政府", "关于成立", "工作专班的通知")


def test_a_space_is_a_cut_and_is_dropped_there():
    lines = break_title(f"{OFFICE} 关于成立稷山县优化营商环境促进市场主体倍增工作专班方案的通知")
    assert lines[0] == OFFICE
    assert lines[1].startswith("关于")
    assert "".join(lines) == SEED


def test_a_space_inside_a_line_stays():
    assert break_title("稷山县商务局 稷山县财政局 通知") == ("稷山县商务局 稷山县财政局 通知",)


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        (f"{OFFICE}关于成立{TASK_FORCE}的通知", TASK_FORCE),
        (f"关于转发{TASK_FORCE}重点工作安排的通知", TASK_FORCE),
        ("关于启用“稷山县行政审批服务管理局行政审批专用章”的通知", "稷山县行政审批服务管理局"),
        ("稷峰镇人民政府关于印发重点工作专班议事规则和组成人员名单的通知", "工作专班"),
    ],
)
def test_a_name_stays_on_one_line(title, whole):
    lines = break_title(title, whole=(whole,))
    assert len(lines) > 1
    assert any(whole in line for line in lines)


BODIES = [
    "稷山县自然资源局",
    "稷山县发展和改革局",
    "县行政审批服务管理局",
    "稷山县公安局交通警察大队",
    "国家税务总局稷山县税务局",
    "运城市生态环境局稷山分局",
    "稷山县农业综合行政执法大队",
    "太阳乡人民政府",
    "中共稷山县委办公室",
    "山西省人民政府安全生产委员会",
    "稷山县人民医院",
    "某工程咨询有限公司",
    "省发展改革委",
]
DEEDS = ["共享登记信息", "限期整改有关问题", "办理项目建设用地手续", "报送安全生产工作情况", "做好节日期间值班工作"]


@settings(deadline=None)
@given(
    st.sampled_from(["关于商请", "关于约谈", "关于表彰", "稷山县人民政府办公室关于督促", "稷峰镇人民政府关于恳请"]),
    st.sampled_from(BODIES),
    st.sampled_from(DEEDS),
    st.sampled_from(["的函", "的通知", "的紧急通知"]),
)
def test_the_name_of_any_body_stays_on_one_line(opening, body, deed, kind):
    title = f"{opening}{body}{deed}{kind}"
    lines = break_title(title)
    assert any(body in line for line in lines), lines
    assert "".join(lines) == title


def test_two_bodies_are_two_names():
    assert "太阳乡人民政府" in join_bodies(["约谈", "清河镇", "人民政府", "和", "太阳乡", "人民政府"], 20)


@pytest.mark.parametrize(
    "words",
    [
        ["全县", "政府", "网站", "建设"],
        ["城市", "社区", "服务", "中心"],
        ["稷山县", "推动", "企业", "服务", "中心"],
        ["稷山县", "2022年", "第9次", "办公室"],
    ],
)
def test_words_that_name_no_body_are_left(words):
    assert join_bodies(words, 20) == words


def test_a_body_wider_than_a_line_is_not_joined():
    assert join_bodies(["稷山县", "农业农村", "发展", "服务", "中心"], 10) == [
        "稷山县",
        "农业农村",
        "发展",
        "服务",
        "中心",
    ]


def test_a_name_that_no_line_can_hold_is_cut_between_its_words():
    name = f"稷山{TASK_FORCE}协调督导组"
    assert width(name) > 20
    lines = break_title(f"{name}关于报送重点工作的通知", whole=(name,))
    assert max(map(width, lines)) <= 20
    assert has_shape(lines)


@pytest.mark.parametrize(
    "title",
    [
        "稷山县人民政府办公室关于印发《稷山县政务公开工作要点》的通知",
        "关于修订《稷山县政府投资项目管理办法》部分条款的通知",
        "稷山县市场监督管理局关于学习贯彻《促进个体工商户发展条例》的通知",
    ],
)
def test_a_cited_title_stays_on_one_line_where_it_can(title):
    lines = break_title(title)
    assert len(lines) > 1
    assert any("《" in line and "》" in line for line in lines)


def test_a_cited_title_that_no_line_can_hold_is_cut():
    lines = break_title("关于印发《稷山县优化营商环境促进市场主体倍增工作专班考核办法（试行）》的通知")
    assert max(map(width, lines)) <= 20
    assert has_shape(lines)


def test_a_word_wider_than_the_line_is_cut():
    lines = break_title(f"关于启用{'A' * 50}的通知")
    assert max(map(width, lines)) <= 20
    assert "".join(lines) == f"关于启用{'A' * 50}的通知"


def test_words_that_fill_lines_badly_take_as_many_lines_as_they_need():
    names = tuple(f"{number}县人民政府办公室综合科" for number in "甲乙丙丁戊己庚辛")
    assert break_title("".join(names), whole=names) == names


@pytest.mark.parametrize("limit", [8, 12, 16, 28])
def test_another_limit_is_kept(limit):
    lines = break_title(SEED, limit=limit)
    assert max(map(width, lines)) <= limit
    assert "".join(lines) == SEED


WORDS = [
    *(
        OFFICE,
        "关于",
        "印发",
        "成立",
        "进一步",
        "加强",
        "优化",
        "营商环境",
        "促进",
        "市场主体",
        "倍增",
        "工作",
        "情况",
        "的",
    ),
    *(
        "通知",
        "报告",
        "《",
        "》",
        "“",
        "”",
        "（试行）",
        "2022年",
        "第三季度",
        "9月份",
        "和",
        "、",
        "，",
        " ",
        "县",
        "5G",
        "28人",
    ),
]
TITLE_TEXTS = st.one_of(
    st.sampled_from([entry["title"] for entry in TITLES]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=24).map("".join),
    st.lists(st.sampled_from([entry["title"] for entry in TITLES]), min_size=2, max_size=4).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60),
)


@settings(deadline=None)  # the first title loads the dictionary
@given(TITLE_TEXTS, st.sampled_from([12, 20]))
def test_no_character_but_spaces_is_lost(text, limit):
    assert without_spaces("".join(break_title(text, limit=limit))) == without_spaces(text).replace(
        "\ufeff", ""
    ).replace("\u200b", "") or {"\ufeff", "\u200b"} & set(text)


@settings(deadline=None)  # the first title loads the dictionary
@given(TITLE_TEXTS)
def test_no_line_is_wider_than_the_limit_unless_a_word_is(text):
    for line in break_title(text):
        assert width(line) <= 20 or not title_cuts(line, whole=(), limit=20)


@settings(deadline=None)
@given(TITLE_TEXTS)
def test_no_line_ends_with_about_where_any_other_break_exists(text):
    lines = break_title(text)
    assert not any(line.endswith("关于") for line in lines[:-1]) or not has_shape(lines)


@settings(deadline=None)
@given(st.sampled_from(TITLES), st.sampled_from(TITLES))
def test_the_same_title_is_broken_the_same_way(first, second):
    lines = break_title(first["title"])
    break_title(second["title"])
    assert break_title(first["title"]) == lines


def breaks(title, limit):
    """Every break of a title at the cuts that break up nothing, within the usual number of lines."""
    cuts = [cut.position for cut in title_cuts(title, whole=(), limit=limit) if cut.firmness is Firmness.NONE]
    for count in range(1, USUAL_LINES):
        for chosen in combinations(cuts, count):
            yield [title[start:end].strip() for start, end in pairwise((0, *chosen, len(title)))]


@settings(deadline=None)
@given(TITLE_TEXTS.map(str.strip).filter(lambda text: 20 < width(text) <= 50))
def test_a_title_has_a_shape_where_one_exists(title):
    assume(not re.search("[0-9A-Za-z]", title))
    shaped = any(
        has_shape(lines) and all(SHORTEST_LINE <= width(line) <= 20 for line in lines) for lines in breaks(title, 20)
    )
    assert has_shape(break_title(title)) or not shaped
