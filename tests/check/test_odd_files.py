"""Sound files with something odd done to them: each is checked or refused, on the pages that the sound one has."""

import contextlib
import random
from functools import cache

import pytest
from lxml import etree

from generator import UnreadableFile, check_file, checking, example, generate, load
from generator.package import read_parts, write_parts
from tests.converters import Ready
from tests.tools import convert_to_pdf

pytestmark = pytest.mark.libreoffice

GENRES = ("report", "interview_notice")
VALUES = ("", "-1", "0", "1e999", "nan", "9" * 30, "abc", "0.5", "甲", "true", "rId1", "Hongtou01")


@cache
def _sound():
    files = [generate(load(example(genre)), renderer="libreoffice") for genre in GENRES]
    return dict(zip(GENRES, zip(files, convert_to_pdf(files), strict=True), strict=True))


def _some_element(chance, root):
    return chance.choice(list(root.iter(etree.Element)))


def _spoil(chance, root):
    """One element dropped, doubled, moved, emptied or renamed, or one attribute changed."""
    node = _some_element(chance, root)
    parent = node.getparent()
    if parent is None:
        return
    match chance.randrange(6):
        case 0:
            parent.remove(node)
        case 1:
            parent.insert(parent.index(node), etree.fromstring(etree.tostring(node)))
        case 2:
            target = _some_element(chance, root)
            if node not in (target, *target.iterancestors()):
                target.append(node)
        case 3:
            node.text = chance.choice(VALUES)
        case 4:
            node.tag = _some_element(chance, root).tag
        case 5 if node.attrib:
            node.attrib[chance.choice(sorted(node.attrib))] = chance.choice(VALUES)


@pytest.fixture
def unguarded(caplog):
    """Fails where a file was refused only because the check broke down over it."""
    yield
    assert [record.exc_info[1] for record in caplog.records if record.name == checking.__name__] == []


@pytest.mark.parametrize("genre", GENRES)
def test_whatever_element_or_attribute_is_odd_the_file_is_checked_or_refused(genre, unguarded):
    file, pdf = _sound()[genre]
    sound = read_parts(file)
    for seed in range(60):
        chance = random.Random(seed)
        name = chance.choice(("word/document.xml", "word/document.xml", *(n for n in sorted(sound) if n.endswith("l"))))
        root = etree.fromstring(sound[name])
        for _ in range(chance.randint(1, 3)):
            _spoil(chance, root)
        _check(write_parts({**sound, name: etree.tostring(root)}), pdf)


@pytest.mark.parametrize("genre", GENRES)
def test_whatever_byte_of_a_file_is_another_it_is_checked_or_refused(genre, unguarded):
    file, pdf = _sound()[genre]
    for seed in range(60):
        chance, bent = random.Random(seed), bytearray(file)
        for _ in range(chance.randint(1, 4)):
            bent[chance.randrange(len(bent))] ^= chance.randrange(1, 256)
        _check(bytes(bent), pdf)


def _check(file, pdf):
    with contextlib.suppress(UnreadableFile):
        check_file(file, Ready(pdf), classified=True)


@pytest.mark.parametrize("step", ["read_contents", "report"])
def test_a_file_that_breaks_the_check_is_refused_and_logged(step, monkeypatch, caplog):
    file, pdf = _sound()["report"]
    monkeypatch.setattr(checking, step, lambda *_, **__: 1 / 0)
    with pytest.raises(UnreadableFile) as refused:
        check_file(file, Ready(pdf), classified=True)
    assert [fault.code for fault in refused.value.faults] == ["file-unreadable"]
    assert "ZeroDivisionError" in caplog.text
