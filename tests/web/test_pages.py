import re
import shutil
import threading
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from generator import CODES
from web.protection import POLICY

PAGES = ("/", "/docs", "/docs/errors")


def links(page: str) -> set[str]:
    return set(re.findall(r'(?:href|src|data-openapi)="([^"#]+)', page))


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere_on_this_server(client, path):
    page = client.get(path)
    assert page.status_code == 200
    for link in links(page.text):
        assert not urlsplit(link).netloc, link
        with client.get(link) as answer:
            assert answer.status_code == 200, link


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_no_script_or_style_of_its_own(client, path):
    page = client.get(path).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


@pytest.mark.parametrize("path", [*PAGES, "/healthz", "/nowhere", "/static/pages.css"])
def test_every_answer_is_protected(client, path):
    with client.get(path) as answer:
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_each_code_has_a_section_in_both_languages(client):
    page = client.get("/docs/errors").text
    for code in CODES:
        section = re.search(rf'<section id="{code}">(.*?)</section>', page, re.DOTALL)
        assert section, code
        assert section[1].count("<p") == 2
        assert "%(" not in section[1]


def test_the_genres_can_be_had_from_the_first_page(client):
    page = client.get("/").text
    for genre in client.get("/api/v1/genres").json["genres"]:
        assert genre["name"] in page
        assert set(genre["links"].values()) <= links(page)


@pytest.fixture
def address(app):
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.chromium
def test_the_interface_can_be_read_and_tried_without_another_server(address):
    asked, complaints = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{address}/docs")
        page.get_by_text("制作公文").click()
        page.get_by_role("button", name="Try it out").click()
        with page.expect_response("**/api/v1/render*") as answer:
            page.get_by_role("button", name="Execute").click()
        assert answer.value.status == 200
        browser.close()
    assert complaints == []
    assert {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))} == {
        urlsplit(address).netloc
    }
