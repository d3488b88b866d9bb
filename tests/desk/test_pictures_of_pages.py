"""Where LibreOffice is at hand, the preview is the rendered file itself."""

import pytest

from tests.browser import watched
from tests.desk.clerk import Clerk

pytestmark = [pytest.mark.chromium, pytest.mark.libreoffice]

PICTURES = "count => document.querySelectorAll('.sheet img').length === count"


def test_drawings_come_first_and_pictures_of_the_file_take_their_places(browser, office_address):
    with watched(browser, office_address) as page:
        clerk = Clerk(page, office_address).write("notice")
        page.wait_for_selector(".sheet svg")
        page.locator("[data-act=example]").click()
        page.wait_for_function(PICTURES, arg=8, timeout=60_000)
        assert clerk.state.inner_text() == "共 8 页"
        assert page.locator(".sheet-mark").count() == 0


def test_only_the_pages_that_changed_are_drawn_anew(browser, office_address):
    with watched(browser, office_address) as page:
        clerk = Clerk(page, office_address).write("notice")
        page.locator("[data-act=example]").click()
        page.wait_for_function(PICTURES, arg=8, timeout=60_000)
        first = page.locator(".sheet").first.evaluate_handle("sheet => sheet")
        last = page.locator(".sheet").nth(7).get_attribute("data-page")
        with page.expect_response(lambda answer: answer.url.endswith("/desk/preview") and answer.ok) as answer:
            clerk.body.locator(".block-text").nth(62).fill("办公经费由县财政局保障。")
        assert 1 <= answer.value.text().count("<img") < 8
        page.wait_for_function("last => document.querySelectorAll('.sheet')[7]?.dataset.page !== last", arg=last)
        assert first.evaluate("sheet => sheet.isConnected")


def test_a_pdf_is_downloaded_under_the_name_of_its_document(browser, office_address):
    with watched(browser, office_address) as page:
        clerk = Clerk(page, office_address).write("reply")
        page.locator("[data-act=example]").click()
        page.wait_for_selector(".sheet img", timeout=60_000)
        name, file = clerk.download("save-pdf")
        assert "〔2022〕18号 " in name
        assert name.endswith(".pdf")
        assert file.startswith(b"%PDF")
