"""Formats that have to be drawn: which one is given, under which name, and what happens when it cannot be."""

import io
import json
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from PIL import Image
from werkzeug.http import parse_options_header

from app import create_app
from generator import (
    Fault,
    RendererBusy,
    RendererMissing,
    RenderTimeout,
    UnreadableFile,
    example,
    file_name,
    generate,
    load,
)
from tests.converters import PAGES, BlankPages, Failing, blank_pdf
from web.api.options import DOCX, JSON, MIXED, OFD, PDF, PNG, ZIP

NOTICE = load(example("notice"))


def with_converter(converter):
    app = create_app()
    app.extensions["converter"] = converter
    return app.test_client()


@pytest.fixture
def blank():
    return BlankPages()


@pytest.fixture
def client(blank):
    return with_converter(blank)


def post(client, query="", **headers):
    body = json.dumps(example("notice"), default=float)
    return client.post(f"/api/v1/render{query}", data=body, content_type="application/json", headers=headers)


def codes(answer):
    return [fault["code"] for fault in answer.json["errors"]]


@pytest.mark.parametrize(
    ("query", "headers", "kind"),
    [
        ("", {}, DOCX),
        ("", {"Accept": "*/*"}, DOCX),
        ("", {"Accept": PDF}, PDF),
        ("", {"Accept": f"{PDF}, {DOCX};q=0.1"}, PDF),
        ("", {"Accept": f"{PDF};q=0.1, {DOCX}"}, DOCX),
        ("", {"Accept": "image/*"}, PNG),
        ("", {"Accept": "text/html, application/zip;q=0.5"}, ZIP),
        ("?format=pdf", {}, PDF),
        ("?format=png", {"Accept": "*/*"}, PNG),
        ("?format=zip", {"Accept": f"{ZIP}, {DOCX}"}, ZIP),
        ("?format=docx", {"Accept": "*/*"}, DOCX),
    ],
)
def test_the_format_is_what_the_address_says_or_else_what_is_accepted(client, query, headers, kind):
    answer = post(client, query, **headers)
    assert (answer.status_code, answer.content_type) == (200, kind)
    assert "Accept" in answer.vary


@pytest.mark.parametrize(
    ("query", "accept"), [("", "text/html"), ("?format=pdf", DOCX), ("?format=docx", f"{DOCX};q=0, {PDF}")]
)
def test_what_is_not_accepted_is_not_given(client, query, accept):
    answer = post(client, query, Accept=accept)
    assert (answer.status_code, answer.json["code"]) == (406, "not-acceptable")


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("?format=doc", ["option-not-allowed"]),
        ("?format=pdf&format=docx", ["option-not-allowed"]),
        ("?dip=300", ["unknown-option"]),
        ("?format=pdf&dpi=300", ["unknown-option"]),
        ("?format=png&pdfa=true", ["unknown-option"]),
        ("?format=png&dpi=29", ["option-not-allowed"]),
        ("?format=png&dpi=301", ["option-not-allowed"]),
        ("?format=png&dpi=1e2", ["option-not-allowed"]),
        ("?format=png&dpi=１５０", ["option-not-allowed"]),
        ("?format=png&dpi=", ["option-not-allowed"]),
        ("?format=png&page=0", ["option-not-allowed"]),
        (f"?format=png&page={'9' * 5000}", ["option-not-allowed"]),
        ("?format=pdf&pdfa=yes", ["option-not-allowed"]),
        ("?format=zip&pdfa=1&dpi=1&page=1", ["unknown-option", "option-not-allowed", "option-not-allowed"]),
        (f"?format=png&page={PAGES + 1}", ["page-missing"]),
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_wishes_that_cannot_be_met_are_told_at_once(client, query, faults, language):
    answer = post(client, query, **{"Accept-Language": language})
    assert (answer.status_code, answer.json["code"]) == (400, "malformed-request")
    assert codes(answer) == faults


def test_a_pdf_is_drawn_from_a_file_planned_for_libreoffice(client, blank):
    answer = post(client, "?format=pdf")
    assert answer.data == blank_pdf()
    assert blank.asked == [(generate(NOTICE, renderer="libreoffice"), False)]
    assert post(client, "?format=pdf&pdfa=true").status_code == 200
    assert blank.asked[-1][1]


@pytest.mark.parametrize(("format", "ending"), [("pdf", ".pdf"), ("png", "-1.png"), ("zip", ".zip")])
def test_every_format_has_its_chinese_name_and_a_plain_one(client, format, ending):
    disposition = post(client, f"?format={format}").headers["Content-Disposition"]
    assert f"filename=notice{ending}" in disposition
    assert parse_options_header(disposition)[1]["filename"] == file_name(NOTICE, ending)


def test_a_picture_has_the_size_that_is_wanted(client):
    picture = Image.open(io.BytesIO(post(client, "?format=png&page=2&dpi=100").data))
    # 210 mm × 297 mm at 100 dots per inch.
    assert picture.size == (827, 1170)


def test_the_zip_holds_the_word_file_for_word_the_pdf_and_every_page(client):
    archive = ZipFile(io.BytesIO(post(client, "?format=zip&dpi=30").data))
    assert archive.testzip() is None
    pages = [f"pages/{number}.png" for number in range(1, PAGES + 1)]
    assert archive.namelist() == sorted([*pages, file_name(NOTICE), file_name(NOTICE, ".pdf"), "report.json"])
    assert archive.read(file_name(NOTICE)) == generate(NOTICE)
    assert archive.read(file_name(NOTICE, ".pdf")) == blank_pdf()
    report = json.loads(archive.read("report.json"))
    assert (report["kind"], report["pages"]) == ("general", PAGES)


