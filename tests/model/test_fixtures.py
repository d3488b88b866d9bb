import re

import pytest

from generator.examples import FIXTURES, example
from generator.model import GENRES, load, parse
from tests.model.cases import INVALID, VALID, name_of, read


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_a_fixture_is_a_valid_document(path):
    load(read(path))


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_a_document_written_as_json_is_read_back_the_same(path):
    document = load(read(path))
    assert load(parse(document.model_dump_json())) == document


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_a_documents_blocks_are_composed_of_valid_blocks(path):
    document = load(read(path))
    if document.genre == "briefing":
        return
    for block in (*document.blocks, *(block for part in document.all_attachments for block in part.body or ())):
        assert type(block).model_validate(block.model_dump()) == block


def test_every_genre_has_an_example():
    assert all(load(example(genre)).genre == genre for genre in GENRES)


def test_every_fixture_stands_in_the_readme_and_the_readme_names_no_other():
    named = set(re.findall(r"`([a-z_0-9]+)\.json`", (FIXTURES / "README.md").read_text("utf-8")))
    assert named == {path.stem for path in (*VALID, *INVALID)}
