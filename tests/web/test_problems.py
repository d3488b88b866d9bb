import re
from pathlib import Path

import pytest

import generator.errors
from app import STATUS, create_app
from generator import Fault, GeneratorError, InvalidDocument, PackageFault, TemplateFault
from web.problems import LISTED_FAULTS, PROBLEMS


def failing_client(error: Exception):
    """A client of a service with one more address, where `error` is raised."""

    def fail():
        raise error

    app = create_app()
    app.add_url_rule("/fail", view_func=fail)
    return app.test_client()


def subclasses(kind):
    return {kind} if not kind.__subclasses__() else set().union(*map(subclasses, kind.__subclasses__()))


def test_every_error_of_the_generator_has_a_status():
    assert set(STATUS) == subclasses(GeneratorError)
    assert all(kind.__module__ == generator.errors.__name__ for kind in STATUS)


def test_every_status_has_a_problem():
    assert set(STATUS.values()) <= set(PROBLEMS)


def test_codes_of_problems_and_of_faults_do_not_collide():
    codes = [problem.code for problem in PROBLEMS.values()]
    assert len(codes) == len(set(codes))
    assert not set(codes) & set(generator.errors.CODES)


def test_a_problem_is_told_as_rfc_9457_says(client):
    answer = client.get("/nowhere")
    assert answer.status_code == answer.json["status"] == 404
    assert answer.content_type == "application/problem+json"
    assert {"type", "title", "status", "detail", "instance", "code"} == set(answer.json)


@pytest.mark.parametrize("status", PROBLEMS)
def test_the_type_of_a_problem_leads_to_its_section(client, status):
    page = client.get("/docs/errors")
    assert page.status_code == 200
    assert f'id="{PROBLEMS[status].code}"' in page.text


def test_the_type_of_a_problem_is_an_address_of_this_service(client):
    address, _, anchor = client.get("/nowhere").json["type"].partition("#")
    assert f'id="{anchor}"' in client.get(address).text


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ({}, "zh"),
        ({"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8"}, "zh"),
        ({"Accept-Language": "en-US,en;q=0.9"}, "en"),
        ({"Accept-Language": "fr, en;q=0.5"}, "en"),
        ({"Accept-Language": "fr"}, "zh"),
        ({"Accept-Language": "*"}, "zh"),
        ({"Accept-Language": "\x7f;;q=9,,"}, "zh"),
    ],
)
def test_a_problem_speaks_the_readers_language(client, header, language):
    answer = client.post("/api/v1/render", data=b"{}", content_type="application/json", headers=header)
    told = answer.json["title"] + answer.json["detail"] + answer.json["errors"][0]["message"]
    assert bool(re.search("[\u4e00-\u9fff]", told)) == (language == "zh")
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.vary


def test_a_wrong_method_is_told_with_the_right_ones(client):
    answer = client.delete("/api/v1/render")
    assert (answer.status_code, answer.json["code"]) == (405, "method-not-allowed")
    assert "POST" in answer.headers["Allow"]


def test_a_status_without_a_section_is_told_by_its_phrase(client):
    answer = client.get("/docs/swagger-ui/swagger-ui.css", headers={"Range": "bytes=999999999-"})
    assert (answer.status_code, answer.content_type) == (416, "application/problem+json")
    assert (answer.json["type"], answer.json["code"]) == ("about:blank", "requested-range-not-satisfiable")


def test_all_faults_are_counted_and_as_many_listed_as_can_be_read(client):
    faults = [Fault("unknown-field", f"/{number}", {"name": str(number)}) for number in range(LISTED_FAULTS + 1)]
    answer = failing_client(InvalidDocument(*faults)).get("/fail")
    assert len(answer.json["errors"]) == LISTED_FAULTS
    assert str(LISTED_FAULTS + 1) in answer.json["detail"]


@pytest.mark.parametrize(
    "error",
    [
        TemplateFault(Fault("template-missing", parameters={"name": "/srv/private/通用.docx"})),
        PackageFault(Fault("package-damaged", parameters={"detail": "/srv/private"})),
        ZeroDivisionError("/srv/private"),
    ],
)
def test_a_fault_of_ours_is_told_bare_and_logged_whole(error, caplog):
    answer = failing_client(error).get("/fail")
    assert (answer.status_code, answer.json["code"]) == (500, "internal-error")
    assert "errors" not in answer.json
    assert "private" not in answer.text
    (record,) = [record for record in caplog.records if record.exc_info]
    assert record.exc_info[1] is error
    assert record.getMessage() == answer.json["instance"]


def test_each_problem_has_a_number_of_its_own(client):
    assert client.get("/nowhere").json["instance"] != client.get("/nowhere").json["instance"]


def test_the_manual_names_every_problem():
    manual = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
    for status, problem in PROBLEMS.items():
        assert f"| {status} | `{problem.code}` |" in manual


def test_an_internal_error_is_told_in_words_for_whoever_typed_with_the_beginning_of_its_number(app, monkeypatch):
    def broken(*_args, **_named):
        raise RuntimeError

    monkeypatch.setattr("web.desk.preview.parse", broken)
    answer = app.test_client().post("/desk/preview", json={})
    number = answer.json["instance"].removeprefix("urn:uuid:")[:8]
    assert f"请把编号 {number} 告诉维护人员" in answer.json["detail"]
    assert "instance" not in answer.json["detail"]


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    ("language", "words"), [("zh-CN", "没有这一页"), ("en", "There is no such page")], ids=["Chinese", "English"]
)
def test_a_browser_gets_a_page_for_an_unknown_address(client, language, words):
    answer = client.get("/desk/nothing", headers={"Accept": BROWSER, "Accept-Language": language})
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert words in answer.text
    assert 'href="/"' in answer.text


@pytest.mark.parametrize("accept", [None, "*/*", "application/json", "application/problem+json, text/html;q=0.5"])
def test_a_program_gets_a_problem_for_an_unknown_address(client, accept):
    answer = client.get("/nothing", headers={"Accept": accept} if accept else {})
    assert (answer.status_code, answer.json["code"]) == (404, "not-found")


def test_the_description_of_the_interface_has_a_way_back(client):
    assert 'href="/"' in client.get("/docs").text
