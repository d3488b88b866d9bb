from xml.etree import ElementTree

import pytest

from generator import generate, load
from generator.fill.drawings import foot_box, inline_picture, mark_box, rule
from generator.fill.engine import PREFIXES
from generator.layout.boxes import ImageBox, RuleBox
from generator.standard.styles import IMAGE
from tests.document_text import part
from tests.model.cases import VALID, name_of, read

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
TWIP = 635


def parsed(xml):
    prefixes = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
    return ElementTree.fromstring(f"<w:p{prefixes}>{xml}</w:p>")


def extent(node):
    return {key: int(value) // TWIP for key, value in next(node.iter(f"{WP}extent")).attrib.items()}


def test_a_picture_is_as_large_as_planned_and_tells_what_it_shows():
    box = ImageBox(IMAGE, b"", "image/png", 4422, 3316, '流程图 "<一>"', keep_with_next=False)
    node = parsed(inline_picture(box, relationship="rIdPicture1", number=7))
    assert extent(node) == {"cx": 4422, "cy": 3316}
    assert next(node.iter(f"{WP}docPr")).attrib == {"id": "7", "name": "图片 7", "descr": '流程图 "<一>"'}
    assert list(next(node.iter(f"{A}blip")).attrib.values()) == ["rIdPicture1"]


def test_a_rule_is_drawn_along_its_middle():
    node = parsed(rule(RuleBox(top=2709, width=9638, weight=45), number=1, color="FF0000"))
    # 2709 + 45 ÷ 2, whole twips
    assert int(node.find(f".//{WP}positionV/{WP}posOffset").text) // TWIP == 2731
    line = next(node.iter(f"{A}ln"))
    assert int(line.attrib["w"]) == 45 * TWIP
    assert next(line.iter(f"{A}srgbClr")).attrib == {"val": "FF0000"}
    assert extent(node) == {"cx": 9638, "cy": 0}


@pytest.mark.parametrize(
    ("box", "vertical", "anchor"),
    [
        (foot_box("", number=1, width=8844, height=1987), ("margin", "align", "bottom"), "b"),
        (mark_box("", number=1, width=8844, height=2100, top=1516), ("page", "posOffset", str(1516 * TWIP)), "t"),
    ],
)
def test_a_text_box_stands_on_the_page_without_insets(box, vertical, anchor):
    node = parsed(box)
    position = next(node.iter(f"{WP}positionV"))
    assert (position.attrib["relativeFrom"], position[0].tag.removeprefix(WP), position[0].text) == vertical
    body = next(node.iter(f"{WPS}bodyPr"))
    assert {body.attrib[side] for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}
    assert body.attrib["anchor"] == anchor


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_drawings_of_a_document_have_numbers_of_their_own(path):
    numbers = [node.attrib["id"] for node in part(generate(load(read(path)))).iter(f"{WP}docPr")]
    assert len(set(numbers)) == len(numbers)
    assert "0" not in numbers
