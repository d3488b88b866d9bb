from datetime import date
from xml.etree import ElementTree

import pytest

from generator.fill.engine import PREFIXES
from generator.fill.foot import imprint
from generator.layout.imprint import ImprintPlace, imprint_box
from generator.model.elements import Printing
from generator.standard.styles import COPY_TO, IMPRINT_ANCHOR, IMPRINT_RULE, PRINTING
from tests.document_text import W

IDS = {style.name: style.name for style in (COPY_TO, IMPRINT_ANCHOR, IMPRINT_RULE, PRINTING)}
OFFICE = Printing(office="县政府办公室", date=date(2022, 4, 2))


def written(*, new_page=False, blank_page=False, ruled=True, ended=""):
    box = imprint_box(copy_to=(("县委办公室",),), printing=OFFICE, ruled=ruled, renderer="word")
    place = ImprintPlace(new_page=new_page, blank_page=blank_page)
    xml = imprint(box, place, IDS, number=1, ended=ended)
    prefixes = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
    return ElementTree.fromstring(f"<w:body{prefixes}>{xml}</w:body>")


def style(paragraph):
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


def test_without_an_imprint_nothing_is_written():
    place = ImprintPlace(new_page=False, blank_page=False)
    assert imprint(None, place, IDS, number=1) == ""


def test_rules_stand_above_between_and_below():
    (box,) = written().iter(f"{W}txbxContent")
    assert [style(paragraph) for paragraph in box] == [
        *(IMPRINT_RULE.name, COPY_TO.name, IMPRINT_RULE.name, PRINTING.name, IMPRINT_RULE.name)
    ]
    borders = list(box.iter(f"{W}top"))
    # 0.35 mm = 0.99 pt = 8 eighths, 0.25 mm = 0.71 pt = 6 eighths.
    assert [border.get(f"{W}sz") for border in borders] == ["8", "6", "8"]
    assert {border.get(f"{W}val") for border in borders} == {"single"}


def test_a_rule_below_text_leaves_it_room():
    spaces = [node.find(f"{W}pPr/{W}spacing") for node in next(written().iter(f"{W}txbxContent"))]
    # 1.2 mm
    assert [None if space is None else space.get(f"{W}before") for space in spaces] == [None, None, "68", None, "68"]


def test_a_letters_imprint_has_no_rules():
    (box,) = written(ruled=False).iter(f"{W}txbxContent")
    assert [style(paragraph) for paragraph in box] == [COPY_TO.name]


@pytest.mark.parametrize(("place", "breaks"), [({}, 0), ({"new_page": True}, 1)])
def test_the_anchor_begins_a_page_where_the_imprint_has_one_of_its_own(place, breaks):
    body = written(**place)
    assert [style(paragraph) for paragraph in body] == [IMPRINT_ANCHOR.name]
    assert len(body.findall(f"{W}p/{W}pPr/{W}pageBreakBefore")) == breaks


def test_a_blank_page_stands_between_the_numbered_section_and_the_imprint():
    end, blank, anchor = written(new_page=True, blank_page=True, ended="<w:sectPr/>")
    assert end.find(f"{W}pPr/{W}sectPr") is not None
    assert "".join(blank.itertext()) == ""
    assert anchor.find(f"{W}pPr/{W}pageBreakBefore") is not None
    # As low as the anchor: the line fits below 22 lines of text.
    assert {style(end), style(blank), style(anchor)} == {IMPRINT_ANCHOR.name}


def test_behind_a_landscape_page_the_section_begins_the_page_of_the_imprint():
    end, anchor = written(new_page=True, ended="<w:sectPr/>")
    assert end.find(f"{W}pPr/{W}sectPr") is not None
    assert anchor.find(f"{W}pPr/{W}pageBreakBefore") is None
