"""Which template is used: a site's own, its last good version, or the built-in one."""

import logging
import os
import shutil
from pathlib import Path

import pytest

from generator import Site, example, generate, inspection, load, templates_in_use
from generator.check.template import usable
from generator.package import write_parts
from generator.pipeline import TEMPLATES, inspect, template_of
from generator.templates import MOST_BYTES, VERSIONS, versions
from tests.check.alterations import altered, appended, in_style, swap
from tests.document_text import paragraphs

NOTICE = load(example("notice"))
OWN_WORDS = swap("word/document.xml", "{{ title }}", "（试行）{{ title }}")
LATER_WORDS = swap("word/document.xml", "{{ title }}", "（修订）{{ title }}")
SPOILED = swap("word/document.xml", 'w:top="2098"', 'w:top="2381"')


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path


@pytest.fixture
def site(folder) -> Site:
    return Site(templates=folder)


def put(folder: Path, *alterations, name: str = "general") -> None:
    (folder / f"{name}.docx").write_bytes(write_parts(altered(name, *alterations)))


def title(site: Site) -> str:
    return next(text for text in paragraphs(generate(NOTICE, site=site)) if "关于" in text)


def test_a_site_without_a_template_of_a_name_has_the_built_in_one(site):
    chosen = template_of("general", site=site)
    assert (chosen.source, chosen.data) == ("built-in", (TEMPLATES / "general.docx").read_bytes())
    assert generate(NOTICE, site=site) == generate(NOTICE)


def test_a_sites_own_template_overrides_by_name(site, folder):
    put(folder, OWN_WORDS)
    assert title(site).startswith("（试行）")
    assert [each.source for each in templates_in_use(site)].count("site") == 1


def test_an_edit_is_used_with_the_next_document(site, folder):
    put(folder, OWN_WORDS)
    assert title(site).startswith("（试行）")
    put(folder, LATER_WORDS)
    assert title(site).startswith("（修订）")


def test_an_edit_that_fails_is_not_used_and_the_last_good_one_is(site, folder, caplog):
    put(folder, OWN_WORDS)
    generate(NOTICE, site=site)
    put(folder, LATER_WORDS, SPOILED)
    with caplog.at_level(logging.WARNING):
        assert title(site).startswith("（试行）")
    assert "template-top-margin" in caplog.text
    chosen = template_of("general", site=site)
    assert (chosen.source, chosen.refused) == ("kept", True)
    assert [each.code for each in chosen.findings] == ["template-top-margin"]


def test_without_a_good_version_the_built_in_one_is_used(site, folder):
    put(folder, SPOILED)
    chosen = template_of("general", site=site)
    assert (chosen.source, chosen.refused) == ("built-in", True)
    assert generate(NOTICE, site=site) == generate(NOTICE)
    assert versions(folder, "general") == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"not a file of Word"])
def test_what_is_no_word_file_is_not_used(site, folder, content):
    (folder / "general.docx").write_bytes(content)
    chosen = template_of("general", site=site)
    assert chosen.source == "built-in"
    assert [each.code for each in chosen.findings] == ["template-unreadable"]


def test_a_file_that_unpacks_into_too_much_is_not_read(site, folder):
    bomb = altered("general") | {"word/media/image1.png": bytes(80 * 2**20)}
    (folder / "general.docx").write_bytes(write_parts(bomb))
    assert [each.code for each in template_of("general", site=site).findings] == ["template-too-large"]


def test_each_good_version_is_kept_once_and_in_order(site, folder):
    for alteration in (OWN_WORDS, OWN_WORDS, LATER_WORDS, OWN_WORDS):
        put(folder, alteration)
        generate(NOTICE, site=site)
        generate(NOTICE, site=site)
    kept = versions(folder, "general")
    assert [path.name[:5] for path in kept] == ["0002-", "0003-"]
    assert kept[1].read_bytes() == (folder / "general.docx").read_bytes() != kept[0].read_bytes()
    assert {path.name for path in (folder / VERSIONS / "general").iterdir()} == {path.name for path in kept}


