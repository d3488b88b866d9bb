import pytest

from generator.model import load
from tests.model.cases import VALID, codes, read

ISSUE = {
    "genre": "briefing",
    "name": "工作简报",
    "issue_number": 12,
    "editor": "稷山县优化营商环境促进市场主体倍增工作专班",
    "date_issued": "2022-09-23",
    "articles": [{"title": "甲", "body": "乙。"}],
}


def test_the_example_has_an_editors_note_three_articles_and_three_lists_of_readers():
    issue = load(read(next(path for path in VALID if path.stem == "briefing_jishan_2022_12")))
    assert (issue.issue_number, issue.total_issue_number) == (12, 12)
    assert len(issue.editor_note) == 1
    assert [bool(article.credit) for article in issue.articles] == [True, True, True]
    assert all((issue.report_to, issue.send_to, issue.distribute_to, issue.print_count))


@pytest.mark.parametrize(("total", "faulty"), [(11, True), (12, False), (86, False), (None, False)])
def test_the_total_number_is_not_below_the_number_in_the_year(total, faulty):
    expected = [("total-below-issue", "/total_issue_number")] if faulty else []
    assert codes(ISSUE | {"total_issue_number": total}) == expected


@pytest.mark.parametrize("field", ["document_number", "recipients", "signature_mode", "date_signed", "copy_to"])
def test_a_briefing_has_no_elements_of_an_official_document(field):
    assert codes(ISSUE | {field: "甲"}) == [("unknown-field", f"/{field}")]


@pytest.mark.parametrize("value", ["是", "true", 1, 0, None])
def test_whether_the_contents_are_shown_is_true_or_false(value):
    assert codes(ISSUE | {"contents_shown": value}) == [("wrong-type", "/contents_shown")]


def test_an_article_may_hold_blocks_of_any_kind():
    body = ["一、标题", {"kind": "table", "columns": [{}], "rows": [["甲"]]}]
    (article,) = load(ISSUE | {"articles": [{"title": "甲\n乙", "body": body}]}).articles
    assert (article.title, [block.kind for block in article.body]) == ("甲\n乙", ["heading", "table"])
