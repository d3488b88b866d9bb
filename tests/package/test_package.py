import io
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import PackageFault
from generator.package import open_package, read_parts, write_package, write_parts
from tests.package.test_relationships import LINK, PICTURE
from tests.package.test_verification import SOUND

PACKAGE = open_package(write_parts(SOUND))
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def written(one: str | bytes = b"<one/>", *references):
    data = one.encode() if isinstance(one, str) else one
    return write_package(PACKAGE, changed={"a/one.xml": data}, references=references)


def detail(*given):
    with pytest.raises(PackageFault) as caught:
        written(*given)
    (fault,) = caught.value.faults
    assert fault.code == "package-damaged"
    return fault.parameters["detail"]


@given(st.text("甲乙ab &", max_size=300))
def test_what_has_changed_is_written_and_the_rest_copied(text):
    root = ElementTree.Element("one")
    root.text = text
    one = ElementTree.tostring(root, "utf-8")
    assert read_parts(written(one)) == SOUND | {"a/one.xml": one}


def test_a_package_is_not_changed_by_being_written():
    before = dict(PACKAGE.parts)
    assert written("<other/>", PICTURE, LINK) == written("<other/>", PICTURE, LINK) != written("<other/>")
    assert PACKAGE.parts == before
    assert read_parts(write_package(PACKAGE, changed={})) == SOUND


def test_what_is_written_with_pictures_and_links_opens_again():
    again = open_package(written(f'<one {R} r:embed="rIdPicture1"/>', PICTURE, LINK))
    assert again.identifiers["a/one.xml"] == {"rId1", "rId2", "rId3", "rId4", "rIdPicture1"}
    assert again.identifiers["b/two.xml"] == {"rIdPicture2"}
    assert again.parts["a/media/picture1.png"] == PICTURE.data


def test_python_reads_the_archive_as_sound():
    with zipfile.ZipFile(io.BytesIO(written("<other/>", PICTURE))) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize(
    "one",
    [
        *("", "<one>", "<one>\x07</one>", "<one>&x;</one>", "<one/>甲", '<one a="1" a="2"/>', "<one>\ufffe</one>"),
        '<!DOCTYPE one [<!ENTITY x "甲">]><one>&x;</one>',
        "<县/>".encode("gb18030"),
        "<one>\ud800</one>".encode("utf-8", "surrogatepass"),
    ],
)
def test_a_changed_part_that_no_reader_would_open_is_not_written(one):
    assert "a/one.xml" in detail(one)


@pytest.mark.parametrize("attribute", ['r:embed="rId9"', 'r:id="rId9"', 'r:link="rId9" r:id="rId1"'])
def test_a_reference_to_nothing_is_not_written(attribute):
    assert detail(f"<one {R} {attribute}/>") == "a/one.xml rId9"


def test_a_picture_of_another_part_is_none_of_this_one():
    other = type(PICTURE)("b/two.xml", "rId9", PICTURE.kind, PICTURE.target, PICTURE.data, PICTURE.content_type)
    assert detail(f'<one {R} r:embed="rId9"/>', other) == "a/one.xml rId9"


@pytest.mark.parametrize(
    "one", [f'<one {R} r:id="rId4" r:link=""/>', '<one>照抄 r:id="rId9" 这几个字</one>', "<one> r:</one>"]
)
def test_references_that_lead_somewhere_and_text_that_looks_like_one_are_written(one):
    assert read_parts(written(one))["a/one.xml"] == one.encode()


def test_an_identifier_given_twice_is_not_written():
    assert "rId1" in detail("<one/>", type(LINK)("a/one.xml", "rId1", LINK.kind, LINK.target))


def test_a_part_of_no_type_is_not_written():
    with pytest.raises(PackageFault):
        write_package(PACKAGE, changed={"a/three.bin": b"\0"})


def test_a_damaged_package_is_not_opened():
    with pytest.raises(PackageFault):
        open_package(write_parts(SOUND | {"a/one.xml": f'<one {R} r:id="rId9"/>'.encode()}))
