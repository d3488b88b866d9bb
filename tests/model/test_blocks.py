import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import load
from tests.model.cases import VALID, codes, notice, read

# Characters that make ordinals, sentences and blanks likely.
TEXT = st.text(st.sampled_from("一二十、（）()1234.。；：，！“”甲乙 \u3000\n\r\t{}<&"), max_size=60)


def body_of(value):
    return load(notice(body=value)).body


@given(TEXT)
def test_plain_text_and_its_typed_blocks_give_the_same_document(text):
    if codes(notice(body=text)):
        assert codes(notice(body=text)) == [("empty-text", "/body")]
        return
    blocks = body_of(text)
    assert body_of([block.model_dump() for block in blocks]) == blocks


@given(TEXT)
def test_lines_in_a_list_are_read_like_lines_of_one_text(text):
    lines = [line for line in text.splitlines() if line.strip(" \t\u3000")]
    if lines:
        assert body_of(lines) == body_of(text)


@given(TEXT)
def test_no_visible_character_of_plain_text_is_lost(text):
    def visible(part):
        return "".join(part.split())

    if visible(text):
        blocks = body_of(text)
        assert visible("".join(getattr(block, "heading", "") + block.text for block in blocks)) == visible(text)


def test_plain_text_is_read_by_its_ordinals():
    blocks = body_of("导语：\n一、标题\n（一）小标题。后面的正文。\n1.第一项；\n正文。")
    assert [(block.kind, getattr(block, "level", None)) for block in blocks] == [
        ("paragraph", None),
        ("heading", 1),
        ("run_in_heading", 2),
        ("list_item", None),
        ("paragraph", None),
    ]


def test_a_typed_paragraph_is_literal():
    (block,) = body_of([{"kind": "paragraph", "text": "　　一、标题 "}])
    assert (block.kind, block.text) == ("paragraph", "　　一、标题 ")


def test_typed_blocks_and_strings_stand_together():
    blocks = body_of(["一、标题", {"kind": "page_break"}, "正文。"])
    assert [block.kind for block in blocks] == ["heading", "page_break", "paragraph"]


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("", "empty-text"),
        (" \n ", "empty-text"),
        ("甲\n乙", "line-break-in-text"),
        (3, "wrong-type"),
        ([], "wrong-type"),
    ],
)
def test_an_item_that_is_not_one_line_is_refused_at_its_place(item, code):
    assert codes(notice(body=["甲", item])) == [(code, "/body/1")]


@pytest.mark.parametrize(("level", "text"), [(2, "一、甲"), (1, "（一）甲"), (4, "1.甲"), (3, "（1）甲")])
def test_an_ordinal_of_another_level_is_refused(level, text):
    assert codes(notice(body=[{"kind": "heading", "level": level, "text": text}])) == [
        ("heading-ordinal-mismatch", "/body/0/text")
    ]


@pytest.mark.parametrize(("level", "text"), [(1, "一、甲"), (2, "（一）甲"), (3, "1.甲"), (4, "（1）甲"), (1, "甲")])
def test_an_ordinal_of_its_level_or_none_is_accepted(level, text):
    (block,) = body_of([{"kind": "heading", "level": level, "text": text}])
    assert block.text == text


def test_a_level_that_does_not_exist_is_the_only_fault_of_its_heading():
    assert codes(notice(body=[{"kind": "heading", "level": 0, "text": "一、甲"}])) == [
        ("number-too-small", "/body/0/level")
    ]


@pytest.mark.parametrize("path", [path for path in VALID if "notice" in path.stem], ids=lambda path: path.stem)
def test_the_seeds_and_the_summonses_text_is_the_same_as_typed_blocks(path):
    data = read(path)
    text = next(field for field in ("body", "cause", "opening") if field in data)
    blocks = getattr(load(data), text)
    assert load({**data, text: [block.model_dump() for block in blocks]}) == load(data)


def test_a_body_of_page_breaks_alone_is_empty():
    assert codes(notice(body=[{"kind": "page_break"}] * 2)) == [("empty-text", "/body")]


def test_a_body_has_at_most_500_000_characters():
    blocks = ["文" * 20_000] * 25
    assert codes(notice(body=blocks)) == []
    assert codes(notice(body=[*blocks, "文"])) == [("text-too-long", "/body")]
    assert codes(notice(body="文" * 500_001)) == [("text-too-long", "/body")]
    table = {"kind": "table", "columns": [{}], "rows": [["文" * 2_000]] * 251}
    assert codes(notice(body=[table])) == [("text-too-long", "/body")]
