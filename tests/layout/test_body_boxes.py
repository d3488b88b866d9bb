import pytest

from generator.layout.blocks import body_boxes
from generator.layout.boxes import ImageBox, LandscapeBox, ParagraphBox, TableBox
from generator.model.notice import Notice
from generator.standard.page import chars
from generator.standard.styles import BLANK, BODY, HEADING_SENTENCES, HEADINGS, IMAGE_CAPTION
from tests.model.cases import notice
from tests.strategies import picture

TABLE = {"kind": "table", "columns": [{}], "rows": [["甲"]]}
WIDE = TABLE | {"landscape": True}
BREAK = {"kind": "page_break"}
HEADING = {"kind": "heading", "level": 1, "text": "一、目标"}
SUBHEADING = {"kind": "heading", "level": 2, "text": "（一）分季度目标"}
PARAGRAPH = {"kind": "paragraph", "text": "正文。"}


def boxes(*blocks):
    return body_boxes(Notice.model_validate(notice(body=list(blocks))).body)


def image(width, height, width_chars=28, **fields):
    data = picture(width, height, "PNG", "red")
    return {"kind": "image", "data": data, "width_chars": width_chars, "alternative_text": "图", **fields}


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_has_the_style_of_its_level_and_stays_with_its_text(level):
    (box,) = boxes({"kind": "heading", "level": level, "text": "总体要求"})
    assert (box.style, box.runs[0].text, box.runs[0].style) == (HEADINGS[level - 1], "总体要求", None)
    assert box.keep_with_next


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_run_in_heading_has_the_face_of_its_level_for_its_sentence_only(level):
    (box,) = boxes({"kind": "run_in_heading", "level": level, "heading": "加强领导。", "text": "各单位要……"})
    assert box.style == BODY
    assert [(run.text, run.style) for run in box.runs] == [
        ("加强领导。", HEADING_SENTENCES[level - 1]),
        ("各单位要……", None),
    ]


def test_paragraphs_and_list_items_are_body_text_as_it_is():
    text = "  甲\t乙 "
    for box in boxes({"kind": "paragraph", "text": text}, {"kind": "list_item", "text": text}):
        assert (box.style, [run.text for run in box.runs]) == (BODY, [text])


def test_a_page_break_is_a_property_of_the_paragraph_after_it():
    first, second = boxes(PARAGRAPH, BREAK, BREAK, PARAGRAPH)
    assert (first.page_break_before, second.page_break_before) == (False, True)


@pytest.mark.parametrize(("block", "kind"), [(TABLE, TableBox), (image(1, 1), ImageBox)])
def test_a_table_or_picture_on_a_new_page_stands_below_an_empty_line(block, kind):
    _, empty, found = boxes(PARAGRAPH, BREAK, block)
    assert (empty.style, empty.runs, empty.page_break_before) == (BLANK, (), True)
    assert isinstance(found, kind)


def test_a_page_break_at_the_end_breaks_nothing():
    assert boxes(PARAGRAPH, BREAK) == boxes(PARAGRAPH)


def test_tables_that_would_touch_are_parted_by_an_empty_line():
    assert [type(box) for box in boxes(TABLE, TABLE)] == [TableBox, ParagraphBox, TableBox]
    assert [type(box) for box in boxes(TABLE, TABLE | {"caption": "表2"})] == [TableBox, ParagraphBox, TableBox]


def words(box):
    """Texts of the paragraphs on a landscape page, and a word for each table."""
    return ["表" if isinstance(each, TableBox) else "".join(run.text for run in each.runs) for each in box.boxes]


def test_headings_right_above_a_wide_table_go_with_it_to_its_landscape_page():
    text, turned, after = boxes(PARAGRAPH, HEADING, SUBHEADING, WIDE | {"caption": "表1"}, PARAGRAPH)
    assert words(turned) == ["一、目标", "（一）分季度目标", "表1", "表"]
    assert text == after


def test_the_first_box_of_a_body_stays_behind_for_page_one_to_show_text():
    heading, turned = boxes(HEADING, SUBHEADING, WIDE)
    assert (heading.style, words(turned)) == (HEADINGS[0], ["（一）分季度目标", "表"])


def test_where_it_does_not_have_to_stay_the_first_box_goes_along():
    body = Notice.model_validate(notice(body=[HEADING, WIDE])).body
    (turned,) = body_boxes(body, first_stays=False)
    assert words(turned) == ["一、目标", "表"]


def test_wide_tables_in_a_row_share_their_pages_and_do_not_touch():
    assert [words(box) for box in boxes(WIDE, WIDE)] == [["表", "", "表"]]
    assert [words(box) for box in boxes(WIDE, SUBHEADING, WIDE)] == [["表", "（一）分季度目标", "表"]]
    assert [words(box) for box in boxes(WIDE | {"notes": ["快报数。"]}, WIDE)] == [["表", "注：\t快报数。", "表"]]
    first, between, second = boxes(WIDE, PARAGRAPH, WIDE)
    assert (words(first), words(second)) == (["表"], ["表"])
    assert isinstance(between, ParagraphBox)


def test_a_page_break_in_front_of_a_wide_table_keeps_headings_and_tables_apart_from_it():
    _, heading, turned = boxes(PARAGRAPH, HEADING, BREAK, WIDE)
    assert (heading.style, words(turned)) == (HEADINGS[0], ["表"])
    assert [words(box) for box in boxes(WIDE, BREAK, WIDE)] == [["表"], ["表"]]


def test_an_upright_table_and_a_wide_one_do_not_touch():
    assert [type(box) for box in boxes(TABLE, WIDE, TABLE)] == [TableBox, LandscapeBox, TableBox]


def test_a_picture_is_as_wide_as_asked_and_as_high_as_its_proportions():
    (box,) = boxes(image(40, 30, width_chars=14))
    # 14 ÷ 28 × 8844 = 4422; 4422 × 30 ÷ 40 = 3316.5
    assert (box.width, box.height, box.media_type) == (chars(14).twips, 3316, "image/png")
    assert (box.alternative_text, box.keep_with_next) == ("图", False)


def test_a_high_picture_shrinks_until_it_fits_on_a_page_with_its_caption():
    box, caption = boxes(image(10, 40, caption="流程图"))
    # 8844 × 4 = 35 376 is more than 20 lines: 20 × 579 = 11 580, and 11 580 ÷ 4 = 2895.
    assert (box.width, box.height) == (2895, 11_580)
    assert box.keep_with_next
    assert (caption.style, caption.runs[0].text) == (IMAGE_CAPTION, "流程图")


@pytest.mark.parametrize("size", [(40_000, 1), (1, 40_000)])
def test_the_thinnest_picture_has_some_extent(size):
    (box,) = boxes(image(*size))
    assert min(box.width, box.height) >= 1
