import re

import pytest

from generator import LANGUAGES
from generator.check.template import REMARKS, check_template, usable
from generator.language import finding_sentences
from generator.standard.skeletons import SKELETONS
from tests.check.alterations import LOOK, NUMBERS, PAGE, SAFETY, TAGS, altered, in_style, swap, template

CASES = {**PAGE, **LOOK, **NUMBERS, **TAGS, **SAFETY}


@pytest.mark.parametrize("name", SKELETONS)
def test_a_template_of_the_project_has_no_findings(name):
    assert check_template(template(name), name) == ()


@pytest.mark.parametrize(("alteration", "code"), CASES.values(), ids=CASES)
def test_one_alteration_gives_exactly_its_finding(alteration, code):
    found = check_template(altered("general", alteration), "general")
    assert [each.code for each in found] == [code]
    assert found[0].state == "fails"


@pytest.mark.parametrize("alteration", [case[0] for case in (*TAGS.values(), *SAFETY.values())][:3])
def test_what_the_program_needs_keeps_a_template_from_use(alteration):
    assert not usable(check_template(altered("general", alteration), "general"))


@pytest.mark.parametrize("code", sorted(REMARKS))
def test_a_remark_does_not_keep_a_template_from_use(code):
    alterations = [alteration for alteration, given in CASES.values() if given == code]
    assert alterations
    assert all(usable(check_template(altered("general", each), "general")) for each in alterations)


def test_all_faults_are_told_at_once():
    several = ("top margin 5 mm more", "pitch of 580", "hyphens", "no title", "odd and even alike")
    found = check_template(altered("general", *(CASES[each][0] for each in several)), "general")
    assert sorted(each.code for each in found) == sorted(CASES[each][1] for each in several)


def test_a_fault_of_normal_is_told_once_however_many_styles_inherit_it():
    bold = in_style("Normal", "</w:pPr>", "</w:pPr><w:rPr><w:b/></w:rPr>")
    (found,) = check_template(altered("general", bold), "general")
    assert (found.code, found.place.style) == ("template-bold", "Normal")


@pytest.mark.parametrize("face", ["仿宋", "FangSong", "方正仿宋_GBK"])
def test_a_face_under_another_of_its_names_is_no_fault(face):
    other = swap("word/styles.xml", '"仿宋_GB2312"', f'"{face}"', everywhere=True)
    assert check_template(altered("general", other), "general") == ()


@pytest.mark.parametrize("red", ["FF3333", "E60012", "C00000"])
def test_a_red_of_another_shade_is_red(red):
    other = swap("word/styles.xml", '"FF0000"', f'"{red}"', everywhere=True)
    assert check_template(altered("general", other), "general") == ()


@pytest.mark.parametrize(("alteration", "code"), CASES.values(), ids=CASES)
def test_a_finding_is_told_in_whole_sentences_in_both_languages(alteration, code):
    (found,) = check_template(altered("general", alteration), "general")
    for language in LANGUAGES:
        for sentence in finding_sentences(found, language):
            assert not re.search(r"%\(|%%", sentence)
    words = re.sub("“[^”]*”|\\S*公文\\S*", "", " ".join(finding_sentences(found, "en")))
    assert not re.search("[\u4e00-\u9fff]", words), words
