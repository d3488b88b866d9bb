"""A finding on the data is shown on the page, where the text was set that it is about."""

from functools import cache

import pytest

from generator import example, generate, load
from generator.check import Finding, Rectangle, read_pages
from generator.checking import Checked, check_data
from generator.render import open_pdf
from tests.converters import Ready
from tests.tools import convert_to_pdf

pytestmark = pytest.mark.libreoffice

REPEATED = "各乡（镇）要按时报送,不得迟报。"
LONG = "请各单位逐项抓好落实," * 60 + "不得推诿。"
DATA = example("notice") | {
    "title": "某县人民政府办公室关于报送全县“市场主体,营商环境”工作进展情况和下一步打算的通知",
    "recipients": ["各乡（镇）人民政府", "县直各单位(局)"],
    "copy_to": ["县委办公室", "县直各单位(局)"],
    "body": [
        "现将县直各单位（局）完成情况印发给你们。",
        REPEATED,
        REPEATED,
        {
            "kind": "table",
            "caption": "完成情况",
            "columns": [{"width": 4}, {"width": 4}],
            "header": [["单位", "完成数"]],
            "rows": [["甲(镇)", "10"], ["乙镇", "20"], ["合计", "31"]],
        },
        "甲(镇)",
        LONG,
    ],
}


@cache
def _checked() -> Checked:
    (pdf,) = convert_to_pdf([generate(load(DATA), renderer="libreoffice")])
    return check_data(DATA, Ready(pdf), classified=False)


def _under(finding: Finding) -> list[str]:
    """The text in each frame."""
    assert finding.place.page is not None
    with open_pdf(_checked().pdf or b"") as pdf:
        page = read_pages(pdf)[finding.place.page - 1]
    return [
        "".join(character.text for character in page.characters if _inside(character.ink.rectangle, frame))
        for frame in finding.place.rectangles
    ]


def _inside(ink: Rectangle, frame: Rectangle) -> bool:
    across, down = ink.left + ink.width / 2, ink.top + ink.height / 2
    return (
        frame.left <= across <= frame.left + frame.width and frame.top - 0.1 <= down <= frame.top + frame.height + 0.1
    )


def _found(code: str, pointer: str) -> Finding:
    return next(each for each in _checked().report.fails if (each.code, each.place.pointer) == (code, pointer))


@pytest.mark.parametrize(
    ("pointer", "shown"),
    [
        ("/recipients/1", "各乡（镇）人民政府、县直各单位(局)："),
        ("/copy_to/1", "抄送：县委办公室、县直各单位(局)。"),
        ("/body/1", REPEATED),
        ("/body/3/rows/0/0", "甲(镇)"),
    ],
)
def test_a_half_width_mark_is_framed_where_it_stands(pointer, shown):
    assert _under(_found("half-width-mark", pointer)) == [shown]


def test_a_paragraph_that_says_what_a_cell_of_the_table_above_says_is_framed_below_the_table():
    cell, below = (_found("half-width-mark", pointer).place for pointer in ("/body/3/rows/0/0", "/body/4"))
    assert below.rectangles[0].top > cell.rectangles[0].top + 15


@pytest.mark.parametrize("format", ["general", "letter"])
def test_a_cell_with_the_name_of_the_issuer_is_framed_where_it_stands(format):
    data = DATA | {"format": format, "issuers": ["某县(区)人民政府"]}
    data["body"] = [data["body"][0], data["body"][3] | {"rows": [["某县(区)人民政府", "10"]]}, "请认真落实。"]
    (pdf,) = convert_to_pdf([generate(load(data), renderer="libreoffice")])
    places = {each.place.pointer: each.place for each in check_data(data, Ready(pdf), classified=False).report.fails}
    cell, issuer = places["/body/1/rows/0/0"], places["/issuers/0"]
    assert (cell.page, cell.rectangles[0].top) < (issuer.page, issuer.rectangles[0].top)
    assert cell.rectangles[0].top > 100


def test_a_title_of_several_lines_has_a_frame_round_each():
    frames = _under(_found("half-width-mark", "/title"))
    assert len(frames) > 1
    assert "".join(frames) == DATA["title"]


def test_of_two_paragraphs_that_are_alike_each_is_framed_where_it_stands():
    first, second = (_found("half-width-mark", f"/body/{index}").place for index in (1, 2))
    assert (first.page, second.page) == (1, 1)
    assert second.rectangles[0].top == pytest.approx(first.rectangles[0].top + 10, abs=0.5)


def test_a_table_whose_total_is_wrong_has_one_frame_round_all_of_it():
    (shown,) = _under(_found("total-differs", "/body/3"))
    assert shown == "完成情况单位完成数甲(镇)10乙镇20合计31"


def test_a_paragraph_that_goes_on_over_the_page_is_framed_on_its_first_page():
    frames = _under(_found("half-width-mark", "/body/5"))
    assert 1 < len("".join(frames)) < len(LONG)
    assert LONG.startswith("".join(frames))


def test_a_table_that_ends_with_the_name_of_the_issuer_is_not_taken_for_the_signature():
    issuer = DATA["issuers"][0]
    data = {name: value for name, value in DATA.items() if name != "attachments"} | {
        "title": "关于报送工作进展情况的通知",
        "recipients": ["各乡（镇）人民政府"],
        "copy_to": ["县委办公室"],
        "body": [
            "各单位分工如下。",
            {
                "kind": "table",
                "columns": [{"width": 12}, {"width": 4}],
                "header": [["单位", "完成数"]],
                "rows": [[issuer, "10"], ["乙镇", "20"]],
            },
        ],
    }
    (pdf,) = convert_to_pdf([generate(load(data), renderer="libreoffice")])
    assert check_data(data, Ready(pdf), classified=False).report.fails == ()
