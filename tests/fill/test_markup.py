from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fill.markup import inline_text, mark, paragraph, run
from generator.layout.boxes import MarkBox, ParagraphBox, Run, TabStop
from generator.standard.styles import BODY, ISSUER_MARK, SIGNER_NAME
from tests.document_text import PRESERVED, W
from tests.strategies import LEGAL

IDS = {BODY.name: "Body", ISSUER_MARK.name: "Mark", SIGNER_NAME.name: "Name"}


def parsed(xml):
    return ElementTree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{xml}</w:body>')[0]


def pieces(node):
    """Texts, and the names of the elements between them."""
    return [
        child.text if child.tag == f"{W}t" else child.tag.removeprefix(W) for child in node if child.tag != f"{W}rPr"
    ]


def properties(box):
    node = parsed(paragraph(box, IDS)).find(f"{W}pPr")
    return {
        child.tag.removeprefix(W): {key.removeprefix(W): value for key, value in child.attrib.items()} for child in node
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲\t乙\n丙", ["甲", "tab", "乙", "br", "丙"]),
        ("\t\t", ["tab", "tab"]),
        ("\n甲", ["br", "甲"]),
        ("", []),
        ("A & B <甲> ]]> &amp; \"'", ["A & B <甲> ]]> &amp; \"'"]),
        ("{{7*7}} {% x %} {_{", ["{{7*7}} {% x %} {_{"]),
    ],
)
def test_characters_stand_as_they_are_and_tabs_and_breaks_are_elements(text, expected):
    assert pieces(parsed(run(text))) == expected


@given(st.text(LEGAL | st.sampled_from("<&>]\t\n ")))
def test_a_run_holds_every_character_of_its_text(text):
    read = "".join({"tab": "\t", "br": "\n"}.get(piece, piece) for piece in pieces(parsed(run(text))))
    # XML has one way to end a line.
    assert read == text
    assert all(node.get(PRESERVED) == "preserve" for node in parsed(run(text)).iter(f"{W}t"))


def test_no_character_of_a_text_ends_the_attribute_that_it_stands_in():
    written = inline_text('a" b=&lt;')
    node = ElementTree.fromstring(f'<w:shd xmlns:w="{W[1:-1]}" w:fill="{written}"/>')
    assert node.attrib == {f"{W}fill": 'a" b=&lt;'}


def test_a_run_hints_at_the_east_asian_face_after_its_style():
    node = parsed(run("“", style="Name", properties='<w:sz w:val="84"/>')).find(f"{W}rPr")
    assert [child.tag.removeprefix(W) for child in node] == ["rStyle", "rFonts", "sz"]
    assert node[1].get(f"{W}hint") == "eastAsia"


def test_a_paragraph_without_places_of_its_own_leaves_them_to_its_style():
    assert properties(ParagraphBox(BODY)) == {"pStyle": {"val": "Body"}}


def test_places_in_twips_outrank_those_of_the_style_in_characters():
    assert properties(ParagraphBox(BODY, left=1580, hanging=948, right=0))["ind"] == {
        **{"leftChars": "0", "left": "1580", "rightChars": "0", "right": "0"},
        **{"firstLineChars": "0", "hanging": "948"},
    }
    assert properties(ParagraphBox(BODY, left=0))["ind"] == {
        **{"leftChars": "0", "left": "0", "firstLineChars": "0", "firstLine": "0"}
    }
    assert properties(ParagraphBox(BODY, right=316))["ind"] == {
        **{"rightChars": "0", "right": "316", "firstLineChars": "0", "firstLine": "0"}
    }


def test_properties_stand_in_the_order_of_the_schema():
    box = ParagraphBox(
        BODY,
        left=0,
        space_before=10,
        tabs=(TabStop(316, "left"), TabStop(8528, "right")),
        align="left",
        keep_with_next=True,
        page_break_before=True,
    )
    assert list(properties(box)) == ["pStyle", "keepNext", "pageBreakBefore", "tabs", "spacing", "ind", "jc"]
    stops = parsed(paragraph(box, IDS)).iter(f"{W}tab")
    assert [(stop.get(f"{W}val"), stop.get(f"{W}pos")) for stop in stops] == [("left", "316"), ("right", "8528")]


def test_a_space_of_its_own_leaves_line_and_indents_to_the_style():
    assert properties(ParagraphBox(BODY, space_before=716)) == {"pStyle": {"val": "Body"}, "spacing": {"before": "716"}}


def test_a_run_names_the_style_of_its_face():
    node = parsed(paragraph(ParagraphBox(BODY, (Run("签发人："), Run("张三", SIGNER_NAME))), IDS))
    styles = [child.find(f"{W}rPr/{W}rStyle") for child in node.iter(f"{W}r")]
    assert [None if style is None else style.get(f"{W}val") for style in styles] == [None, "Name"]


@pytest.mark.parametrize(
    ("scale", "properties"), [(100, ["rFonts", "sz", "szCs"]), (95, ["rFonts", "w", "sz", "szCs"])]
)
def test_a_mark_has_the_size_and_the_scale_of_the_plan(scale, properties):
    box = MarkBox(ISSUER_MARK, "县政府", 84, scale, 1050, 781, 1799, None)
    node = parsed(mark(box, IDS))
    assert [child.tag.removeprefix(W) for child in node.find(f"{W}r/{W}rPr")] == properties
    assert node.find(f"{W}pPr/{W}spacing").attrib == {
        f"{W}before": "1799", f"{W}line": "1050", f"{W}lineRule": "exact"
    }  # fmt: skip
