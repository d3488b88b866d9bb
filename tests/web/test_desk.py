import json
import re
from pathlib import Path

import pytest

import web
from app import create_app
from generator import GENRES, example, generate, load
from tests.browser import without_office
from web.desk.fields import genre_fields
from web.desk.sections import sections

SCRIPTS = Path(web.__file__).parent / "static" / "desk"
STYLES = "/static/vendor/tabler/tabler.min.css"
SITE = """
[[organisations]]
name = "稷山县人民政府办公室"
short_name = "县政府办"
printing_office = "稷山县人民政府办公室"
copy_to = [["县委办公室"]]
[organisations.issuer_codes]
general = "稷政办发"
"""


@pytest.fixture
def app():
    return without_office(create_app())


def preview(client, data, **headers) -> str:
    answer = client.post("/desk/preview", json=data, headers=headers)
    assert answer.status_code == 200
    return answer.text


def pointers(page: str) -> dict[str, bool]:
    """Where faults are, and whether something is only missing there."""
    return {found[1]: bool(found[2]) for found in re.finditer(r'<li data-pointer="([^"]*)"( data-missing)?', page)}


@pytest.mark.parametrize("genre", GENRES)
def test_pages_are_drawn_of_a_whole_document(client, genre):
    page = preview(client, example(genre))
    assert pointers(page) == {}
    assert page.count("<svg") > 0
    assert 'data-file-name="' in page


@pytest.mark.parametrize("genre", GENRES)
@pytest.mark.parametrize(
    "typed", [{}, {"date_signed": "2026-11-24", "date_issued": "2026-11-24"}], ids=["nothing", "date"]
)
def test_a_document_that_is_only_begun_has_pages_too(client, genre, typed):
    fields = {name: value for name, value in typed.items() if name in GENRES[genre].model_fields}
    page = preview(client, {"genre": genre, **fields})
    assert "<svg" in page
    assert set(pointers(page).values()) == {True}
    assert "data-file-name" not in page


def drawn(page: str) -> str:
    return "".join(re.findall(">([^<\n]+)<", page))


def test_a_number_and_a_date_that_are_missing_are_shown_as_such(client):
    empty = drawn(preview(client, {"genre": "notice", "document_number": {"year": 2026}}))
    assert "某某发〔2026〕×号" in empty
    assert "××××年×月×日" in empty
    assert "第×号" in drawn(preview(client, {"genre": "order"}))
    assert "第×期" in drawn(preview(client, {"genre": "briefing"}))
    assert "某某发〔2026〕16号" in drawn(
        preview(client, {"genre": "notice", "document_number": {"year": 2026, "serial": 16}})
    )


def test_a_figure_that_is_none_is_not_invented(client):
    data = json.loads(json.dumps(example("quarterly_report"), default=float))
    (given,) = [each for each in data["figures"]["indicators"][0]["values"] if each["unit"] == "西社镇"]
    shown = f"西社镇{given['target']:g}{given['done']:g}"
    assert shown in drawn(preview(client, data))
    given["done"] = "abc"
    shown = drawn(preview(client, data))
    assert f"西社镇{given['target']:g}0" in shown


def test_an_empty_briefing_shows_no_words_of_the_example(client):
    shown = drawn(preview(client, {"genre": "briefing"}))
    for article in example("briefing")["articles"]:
        assert article["title"].splitlines()[-1][-6:] not in shown


@pytest.mark.parametrize("genre", GENRES)
def test_pages_leave_out_what_is_faulty_and_show_the_rest(client, genre):
    page = preview(client, {**example(genre), "attachments": [{"title": 1}], "surplus": 1})
    assert "<svg" in page
    assert "/surplus" in pointers(page)
    assert not any(pointers(page).values())


@pytest.mark.parametrize("date", [None, "2026-11-24"])
def test_an_imprint_without_its_date_is_shown_so(client, date):
    data = {**example("notice"), "date_signed": date, "printing": {"office": "甲县人民政府办公室"}}
    assert "××××年×月×日印发" in drawn(preview(client, data))


@pytest.mark.parametrize(
    "data",
    [
        {
            "genre": "opinion",
            "direction": "upward",
            "document_number": {"issuer_code": "abc", "year": 22, "serial": "十"},
        },
        {"genre": "notice", "signature_mode": "signature_stamp"},
    ],
)
def test_what_a_choice_asks_for_is_stood_in_for(client, data):
    assert "<svg" in preview(client, data)


def test_a_title_without_its_ending_is_shown_with_it(client):
    page = preview(client, {**example("report"), "title": "关于工作情况"})
    assert pointers(page) == {"/title": False}
    assert "关于工作情况报告" in "".join(re.findall(r">([^<]+)</tspan>", page))


def test_a_blank_parts_english_sentences(client):
    data = {**example("notice"), "document_number": {"issuer_code": "甲发", "year": 2026, "serial": "十"}}
    assert "an integer. Write it as" in preview(client, data, **{"Accept-Language": "en"})
    assert "应当是整数。请" in preview(client, data)


