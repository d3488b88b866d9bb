"""The findings beside a form: on unfinished and on faulty data, and never more than a page can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import create_app
from generator import example
from tests.browser import without_office

WRONG = "根据稷政发[2022]9号文件,于2022.4.12前布署。"


@pytest.fixture(scope="module")
def client():
    return without_office(create_app()).test_client()


def findings(client, data, language="zh") -> str:
    answer = client.post("/desk/findings", json=data, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.text


def test_an_unfinished_document_has_the_findings_of_what_is_there(client):
    page = findings(client, {"genre": "notice", "body": [WRONG]})
    assert page.count('data-pointer="/body/0"') == 4
    assert 'data-after="根据稷政发〔2022〕9号文件，于2022年4月12日前部署。"' in page


def test_a_document_that_breaks_no_rule_has_no_list(client):
    assert findings(client, {"genre": "notice", "date_signed": "2026-11-24"}).strip() == ""
    assert findings(client, example("letter")).strip() == ""


@pytest.mark.parametrize("data", [{"genre": "notice"}, {"genre": "notice", "date_signed": None}])
def test_a_date_that_was_left_open_is_told_beside_it(client, data):
    page = findings(client, data)
    assert page.count("<li") == 1
    assert 'data-pointer="/date_signed"' in page
    assert "成文日期还没有填。" in page
    assert 'data-pointer="/date_issued"' in findings(client, {**data, "genre": "briefing"}, "en")


@pytest.mark.parametrize(("signed", "told"), [("2031-01-04", True), ("2022-01-04", False), ("", False), ("x", False)])
def test_a_number_is_held_against_a_date_that_was_written_and_no_other(client, signed, told):
    number = {"issuer_code": "稷政办发", "year": 2022, "serial": 3}
    page = findings(client, {"genre": "notice", "document_number": number, "date_signed": signed})
    assert ("发文字号的年份是2022年" in page) == told


@pytest.mark.parametrize("genre", [None, ["notice"], "nothing"])
def test_data_of_no_genre_have_no_findings(client, genre):
    assert findings(client, {"genre": genre}).strip() == ""


def test_findings_speak_the_language_of_the_reader(client):
    assert "Mend" in findings(client, {"genre": "notice", "body": [WRONG]}, "en")


def test_words_that_look_like_markup_stay_words(client):
    assert "<b>" not in findings(client, {"genre": "notice", "body": ["<b>" + WRONG]})


def test_odd_figures_are_told_at_their_places(client):
    data = example("quarterly_report")
    data["figures"]["indicators"][0]["values"][1]["done"] = "-5"
    assert 'data-pointer="/figures/indicators/0/values/1/done"' in findings(client, data)


def test_a_list_that_nobody_reads_to_its_end_is_cut(client):
    page = findings(client, {"genre": "notice", "body": [WRONG] * 100})
    assert page.count("<li") == 200


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([WRONG, "合计", "table", "一、甲"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "rows", "header", "text", "body", "title"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.fixed_dictionaries(
        {"genre": st.sampled_from(["notice", "quarterly_report"])},
        optional=dict.fromkeys(("body", "title", "figures", "attachments", "recipients"), ANY),
    )
)
def test_data_of_any_shape_get_an_answer(client, data):
    findings(client, data)


def test_a_report_names_clauses_and_says_what_was_not_measured(client):
    answer = client.post("/desk/report", json={**example("notice"), "body": [WRONG]})
    assert "7.2.5" in answer.text
    assert "没有 LibreOffice" in answer.text