def test_the_way_back_is_the_version_used_last_and_not_the_one_made_last(site, folder):
    for alteration in (OWN_WORDS, LATER_WORDS, OWN_WORDS):
        put(folder, alteration)
        generate(NOTICE, site=site)
    put(folder, SPOILED)
    assert title(site).startswith("（试行）")


def test_the_newest_twenty_versions_are_kept(site, folder):
    for number in range(25):
        put(folder, swap("word/document.xml", "{{ title }}", f"（{number}）{{{{ title }}}}"))
        template_of("general", site=site)
    kept = versions(folder, "general")
    assert [int(path.name[:4]) for path in kept] == list(range(6, 26))
    put(folder, SPOILED)
    assert title(site).startswith("（24）")


def test_a_kept_version_that_was_damaged_is_passed_over(site, folder):
    for alteration in (OWN_WORDS, LATER_WORDS):
        put(folder, alteration)
        generate(NOTICE, site=site)
    versions(folder, "general")[-1].write_bytes(b"")
    put(folder, SPOILED)
    assert title(site).startswith("（试行）")


def test_a_folder_that_cannot_be_written_keeps_no_document_from_being_made(site, folder, caplog):
    put(folder, OWN_WORDS)
    (folder / VERSIONS).write_text("in the way", "utf-8")
    with caplog.at_level(logging.WARNING):
        assert title(site).startswith("（试行）")
    assert "could be kept" in caplog.text


def test_remarks_do_not_keep_a_template_from_use(site, folder):
    put(folder, in_style("公文正文", 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="楷体_GB2312"'))
    chosen = template_of("general", site=site)
    assert (chosen.source, [each.code for each in chosen.findings]) == ("site", ["template-face"])


def test_a_template_is_tried_with_the_examples_of_every_genre_that_uses_it():
    # Ends in an arithmetic fault only where the document has no annotation.
    trap = swap("word/document.xml", "{{ title }}", "{{ title }}{{ title + 1 }}")
    found = inspect(write_parts(altered("general", trap)), "general")
    assert [each.code for each in found] == ["template-does-not-fill"]


def test_a_template_that_no_check_understands_has_a_finding_and_is_not_used(monkeypatch, caplog):
    monkeypatch.setattr(inspection, "check_template", lambda parts, name: 1 / 0)
    found = inspection.inspect_template(write_parts(altered("general")), "general", examples=(), make=None)
    assert [each.code for each in found] == ["template-unreadable"]
    assert not usable(found)
    assert "ZeroDivisionError" in caplog.text


def test_words_of_the_keepers_own_are_no_fault():
    words = appended("<w:r><w:t>特此通知。</w:t></w:r>")
    assert inspect(write_parts(altered("general", words)), "general") == ()


@pytest.mark.libreoffice
def test_a_template_saved_again_by_libreoffice_is_used(site, folder, saved_again):
    for path in saved_again.glob("*.docx"):
        shutil.copy(path, folder / path.name)
    assert {each.source for each in templates_in_use(site)} == {"site"}


def test_a_pipe_or_a_device_in_place_of_a_template_is_not_read(site, folder):
    os.mkfifo(folder / "general.docx")
    (folder / "letter.docx").symlink_to("/dev/zero")
    (folder / "order.docx").symlink_to(folder / "gone.docx")
    choices = {each.name: each for each in templates_in_use(site)}
    assert {each.source for each in choices.values()} == {"built-in"}
    assert {name for name, each in choices.items() if each.refused} == {"general", "letter", "order"}


def test_a_template_that_cannot_be_read_is_told_and_the_last_good_one_is_used(site, folder, monkeypatch):
    put(folder, OWN_WORDS)
    generate(NOTICE, site=site)
    own = folder / "general.docx"
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path == own:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    chosen = template_of("general", site=site)
    assert (chosen.source, chosen.refused) == ("kept", True)
    assert [(each.code, each.parameters["detail"]) for each in chosen.findings] == [
        ("template-unreadable", "Permission denied")
    ]
    assert title(site).startswith("（试行）")


def test_a_file_larger_than_any_template_is_not_read(site, folder):
    with (folder / "general.docx").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    chosen = template_of("general", site=site)
    assert (chosen.source, [each.code for each in chosen.findings]) == ("built-in", ["template-too-large"])