def test_what_no_page_can_hold_is_told(client):
    page = preview(client, {**example("notice"), "copy_to": [["某某机关"] * 500] * 4})
    assert pointers(page)
    assert not any(pointers(page).values())


def test_only_pages_that_are_not_shown_yet_are_sent(client):
    first = preview(client, example("notice"))
    ids = re.findall('data-page="([^"]+)"', first)
    assert first.count("<svg") == len(ids) == 8
    again = preview(client, example("notice"), **{"X-Pages-Shown": " ".join(ids)})
    assert re.findall('data-page="([^"]+)"', again) == ids
    assert "<svg" not in again
    changed = example("notice")
    changed["body"][-1] += "另行通知。"
    assert 0 < preview(client, changed, **{"X-Pages-Shown": " ".join(ids)}).count("<svg") < len(ids)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"notice"', b"\xff"])
def test_no_document_is_told_as_a_problem(client, body):
    answer = client.post("/desk/preview", data=body)
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize("data", [{}, {"genre": None}, {"genre": ["notice"]}, {"genre": "nothing"}])
def test_data_of_no_genre_have_no_pages(client, data):
    page = preview(client, data)
    assert "<svg" not in page
    assert pointers(page)


def test_a_classified_document_is_refused_here_too(client):
    data = {**example("notice"), "secrecy": {"level": "秘密"}, "copy_number": 1}
    assert client.post("/desk/preview", json=data).status_code == 403


# Reading


def test_text_is_read_as_a_document_or_as_a_body(client):
    items = ["关于开展检查的通知", "各乡镇：", '按照"甲"执行。', [["乡镇", "完成"], ["甲", "1"]]]
    whole = client.post("/desk/read?genre=notice", json={"items": items, "whole": True}).json
    assert whole["fields"]["title"] == "关于开展检查的通知"
    assert whole["changes"] == [{"before": '按照"甲"执行。', "after": "按照“甲”执行。", "reasons": ["改成了中文引号"]}]
    body = client.post("/desk/read", json={"items": items, "whole": False}).json["fields"]["body"]
    assert body[0] == "关于开展检查的通知"
    assert body[-1]["rows"] == [["甲", "1"]]
    assert client.post("/desk/read", json={"items": items, "whole": True}).status_code == 400


def test_what_the_genre_or_its_form_has_no_field_for_is_handed_back(client):
    items = [
        "甲县人民政府文件",
        "甲政发〔2026〕3号",
        "关于开展检查的通知",
        "各乡镇：",
        "正文。",
        "甲县人民政府",
        "2026年3月2日",
    ]
    answer = client.post("/desk/read?genre=order", json={"items": items, "whole": True}).json
    assert answer["fields"] == {"issuers": ["甲县人民政府"], "date_signed": "2026-03-02", "body": ["正文。"]}
    assert answer["unplaced"] == [
        {"label": "发文字号", "text": "甲政发〔2026〕3号"},
        {"label": "标题", "text": "关于开展检查的通知"},
        {"label": "主送机关", "text": "各乡镇"},
    ]
    assert answer["kind"] == {"genre": "notice", "name": "通知"}
    shown = client.post("/desk/read?genre=notice&field=title&field=body", json={"items": items, "whole": True}).json
    assert shown["fields"].keys() == {"title", "body"}
    assert [each["label"] for each in shown["unplaced"]] == ["成文日期", "发文机关", "发文字号", "主送机关"]
    assert shown["kind"] is None


def test_lines_are_told_apart_by_their_ordinals(client):
    lines = client.post("/desk/outline", json={"items": ["一、总体要求", "正文。", "", "两\n行"]}).json["lines"]
    assert [line["kind"] for line in lines] == ["heading", "paragraph", "paragraph", "paragraph"]
    assert lines[0]["level"] == 1


@pytest.mark.parametrize("path", ["/desk/read", "/desk/outline"])
@pytest.mark.parametrize(
    "data",
    [{}, *({"items": items} for items in (1, [1], [[]], [[[]]], [[[1]]], [{}]))],
)
def test_what_is_no_text_is_refused(client, path, data):
    assert client.post(path, json=data).status_code == 400


@pytest.mark.parametrize("path", ["/desk/read", "/desk/outline"])
def test_half_a_character_is_refused(client, path):
    assert client.post(path, data=r'{"items": ["\ud800"]}').status_code == 400


def test_a_word_file_is_read(client):
    data = example("notice")
    answer = client.post("/desk/read-word-file?genre=notice", data=generate(load(data)))
    assert answer.json["fields"]["title"] == data["title"]


@pytest.mark.parametrize("data", [b"", b"text", b"PK\x03\x04" + bytes(100)])
def test_another_file_is_refused(client, data):
    answer = client.post("/desk/read-word-file?genre=notice", data=data)
    assert answer.status_code == 422
    assert [fault["code"] for fault in answer.json["errors"]] == ["file-unreadable"]


