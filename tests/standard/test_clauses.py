import re

from generator.standard.clauses import CLAUSES
from generator.standard.skeletons import SKELETONS, TAGS, names
from generator.standard.styles import BY_FORMAT

# What the standard has no clause for: tables and pictures within the text, and everything of a briefing.
PRACTICE = {
    *("表题", "计量单位", "表头文字", "表格文字", "表注", "图片", "图题"),
    *("期号", "编印单位", "编印行", "提示语", "编者按", "编者按标签", "要目标签", "供稿单位", "报送发", "份数"),
}


def test_every_style_has_its_clause_or_is_practice():
    styles = {style.name for group in BY_FORMAT.values() for style in group}
    assert styles - CLAUSES.keys() == PRACTICE
    assert CLAUSES.keys() <= styles


def test_clauses_are_those_of_the_elements():
    assert all(re.fullmatch(r"(5\.2|7|7\.[1-5]|10)(\.\d)*", clause) for clause in CLAUSES.values())


def test_a_skeleton_names_styles_of_its_own_format():
    for name, skeleton in SKELETONS.items():
        assert {style.name for style, _text in skeleton} <= {style.name for style in BY_FORMAT[name]}


def test_every_condition_of_a_skeleton_is_closed():
    for skeleton in SKELETONS.values():
        opened = [text for _style, text in skeleton if text.startswith("{%")]
        assert [text.startswith("{%p if ") for text in opened] == [True, False] * (len(opened) // 2)


def test_tags_of_a_format_are_those_of_its_skeleton_and_more():
    for name in SKELETONS:
        assert set(names(name)) < TAGS[name]
