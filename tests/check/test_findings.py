import pytest

from generator.check import FILE_RULES, PAGE_RULES, RULES, Measure, Place, finding
from generator.check.findings import UNVERIFIED, Verbatim
from generator.language import LANGUAGES, amount, basis, finding_sentences, place, rule_statement, strength_name

# The rules that are told of places where nothing is wrong.
HOLDING = (*FILE_RULES, *PAGE_RULES)


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
    ("clause", "strength", "chinese", "english"),
    [
        ("7.2.5", "规定", "国标 7.2.5 规定", "required by GB/T 9704, 7.2.5"),
        ("7.3.1", "一般", "国标 7.3.1 一般要求", "GB/T 9704, 7.3.1, in general"),
        ("7.2.4", "推荐", "国标 7.2.4 推荐", "recommended by GB/T 9704, 7.2.4"),
        ("7.4.1", "惯例", "惯例（参见国标 7.4.1）", "custom (see GB/T 9704, 7.4.1)"),
        ("", "惯例", "惯例", "custom"),
        ("", "工具", "本程序", "this program"),
        ("GB/T 15834—2011", "规定", "GB/T 15834—2011 规定", "required by GB/T 15834—2011"),
    ],
)
def test_people_are_told_what_a_finding_rests_on(clause, strength, chinese, english):
    found = finding("size", clause=clause, strength=strength)
    assert (basis(found), basis(found, "en")) == (chinese, english)


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (Measure(37, "mm"), "37毫米", "37 mm"),
        (Measure(28.949, "pt"), "28.95磅", "28.95 pt"),
        (Measure(28, "chars"), "28字", "28 characters"),
        (Measure(22, "lines"), "22行", "22 lines"),
        (Measure(0.38, "lines"), "0.4行", "0.4 lines"),
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


def test_every_rule_that_can_hold_says_what_is_right_in_words_of_its_own():
    for language in LANGUAGES:
        told = [rule_statement(code, language) for code in HOLDING]
        assert all(told)
        assert len(set(told)) == len(told)
    assert {code for code, rule in RULES.items() if rule.statement} == set(HOLDING)


@pytest.mark.parametrize(
    ("found", "chinese", "english"),
    [
        (finding("head-rule-color", state="holds"), "版头分隔线为红色。", "The rule below the head is red."),
        (
            finding("top-margin", wanted=Measure(37, "mm"), got=Measure(37.4, "mm"), state="holds"),
            "天头（上白边）为37毫米（实测37.4毫米）。",
            "The top margin is 37 mm (measured: 37.4 mm).",
        ),
        (
            finding(
                "size",
                wanted=Measure(16, "pt"),
                got=Measure(16, "pt"),
                state="holds",
                element="正文",
                name=Verbatim("三号"),
            ),
            "正文的字号为三号（16磅）。",
            "Size of body: 三号 (16 pt).",
        ),
        (
            finding("title-centre", wanted=Measure(0, "mm"), got=Measure(0.04, "mm"), state="holds"),
            "标题居中（相差0.04毫米）。",
            "The title is centred (off by 0.04 mm).",
        ),
        (
            finding("outside-type-area", wanted=Measure(0, "mm"), got=Measure(0.0, "mm"), state="holds", text="…"),
            "各行都在版心之内。",
            "All lines are within the type area.",
        ),
        (
            finding("date-place", wanted="右空四字", got=Measure(0.03, "mm"), state="holds"),
            "成文日期的位置合乎要求（右空四字，相差0.03毫米）。",
            "The date of signing is where it belongs (four characters from the right, off by 0.03 mm).",
        ),
        (
            finding("corner-mark-left", got=UNVERIFIED, state="unverified", element=("份号", "紧急程度")),
            "未验证：份号、紧急程度顶格编排在版心左边缘。",
            "Not verified: At the left edge of the type area: copy number, urgency.",
        ),
    ],
)
def test_where_nothing_is_wrong_a_finding_says_what_is_right_and_what_was_measured(found, chinese, english):
    assert (finding_sentences(found).message, finding_sentences(found, "en").message) == (chinese, english)


def test_a_remedy_is_told_for_what_fails_and_for_what_was_seen_in_part():
    assert finding_sentences(finding("head-rule-color")).hint == "把这条线改成红色。"
    assert finding_sentences(finding("head-rule-color", state="holds")).hint == ""
    assert finding_sentences(finding("head-rule-color", got=UNVERIFIED, state="unverified")).hint == (
        "这一处没有量到，请打开文件看一看。"
    )
    assert "单面印制" in finding_sentences(finding("imprint-even-page", got="3", state="unverified")).hint
