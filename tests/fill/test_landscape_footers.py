"""The footers of landscape pages are those of the template, turned."""

import re

import pytest
from lxml import etree

from generator.errors import TemplateFault
from generator.fill import DOCUMENT, open_template
from tests.document_text import W
from tests.fill.cases import filled, parts

WIDE = {"kind": "table", "columns": [{}] * 9, "rows": [["甲"] * 9]}
RELATIONSHIPS = "word/_rels/document.xml.rels"


def sideways(template=None):
    """Footers of a document with a landscape page, by their files."""
    references = filled(template or parts(), body=["正文。", WIDE, "正文。"]).references
    return {file.target: etree.fromstring(file.data) for file in references}


def values(footer, name):
    (found,) = footer.iter(f"{W}{name}")
    return {key.removeprefix(W): value for key, value in found.attrib.items()}


def test_a_document_without_landscape_pages_has_none():
    assert filled(body=["正文。", WIDE | {"landscape": False}]).references == ()


def test_odd_and_even_pages_have_each_the_upright_footer_in_a_turned_cell():
    footers = sideways()
    assert list(footers) == ["sideways_footer1.xml", "sideways_footer2.xml"]
    for name, side in (("footer1", "right"), ("footer2", "left")):
        footer = footers[f"sideways_{name}.xml"]
        (cell,) = footer.iter(f"{W}tc")
        assert values(footer, "textDirection") == {"val": "tbRl"}
        (upright,) = etree.fromstring(parts()[f"word/{name}.xml"])
        *_, turned = cell
        assert etree.tostring(turned, method="c14n") == etree.tostring(upright, method="c14n")
        assert values(footer, "jc") == {"val": side}
        # Word wants a paragraph behind a table.
        assert [node.tag.removeprefix(W) for node in footer] == ["tbl", "p"]


def test_the_cell_lies_where_the_footer_of_an_upright_page_lies():
    for footer in sideways().values():
        # 28 mm from the left edge, which is above; as far from the foot, which is at the left, as the footer.
        place = {"vertAnchor": "page", "horzAnchor": "page", "tblpX": "1447", "tblpY": "1587"}
        assert place.items() <= values(footer, "tblpPr").items()
        # 11 906 − 1587 − 1474
        assert values(footer, "trHeight") == {"val": "8845", "hRule": "exact"}


def test_what_a_keeper_changes_in_a_footer_shows_on_landscape_pages_too():
    template = parts()
    template["word/footer1.xml"] = template["word/footer1.xml"].replace("—".encode(), "－".encode())
    texts = {name: "".join(footer.itertext()) for name, footer in sideways(template).items()}
    assert texts == {"sideways_footer1.xml": "－  PAGE 1 －", "sideways_footer2.xml": "—  PAGE 1 —"}


def test_a_tag_in_a_footer_is_filled_on_landscape_pages_too():
    template = parts()
    template["word/footer1.xml"] = template["word/footer1.xml"].replace("—".encode(), b"{{ document_title }}", 1)
    assert "关于" in "".join(sideways(template)["sideways_footer1.xml"].itertext())


def test_what_a_footer_refers_to_is_found_from_the_turned_one():
    template = parts()
    template["word/_rels/footer1.xml.rels"] = b"<Relationships/>"
    made = filled(template, body=["正文。", WIDE, "正文。"])
    assert made.parts["word/_rels/sideways_footer1.xml.rels"] == b"<Relationships/>"
    assert "word/_rels/sideways_footer2.xml.rels" not in made.parts


@pytest.mark.parametrize("target", ["footer1.xml", "/word/footer1.xml", "../word/footer1.xml"])
def test_a_footer_is_found_however_its_place_is_written(target):
    template = parts()
    template[RELATIONSHIPS] = template[RELATIONSHIPS].replace(b'"footer1.xml"', f'"{target}"'.encode())
    assert "sideways_footer1.xml" in sideways(template)


@pytest.mark.parametrize(
    ("part", "found", "instead"),
    [
        (DOCUMENT, rb"<w:pgMar [^>]*>", b""),
        (DOCUMENT, rb"<w:pgSz [^>]*>", b""),
        (DOCUMENT, rb'w:left="1587"', b'w:left="28 mm"'),
        (RELATIONSHIPS, rb'Id="rId5"', b'Id="rId50"'),
        (RELATIONSHIPS, rb'"footer1.xml"', b'"footer9.xml"'),
    ],
)
def test_a_template_whose_last_section_says_nothing_of_its_page_cannot_be_read(part, found, instead):
    template = parts()
    changed = re.sub(found, instead, template[part])
    assert changed != template[part]
    with pytest.raises(TemplateFault) as caught:
        open_template(template | {part: changed}, "general.docx")
    assert [fault.code for fault in caught.value.faults] == ["template-unreadable"]
