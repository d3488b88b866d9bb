import pytest

from generator.errors import PackageFault
from generator.package import open_package, write_parts

TYPES = b"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="PNG" ContentType="image/png"/>
<Override PartName="/a/one.xml" ContentType="application/xml"/>
<Override PartName="/b/two.xml" ContentType="application/xml"/></Types>"""


def relationships(*entries):
    written = "".join(
        f'<Relationship Id="{identifier}" Type="t" Target="{target}"{more}/>' for identifier, target, more in entries
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{written}</Relationships>'
    ).encode()


SOUND = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": relationships(("rId1", "a/one.xml", "")),
    "a/_rels/one.xml.rels": relationships(
        ("rId1", "../b/two.xml", ""),
        ("rId2", "/b/two.xml", ""),
        ("rId3", "picture.png", ""),
        ("rId4", "https://www.example.gov.cn/", ' TargetMode="External"'),
    ),
    "a/one.xml": b"<one/>",
    "b/two.xml": "<两/>".encode(),
    "a/picture.png": b"\x89PNG",
}


def detail(parts):
    with pytest.raises(PackageFault) as caught:
        open_package(write_parts(parts))
    (fault,) = caught.value.faults
    assert fault.code == "package-damaged"
    return fault.parameters["detail"]


def test_a_sound_package_passes():
    open_package(write_parts(SOUND))


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        ({"a/one.xml": b"<one>"}, "a/one.xml"),
        ({"a/one.xml": b""}, "a/one.xml"),
        ({"a/one.xml": "<县/>".encode("gb18030")}, "a/one.xml"),
        ({"a/one.xml": b'<!DOCTYPE one [<!ENTITY x SYSTEM "file:///etc/hostname">]><one>&x;</one>'}, "a/one.xml"),
        ({"a/three.xml": b"<three/>"}, "a/three.xml"),
        ({"a/picture.jpeg": b"\xff\xd8"}, "a/picture.jpeg"),
        ({"_rels/.rels": relationships(("rId1", "a/three.xml", ""))}, "a/three.xml"),
        ({"_rels/.rels": relationships(("rId1", "a/one.xml", ""), ("rId1", "b/two.xml", ""))}, "rId1"),
        ({"a/_rels/one.xml.rels": relationships(("rId1", "b/two.xml", ""))}, "a/one.xml → b/two.xml"),
        ({"[Content_Types].xml": b"<Types"}, "[Content_Types].xml"),
    ],
)
def test_each_kind_of_damage_is_found_and_its_part_named(damage, named):
    assert named in detail(SOUND | damage)


def test_a_package_without_content_types_is_damaged():
    assert (
        detail({name: part for name, part in SOUND.items() if name != "[Content_Types].xml"}) == "[Content_Types].xml"
    )


def test_a_part_that_is_missing_is_missed_by_what_refers_to_it():
    assert "b/two.xml" in detail({name: part for name, part in SOUND.items() if name != "b/two.xml"})


def test_what_is_no_package_is_damaged():
    with pytest.raises(PackageFault):
        open_package(b"plain text")
