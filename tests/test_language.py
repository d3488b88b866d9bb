import re
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from generator import GENRES, LANGUAGES, Fault, InvalidDocument, genre_name, load, sentences
from generator.language import TRANSLATIONS as GENERATOR
from generator.model.faults import _EXPECTED
from generator.model.labels import LABELS
from web.language import TRANSLATIONS as WEB

ROOMS = (GENERATOR, WEB)
TRANSLATED = [language for language in LANGUAGES if language != "zh"]
CATALOGUES = [(room, language) for room in ROOMS for language in TRANSLATED]


def catalogue(room, language) -> Catalog:
    with (room / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def marked_in(room) -> set[str]:
    """Texts marked for translation in a room's Python and Jinja files."""
    methods = [("**.py", "python"), ("templates/**.html", "jinja2")]
    found = extract_from_dir(room.parent, methods, keywords={"_": None, "lazy_gettext": None, "gettext": None})
    return {message for _file, _line, message, _comments, _context in found}


def wanted(room) -> set[str]:
    if room == WEB:
        return marked_in(room)
    return marked_in(room) | {*LABELS.values(), *map(genre_name, GENRES), *_EXPECTED.values(), "另一种类型", "公文"}


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_a_catalogue_holds_every_text_and_no_other(room, language):
    held = {message.id for message in catalogue(room, language) if message.id}
    assert held == wanted(room)


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_every_text_is_translated_and_none_is_a_guess(room, language):
    unfinished = [message.id for message in catalogue(room, language) if message.id and not message.string]
    guesses = [message.id for message in catalogue(room, language) if message.id and message.fuzzy]
    assert (unfinished, guesses) == ([], [])


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_a_translation_names_the_same_facts(room, language):
    def facts(text):
        return sorted(set(re.findall(r"%\(\w+\)s", text)))

    for message in catalogue(room, language):
        if message.id:
            assert facts(message.string) == facts(message.id), message.id


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_the_compiled_catalogue_is_in_step(room, language):
    compiled = BytesIO()
    write_mo(compiled, catalogue(room, language))
    stored = (room / language / "LC_MESSAGES" / "messages.mo").read_bytes()
    assert _texts(stored) == _texts(compiled.getvalue())


def _texts(compiled: bytes) -> dict[str, str]:
    return {message.id: message.string for message in read_mo(BytesIO(compiled)) if message.id}


def test_a_fault_speaks_the_readers_language():
    fault = Fault("missing-field", "/attachments/1/title", {"label": "附件第2项的标题"})
    assert sentences(fault).message == "缺少“附件第2项的标题”。"
    assert sentences(fault, "zh") == (fault.message, fault.hint)
    assert sentences(fault, "en").message == "“attachments › 2 › title” is missing."


def test_a_place_keeps_names_that_are_not_ours():
    fault = Fault("empty-text", "/x~1y/~0/", {"label": "x/y的~的"})
    assert sentences(fault, "en").message == "“x/y › ~ › ” is empty."


def test_the_whole_document_has_a_name_in_both_languages():
    fault = Fault("wrong-type", "", {"label": "公文", "expected": "对象"})
    assert sentences(fault, "en").message == "“document” is of the wrong type: it must be an object."


@pytest.mark.parametrize("genre", GENRES)
def test_no_chinese_is_left_in_english_sentences(genre):
    data = {
        "genre": genre,
        "title": "",
        "urgency": "flash",
        "issuers": 3,
        "recipients": [],
        "attachments": [{"title": 1}],
    }
    with pytest.raises(InvalidDocument) as refused:
        load(data)
    for fault in refused.value.faults:
        assert not re.search("[\u4e00-\u9fff]", sentences(fault, "en").message), fault


def test_every_genre_has_a_name_in_every_language():
    for language in LANGUAGES:
        assert len({genre_name(genre, language) for genre in GENRES}) == len(GENRES)
