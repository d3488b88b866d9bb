import pytest
from jsonschema import Draft202012Validator

from generator import GENRES, example, load
from web.api.options import DOCX


def test_all_genres_are_listed_with_names_and_links(client):
    listed = client.get("/api/v1/genres").json["genres"]
    assert [genre["id"] for genre in listed] == list(GENRES)
    assert listed[0]["name"] == "通知"
    assert listed[0]["english_name"] == "Notice"


def test_every_link_leads_somewhere(client):
    for genre in client.get("/api/v1/genres").json["genres"]:
        for name, link in genre["links"].items():
            assert client.get(link).status_code == 200, (name, link)


@pytest.mark.parametrize("genre", GENRES)
def test_an_example_is_the_generators_own(client, genre):
    answer = client.get(f"/api/v1/genres/{genre}/example")
    assert load(answer.json) == load(example(genre))
    # Chinese reads as Chinese, not as \uXXXX.
    assert b"\\u" not in answer.data


@pytest.mark.parametrize("genre", GENRES)
def test_an_example_fits_its_schema(client, genre):
    answer = client.get(f"/api/v1/genres/{genre}/schema")
    assert answer.content_type == "application/schema+json"
    Draft202012Validator.check_schema(answer.json)
    Draft202012Validator(answer.json).validate(client.get(f"/api/v1/genres/{genre}/example").json)


@pytest.mark.parametrize("genre", GENRES)
def test_an_example_document_can_be_had_with_one_click(client, genre):
    answer = client.get(f"/api/v1/genres/{genre}/example.docx")
    assert (answer.status_code, answer.content_type) == (200, DOCX)
    assert answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("part", ["schema", "example", "example.docx"])
def test_an_unknown_genre_is_not_found(client, part):
    assert client.get(f"/api/v1/genres/ballad/{part}").status_code == 404


def test_the_service_says_that_it_runs(client):
    answer = client.get("/healthz")
    assert answer.json["status"] == "ok"
    assert answer.cache_control.no_store
