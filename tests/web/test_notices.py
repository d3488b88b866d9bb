"""A series of interview notices over HTTP: pages of any one, faults at their rows, files that tell how far they are."""

import base64
import io
import json
import zipfile

import pytest

from generator import RendererBusy, example
from generator.render import open_pdf
from tests.converters import PAGES, BlankPages, Failing
from tests.model.test_tail import RANKING
from tests.test_series import SHARED, UNITS, data

PAGE = "/desk/interview_notices"


def steps(answer) -> list[dict]:
    assert answer.status_code == 200
    return [json.loads(line) for line in answer.text.splitlines()]


@pytest.fixture
def blank(app):
    app.extensions["converter"] = BlankPages()


def test_the_page_asks_for_what_is_shared_and_for_a_line_for_each_unit(client):
    page = client.get(PAGE, headers={"Accept-Language": "en"}).text
    assert 'data-field="units"' in page
    assert 'data-field="recipients"' not in page
    assert "Number of the first notice" in page


def test_the_first_page_of_the_site_leads_to_it(client):
    assert f'href="{PAGE}"' in client.get("/").text


def test_a_zip_file_holds_a_word_file_for_each_unit(client):
    *made, last = steps(client.post(f"{PAGE}/make/zip", json=data()))
    assert made == [{"made": number, "of": 3} for number in range(3)]
    assert last["name"] == "稷约〔2022〕3—5号 约谈通知书.zip"
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(last["file"]))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            f"稷约〔2022〕{serial}号 关于约谈{unit['unit']}的通知.docx" for serial, unit in enumerate(UNITS, start=3)
        ]


def test_a_pdf_holds_the_pages_of_all(client, blank):
    last = steps(client.post(f"{PAGE}/make/pdf", json=data()))[-1]
    assert last["name"] == "稷约〔2022〕3—5号 约谈通知书.pdf"
    with open_pdf(base64.b64decode(last["file"])) as pdf:
        assert len(pdf) == 3 * PAGES


def test_a_pdf_that_cannot_be_made_is_told_and_ends_the_work(client, app):
    app.extensions["converter"] = Failing(RendererBusy())
    answer = client.post(f"{PAGE}/make/pdf", json=data())
    assert [list(step) for step in steps(answer)] == [["made", "of"], ["trouble"]]


def test_files_that_are_too_large_together_are_told_as_soon_as_they_are(client, monkeypatch):
    monkeypatch.setattr("web.desk.notices.MOST_BYTES", 12_000)
    made = steps(client.post(f"{PAGE}/make/zip", json=data()))
    assert [list(step) for step in made] == [["made", "of"], ["made", "of"], ["trouble"]]


def test_what_no_page_can_hold_is_told_at_its_place_after_all_were_tried(client):
    given = data(shared={"copy_to": [[f"第{number}工作组" for number in range(400)]]})
    *made, last = steps(client.post(f"{PAGE}/make/zip", json=given))
    assert len(made) == 3
    assert [fault["pointer"] for fault in last["faults"]] == ["/shared"]


def test_faulty_notices_are_refused_before_any_is_made(client):
    answer = client.post(f"{PAGE}/make/zip", json=data(units=[*UNITS, {"unit": "丁局", "time": "明天"}]))
    assert answer.status_code == 422
    assert [fault["pointer"] for fault in answer.json["errors"]] == ["/units/3/time"]


def test_notices_with_a_secrecy_level_are_refused(client):
    secret = {"secrecy": {"level": "机密"}, "copy_number": 1}
    assert client.post(f"{PAGE}/make/zip", json=data(shared=secret)).status_code == 403


def test_any_notice_is_shown_with_the_faults_of_all(client):
    given = data(units=[*UNITS, {"unit": "<script>丁局", "time": "明天"}])
    second = client.post(f"{PAGE}/preview", json=given | {"shown": 1}, headers={"X-Pages-Draft": "1"}).text
    assert "关于约谈蔡村乡人民政府的通知" in second
    assert second.count('data-pointer="/units/3/time"') == 1
    last = client.post(f"{PAGE}/preview", json=given | {"shown": 3}, headers={"X-Pages-Draft": "1"}).text
    assert "&lt;script&gt;丁局" in last
    assert "<script>" not in last


@pytest.mark.parametrize("given", [{}, {"shared": {}, "units": []}, {"shared": SHARED, "units": [{}]}, {"shared": 1}])
def test_an_unfinished_series_is_shown_with_stand_ins(client, given):
    page = client.post(f"{PAGE}/preview", json=given, headers={"X-Pages-Draft": "1"}).text
    assert "<svg" in page
    assert "data-missing" in page


def test_what_no_page_can_hold_is_told_at_its_place_in_the_preview(client):
    given = data(shared={"copy_to": [[f"第{number}工作组" for number in range(400)]]})
    assert 'data-pointer="/shared"' in client.post(f"{PAGE}/preview", json=given).text


def test_a_title_that_names_one_unit_of_many_is_told_and_mended_by_a_click(client):
    given = data(shared={"title": "关于约谈太阳乡的<通知"})
    page = client.post(f"{PAGE}/findings", json=given).text
    assert 'data-pointer="/shared/title"' in page
    assert "写的都是太阳乡人民政府。" in page
    assert 'data-after="关于约谈{单位}的&lt;通知"' in page
    assert client.post(f"{PAGE}/findings", json=data()).text.strip() == ""
    assert client.post(f"{PAGE}/make/zip", json=data(shared={"title": "关于约谈太阳乡的通知"})).status_code == 200


@pytest.mark.parametrize("given", [{}, {"shared": [], "units": {}}, {"shared": {"title": None}, "units": [1, 2]}])
def test_an_unfinished_series_has_no_findings(client, given):
    assert client.post(f"{PAGE}/findings", json=given).text.strip() == ""


@pytest.mark.parametrize("shown", [-1, "1", None, True, 1.5])
def test_a_row_that_is_none_is_refused(client, shown):
    assert client.post(f"{PAGE}/preview", json=data() | {"shown": shown}).status_code == 400


def test_the_tail_of_a_ranking_is_units_with_their_facts(client):
    units = client.post(f"{PAGE}/tail", json={"ranking": RANKING, "last": 1}).json["units"]
    assert [unit["unit"] for unit in units] == ["甲镇", "乙镇", "丁乡"]
    assert all(fact.startswith("截至2022年11月30日，你单位") for unit in units for fact in unit["facts"])


def test_faults_of_the_figures_are_told(client):
    answer = client.post(f"{PAGE}/tail", json={"ranking": RANKING | {"source": ""}, "last": 1})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == "/source"


@pytest.mark.parametrize(
    "given", [{}, {"ranking": [], "last": 1}, {"ranking": {}, "last": 0}, {"ranking": {}, "last": True}]
)
def test_other_questions_for_a_tail_are_refused(client, given):
    assert client.post(f"{PAGE}/tail", json=given).status_code == 400


@pytest.mark.parametrize("path", ["make/exe", "make/"])
def test_other_files_are_not_made(client, path):
    assert client.post(f"{PAGE}/{path}", json=example("interview_notice")).status_code == 404


def test_a_name_of_half_a_character_is_told(client):
    page = client.post(f"{PAGE}/preview", data=r'{"\ud800": 1}', headers={"X-Pages-Draft": "1"}).text
    assert r'data-pointer="/\ud800"' in page
