import re

import pytest

from generator import Site, example, generate, load
from generator.fill import named_typefaces
from generator.fill.site_faces import with_site_faces
from generator.package import read_parts
from generator.site import Faces
from generator.standard import faces
from generator.standard.skeletons import SKELETONS
from tests.fill.cases import parts


@pytest.mark.parametrize("family", ["windows", "founder"])
@pytest.mark.parametrize("genre", ["notice", "briefing", "minutes", "order", "letter"])
def test_a_document_names_the_sites_faces_and_no_other(family, genre):
    made = generate(load(example(genre)), site=Site(faces=Faces(family=family)))
    assert named_typefaces(read_parts(made)) <= set(faces.SETS[family].values())


def test_letters_and_digits_take_the_latin_face_but_in_page_numbers():
    reset = with_site_faces(parts(), Faces(latin="Times New Roman").site_faces)
    styles = reset["word/styles.xml"].decode("utf-8")
    fonts = re.findall(r'w:ascii="([^"]+)" w:eastAsia="([^"]+)" w:hAnsi="([^"]+)"', styles)
    assert fonts
    for ascii, east_asian, hansi in fonts:
        assert ascii == hansi == ("宋体" if east_asian == "宋体" else "Times New Roman")


def test_a_face_under_another_of_its_names_is_replaced_too():
    template = parts()
    template["word/styles.xml"] = template["word/styles.xml"].replace("仿宋_GB2312".encode(), "仿宋".encode())
    reset = with_site_faces(template, Faces(family="founder").site_faces)
    assert '仿宋"' not in reset["word/styles.xml"].decode("utf-8")


@pytest.mark.parametrize("name", SKELETONS)
def test_the_standards_own_names_change_nothing(name):
    assert Faces(family="gb2312").site_faces.names == ()
    site = Site(faces=Faces(family="gb2312"))
    assert generate(load(example("notice")), site=site) == generate(load(example("notice")))


def test_the_table_of_fonts_names_the_sites_faces():
    reset = with_site_faces(parts(), Faces(family="founder").site_faces)
    assert set(re.findall(r'<w:font w:name="([^"]+)"', reset["word/fontTable.xml"].decode("utf-8"))) == set(
        faces.SETS["founder"].values()
    )
