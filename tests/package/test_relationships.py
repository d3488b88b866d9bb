from xml.etree import ElementTree

import pytest

from generator.errors import PackageFault
from generator.package import Link, RelatedFile, open_package, write_parts
from generator.package.relationships import relate, relationships_name
from tests.package.test_verification import SOUND

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = RelatedFile("a/one.xml", "rIdPicture1", f"{KINDS}/image", "media/picture1.png", b"\x89PNG", "image/png")
LINK = Link("b/two.xml", "rIdPicture2", f"{KINDS}/hyperlink", "https://www.example.gov.cn/?a=1&b=2")


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("", "_rels/.rels"),
        ("document.xml", "_rels/document.xml.rels"),
        ("word/document.xml", "word/_rels/document.xml.rels"),
    ],
)
def test_relationships_stand_in_a_part_beside_their_owner(part, name):
    assert relationships_name(part) == name


def last(part):
    *_, node = ElementTree.fromstring(part)
    return node.attrib


def test_a_related_file_is_stored_beside_its_owner_and_typed_and_referred_to():
    changed = relate(SOUND, [PICTURE])
    assert changed["a/media/picture1.png"] == PICTURE.data
    assert last(changed["a/_rels/one.xml.rels"]) == {
        **{"Id": "rIdPicture1", "Type": PICTURE.kind, "Target": "media/picture1.png"}
    }
    assert last(changed["[Content_Types].xml"]) == {"PartName": "/a/media/picture1.png", "ContentType": "image/png"}
    open_package(write_parts(SOUND | changed))


def test_a_link_leads_out_of_the_package_and_its_owner_gets_relationships():
    changed = relate(SOUND, [LINK])
    assert last(changed["b/_rels/two.xml.rels"]) == {
        **{"Id": "rIdPicture2", "Type": LINK.kind, "Target": LINK.target, "TargetMode": "External"}
    }
    open_package(write_parts(SOUND | changed))


def test_other_parts_and_the_given_mapping_stay_as_they_are():
    before = dict(SOUND)
    changed = relate(SOUND, [PICTURE])
    assert before == SOUND
    assert changed.keys() == {"[Content_Types].xml", "a/_rels/one.xml.rels", "a/media/picture1.png"}


def test_two_parts_may_refer_to_one_file():
    other = RelatedFile("a/three.xml", "rIdPicture2", PICTURE.kind, PICTURE.target, PICTURE.data, "image/png")
    sound = SOUND | {
        "a/three.xml": b"<w/>",
        "[Content_Types].xml": SOUND["[Content_Types].xml"].replace(
            b"</Types>", b'<Override PartName="/a/three.xml" ContentType="application/xml"/></Types>'
        ),
    }
    changed = relate(sound, [PICTURE, other])
    assert changed["[Content_Types].xml"].count(b"picture1.png") == 1
    open_package(write_parts(sound | changed))


@pytest.mark.parametrize(("name", "data"), [("picture.png", b"\x89PNG"), ("media/picture1.png", b"another")])
def test_no_file_takes_the_place_of_another(name, data):
    other = RelatedFile("a/one.xml", "rIdPicture2", PICTURE.kind, name, data, "image/png")
    with pytest.raises(PackageFault):
        relate(SOUND, [PICTURE, other])


def test_content_types_with_a_prefix_are_written_to_as_well():
    types = SOUND["[Content_Types].xml"].replace(b"xmlns=", b"xmlns:ct=")
    for name in (b"Types", b"Default", b"Override"):
        types = types.replace(b"<" + name, b"<ct:" + name).replace(b"</" + name, b"</ct:" + name)
    sound = SOUND | {"[Content_Types].xml": types}
    open_package(write_parts(sound | relate(sound, [PICTURE])))
