import pytest

from generator.check import RULES, Measure, Place, finding
from generator.check.findings import Verbatim
from generator.language import amount, finding_sentences, place, strength_name


def test_a_finding_takes_clause_and_strength_from_its_rule_unless_it_has_its_own():
    code, rule = next(iter(RULES.items()))
    assert (finding(code).clause, finding(code).strength) == (rule.clause, rule.strength)
    own = finding(code, clause="7.5", strength="惯例")
    assert (own.clause, own.strength) == ("7.5", "惯例")


def test_a_code_without_a_rule_makes_no_finding():
    with pytest.raises(KeyError):
        finding("no-such-code")


def test_a_finding_speaks_the_readers_language():
    found = finding("template-page-size", wanted="210 × 297 mm", got="216 × 279 mm")
    assert finding_sentences(found).message == "纸张是216 × 279 mm，应当是 A4（210 × 297 mm）。"
    assert finding_sentences(found, "en").message == "The paper is 216 × 279 mm; it must be A4 (210 × 297 mm)."
    assert (strength_name(found.strength), strength_name(found.strength, "en")) == ("规定", "fixed")


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (Measure(37, "mm"), "37 mm", "37 mm"),
        (Measure(28.949, "pt"), "28.95 pt", "28.95 pt"),
        (Measure(28, "chars"), "28字", "28 characters"),
        (Measure(22, "lines"), "22行", "22 lines"),
        (Verbatim("黑体"), "黑体", "黑体"),
        ("居中", "居中", "centred"),
        (None, "", ""),
    ],
)
def test_amounts_are_written_with_their_units(value, chinese, english):
    assert (amount(value), amount(value, "en")) == (chinese, english)


def test_a_place_is_told_from_the_large_to_the_small():
    where = Place(part="even_footer", page=2, paragraph=1, style="公文页码", excerpt="— 1 —")
    assert place(where) == "双页页脚 › 第2页 › 第1段 › 样式“公文页码” › “— 1 —”"
    assert place(where, "en") == "footer of even pages › page 2 › paragraph 1 › style “公文页码” › “— 1 —”"
    assert (place(Place(pointer="/title")), place(Place(pointer=""), "en")) == ("标题", "document")
    assert place(Place()) == ""
