"""What the site's configuration says of an organisation stands in the form, where one sees it and can take it away."""

import pytest

from app import create_app
from tests.browser import serving, watched, without_office
from tests.desk.clerk import Clerk
from tests.web.test_desk import SITE

GROUPS = """
[[recipient_groups]]
name = "各乡镇"
members = ["稷峰镇人民政府", "西社镇人民政府"]
"""

pytestmark = pytest.mark.chromium


@pytest.fixture
def site_address(tmp_path):
    (tmp_path / "hongtou.toml").write_text(SITE + GROUPS, "utf-8")
    with serving(without_office(create_app({"CONFIG": str(tmp_path / "hongtou.toml")}))) as address:
        yield address


def test_a_new_document_has_the_defaults_of_its_organisation(browser, site_address):
    with watched(browser, site_address) as page:
        clerk = Clerk(page, site_address).write("notice")
        data = clerk.data()
        assert data["issuers"] == ["稷山县人民政府办公室"]
        assert data["document_number"]["issuer_code"] == "稷政办发"
        assert data["copy_to"] == [["县委办公室"]]
        assert data["printing"] == {"office": "稷山县人民政府办公室", "date": data["date_signed"]}


def test_a_default_that_was_taken_away_does_not_come_back(browser, site_address):
    with watched(browser, site_address) as page:
        clerk = Clerk(page, site_address).write("notice")
        page.wait_for_function("() => document.getElementById('pages').textContent.includes('县委办公室')")
        clerk.field("copy_to").locator(".chip-remove").click()
        assert clerk.data()["copy_to"] is None
        page.wait_for_function("() => !document.getElementById('pages').textContent.includes('县委办公室')")


def test_a_default_of_a_series_that_was_taken_away_does_not_come_back_with_the_draft(browser, site_address):
    with watched(browser, site_address) as page:
        clerk = Clerk(page, site_address).open("/desk/interview_notices")
        clerk.field("copy_to").locator(".chip-remove").click()
        page.wait_for_function("() => location.hash")
        page.reload()
        page.wait_for_selector("#main[data-ready]")
        clerk.field("title").locator("textarea").fill("关于约谈的通知")
        assert clerk.field("copy_to").locator(".chip").count() == 0


def test_a_page_that_was_only_opened_leaves_no_draft(browser, site_address):
    with watched(browser, site_address) as page:
        for path in ("/desk/notice", "/desk/interview_notices"):
            clerk = Clerk(page, site_address).open(path)
            page.wait_for_function("() => document.getElementById('pages').textContent.includes('县委办公室')")
            assert "#" not in page.url
        clerk.open("/")
        page.wait_for_timeout(300)
        assert page.locator("#recent").is_hidden()


def test_a_group_adds_its_members_once_as_bodies_of_a_kind(browser, site_address):
    with watched(browser, site_address) as page:
        clerk = Clerk(page, site_address).write("notice")
        recipients = clerk.field("recipients")
        recipients.locator("input").fill("西社镇人民政府")
        recipients.get_by_role("button", name="加上一组：各乡镇").focus()
        page.keyboard.press("Enter")
        assert clerk.data()["recipients"] == [["西社镇人民政府"], ["稷峰镇人民政府"]]
        for remove in ("稷峰镇人民政府", "西社镇人民政府"):
            recipients.get_by_role("button", name=f"去掉{remove}").click()
        recipients.get_by_role("button", name="加上一组：各乡镇").click()
        assert clerk.data()["recipients"] == [["稷峰镇人民政府", "西社镇人民政府"]]
        assert "稷峰镇人民政府" in page.locator("#known-units option").evaluate_all(
            "all => all.map(each => each.value)"
        )
        assert clerk.field("issuers").locator("[data-group]").count() == 0
