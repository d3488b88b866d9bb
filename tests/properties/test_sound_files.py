"""Every file that is made opens: in python-docx, and in the judgement of two validators."""

import io
from typing import NamedTuple

import docx
import pytest
from hypothesis import strategies as st

from generator import generate, load
from generator.package import open_package
from generator.pipeline import TEMPLATES
from tests.drawn_documents import sample
from tests.genre_strategies import EVERY_GENRE
from tests.model.cases import VALID, read
from tests.tools import audit_ooxml, validate_ooxml

DRAWN = 28


class Made(NamedTuple):
    name: str
    file: bytes


@pytest.fixture(scope="module")
def files():
    drawn = sample(st.one_of(*(strategy() for strategy in EVERY_GENRE)), DRAWN)
    return [
        *(Made(path.name, path.read_bytes()) for path in sorted(TEMPLATES.glob("*.docx"))),
        *(Made(path.stem, generate(load(read(path)))) for path in VALID),
        *(Made(f"drawn {number}", generate(load(data))) for number, data in enumerate(drawn)),
    ]


def test_the_documents_that_are_drawn_are_many_and_different(files):
    drawn = {made.file for made in files if made.name.startswith("drawn")}
    assert len(drawn) >= 25


def test_every_file_is_a_sound_package(files):
    for made in files:
        open_package(made.file)


def test_python_docx_opens_every_file(files):
    for made in files:
        document = docx.Document(io.BytesIO(made.file))
        assert document.paragraphs, made.name
        assert document.core_properties.language == "zh-CN", made.name


@pytest.mark.ooxml
def test_the_open_xml_sdk_finds_nothing(files):
    reports = validate_ooxml([made.file for made in files])
    assert {made.name: errors for made, errors in zip(files, reports, strict=True) if errors} == {}


def test_openxml_audit_finds_nothing(files):
    assert {made.name: errors for made in files if (errors := audit_ooxml(made.file))} == {}
