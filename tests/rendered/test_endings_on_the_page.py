"""Texts whose end has no room, as drawn: 署名 and date stand below a line of the text, or a row of its table (7.3.5.5)."""

from functools import cache

import pytest

from generator import generate, load
from tests.model.cases import notice
from tests.rendered.documents import PLANNED, Rendered
from tests.rendered.elements import LINE
from tests.rendered.page import pages
from tests.tools import convert_to_pdf

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("planned", PLANNED)]

TITLE = "关于印发稷山县优化营商环境\n三年行动方案和考核办法\n等五项制度的通知"
STAMPS = {"signature_mode": "signature_stamp", "signatories": [{"post": "县长", "name": "张三"}] * 10}


def table(columns, rows):
    header = ["乡（镇）", *(f"{month}月" for month in range(1, columns))]
    rows = [["稷峰镇", *["1234"] * (columns - 1)]] * rows
    return {"kind": "table", "columns": [{}] * columns, "header": [header], "rows": rows}


def paragraph(lines):
    # 26 characters in the first line, 28 in each of the others.
    return "政" * (26 + 28 * (lines - 1))


DOCUMENTS = {
    # The signature takes four lines, page one shows nine and page two 22.
    **{f"paragraph_{count}": {"body": [paragraph(count)]} for count in (28, 30, 31)},
    "long_last_paragraph": {"body": ["一段。", paragraph(50)]},
    "one_line": {
        "title": TITLE,
        "recipients": ["各乡（镇）"],
        "body": ["现将五项制度印发给你们，请认真贯彻执行。"],
        **STAMPS,
    },
    "long_table": {"body": ["目标如下。", table(3, 31)]},
    "nine_columns": {"body": ["目标如下。", table(9, 8)]},
    "wide_table": {"body": ["目标如下。", table(14, 8)]},
    "long_wide_table": {
        "body": ["目标如下。", table(14, 31)],
        "signature_mode": "no_seal",
        "annotation": "此件公开发布",
    },
}
LANDSCAPE = {"wide_table": 1, "long_wide_table": 3}


@cache
def _drawn():
    keys = [(name, planned) for name in DOCUMENTS for planned in PLANNED]
    documents = {name: load(notice(**fields)) for name, fields in DOCUMENTS.items()}
    files = [generate(documents[name], renderer=planned) for name, planned in keys]
    return {key: Rendered(documents[key[0]], pages(pdf)) for key, pdf in zip(keys, convert_to_pdf(files), strict=True)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_of_the_signature_shows_text_above_it(name, planned):
    result = _drawn()[name, planned]
    signed = ("—", "县长", "稷山县人民政府办公室", "2022年12月5日")
    page = result.pages[-1]
    (date,) = [line for line in page.lines if line.text == signed[-1]]
    assert [line for line in page.lines if line.middle < date.middle and not line.text.startswith(signed)]


@pytest.mark.parametrize("name", ["paragraph_28", "paragraph_30", "paragraph_31", "long_last_paragraph"])
def test_one_line_alone_of_a_paragraph_goes_over_with_the_signature(name, planned):
    *_, before, last = _drawn()[name, planned].pages
    lines = [[line for line in page.lines if line.text.startswith("政政")] for page in (before, last)]
    # The line that went over stood on one of the last four of the page before.
    assert lines[0][-1].middle > 262 - 5 * LINE
    assert len(lines[1]) == 1


def test_a_text_of_one_line_is_parted_at_its_mark(planned):
    first, last = _drawn()["one_line", planned].pages
    assert any(line.text == "现将五项制度印发给你们，" for line in first.lines)
    assert last.lines[0].text == "请认真贯彻执行。"


def test_rows_fill_the_page_in_front_of_the_last(planned):
    *_, before, last = _drawn()["long_table", planned].pages
    rows = [line for line in before.lines if line.text.startswith("稷峰镇")]
    assert 262 - 20 < rows[-1].middle < 262
    assert len([line for line in last.lines if line.text.startswith("稷峰镇")]) == 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_wide_table_that_ends_the_text_stands_upright_if_it_can_and_else_bears_the_signature(name, planned):
    found = [page.landscape for page in _drawn()[name, planned].pages]
    assert sum(found) == LANDSCAPE.get(name, 0)
    assert found[-1] == (name in LANDSCAPE)
