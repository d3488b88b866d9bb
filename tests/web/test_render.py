import json
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.http import parse_options_header

from app import create_app
from generator import GENRES, example, file_name, generate, load
from web.api.options import DOCX


def post(client, data, *, content_type="application/json", **headers):
    body = data if isinstance(data, bytes) else json.dumps(data, default=float).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/api/v1/render", data=body, content_type=content_type, headers=named)


@pytest.mark.parametrize("genre", GENRES)
def test_data_become_the_document_that_the_generator_makes(client, genre):
    answer = post(client, example(genre))
    assert (answer.status_code, answer.content_type) == (200, DOCX)
    assert answer.data == generate(load(example(genre)))


@pytest.mark.parametrize(("query", "double_sided"), [("", True), ("?sides=double", True), ("?sides=single", False)])
def test_a_caller_says_whether_both_sides_of_the_paper_are_printed(client, notice, query, double_sided):
    data = notice | {"body": ["请按时报送。"], "copy_to": ["县委办公室"]}
    answer = client.post(f"/api/v1/render{query}", json=data)
    assert answer.data == generate(load(data), double_sided=double_sided)


def test_other_sides_of_the_paper_are_refused(client, notice):
    answer = client.post("/api/v1/render?sides=<b>三", json=notice)
    assert answer.status_code == 400
    assert [(fault["code"], fault["pointer"]) for fault in answer.json["errors"]] == [("option-not-allowed", "")]
    assert "“<b>三”" in answer.json["errors"][0]["message"]


def test_a_document_that_the_pages_cannot_hold_is_refused(client, notice):
    answer = client.post("/api/v1/render", json=notice | {"title": "\n".join("甲" * 20) + "通知"})
    assert answer.status_code == 422
    assert [(fault["code"], fault["pointer"]) for fault in answer.json["errors"]] == [("first-page-full", "/title")]


def test_the_answer_is_a_word_file_with_the_text(client, notice):
    answer = post(client, notice)
    assert ZipFile(BytesIO(answer.data)).testzip() is None
    text = "".join(paragraph.text for paragraph in Document(BytesIO(answer.data)).paragraphs)
    assert "".join(notice["title"].split()) in "".join(text.split())


def test_the_file_has_its_chinese_name_and_a_plain_one(client, notice):
    disposition = post(client, notice).headers["Content-Disposition"]
    assert disposition.isascii()
    assert "filename=notice.docx" in disposition
    kind, options = parse_options_header(disposition)
    assert kind == "attachment"
    assert options["filename"] == file_name(load(notice))


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/json; charset=UTF-8", "application/vnd.hongtou+json"]
)
def test_json_is_taken_under_each_of_its_names(client, notice, content_type):
    assert post(client, notice, content_type=content_type).status_code == 200


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json; charset=gbk",
    ],
)
def test_anything_but_json_is_refused(client, notice, content_type):
    answer = post(client, notice, content_type=content_type)
    assert (answer.status_code, answer.json["code"]) == (415, "unsupported-media-type")


@pytest.mark.parametrize("accept", [DOCX, "*/*", "application/*", f"application/pdf;q=0.1, {DOCX}", ""])
def test_a_caller_who_takes_word_files_gets_one(client, notice, accept):
    answer = post(client, notice, Accept=accept)
    assert (answer.status_code, answer.content_type) == (200, DOCX)
    assert "Accept" in answer.vary


@pytest.mark.parametrize("accept", ["application/json", "image/jpeg", f"{DOCX};q=0", "text/*"])
def test_a_caller_who_takes_nothing_that_there_is_gets_none(client, notice, accept):
    answer = post(client, notice, Accept=accept)
    assert (answer.status_code, answer.json["code"]) == (406, "not-acceptable")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "malformed-json"),
        (b"{", "malformed-json"),
        (b"PK\x03\x04 a Word file", "word-file-for-json"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old one", "word-file-for-json"),
        (b"[]", "not-an-object"),
        (b"[" * 100_000, "nested-too-deeply"),
        (b'{"genre": "notice", "genre": "notice"}', "duplicate-key"),
        (b'{"year": NaN}', "unreadable-json"),
        (b"\xff\xfe\xfd", "unreadable-json"),
        ('{"title": "标题"}'.encode("gbk"), "unreadable-json"),
    ],
)
def test_what_is_no_json_object_is_malformed(client, body, code):
    answer = post(client, body)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed-request")
    assert [fault["code"] for fault in answer.json["errors"]] == [code]


def test_all_faults_of_the_data_are_told_at_once(client, notice):
    del notice["title"]
    notice["document_number"]["serial"] = 0
    notice["colour"] = "red"
    answer = post(client, notice)
    assert (answer.status_code, answer.json["code"]) == (422, "invalid-document")
    told = {(fault["code"], fault["pointer"]) for fault in answer.json["errors"]}
    assert told == {
        ("missing-field", "/title"),
        ("number-too-small", "/document_number/serial"),
        ("unknown-field", "/colour"),
    }
    assert all(fault["message"] and fault["hint"] for fault in answer.json["errors"])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", ["\ud800", "", "/", "~1", "%(name)s", "9" * 5000, "長" * 100_000])
def test_a_field_of_any_name_is_refused_and_not_stumbled_over(client, notice, language, name):
    answer = post(client, {**notice, name: 1}, Accept_Language=language)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["message"]


def test_a_body_above_the_limit_is_refused_unread(notice):
    client = create_app({"MAX_CONTENT_LENGTH": 100}).test_client()
    answer = post(client, notice)
    assert (answer.status_code, answer.json["code"]) == (413, "content-too-large")


@pytest.mark.parametrize(("size", "status"), [(99, 422), (101, 413)])
def test_a_body_in_chunks_is_measured_too(size, status):
    client = create_app({"MAX_CONTENT_LENGTH": 100}).test_client()
    answer = client.post(
        "/api/v1/render",
        content_type="application/json",
        # What gunicorn hands on for `Transfer-Encoding: chunked`: no length, but an end.
        input_stream=BytesIO(b"{}".ljust(size)),
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert answer.status_code == status


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_documents_are_made_by_post_alone(client, method):
    assert client.open("/api/v1/render", method=method).status_code == 405


def places(data, path=()):
    """The path of every value in the data, and the value."""
    yield path, data
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield from places(value, (*path, step))


def spoilt(data, path, value):
    """The data with another value in one place."""
    if not path:
        return value
    step, *rest = path
    copy = data.copy()
    copy[step] = spoilt(data[step], rest, value)
    return copy


EXAMPLES = {genre: example(genre) for genre in GENRES}
TEXT = st.text("一二（）、。：甲乙〔〕“1a. -/\n\t", min_size=1) | st.text() | st.sampled_from(["\ud800", "长" * 30_000])
NUMBERS = st.integers(-1, 3000) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3),
    max_leaves=5,
)
LIKE = {str: TEXT, int: NUMBERS, Decimal: NUMBERS}


@given(st.data())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_another_value_anywhere_never_breaks_the_service(client, data):
    document = EXAMPLES[data.draw(st.sampled_from(list(GENRES)))]
    path, value = data.draw(st.sampled_from(list(places(document))))
    answer = post(client, spoilt(document, path, data.draw(LIKE.get(type(value), ANYTHING) | ANYTHING)))
    assert answer.status_code in (200, 400, 422)
    if answer.status_code != 200:
        assert answer.json["errors"]