@pytest.mark.parametrize("asked", [{"query": "?format=mixed&dpi=30"}, {"Accept": MIXED}])
def test_the_same_files_come_one_after_the_other_as_multipart_mixed(client, asked):
    answer = post(client, **asked)
    assert (answer.status_code, answer.mimetype) == (200, MIXED)
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {answer.content_type}\r\n\r\n".encode() + answer.data)
    parts = {part.get_filename(): part for part in message.iter_parts()}
    pages = {f"pages/{number}.png": PNG for number in range(1, PAGES + 1)}
    kinds = {"report.json": JSON, file_name(NOTICE): DOCX, file_name(NOTICE, ".pdf"): PDF, **pages}
    assert {name: part.get_content_type() for name, part in parts.items()} == kinds
    contents = {name: part.get_content() for name, part in parts.items()}
    assert contents[file_name(NOTICE)] == generate(NOTICE)
    assert contents[file_name(NOTICE, ".pdf")] == blank_pdf()
    assert json.loads(contents["report.json"])["pages"] == PAGES


@pytest.mark.parametrize("format", ["zip", "mixed"])
def test_the_report_is_in_the_readers_language(client, format):
    answer = post(client, f"?format={format}&dpi=30", **{"Accept-Language": "en"})
    assert answer.headers["Content-Language"] == "en"
    assert "Accept-Language" in answer.vary


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (RendererMissing(Fault("renderer-missing")), 501, "not-implemented"),
        (RendererBusy(Fault("renderer-busy")), 503, "service-unavailable"),
        (RendererBusy(Fault("renderer-failed")), 503, "service-unavailable"),
        (RenderTimeout(Fault("render-timeout", parameters={"seconds": 20})), 504, "gateway-timeout"),
        (UnreadableFile(Fault("file-unreadable")), 422, "invalid-document"),
    ],
)
@pytest.mark.parametrize("format", ["pdf", "png", "zip", "mixed"])
def test_what_keeps_a_pdf_from_being_made_is_told_with_its_code(error, status, code, format):
    answer = post(with_converter(Failing(error)), f"?format={format}")
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert codes(answer) == [error.faults[0].code]
    assert ("Retry-After" in answer.headers) == (status in (503, 504))


def test_without_a_service_for_it_ofd_is_not_made(client):
    for query, headers in (("?format=ofd", {}), ("", {"Accept": OFD})):
        answer = post(client, query, **headers)
        assert (answer.status_code, answer.json["code"]) == (501, "not-implemented")
        assert codes(answer) == ["ofd-missing"]


def test_ofd_is_made_of_the_pdf_by_the_service_that_is_configured(blank):
    class Service:
        def ofd(self, pdf):
            assert pdf == blank_pdf()
            return b"PK\x03\x04 OFD"

    app = create_app()
    app.extensions |= {"converter": blank, "ofd": Service()}
    answer = post(app.test_client(), "?format=ofd")
    assert (answer.content_type, answer.data) == (OFD, b"PK\x03\x04 OFD")
    assert "filename=notice.ofd" in answer.headers["Content-Disposition"]


def test_without_libreoffice_word_files_are_made_all_the_same():
    client = with_converter(Failing(RendererMissing(Fault("renderer-missing"))))
    assert post(client).data == generate(NOTICE)


@pytest.mark.parametrize("kind", ["libreoffice", "gotenberg", "none"])
def test_who_watches_the_service_sees_what_makes_pdfs(blank, kind):
    blank.kind = kind
    assert with_converter(blank).get("/healthz").json == {"status": "ok", "pdf": kind}


def test_a_gotenberg_can_be_configured():
    app = create_app({"RENDER_URL": "http://127.0.0.1:3000"})
    assert app.test_client().get("/healthz").json["pdf"] == "gotenberg"


@pytest.mark.parametrize(
    "configuration",
    [
        {"RENDER_WORKERS": 0},
        {"RENDER_WORKERS": True},
        {"RENDER_WORKERS": "two"},
        {"RENDER_SECONDS": -1},
        {"RENDER_URL": "gotenberg:3000"},
        {"OFD_URL": "ofd:3000"},
    ],
)
def test_a_configuration_that_cannot_be_is_refused_at_the_start(configuration):
    with pytest.raises(ValueError, match=r"HONGTOU_RENDER|Gotenberg|OFD"):
        create_app(configuration)


@pytest.mark.libreoffice
def test_the_pages_that_libreoffice_draws_come_with_the_typefaces_they_are_drawn_with():
    app = create_app()
    try:
        answer = post(app.test_client(), "?format=pdf")
    finally:
        app.extensions["converter"].close()
    assert answer.data.startswith(b"%PDF-1.")
    substituted = dict(pair.split("=") for pair in answer.headers["Hongtou-Substituted-Typefaces"].split(", "))
    drawn = answer.headers["Hongtou-Typefaces"].split(", ")
    assert {unquote(face) for face in substituted} >= {"仿宋_GB2312", "方正小标宋简体"}
    assert set(substituted.values()) <= set(drawn)
