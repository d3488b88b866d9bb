"""Every character of the data stands in the file once and in order, with the words of the clauses and no others."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import generate, load
from tests.document_text import paragraphs
from tests.drawn_documents import BY_GENRE
from tests.expected_text import assert_reads, expected_text
from tests.genre_strategies import FURTHER_GENRES
from tests.model.cases import VALID, name_of, read


def assert_shown(data, *, renderer="word"):
    """All of it, in order; whether the recipients stand on page one or in the imprint is proved in tests/layout/."""
    found = paragraphs(generate(load(data), renderer=renderer))
    moved = any(text.startswith("主送：") for text in found)
    assert_reads(found, expected_text(data, recipients_moved=moved))


RENDERERS = st.sampled_from(("word", "libreoffice"))


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_a_fixture_stands_in_the_file_as_it_was_given(path):
    assert_shown(read(path))


@pytest.mark.parametrize("genre", BY_GENRE)
# A whole document is a large value to draw, and that is the point.
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(drawn=st.data(), renderer=RENDERERS)
def test_a_drawn_document_stands_in_the_file_as_it_was_given(genre, drawn, renderer):
    assert_shown(drawn.draw(BY_GENRE[genre]()), renderer=renderer)


@pytest.mark.parametrize("genre", FURTHER_GENRES)
# Drawn less often: they share their elements with those above, and what they compose is proved in tests/model/.
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(drawn=st.data(), renderer=RENDERERS)
def test_a_drawn_document_of_few_rules_or_of_lists_stands_in_the_file_as_it_was_given(genre, drawn, renderer):
    assert_shown(drawn.draw(FURTHER_GENRES[genre]()), renderer=renderer)
