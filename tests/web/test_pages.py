import re
from urllib.parse import urlsplit

import pytest

from generator import CODES, GENRES
from tests.browser import serving, watched
from web.protection import POLICY

PAGES = ("/", "/interface", "/docs", "/docs/errors", "/desk/check", *(f"/desk/{genre}" for genre in GENRES))


def links(page: str) -> set[str]:
    return set(re.findall(r'(?:href|src|data-openapi)="([^"#]+)', page))


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere_on_this_server(client, path):
    page = client.get(path)
    assert page.status_code == 200
    for link in links(page.text):
        assert not urlsplit(link).netloc, link
        with client.get(link) as answer:
            # The other language's link leads back to the page.
            assert answer.status_code == (302 if link.startswith("/language/") else 200), link


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_no_script_or_style_of_its_own(client, path):
    page = client.get(path).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|hx-on", page)


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


def test_the_genres_can_be_had_from_the_page_of_the_interface(client):
    page = client.get("/interface").text
    for genre in client.get("/api/v1/genres").json["genres"]:
        assert genre["name"] in page
        assert set(genre["links"].values()) <= links(page)


@pytest.mark.chromium
def test_the_interface_can_be_read_and_tried_without_another_server(app, browser):
    with serving(app) as address, watched(browser, address) as page:
        page.goto(f"{address}/docs")
        page.get_by_text("制作公文").click()
        page.get_by_role("button", name="Try it out").click()
        with page.expect_response("**/api/v1/render") as answer:
            page.get_by_role("button", name="Execute").click()
        assert answer.value.status == 200
