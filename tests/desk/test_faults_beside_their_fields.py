"""What is wrong stands beside its field, in plain words; an empty form is no wall of faults."""

import pytest

from app import create_app
from tests.browser import PHONE, serving, watched, without_office
from tests.converters import BlankPages
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium


def test_an_empty_form_has_no_fault_and_says_what_is_missing(clerk):
    clerk.write("notice")
    clerk.wait_for_pages()
    assert clerk.faults == []
    names = clerk.page.locator(".missing-name")
    assert names.all_inner_texts() == ["发文机关", "机关代字", "顺序号", "标题", "正文"]
    names.nth(3).click()
    assert clerk.page.evaluate("document.activeElement.closest('[data-field]').dataset.field") == "title"


def test_what_is_missing_is_told_once_somebody_wants_the_file(browser, address):
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).write("notice")
        clerk.wait_for_pages()
        page.locator("[data-act=save-docx]").click()
        page.wait_for_selector(".fault:visible")
        assert "缺少“标题”。请填写这一项；系统不会代为编造。" in clerk.faults
        assert page.evaluate("document.activeElement.closest('[data-field]').dataset.field") == "issuers"
        clerk.field("title").locator("textarea").fill("关于开展检查的通知")
        page.wait_for_function("() => !document.querySelector('[data-field=title] .fault')")


def test_a_fault_stands_beside_its_field_and_goes_when_it_is_mended(clerk):
    clerk.write("notice")
    serial = clerk.field("document_number").locator("[data-field=serial]")
    serial.locator("input").fill("十六")
    serial.locator(".fault").wait_for()
    assert len(clerk.faults) == 1
    assert serial.locator("input").get_attribute("aria-invalid") == "true"
    serial.locator("input").fill("１６")
    serial.locator(".fault").wait_for(state="detached")
    assert clerk.data()["document_number"]["serial"] == 16
    assert serial.locator("input").get_attribute("aria-invalid") is None


def test_faults_of_the_parts_of_a_number_stand_under_the_whole_of_it(browser, address, language, size):
    with watched(browser, address, language=language, size=size) as page:
        number = Clerk(page, address).write("notice").field("document_number")
        for part, wrong in (("issuer_code", "abc"), ("year", "22"), ("serial", "十六")):
            number.locator(f"[data-field={part}] input").fill(wrong)
        number.locator("[data-field=serial] .fault").wait_for()
        whole = number.locator(".number-parts").bounding_box()
        below = number.locator("[data-field=issuer_code] input").bounding_box()
        faults = [fault.bounding_box() for fault in number.locator(".fault").all()]
        assert len(faults) == 3
        for fault in faults:
            assert fault["width"] > whole["width"] - 1
            assert fault["y"] >= below["y"] + below["height"]


def test_a_fault_of_one_paragraph_stands_at_that_paragraph(clerk):
    clerk.write("notice")
    clerk.body.locator(".block-text").first.fill("正文。")
    clerk.body.locator("[data-act=add-text]").click()
    clerk.body.locator(".block-text").nth(1).evaluate(
        "area => { area.value = '坏\\u0007字'; area.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    clerk.body.locator(".block").nth(1).locator(".fault").wait_for()
    assert "U+0007" in clerk.faults[0]


def test_what_has_no_place_beside_another_choice_is_not_asked_for(clerk):
    clerk.write("notice")
    assert not clerk.field("signatories").is_visible()
    clerk.field("signature_mode").locator("select").select_option("signature_stamp")
    assert clerk.field("signatories").is_visible()
    assert not clerk.field("seals").is_visible()


def test_words_that_look_like_markup_are_words(browser, address):
    hostile = "<img src=x onerror=alert(1)>{{7*7}}</script>"
    with watched(browser, address) as page:
        clerk = Clerk(page, address).write("notice")
        clerk.field("title").locator("textarea").fill(f"关于{hostile}的通知")
        clerk.field("issuers").locator("input").fill(hostile)
        page.wait_for_function("() => document.querySelector('.sheet')?.textContent.includes('{{7*7}}')")
        assert page.locator(".sheet img, .chip img").count() == 0
        Clerk(page, address).open("/")
        page.wait_for_selector(".recent-title")
        assert hostile in page.locator(".recent-title").inner_text()


def test_on_a_phone_what_is_missing_leads_to_the_form_and_back_to_where_one_was_reading(browser, address):
    with watched(browser, address, size=PHONE) as page:
        clerk = Clerk(page, address).write("notice")
        clerk.body.locator(".block-text").first.fill("现将有关事项通知如下。" * 100)
        clerk.wait_for_pages(3)
        form, pages = (page.locator(f"[data-act=view-{name}]") for name in ("form", "pages"))
        pages.click()
        page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
        page.locator(".missing-name").first.evaluate("button => button.click()")
        assert [each.get_attribute("aria-pressed") for each in (form, pages)] == ["true", "false"]
        pages.click()
        assert page.evaluate("scrollY") == 700


def test_what_cannot_be_printed_yet_opens_no_empty_window(browser):
    app = without_office(create_app())
    app.extensions["converter"] = BlankPages()
    with serving(app) as address, watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).write("notice")
        with page.context.expect_page() as opened:
            clerk.click(page.locator("[data-act=print]"))
        opened.value.is_closed() or opened.value.wait_for_event("close")
        page.wait_for_selector(".fault-told")
