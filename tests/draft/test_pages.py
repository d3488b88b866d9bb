import base64
import io
import re
from datetime import date

import pytest
from lxml import etree
from PIL import Image

from generator import GENRES, draft_pages, example, load
from generator.pipeline import plan
from generator.standard import page

SVG = "{http://www.w3.org/2000/svg}"


TABLE = {
    "kind": "table",
    "columns": [{}] * 24,
    "rows": [[f"某项指标{index}" for index in range(24)]],
}
WIDE = {"attachments": [{"title": "完成情况表", "body": [TABLE]}]}


def drawn(genre: str, **changes: object) -> list[etree._Element]:
    return [etree.fromstring(each) for each in draft_pages(load({**example(genre), **changes}))]


def words(drawing: etree._Element) -> str:
    return "".join(drawing.itertext())


@pytest.mark.parametrize("genre", GENRES)
def test_a_drawing_for_each_page_of_the_plan(genre):
    document = load(example(genre))
    assert len(draft_pages(document)) == plan(document).pages


@pytest.mark.parametrize("genre", GENRES)
def test_every_line_of_the_plan_is_drawn_on_its_page(genre):
    document = load(example(genre))
    text = plan(document).text
    drawings = [words(etree.fromstring(each)) for each in draft_pages(document)]
    for slot, places in zip(text.slots, text.places, strict=True):
        for lines in slot.texts if len(slot.texts) == 1 else ():
            for line, (number, _) in zip(lines, places, strict=False):
                assert "".join(line.split("\t")).strip("\n") in drawings[number - 1]


@pytest.mark.parametrize("genre", GENRES)
def test_nothing_is_drawn_beyond_the_page(genre):
    for drawing in drawn(genre):
        # A landscape page is laid out as a portrait one is, and then moved and turned.
        portrait = drawing.find(f"{SVG}g") is None
        width = page.PAGE_WIDTH.twips if portrait else page.PAGE_HEIGHT.twips
        for shape in drawing.iter(f"{SVG}tspan", f"{SVG}rect", f"{SVG}image"):
            # A long mark is set in narrow characters: scale(0.9 1).
            found = re.match(r"scale\(([\d.]+)", shape.getparent().get("transform") or "")
            narrow = float(found[1]) if found else 1
            places = [float(place) * narrow for place in shape.get("x").split()]
            assert min(places) >= 0
            assert max(places) + float(shape.get("width", 0)) < width
        for shape in drawing.iter(f"{SVG}text", f"{SVG}rect", f"{SVG}image"):
            assert 0 < float(shape.get("y")) < page.PAGE_HEIGHT.twips


def test_a_wide_table_lies_on_a_landscape_page_whose_number_is_turned():
    drawings = drawn("supervision_notice", **WIDE)
    wide = [drawing for drawing in drawings if drawing.get("viewBox") == "0 0 16838 11906"]
    assert len(wide) == 1
    content, number = wide[0].findall(f"{SVG}g")
    assert "某项指标" in words(content)
    assert number.get("transform") == "translate(16838 0) rotate(90)"
    assert words(number).startswith("— ")


def test_the_issuers_mark_is_red_and_35_mm_below_the_type_area():
    (mark,) = drawn("notice")[0].xpath('//*[local-name()="text"][@fill="#FF0000"]')
    assert words(mark) == "稷山县人民政府办公室文件"
    # 37 + 35 = 72 mm to the top of its ink; the baseline is an ink height of about 0.9 × the size below that.
    size = float(mark[0].get("font-size"))
    assert float(mark.get("y")) == pytest.approx(72 * 1440 / 25.4 + 0.8 * size, abs=0.15 * size)


def test_text_that_looks_like_markup_is_text():
    (first, *_) = draft_pages(load({**example("notice"), "title": "关于<b>甲&乙</b>的通知"}))
    assert "&lt;b&gt;甲&amp;乙" in first
    assert "<b>" not in first


def test_a_picture_is_part_of_the_drawing():
    buffer = io.BytesIO()
    Image.new("RGB", (8, 4)).save(buffer, "PNG")
    data = base64.b64encode(buffer.getvalue()).decode()
    body = ["正文。", {"kind": "image", "data": data, "alternative_text": "图"}]
    (image,) = [image for page in drawn("notice", body=body) for image in page.iter(f"{SVG}image")]
    assert image.get("href") == f"data:image/png;base64,{data}"


def test_the_imprint_stands_at_the_foot_of_the_last_page():
    printing = {"office": "稷山县人民政府办公室", "date": date(2022, 4, 12).isoformat()}
    *others, last = drawn("notice", printing=printing)
    assert "2022年4月12日印发" in words(last)
    assert not any("2022年4月12日印发" in words(each) for each in others)
