from xml.etree import ElementTree

import pytest

from generator.package import RelatedFile, relate, verify, write_parts
from generator.package.relationships import relationships_name
from tests.package.test_verification import SOUND

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
PICTURE = RelatedFile("rIdPicture1", KIND, "media/picture1.png", b"\x89PNG", "image/png")


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


def test_a_related_file_is_stored_beside_its_owner_and_typed_and_referred_to():
    grown = relate(SOUND, owner="a/one.xml", files=[PICTURE])
    assert grown["a/media/picture1.png"] == PICTURE.data
    *_, relationship = ElementTree.fromstring(grown["a/_rels/one.xml.rels"])
    assert relationship.attrib == {"Id": "rIdPicture1", "Type": KIND, "Target": "media/picture1.png"}
    *_, override = ElementTree.fromstring(grown["[Content_Types].xml"])
    assert override.attrib == {"PartName": "/a/media/picture1.png", "ContentType": "image/png"}
    verify(write_parts(grown))


def test_other_parts_and_the_given_mapping_stay_as_they_are():
    before = dict(SOUND)
    grown = relate(SOUND, owner="a/one.xml", files=[PICTURE])
    assert before == SOUND
    touched = {name for name in SOUND if grown[name] != SOUND[name]}
    assert touched == {"[Content_Types].xml", "a/_rels/one.xml.rels"}


def test_content_types_with_a_prefix_are_written_to_as_well():
    types = SOUND["[Content_Types].xml"].replace(b"xmlns=", b"xmlns:ct=")
    for name in (b"Types", b"Default", b"Override"):
        types = types.replace(b"<" + name, b"<ct:" + name).replace(b"</" + name, b"</ct:" + name)
    verify(write_parts(relate(SOUND | {"[Content_Types].xml": types}, owner="a/one.xml", files=[PICTURE])))
