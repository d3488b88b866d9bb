import io

import openpyxl
import pytest

from generator import example
from tests.spreadsheets.test_spreadsheets import HEADER, SMALL, sheet_rows, workbook


def test_a_workbook_is_read_as_fields(client):
    data = workbook([HEADER, *sheet_rows(example("quarterly_report")["figures"])])
    answer = client.post("/desk/figures/quarterly_report/read", data=data)
    assert answer.json["fields"]["units"] == example("quarterly_report")["figures"]["units"]
    assert answer.json["told"] == []


def test_copied_cells_are_read_and_what_is_odd_is_told_in_the_readers_language(client):
    answer = client.post("/desk/figures/quarterly_report/read", json={"rows": SMALL}, headers={"Accept-Language": "en"})
    assert answer.json["told"][0].startswith("E4: “约411” is no number.")


@pytest.mark.parametrize("rows", [None, "x", [1], [["a", 1]]])
def test_other_cells_are_refused(client, rows):
    assert client.post("/desk/figures/circular/read", json={"rows": rows}).status_code == 400


@pytest.mark.parametrize("rows", [[["a"]] * 4_001, [["a"] * 41]])
def test_more_cells_than_a_file_may_have_are_refused_in_the_words_for_a_file(client, rows):
    answer = client.post("/desk/figures/circular/read", json={"rows": rows})
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (422, "spreadsheet-too-large")


def test_half_a_character_is_refused(client):
    data = r'{"rows": [["\ud800"]]}'
    assert client.post("/desk/figures/circular/read", data=data, content_type="application/json").status_code == 400


def test_a_rank_of_more_digits_than_a_number_may_have_is_left_as_it_was_typed(client):
    rows = [["指标", "单位", "目标", "完成", "上月排名"], ["甲", "乙", "1", "1", "9" * 5000]]
    fields = client.post("/desk/figures/circular/read", json={"rows": rows}).json["fields"]
    assert fields["indicators"][0]["values"][0]["previous_rank"] == "9" * 5000


def test_a_genre_without_figures_has_no_such_pages(client):
    assert client.get("/desk/figures/notice/form.xlsx").status_code == 404


def test_results_are_shown_of_whole_figures_and_none_of_others(client):
    data = example("circular")
    page = client.post("/desk/figures/circular/results", json=data).text
    assert page.count("<table") == len(data["ranking"]["indicators"])
    data["ranking"]["indicators"][0]["values"][0]["done"] = "<script>"
    assert "<table" not in client.post("/desk/figures/circular/results", json=data).text


def test_names_in_results_are_text(client):
    data = example("circular")
    data["ranking"]["indicators"][0]["name"] = "<script>"
    assert "<script>" not in client.post("/desk/figures/circular/results", json=data).text


@pytest.mark.parametrize("genre", ["quarterly_report", "circular"])
def test_the_blank_form_opens(client, genre):
    answer = client.get(f"/desk/figures/{genre}/form.xlsx")
    assert openpyxl.load_workbook(io.BytesIO(answer.data)).active["A1"].value == "指标"
