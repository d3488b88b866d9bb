import io

import docx
import pytest

from app import create_app
from generator import InvalidConfiguration, example
from generator.package import write_parts
from tests.check.alterations import altered, swap

CONFIGURATION = """
templates = "templates"
[[organisations]]
name = "稷山县人民政府办公室"
short_name = "县政府办"
issuer_codes = { general = "稷政办发" }
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "hongtou.toml").write_text(CONFIGURATION, "utf-8")
    return tmp_path


@pytest.fixture
def client(folder):
    return create_app({"CONFIG": str(folder / "hongtou.toml")}).test_client()


def texts(answer) -> list[str]:
    return [each.text.strip() for each in docx.Document(io.BytesIO(answer.data)).paragraphs]


def test_short_names_and_missing_codes_come_from_the_configuration(client):
    notice = {**example("notice"), "issuers": ["县政府办"], "document_number": {"year": 2022, "serial": 5}}
    answer = client.post("/api/v1/render", json=notice)
    assert answer.status_code == 200
    assert {"稷政办发〔2022〕5号", "稷山县人民政府办公室"} <= set(texts(answer))


def test_a_template_of_the_site_is_used_without_a_restart(client, folder):
    own = altered("general", swap("word/document.xml", "{{ title }}", "（试行）{{ title }}"))
    (folder / "templates" / "general.docx").write_bytes(write_parts(own))
    answer = client.post("/api/v1/render", json=example("notice"))
    assert any(text.startswith("（试行）") for text in texts(answer))


def test_a_template_that_is_not_used_is_told_to_whoever_watches(client, folder):
    assert "templates_refused" not in client.get("/healthz").json
    spoiled = altered("general", swap("word/document.xml", "{{ title }}", "{{ titel }}"))
    (folder / "templates" / "general.docx").write_bytes(write_parts(spoiled))
    assert client.post("/api/v1/render", json=example("notice")).status_code == 200
    (refused,) = client.get("/healthz", headers={"Accept-Language": "en"}).json["templates_refused"]
    assert (refused["format"], refused["used_instead"]) == ("general", "built-in")
    (found,) = refused["findings"]
    assert found["code"] == "template-tag-misspelt"
    assert found["message"] == "There is no tag “titel”; “title” was probably meant."


def test_the_environment_names_the_configuration(folder, monkeypatch):
    monkeypatch.setenv("HONGTOU_CONFIG", str(folder / "hongtou.toml"))
    assert create_app().config["SITE"].organisation("县政府办")


def test_a_service_with_a_faulty_configuration_does_not_start(folder):
    (folder / "hongtou.toml").write_text('colour = "red"', "utf-8")
    with pytest.raises(InvalidConfiguration, match="colour"):
        create_app({"CONFIG": str(folder / "hongtou.toml")})
