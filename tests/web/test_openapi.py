import re

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from openapi_spec_validator import OpenAPIV31SpecValidator

from app import create_app
from generator import GENRES, schema
from tests.converters import BlankPages


def described(mode: str):
    # Rules between fields, such as 签发人 in 上行文 only, are beyond JSON Schema: data that fit it may still be refused.
    checks = {"positive_data_acceptance": {"enabled": False}}
    config = schemathesis.Config.from_dict({"generation": {"mode": mode}, "checks": checks})
    app = create_app()
    app.extensions["converter"] = BlankPages()
    return schemathesis.openapi.from_wsgi("/openapi.json", app, config=config)


def bounded(examples: int):
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture
def description(client):
    return client.get("/openapi.json").json


def test_the_description_keeps_openapi_3_1(description):
    assert description["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(description).validate()


def test_every_address_of_the_interface_is_described(app, description):
    routes = {
        (re.sub(r"<(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.") and rule.endpoint != "api.openapi"
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    described = {
        (path, method) for path, item in description["paths"].items() for method in item if method != "parameters"
    }
    assert described == routes


@pytest.mark.parametrize("genre", GENRES)
def test_the_data_are_described_by_the_models_own_schema(description, genre):
    own = schema(genre)
    described = description["components"]["schemas"][own["title"]]
    assert described["properties"].keys() == own["properties"].keys()
    assert described["required"] == own["required"]


def test_the_genre_tells_the_kinds_of_document_apart(description):
    document = description["components"]["schemas"]["Document"]
    assert document["discriminator"]["mapping"].keys() == GENRES.keys()
    assert len(document["oneOf"]) == len(GENRES)


@described("positive").parametrize()
@bounded(40)
def test_whatever_is_allowed_the_answer_is_as_described(case):
    case.call_and_validate()


# Few: it takes over a second to invent one. tests/web/test_render.py spoils examples, a thousand times as fast.
@described("negative").include(path_regex="render|{genre}").parametrize()
@bounded(6)
def test_whatever_is_forbidden_is_refused_as_described(case):
    case.call_and_validate()