# The form


@pytest.mark.parametrize("genre", GENRES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_field_stands_once_in_the_form(client, genre, language):
    with client.application.test_request_context(headers={"Accept-Language": language}):
        fields = genre_fields(genre, language)
    placed = [field.name for section in sections(fields, upward=True) for field in section.fields]
    assert sorted(placed) == sorted(set(GENRES[genre].model_fields) - {"genre"})
    assert len(placed) == len(set(placed))


@pytest.mark.parametrize("genre", ["report", "request", "opinion", "quarterly_report"])
def test_a_signer_is_asked_for_wherever_one_is_asked_at_all(client, genre):
    page = client.get(f"/desk/{genre}").text
    signers = (
        page.partition('data-field="signers"')[2]
        .partition("</label>")[0]
        .partition('<div class="chips form-control">')[0]
    )
    assert "签发人" in signers
    assert "可不填" not in signers
    assert "可不填" in page


@pytest.mark.parametrize("genre", GENRES)
def test_what_must_be_filled_in_is_never_folded_away(client, genre):
    with client.application.test_request_context():
        fields = genre_fields(genre, "zh")
    for section in sections(fields, upward=True):
        assert not (section.folded and any(field.required for field in section.fields))


@pytest.mark.parametrize("genre", GENRES)
def test_the_english_form_has_english_labels(client, genre):
    page = client.get(f"/desk/{genre}", headers={"Accept-Language": "en"}).text
    labels = re.findall(r'data-label="([^"]+)"', page)
    assert labels
    assert not [label for label in labels if re.search("[\u4e00-\u9fff]", label)]


def test_an_unknown_genre_has_no_page(client):
    assert client.get("/desk/nothing").status_code == 404


# The sentences


def modules(name: str, seen: set[str]) -> set[str]:
    """A script and all that it imports."""
    if name not in seen:
        seen.add(name)
        for imported in re.findall(r'(?:from|import) "\./(\w+\.js)"', (SCRIPTS / name).read_text("utf-8")):
            modules(imported, seen)
    return seen


@pytest.mark.parametrize(("path", "script"), [("/desk/notice", "write.js"), ("/desk/interview_notices", "notices.js")])
def test_every_sentence_that_a_script_shows_is_handed_to_it_and_no_other(client, path, script):
    template = client.get(path).text.partition('<template id="words"')[2].partition(">")[0]
    given = {
        re.sub("-([a-z])", lambda found: found[1].upper(), name) for name in re.findall(r"data-([\w-]+)=", template)
    }
    text = "".join((SCRIPTS / name).read_text("utf-8") for name in modules(script, set()))
    assert set(re.findall(r"\bwords(?:\(\))?\.(\w+)", text)) <= given
    # What a paragraph is called is looked up by its level, and some others by a name in quotes.
    looked_up = {name for name in given if re.match(r"(heading|run)-\d|list_item|paragraph", name)}
    assert not [name for name in given - looked_up if not re.search(rf'\bwords(\(\))?\.{name}\b|"{name}"', text)]


# The site


def test_the_organisations_of_the_site_are_there_to_choose_from(tmp_path):
    (tmp_path / "hongtou.toml").write_text(SITE, "utf-8")
    client = without_office(create_app({"CONFIG": str(tmp_path / "hongtou.toml")})).test_client()
    names = re.findall("<option>([^<]+)</option>", client.get("/").text)
    assert names == ["稷山县人民政府办公室"]
    listed = json.loads(re.search("data-list='([^']+)'", client.get("/desk/notice").text)[1])
    assert [each["names"][0] for each in listed] == names


# Language and compression


def test_a_language_that_was_chosen_stays_and_leads_back(client):
    answer = client.get("/language/en?next=/desk/notice%23abc")
    assert answer.location == "/desk/notice#abc"
    assert "Write an official document" in client.get("/", headers={"Accept-Language": "zh"}).text


@pytest.mark.parametrize("next", ["//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\nb"])
def test_a_chosen_language_leads_to_no_other_server(client, next):
    assert client.get("/language/en", query_string={"next": next}).location == "/"


def test_a_language_that_is_not_spoken_is_no_page(client):
    assert client.get("/language/xx").status_code == 404


def fetched(client, path: str, **headers: str):
    answer = client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()}, buffered=True)
    answer.close()
    return answer


@pytest.mark.parametrize("path", ["/", STYLES])
def test_pages_and_their_styles_are_sent_compressed(client, path):
    plain, small = fetched(client, path), fetched(client, path, Accept_Encoding="gzip")
    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.data) < len(plain.data) / 2
    assert "Accept-Encoding" in small.vary


def test_a_style_sheet_that_the_browser_has_is_not_sent_again(client):
    etag = fetched(client, STYLES, Accept_Encoding="gzip").headers["ETag"]
    assert fetched(client, STYLES, Accept_Encoding="gzip", If_None_Match=etag).status_code == 304
