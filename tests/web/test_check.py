"""`POST /api/v1/check`: data or any Word file in, a report out, and never an error of ours."""

import io
import json
import zipfile

import pytest
from docx import Document as WordDocument
from PIL import Image

from generator import Fault, RendererBusy, RendererMissing, example, generate, load
from generator.package import read_parts, write_parts
from tests.converters import BlankPages, Failing
from web.api.options import DOCX

ADDRESS = "/api/v1/check"


@pytest.fixture(autouse=True)
def blank(app):
    app.extensions["converter"] = BlankPages()
    return app.extensions["converter"]


@pytest.fixture
def file(notice):
    return generate(load(notice))


def codes(answer, state="fails"):
    return {each["code"] for each in answer.json["findings"] if each["state"] == state}


def test_data_are_checked_with_pointers_to_their_places(client, notice):
    answer = client.post(
        ADDRESS, json=notice | {"title": "关于成立专班的通知。", "body": "请按有关文件（稷政办发[2022]5号）执行。"}
    )
    assert answer.status_code == 200
    assert codes(answer) == {"title-ending", "number-brackets"}
    ending, brackets = (
        next(each for each in answer.json["findings"] if each["code"] == code)
        for code in ("title-ending", "number-brackets")
    )
    assert ending["place"]["pointer"] == "/title"
    assert (brackets["clause"], brackets["strength"]) == ("7.2.5", "规定")
    assert brackets["message"] == "发文字号的年份应当用六角括号：“稷政办发[2022]5号”应写成“稷政办发〔2022〕5号”。"


def test_a_word_file_is_checked_with_paragraphs_for_places(client, file):
    answer = client.post(ADDRESS, data=file, content_type=DOCX)
    assert answer.status_code == 200
    assert codes(answer) == set()
    assert answer.json["kind"] == "general"
    assert answer.json["counts"]["holds"] > 30


def test_what_the_pages_do_not_show_is_unverified_and_never_right(client, file):
    answer = client.post(ADDRESS, data=file, content_type=DOCX)
    assert answer.json["pages"] == 2
    assert {"mark-top", "head-rule-drop", "first-line-indent", "page-number-side"} <= codes(answer, "unverified")
    assert not codes(answer, "unverified") & codes(answer, "holds")


def test_without_libreoffice_the_page_is_unverified_and_the_file_is_checked(app, client, file):
    app.extensions["converter"] = Failing(RendererMissing(Fault("renderer-missing")))
    answer = client.post(ADDRESS, data=file, content_type=DOCX)
    assert answer.status_code == 200
    assert answer.json["pages"] is None
    assert "mark-top" in codes(answer, "unverified")
    assert "top-margin" in codes(answer, "holds")


def test_a_busy_libreoffice_is_told_with_the_time_to_wait(app, client, file):
    app.extensions["converter"] = Failing(RendererBusy(Fault("renderer-busy")))
    answer = client.post(ADDRESS, data=file, content_type=DOCX)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


def test_writing_is_mended_on_request_with_every_change(client, notice):
    broken = notice | {"body": "自2022.4.12起施行,请照办。"}
    answer = client.post(f"{ADDRESS}?fix=true", json=broken)
    assert answer.json["document"]["body"] == "自2022年4月12日起施行，请照办。"
    assert [change["code"] for change in answer.json["changes"]] == ["date-marks", "half-width-mark"]
    assert codes(answer) == set()
    assert "document" not in client.post(ADDRESS, json=broken).json


def test_the_caller_says_how_many_sides_are_printed(client, notice, blank):
    data = notice | {"copy_to": ["县委办公室"]}
    for query, double_sided in (("", True), ("?sides=double", True), ("?sides=single", False)):
        assert client.post(f"{ADDRESS}{query}", json=data).status_code == 200
        drawn, _archival = blank.asked.pop()
        assert drawn == generate(load(data), renderer="libreoffice", double_sided=double_sided)


def test_a_zip_holds_the_report_and_a_picture_of_every_page(client, file):
    answer = client.post(f"{ADDRESS}?format=zip&dpi=50", data=file, content_type=DOCX)
    assert answer.mimetype == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert sorted(archive.namelist()) == ["pages/1.png", "pages/2.png", "report.json"]
        assert json.loads(archive.read("report.json"))["pages"] == 2
        # 210 mm × 297 mm at 50 dots per inch.
        assert Image.open(io.BytesIO(archive.read("pages/1.png"))).size == (414, 585)


