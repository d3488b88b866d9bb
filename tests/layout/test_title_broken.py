"""Words and names that a line of a title parts are told; ends between words are not, however one might have done it better."""

import json
from pathlib import Path

import pytest

from generator.layout.title import break_title
from generator.layout.title_broken import broken_words
from tests.model.cases import VALID, name_of, read

TITLES = json.loads(Path(__file__).with_name("titles.json").read_text("utf-8"))
NAMES = ("稷山县人民政府办公室", "稷山县发展和改革局", "稷山县优化营商环境促进市场主体倍增工作专班")


@pytest.mark.parametrize(
    ("lines", "broken"),
    [
        ("关于做好春节期间值班工作的通/知", ["通知"]),
        ("关于召开全县安全生产会/议的通知", ["会议"]),
        ("县政府办公/室关于做好值班工作的通知", ["办公室"]),
        ("关于成立优化营商环境工作专/班的通知", ["工作专班"]),
        ("关于做好20/26年春节值班工作的通知", ["2026"]),
        ("稷山县人民/政府办公室关于做好值班工作的通知", ["稷山县人民政府办公室"]),
        ("稷山县发展和/改革局关于报送计划的通知", ["稷山县发展和改革局"]),
        ("关于做好值/班工作的通/知", ["值班", "通知"]),
    ],
)
def test_a_line_that_ends_inside_a_word_or_a_name_is_told(lines, broken):
    assert list(broken_words(lines.split("/"), names=NAMES)) == broken


@pytest.mark.parametrize(
    "lines",
    [
        "关于做好春节期间值班工作的通知",
        "关于做好春节期间/值班工作的通知",
        "关于加强安全/生产工作的通知",
        "关于做好乡镇和/平稳运行工作的通知",
        "关于任命副/县长的决定",
        "稷山县卫生/健康局关于做好防疫工作的通知",
        "稷山县优化营商环境促进市场主体/倍增工作专班关于报送情况的通知",
        "关于印发《办法》/的通知",
        "关于做好2026/年工作的通知",
    ],
)
def test_a_line_that_ends_between_words_is_not_told(lines):
    assert list(broken_words(lines.split("/"), names=NAMES)) == []


@pytest.mark.parametrize("entry", TITLES, ids=[entry["title"] for entry in TITLES])
def test_no_break_that_an_editor_accepts_is_told(entry):
    for accepted in entry["accepted"]:
        assert list(broken_words(accepted.split("/"), names=())) == []


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_no_title_that_we_break_is_told(path):
    data = read(path)
    titles = [data.get("title"), *(each.get("title") for each in data.get("articles", ()))]
    for title in filter(None, titles):
        names = [name for name in data.get("issuers", ()) if isinstance(name, str)]
        assert list(broken_words(break_title(title, whole=names), names=names)) == []
