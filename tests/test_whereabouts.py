"""Where the texts of the data stand on the pages."""

import pytest
from lxml import etree

from generator import GENRES, draft_pages, example, load, whereabouts
from generator.standard import page

LONG = "请各单位逐项抓好落实，" * 60 + "不得推诿。"


def found(data: dict) -> dict:
    return whereabouts(load(data), data, renderer="word")


@pytest.mark.parametrize("genre", [genre for genre in GENRES if "body" in example(genre)])
def test_every_block_of_a_body_has_a_place_on_the_page_that_draws_it(genre):
    data = example(genre)
    drawings = ["".join(etree.fromstring(each).itertext()) for each in draft_pages(load(data))]
    places = found(data)
    texts = {f"/body/{index}": block for index, block in enumerate(data["body"]) if isinstance(block, str)}
    assert texts.keys() <= places.keys()
    for pointer, text in texts.items():
        assert text[:8] in drawings[places[pointer].page - 1]


def test_places_go_down_the_pages_in_the_order_of_the_text():
    places = [found(example("notice") | {"body": [LONG] * 9})[f"/body/{index}"] for index in range(9)]
    assert [(each.page, each.down) for each in places] == sorted((each.page, each.down) for each in places)
    assert len({each.page for each in places}) > 1
    top = page.TOP_MARGIN.twips / page.PAGE_HEIGHT.twips
    assert all(top <= each.down < 1 for each in places)


def test_texts_that_are_alike_have_places_of_their_own():
    places = found(example("notice") | {"body": ["首先要抓紧。", "其次要抓实。", "首先要抓紧。"]})
    first, second, third = ((places[f"/body/{index}"].page, places[f"/body/{index}"].down) for index in range(3))
    assert first < second < third


def test_a_heading_that_runs_in_and_a_table_are_each_one_place():
    run_in = {"kind": "run_in_heading", "level": 2, "heading": "（一）抓落实。", "text": "各乡镇要抓紧。"}
    table = {"kind": "table", "columns": [{}, {}], "header": [["单位", "完成数"]], "rows": [["甲镇", "10"]]}
    places = found(example("notice") | {"body": ["正文。", run_in, table]})
    assert [pointer for pointer in places if pointer.startswith("/body")] == ["/body/0", "/body/1", "/body/2"]


def test_a_text_that_the_pages_show_nowhere_has_no_place():
    data = example("notice")
    assert "/body/0" not in whereabouts(load(data), {**data, "body": ["别的一段话。"]}, renderer="word")


def test_attachments_that_are_not_bound_have_their_places_behind_the_imprint():
    data = example("notice") | {"attachments": [{"title": "名单表", "bound": False, "body": ["名单如下所列。"]}]}
    place = found(data)["/attachments/0/body/0"]
    assert place.page == len(draft_pages(load(data)))
