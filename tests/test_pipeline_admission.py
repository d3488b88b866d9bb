"""A document with 密级 is made only on a deployment that is declared for classified use."""

import pytest

from app import create_app
from generator import ClassifiedRefused, admit, example, load
from generator.__main__ import main

SECRET = {**example("notice"), "copy_number": 1, "secrecy": {"level": "秘密", "period": "1年"}}


def test_a_classified_document_is_refused_and_the_message_says_why():
    with pytest.raises(ClassifiedRefused) as refused:
        admit(load(SECRET), classified=False)
    (fault,) = refused.value.faults
    assert (fault.code, fault.pointer) == ("classified-refused", "/secrecy")
    assert "秘密" in fault.message
    assert "条例" in fault.hint


@pytest.mark.parametrize("label", ["机密★1年", "秘密", "绝密 注意保存"])
def test_a_briefing_whose_label_is_a_secrecy_level_is_refused(label):
    briefing = load({**example("briefing"), "notice_label": label})
    with pytest.raises(ClassifiedRefused) as refused:
        admit(briefing, classified=False)
    assert refused.value.faults[0].pointer == "/notice_label"
    admit(briefing, classified=True)
    admit(load(example("briefing")), classified=False)


def test_a_declared_deployment_and_an_open_document_pass():
    admit(load(SECRET), classified=True)
    admit(load(example("notice")), classified=False)


@pytest.mark.parametrize(("declared", "status"), [(False, 403), (True, 200)])
def test_the_service_answers_403_unless_it_is_declared(declared, status):
    answer = create_app({"CLASSIFIED": declared}).test_client().post("/api/v1/render", json=SECRET)
    assert answer.status_code == status
    if not declared:
        assert answer.get_json()["errors"][0]["code"] == "classified-refused"


def test_the_environment_declares_a_deployment(monkeypatch):
    monkeypatch.setenv("HONGTOU_CLASSIFIED", "true")
    assert create_app().config["CLASSIFIED"] is True


@pytest.mark.parametrize("written", ["False", "FALSE", "no", "off", "yes", "1"])
def test_a_declaration_that_is_neither_true_nor_false_stops_the_service(monkeypatch, written):
    monkeypatch.setenv("HONGTOU_CLASSIFIED", written)
    with pytest.raises(ValueError, match="HONGTOU_CLASSIFIED"):
        create_app()


def test_the_command_line_needs_the_declaration(tmp_path, capsys):
    source = tmp_path / "secret.json"
    source.write_text(load(SECRET).model_dump_json(), "utf-8")
    assert main(["make", str(source), "-o", str(tmp_path / "out.docx")]) == 1
    assert "密级" in capsys.readouterr().err
    assert main(["make", str(source), "-o", str(tmp_path / "out.docx"), "--classified"]) == 0
