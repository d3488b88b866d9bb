"""A report for people: what is the same in several places is said once, and every number leads to its place."""

from generator.check import Measure, Place, Report, finding
from generator.check.findings import Verbatim
from generator.reporting import report_data, report_groups, report_lines

SIZES = {"wanted": Measure(16, "pt"), "got": Measure(14, "pt"), "name": Verbatim("三号")}
FINDINGS = (
    finding("size", Place(part="body", paragraph=2), element="发文字号", **SIZES),
    finding("head-rule-color", Place(page=1)),
    finding("size", Place(part="body", paragraph=4), element="正文", **SIZES),
    finding("size", Place(part="body", paragraph=5), element="成文日期", **{**SIZES, "got": Measure(12, "pt")}),
    finding("size", Place(part="body", paragraph=6), element="标题", clause="7.3.1", **SIZES),
    finding("page-number-drop", Place(page=1), wanted=Measure(7, "mm"), got=Measure(7.02, "mm"), state="holds"),
    finding("page-number-drop", Place(page=2), wanted=Measure(7, "mm"), got=Measure(7.02, "mm"), state="holds"),
    finding("bold", element="标题", state="holds"),
    finding("bold", element="正文", state="holds"),
)
REPORT = Report("general", FINDINGS, pages=2)


def test_equal_findings_are_one_group_with_the_elements_and_places_of_all():
    sizes = report_groups(REPORT)[0]
    assert sizes["message"] == "发文字号、正文的字号应为三号（16磅），实为14磅。"
    assert [(each["number"], each["where"]) for each in sizes["places"]] == [(1, "正文 › 第2段"), (3, "正文 › 第4段")]
    assert report_groups(REPORT, "en")[0]["message"].startswith(
        "Size of document number, body: it should be 三号 (16 pt)"
    )


def test_another_measure_and_another_clause_make_another_group():
    told = [group["message"] for group in report_groups(REPORT) if group["code"] == "size"]
    assert told[1:] == ["成文日期的字号应为三号（16磅），实为12磅。", "标题的字号应为三号（16磅），实为14磅。"]


def test_every_finding_stands_in_one_group_under_the_number_that_it_has_in_the_pictures():
    numbered = {each["number"]: (each["code"], each.get("place", {})) for each in report_data(REPORT)["findings"]}
    placed = [(each, group["code"]) for group in report_groups(REPORT) for each in group["places"]]
    assert len(placed) == len(FINDINGS)
    for each, code in placed:
        shown = {name: each[name] for name in ("part", "paragraph", "page") if name in each}
        assert numbered[each["number"]] == (code, shown)


def test_as_text_every_place_of_a_group_has_its_number():
    assert list(report_lines(REPORT, every=True)) == [
        "  1. [国标 5.2.2 一般要求] 发文字号、正文的字号应为三号（16磅），实为14磅。",
        "       1: 正文 › 第2段",
        "       3: 正文 › 第4段",
        "     → 选中这些文字，改用规定的字号。  (size)",
        "  2. [国标 7.2.7 规定] 版头分隔线应为红色，实为黑色。",
        "     第1页",
        "     → 把这条线改成红色。  (head-rule-color)",
        "  4. [国标 5.2.2 一般要求] 成文日期的字号应为三号（16磅），实为12磅。",
        "     正文 › 第5段",
        "     → 选中这些文字，改用规定的字号。  (size)",
        "  5. [国标 7.3.1 一般要求] 标题的字号应为三号（16磅），实为14磅。",
        "     正文 › 第6段",
        "     → 选中这些文字，改用规定的字号。  (size)",
        "符合:",
        "     [国标 7.5 规定] 一字线在版心下边缘之下 7 毫米（实测7.02毫米）。 ×2  (page-number-drop)",
        "     [国标 5.2.2 一般要求] 标题、正文不加粗。  (bold)",
        "不符合 5  未验证 0  符合 4",
    ]
