"""Wide tables on landscape pages, as drawn (clause 8): the type area, the head's side, and the number's place as bound."""

from functools import cache

import pytest

from generator import generate, load
from tests.model.cases import FIXTURES, read
from tests.rendered.documents import PLANNED, Rendered
from tests.rendered.elements import BOTTOM, LEFT, LINE, RIGHT, TOP
from tests.rendered.page import pages
from tests.tools import convert_to_pdf

pytestmark = [pytest.mark.libreoffice, pytest.mark.parametrize("planned", PLANNED)]

# The type area lies on its side: the left margin is above, the upper one at the right.
UPPER, LOWER = LEFT, RIGHT
START, END = 297 - BOTTOM, 297 - TOP
NUMBER_CHAR = 14 * 25.4 / 72

# Landscape pages of each document, and how many pages it has.
LANDSCAPE = {
    "landscape_table_odd": ({3}, 4),
    "landscape_table_even": ({2}, 4),
    "two_landscape_tables": ({2, 3, 5, 6}, 8),
    "four_lists": ({3, 4, 5, 6, 7}, 8),
    "referral_letter_jishan_2022_9": ({3}, 4),
    "not_bound": ({5, 6}, 6),
}
ALL = pytest.mark.parametrize("name", LANDSCAPE)


def _document(name):
    if name == "not_bound":
        table = read(FIXTURES / "elements/landscape_table_odd.json")["body"][-2]
        bound, loose = read(FIXTURES / "elements/attachment_not_bound.json")["attachments"]
        attachments = [bound, loose | {"body": [table]}]
        return read(FIXTURES / "elements/attachment_not_bound.json") | {"attachments": attachments}
    folder = FIXTURES if name.startswith("referral") else FIXTURES / "elements"
    return read(folder / f"{name}.json")


@cache
def _drawn():
    documents = {name: load(_document(name)) for name in LANDSCAPE}
    keys = [(name, planned) for name in documents for planned in PLANNED]
    files = [generate(documents[name], renderer=planned) for name, planned in keys]
    return {key: Rendered(documents[key[0]], pages(pdf)) for key, pdf in zip(keys, convert_to_pdf(files), strict=True)}


def landscape_pages(name, planned):
    return [page for page in _drawn()[name, planned].pages if page.landscape]


def texts(page):
    return [line.text for line in page.lines]


@ALL
def test_pages_with_a_wide_table_are_a4_on_its_side_and_all_others_upright(name, planned):
    found = _drawn()[name, planned].pages
    turned, count = LANDSCAPE[name]
    assert {page.number for page in found if page.landscape} == turned
    assert len(found) == count
    for page in found:
        assert sorted((page.width, page.height)) == pytest.approx([210, 297], abs=0.1)


@ALL
def test_a_wide_table_fills_the_lines_of_the_type_area_and_leaves_it_nowhere(name, planned):
    for page in landscape_pages(name, planned):
        left, upper, right, lower = page.ruled
        assert left == pytest.approx(START, abs=0.3)
        assert right == pytest.approx(END, abs=0.3)
        for character in page.characters:
            assert left <= character.left
            assert character.right <= right
        assert min([upper, *(line.middle for line in page.lines)]) >= UPPER - 0.3
        assert max([lower, *(line.middle for line in page.lines)]) <= LOWER + 0.3


@ALL
def test_the_number_is_upright_in_the_bound_document_and_looks_as_on_every_page(name, planned):
    for page in landscape_pages(name, planned):
        (number,) = page.bound.lines
        # What is not bound with the document is numbered anew.
        assert number.text == f"—{page.number - 4 if name == 'not_bound' else page.number}—"
        assert {round(character.size) for character in number.characters} == {14}
        assert number.faces == {"FandolSong-Regular"}


@ALL
def test_the_number_stands_where_it_stands_on_upright_pages(name, planned):
    upright = next(page.lines[-1] for page in _drawn()[name, planned].pages[1:] if not page.landscape)
    for page in landscape_pages(name, planned):
        (number,) = page.bound.lines
        assert number.middle == pytest.approx(upright.middle, abs=0.3)
        # One character in: at the right on odd pages, at the left on even ones.
        if page.number % 2:
            assert number.right == pytest.approx(RIGHT - NUMBER_CHAR, abs=0.3)
        else:
            assert number.left == pytest.approx(LEFT + NUMBER_CHAR, abs=0.3)


@ALL
def test_the_head_of_the_table_is_at_the_left_edge_of_the_bound_page(name, planned):
    # Which is the binding on odd pages, and the cut edge on even ones.
    for page in landscape_pages(name, planned):
        cells = [line for line in page.lines if line.sizes == {12}]
        header = [line.middle for line in cells if line.faces == {"FandolHei-Regular"}]
        rows = [line.middle for line in cells if line.text[0].isdecimal()]
        assert min(header) > UPPER
        assert max(header) < min(rows)


