"""Which typefaces a PDF is drawn with, and for which they stand in."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from generator.fill import named_typefaces
from generator.package import read_parts
from generator.render import Typefaces, typefaces
from generator.render.faces import _matches

pytestmark = pytest.mark.libreoffice


def written_in(*faces: str, text: str = "通知") -> bytes:
    document, target = docx.Document(), io.BytesIO()
    for face in faces:
        run = document.add_paragraph().add_run(text)
        run.font.name = face
        run._r.rPr.rFonts.set(qn("w:eastAsia"), face)
    document.save(target)
    return target.getvalue()


def told(pool, document: bytes) -> Typefaces:
    return typefaces(pool.pdf(document), asked=named_typefaces(read_parts(document)))


def test_faces_that_stand_in_for_others_are_told_and_no_others(warm):
    found = told(warm, written_in("仿宋_GB2312", "方正小标宋简体", "FandolKai"))
    assert found.drawn == ("FandolFang-Regular", "FandolKai-Regular", "FandolSong-Bold")
    # FandolKai is installed, and nothing is drawn in the other faces that python-docx's template names.
    assert found.substituted == {"仿宋_GB2312": "FandolFang-Regular", "方正小标宋简体": "FandolSong-Bold"}


def test_a_character_that_a_face_lacks_shows_in_the_faces_that_are_drawn(warm):
    found = told(warm, written_in("仿宋_GB2312", text="通知𠀋"))
    assert "FandolFang-Regular" in found.drawn
    assert any(face.startswith("Noto") for face in found.drawn)


def test_a_face_of_any_name_can_be_asked_for(warm):
    pdf = warm.pdf(written_in("仿宋_GB2312"))
    for face in ("仿宋,宋体", "a:b-c=d", "-", "\\", "%{family}", "😀", " "):
        assert typefaces(pdf, asked=[face]).drawn == ("FandolFang-Regular",)


def test_without_fontconfig_the_faces_that_are_drawn_are_told_all_the_same(warm, monkeypatch):
    pdf = warm.pdf(written_in("仿宋_GB2312"))
    monkeypatch.setenv("PATH", "")
    _matches.cache_clear()
    assert typefaces(pdf, asked=["仿宋_GB2312"]) == Typefaces(("FandolFang-Regular",), {})
    _matches.cache_clear()
