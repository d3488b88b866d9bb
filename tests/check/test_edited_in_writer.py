"""Templates edited and saved in LibreOffice Writer: what a keeper may change is used, what spoils the page is refused."""

import subprocess
from pathlib import Path

import pytest

from generator import Site, example, generate, load
from generator.check.template import usable
from generator.pipeline import inspect
from generator.templates import BUILT_IN
from tests.document_text import paragraphs

pytestmark = pytest.mark.libreoffice

# The Python of the system, which has `uno`.
PYTHON = "/usr/bin/python3"
# What Writer drops whenever it saves.
DROPPED = {"template-hanging-punctuation", "template-automatic-space"}


@pytest.fixture(scope="module")
def edited(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("edited")
    script = Path(__file__).with_name("writer.py")
    command = [PYTHON, str(script), str(BUILT_IN / "general.docx"), str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.parametrize(
    ("edit", "code"),
    [("another_face", "template-face"), ("own_words", None), ("bold_headings", "template-bold")],
)
def test_what_a_keeper_may_change_in_writer_is_used(edited, edit, code):
    found = inspect((edited / f"{edit}.docx").read_bytes(), "general")
    assert usable(found)
    assert {each.code for each in found} - DROPPED == ({code} if code else set())


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        ("higher_margin", "template-top-margin"),
        ("larger_title", "template-size"),
        ("no_title", "template-tag-missing"),
        ("misspelt", "template-tag-misspelt"),
    ],
)
def test_what_spoils_the_page_in_writer_is_refused(edited, edit, code):
    found = inspect((edited / f"{edit}.docx").read_bytes(), "general")
    assert not usable(found)
    assert {each.code for each in found} - DROPPED == {code}


def test_words_added_in_writer_are_in_the_document(edited, tmp_path):
    (tmp_path / "general.docx").write_bytes((edited / "own_words.docx").read_bytes())
    texts = paragraphs(generate(load(example("notice")), site=Site(templates=tmp_path)))
    assert texts.count("特此通知。") == paragraphs(generate(load(example("notice")))).count("特此通知。") + 1