def test_the_reader_chooses_the_language(client, notice):
    answer = client.post(ADDRESS, json=notice | {"title": "关于成立专班的通知。"}, headers={"Accept-Language": "en"})
    (finding,) = (each for each in answer.json["findings"] if each["state"] == "fails")
    assert finding["message"].startswith("A title has no mark at its end: ")
    assert answer.headers["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("body", "content_type", "status", "code"),
    [
        (b"", DOCX, 422, "file-unreadable"),
        (b"PK\x03\x04 half of a file", DOCX, 422, "file-unreadable"),
        (b"{}", DOCX, 422, "file-unreadable"),
        (b"{", "application/json", 400, "malformed-json"),
        (b"[]", "application/json", 400, "not-an-object"),
        (b"{}", "application/json", 422, "missing-genre"),
    ],
)
def test_rubbish_is_refused_with_a_code(client, body, content_type, status, code):
    answer = client.post(ADDRESS, data=body, content_type=content_type)
    assert answer.status_code == status
    assert [fault["code"] for fault in answer.json["errors"]] == [code]


def _zip(**members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_a_zip_file_that_is_no_word_file_is_refused(client):
    answer = client.post(ADDRESS, data=_zip(text="hello"), content_type=DOCX)
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (422, "file-unreadable")


def test_a_file_that_unpacks_to_gigabytes_is_refused_unopened(client):
    answer = client.post(ADDRESS, data=_zip(zeros=bytes(65 * 2**20)), content_type=DOCX)
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (422, "file-too-large")


def test_a_file_of_more_paragraphs_than_any_document_has_is_refused_at_once(client):
    parts = dict(read_parts(generate(load(example("notice")))))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:p>", b"<w:p/>" * 40_001 + b"<w:p>", 1)
    answer = client.post(ADDRESS, data=write_parts(parts), content_type=DOCX)
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (422, "file-too-large")


@pytest.mark.parametrize("content_type", ["text/plain", "application/msword", "application/zip", None])
def test_other_content_is_not_taken(client, content_type):
    assert client.post(ADDRESS, data=b"x", content_type=content_type).status_code == 415


@pytest.mark.parametrize("query", ["format=pdf", "fix=yes", "dpi=72", "sides=3", "format=zip&dpi=5000", "pages=1"])
def test_a_wish_that_cannot_be_met_is_told(client, notice, query):
    answer = client.post(f"{ADDRESS}?{query}", json=notice)
    assert answer.status_code == 400
    assert {fault["code"] for fault in answer.json["errors"]} <= {"option-not-allowed", "unknown-option"}


def test_a_word_file_is_not_mended(client, file):
    answer = client.post(f"{ADDRESS}?fix=true", data=file, content_type=DOCX)
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (400, "unknown-option")


def test_a_report_as_a_picture_alone_is_not_acceptable(client, notice):
    assert client.post(ADDRESS, json=notice, headers={"Accept": "image/png"}).status_code == 406


def test_a_classified_word_file_is_refused_before_it_is_drawn(client, blank):
    word = WordDocument()
    for text in ("机密★1年", "稷政发〔2022〕9号", "关于甲的通知"):
        word.add_paragraph(text)
    target = io.BytesIO()
    word.save(target)
    answer = client.post(ADDRESS, data=target.getvalue(), content_type=DOCX)
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (403, "classified-refused")
    assert blank.asked == []


def test_a_file_with_nothing_of_an_official_document_says_what_was_not_found(client):
    word = WordDocument()
    word.add_paragraph("Hello")
    target = io.BytesIO()
    word.save(target)
    answer = client.post(ADDRESS, data=target.getvalue(), content_type=DOCX)
    assert answer.json["kind"] == "unknown"
    told = {each["parameters"]["element"] for each in answer.json["findings"] if each["code"] == "element-not-found"}
    assert {"发文机关标志", "发文字号", "标题", "成文日期"} <= told


def test_comments_and_numbers_without_end_in_a_word_file_are_read_over(client, notice):
    parts = dict(read_parts(generate(load(notice))))
    for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        parts[name] = parts[name].replace(b"<Relationship ", b"<!-- c --><?p i?><Relationship ", 1)
    for number in (b"1e999", b"nan"):
        spacing = b'<w:pPr><w:spacing w:line="%s"/><w:ind w:leftChars="%s"/></w:pPr>' % (number, number)
        extra = b"<w:p>" + spacing + b"<w:r><w:t>1</w:t></w:r></w:p>"
        changed = {
            **parts,
            "word/document.xml": parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + extra, 1),
        }
        assert client.post(ADDRESS, data=write_parts(changed), content_type=DOCX).status_code == 200


@pytest.mark.parametrize("field", ["issuers", "body", "editor", "unknown"])
def test_data_nested_deeply_are_refused_whatever_is_done_with_them(client, field):
    body = '{"genre": "notice", "' + field + '": ' + "[" * 900 + "]" * 900 + "}"
    answer = client.post(f"{ADDRESS}?fix=true", data=body, content_type="application/json")
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (400, "nested-too-deeply")