@pytest.mark.parametrize("name", ["landscape_table_odd", "landscape_table_even"])
def test_caption_measure_and_notes_stand_on_the_page_of_their_table(name, planned):
    (page,) = landscape_pages(name, planned)
    table = _document(name)["body"][-2]
    assert texts(page)[:2] == [table["caption"], f"单位：{table['measure']}"]
    assert texts(page)[-2:] == [f"注：1.{table['notes'][0]}", f"2.{table['notes'][1]}"]
    caption, measure = page.lines[:2]
    assert (caption.left + caption.right) / 2 == pytest.approx((START + END) / 2, abs=0.5)
    assert caption.middle == pytest.approx(UPPER + LINE / 2, abs=0.7)
    assert measure.right == pytest.approx(END, abs=0.5)


@pytest.mark.parametrize("name", ["landscape_table_odd", "landscape_table_even"])
def test_the_text_goes_on_at_the_head_of_the_next_page_which_is_upright(name, planned):
    result = _drawn()[name, planned]
    (page,) = landscape_pages(name, planned)
    before, after = result.pages[page.number - 2], result.pages[page.number]
    assert before.lines[-2].text == "各乡（镇）目标任务、包联领导和责任单位见下表。"
    assert after.lines[0].text.startswith("各乡（镇）要于4月20日前")
    assert after.lines[0].middle == pytest.approx(TOP + LINE / 2, abs=0.7)


def test_headings_right_above_a_wide_table_go_with_it(planned):
    result = _drawn()["two_landscape_tables", planned]
    first, second = result.pages[1:3]
    assert texts(first)[:2] == ["（一）分季度目标", "2022年新增市场主体目标任务分解表"]
    assert texts(second)[:2] == ["（二）分类目标", "2022年新增市场主体分类目标"]
    assert first.lines[0].faces == {"FandolKai-Regular"}
    assert texts(result.pages[3])[0] == "二、有关要求"


def test_the_header_comes_again_on_the_next_landscape_page(planned):
    first, second = _drawn()["two_landscape_tables", planned].pages[4:6]
    headers = [[line.text for line in page.lines if line.faces == {"FandolHei-Regular"}] for page in (first, second)]
    assert headers[1] == ["序号政策措施服务内容责任单位完成时限配合单位服务对象联系电话备注"]
    assert headers[0] == ["附件", *headers[1]]


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("two_landscape_tables", {5: "附件"}),
        ("four_lists", {3: "附件1", 4: "附件2", 5: "附件3", 7: "附件4"}),
        ("referral_letter_jishan_2022_9", {3: "附件1"}),
        ("not_bound", {5: "稷审管发〔2022〕18号附件2"}),
    ],
)
def test_an_attachment_that_begins_with_a_wide_table_has_label_and_title_on_its_page(name, labels, planned):
    result = _drawn()[name, planned]
    found = {page.number: page.lines[0] for page in landscape_pages(name, planned) if "附件" in page.lines[0].text}
    assert {number: line.text for number, line in found.items()} == labels
    for number, label in found.items():
        assert label.left == pytest.approx(START, abs=0.3)
        assert label.middle == pytest.approx(UPPER + LINE / 2, abs=0.7)
        title = result.pages[number - 1].lines[1]
        assert title.sizes == {22}
        assert (title.left + title.right) / 2 == pytest.approx((START + END) / 2, abs=0.5)
        # On line three; without the grid, LibreOffice draws a large character 0.8 mm higher.
        assert title.middle == pytest.approx(UPPER + 2.5 * LINE, abs=1)


@pytest.mark.parametrize("name", ["landscape_table_odd", "landscape_table_even", "two_landscape_tables", "four_lists"])
def test_the_imprint_stands_on_an_upright_even_last_page(name, planned):
    result = _drawn()[name, planned]
    last = result.pages[-1]
    assert last.number % 2 == 0
    assert not last.landscape
    *_, rule = last.rules()
    assert rule.bottom == pytest.approx(BOTTOM, abs=0.5)


def test_a_blank_page_and_the_imprint_behind_a_landscape_page_have_no_numbers(planned):
    # The attachment ends on page six, which is even.
    *_, blank, last = _drawn()["two_landscape_tables", planned].pages
    assert blank.lines == ()
    assert all(line.middle < BOTTOM for line in last.lines)


def test_behind_the_first_page_of_a_letter_every_page_is_numbered(planned):
    first, second, _, fourth = _drawn()["referral_letter_jishan_2022_9", planned].pages
    assert first.lines[-1].middle < BOTTOM
    assert [page.lines[-1].text for page in (second, fourth)] == ["—2—", "—4—"]
