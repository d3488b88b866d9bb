"""Right and wrong told apart: files broken in exactly one way give that finding alone, and sound ones give none."""

import re
from functools import cache
from typing import Any

import pytest

from generator import Fault, RendererMissing, generate, load
from generator.checking import Checked, check_data, check_file
from generator.language import LANGUAGES, finding_sentences, rule_sentences, rule_statement
from generator.layout import Renderer
from generator.package import read_parts, write_parts
from tests.check import breaks_of_places as places
from tests.check import breaks_of_set_up as set_up
from tests.check import breaks_of_writing as writing
from tests.check.alterations import SETTINGS, swap
from tests.check.breaks import Break
from tests.converters import Failing, Ready
from tests.model.cases import FIXTURES, read
from tests.tools import convert_to_pdf

pytestmark = pytest.mark.libreoffice

BREAKS: tuple[Break, ...] = (
    *(*set_up.SET_UP, *set_up.LOOKS, *set_up.PAGE_NUMBERS),
    *(*places.HEAD, *places.LANDSCAPE, *places.LETTERS, *places.MAIN, *places.SIGNATURES, *places.IMPRINT),
    *(*writing.NUMBERS, *writing.DATES, *writing.FIGURES, *writing.ORDINALS, *writing.MARKS, *writing.TITLES),
    *writing.ATTACHMENTS,
)
SOUND = tuple(sorted(path.stem for folder in (FIXTURES, FIXTURES / "elements") for path in folder.glob("*.json")))
# What a program would type is kept as typed.
KNOWN = {"literal_template_syntax": {"straight-quote"}}
# Files that are planned for Word, as the command line makes them.
FOR_WORD = tuple(sorted(path.stem for path in FIXTURES.glob("*.json")))


@cache
def _file(name: str, renderer: Renderer = "libreoffice") -> bytes:
    path = next(path for folder in ("", "elements") if (path := FIXTURES / folder / f"{name}.json").exists())
    return generate(load(read(path)), renderer=renderer)


def _broken(each: Break) -> bytes:
    parts = read_parts(_file(each.base))
    each.alteration(parts)
    return write_parts(parts)


def _short() -> dict[str, Any]:
    """Text, signature and imprint find room on one page."""
    return read(FIXTURES / "elements" / f"{places.PRINTED}.json") | {"body": "请各单位做好值班工作，有事及时报告。"}


@cache
def _on_one_side() -> tuple[bytes, bytes]:
    """A file of one page with its imprint, and its PDF."""
    file = generate(load(_short()), renderer="libreoffice", double_sided=False)
    (pdf,) = convert_to_pdf([file])
    return file, pdf


@cache
def _checked() -> dict[str, Checked]:
    # One run of LibreOffice for all: starting it costs more than a dozen documents.
    files = {each.name: _broken(each) for each in BREAKS} | {name: _file(name) for name in SOUND}
    files |= {f"{name} for Word": _file(name, "word") for name in FOR_WORD}
    pdfs = convert_to_pdf(list(files.values()))
    return {
        name: check_file(file, Ready(pdf), classified=True)
        for (name, file), pdf in zip(files.items(), pdfs, strict=True)
    }


def test_there_are_enough_breaks_and_each_has_a_name_of_its_own():
    names = [each.name for each in BREAKS]
    assert len(set(names)) == len(names) >= 60
    assert not set(names) & set(SOUND)


@pytest.mark.parametrize("each", BREAKS, ids=[each.name for each in BREAKS])
def test_a_break_is_found_under_its_clause_and_nothing_else_is(each):
    found = _checked()[each.name].report.fails
    assert {(finding.code, finding.clause) for finding in found} == {(each.code, each.clause)}


@pytest.mark.parametrize("name", SOUND)
def test_nothing_is_found_in_a_sound_document(name):
    found = _checked()[name].report.fails
    assert {finding.code for finding in found} == KNOWN.get(name, set())


@pytest.mark.parametrize("name", FOR_WORD)
def test_nothing_is_found_in_a_sound_document_planned_for_word(name):
    found = _checked()[f"{name} for Word"].report.fails
    assert {finding.code for finding in found} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_claims_a_fault_of_a_place_that_holds_or_that_was_not_seen(language):
    missing = Failing(RendererMissing(Fault("renderer-missing")))
    unseen = [check_file(_file(name), missing, classified=True) for name in SOUND]
    for checked in (*_checked().values(), *unseen):
        for found in checked.report.findings:
            said = finding_sentences(found, language).message
            fault = rule_sentences(found.code, language).message
            assert bool(_pattern(fault).fullmatch(said)) == (found.state == "fails"), said
            assert found.state == "fails" or _pattern(rule_statement(found.code, language)).search(said), said
            # Nothing stands for a fact that is not known, and no measure for words.
            assert found.state == "fails" or not re.search("……|…[)）]|未验证(?!：)|not verified", said), said


def _pattern(sentence: str) -> re.Pattern[str]:
    """What a sentence looks like once the facts are put in."""
    return re.compile(".*".join(map(re.escape, re.split(r"%\(\w+\)s", sentence))), re.DOTALL)


@pytest.mark.parametrize(
    ("double_sided", "odd_and_even_differ", "states"),
    [(False, True, []), (True, True, ["fails"]), (None, True, ["fails"]), (None, False, ["unverified"])],
)
def test_an_imprint_on_an_odd_page_is_judged_by_the_sides_that_are_printed(double_sided, odd_and_even_differ, states):
    file, pdf = _on_one_side()
    if not odd_and_even_differ:
        parts = read_parts(file)
        swap(SETTINGS, "<w:evenAndOddHeaders/>", "")(parts)
        file = write_parts(parts)
    report = check_file(file, Ready(pdf), classified=False, double_sided=double_sided).report
    assert [each.state for each in report.findings if each.code == "imprint-even-page"] == states
    assert not report.fails or {each.code for each in report.fails} == {"imprint-even-page"}


def test_a_document_for_one_side_of_the_paper_is_checked_as_it_is_made():
    report = check_data(_short(), Ready(_on_one_side()[1]), classified=False, double_sided=False).report
    assert report.fails == ()
    assert "imprint-foot" in {each.code for each in report.findings if each.state == "holds"}


@pytest.mark.parametrize("mode", ["seal", "no_seal"])
def test_nothing_is_found_where_a_wide_table_that_ends_the_text_bears_the_signature(mode):
    data = read(FIXTURES / "elements/landscape_table_odd.json")
    data |= {"body": data["body"][:-1], "signature_mode": mode, "annotation": "此件公开发布"}
    file = generate(load(data), renderer="libreoffice")
    (pdf,) = convert_to_pdf([file])
    assert not list(check_file(file, Ready(pdf), classified=True).report.fails)
