from lxml import etree

from generator import generate, load
from generator.fill.sections import BLANK_FOOTER_ID, OpenSection, sections_of
from generator.package import read_parts
from tests.document_text import W, part
from tests.model.cases import notice

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SECTION = f"""<w:sectPr xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}">
<w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/>
<w:footerReference w:type="even" r:id="rId3"/><w:footerReference w:type="first" r:id="rId4"/>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="0" w:footer="1447" w:gutter="0"/>
<w:titlePg/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>"""


def references(section):
    return [(node.get(f"{W}type"), node.get(f"{R}id")) for node in section.iter(f"{W}footerReference")]


def test_pages_without_numbers_have_empty_footers_and_the_same_paper():
    found = sections_of(etree.fromstring(SECTION))
    bare = etree.fromstring(found.unnumbered)
    assert references(bare) == [("default", BLANK_FOOTER_ID), ("even", BLANK_FOOTER_ID)]
    assert bare.find(f"{W}titlePg") is None
    assert bare.find(f"{W}pgSz") is not None
    assert references(etree.fromstring(found.numbered)) == [("default", "rId2"), ("even", "rId3"), ("first", "rId4")]


def test_references_stand_before_the_paper_as_the_schema_wants():
    bare = etree.fromstring(sections_of(etree.fromstring(SECTION)).unnumbered)
    kinds = [node.tag.removeprefix(W) for node in bare]
    assert kinds == ["footerReference", "footerReference", "headerReference", "pgSz", "pgMar", "docGrid"]


def margins(section):
    (found,) = section.iter(f"{W}pgMar")
    return {name.removeprefix(W): value for name, value in found.attrib.items()}


def test_a_landscape_page_is_turned_so_that_its_left_edge_is_above():
    turned = etree.fromstring(sections_of(etree.fromstring(SECTION)).landscape)
    (size,) = turned.iter(f"{W}pgSz")
    assert dict(size.attrib) == {f"{W}w": "16838", f"{W}h": "11906", f"{W}orient": "landscape"}
    # 28 mm above, 26 below, 35 left, 37 right; nothing of the footer stays in its place.
    wanted = {"top": "1587", "bottom": "1474", "left": "1984", "right": "2098", "footer": "0"}
    assert wanted.items() <= margins(turned).items()


def test_a_landscape_page_has_footers_of_its_own_no_first_page_and_no_grid():
    turned = etree.fromstring(sections_of(etree.fromstring(SECTION)).landscape)
    assert references(turned) == [("default", "rIdSideways_default"), ("even", "rIdSideways_even")]
    kinds = [node.tag.removeprefix(W) for node in turned]
    assert kinds == ["headerReference", "footerReference", "footerReference", "pgSz", "pgMar"]


def test_only_the_first_section_has_a_first_page_of_its_own():
    found = sections_of(etree.fromstring(SECTION))
    assert "titlePg" in found.numbered
    assert not [section for section in list(vars(found).values())[1:] if "titlePg" in section]


def test_pages_numbered_anew_begin_with_one():
    found = sections_of(etree.fromstring(SECTION))
    for anew, on in ((found.renumbered, found.continued), (found.landscape_renumbered, found.landscape)):
        (start,) = etree.fromstring(anew).iter(f"{W}pgNumType")
        assert start.attrib == {f"{W}start": "1"}
        assert "pgNumType" not in on


def test_a_section_that_begins_tells_the_one_that_ends():
    kinds = sections_of(etree.fromstring(SECTION))
    section = OpenSection(kinds)
    assert not section.landscape
    assert section.begin(kinds.landscape) == kinds.numbered
    assert section.landscape
    assert section.begin(kinds.continued) == kinds.landscape
    assert (section.landscape, section.properties) == (False, kinds.continued)


def test_blank_page_and_imprint_page_have_no_number_and_the_others_have():
    # The text fills page two but for a line: page three is blank, the imprint stands on page four.
    data = notice(body=["政" * 20] * 26, copy_to=["县委办公室"])
    file = generate(load(data))
    numbered, unnumbered = part(file).iter(f"{W}sectPr")
    targets = {node.attrib["Id"]: node.attrib["Target"] for node in part(file, "word/_rels/document.xml.rels")}
    parts = read_parts(file)
    shown = [
        [b"PAGE" in parts[f"word/{targets[identifier]}"] for _, identifier in references(section)]
        for section in (numbered, unnumbered)
    ]
    assert shown == [[True, True], [False, False]]


def test_a_document_without_a_blank_page_has_one_section_and_no_empty_footer():
    file = generate(load(notice(body=["政" * 20] * 20, copy_to=["县委办公室"])))
    assert len(list(part(file).iter(f"{W}sectPr"))) == 1
    assert "word/footer_blank.xml" not in read_parts(file)
