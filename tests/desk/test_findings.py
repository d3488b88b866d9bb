"""What is written against a rule stands beside its place and in a list; one click mends it, another takes that back."""

import pytest

from generator import example
from tests.browser import DESKTOP, PHONE, watched
from tests.desk.clerk import Clerk
from tests.desk.test_looks import barriers, overflows

pytestmark = [pytest.mark.chromium, pytest.mark.axe]

WRONG = "根据稷政发[2022]9号文件,于2022.4.12前布署。"
RIGHT = "根据稷政发〔2022〕9号文件，于2022年4月12日前部署。"


def test_a_finding_stands_at_its_paragraph_and_is_mended_and_unmended(clerk):
    page = clerk.write("notice").page
    first = clerk.body.locator(".block-text").first
    first.fill(WRONG)
    beside = clerk.body.locator(".block > .finding")
    beside.wait_for()
    assert "“2022.4.12”应写成“2022年4月12日”" in beside.inner_text()
    beside.get_by_role("button", name="一键修正").click()
    beside.wait_for(state="detached")
    assert clerk.blocks == [RIGHT]
    page.get_by_role("button", name="撤销，恢复原样").click()
    beside.wait_for()
    assert clerk.blocks == [WRONG]


def test_a_heading_with_a_full_stop_is_mended_to_a_heading(clerk):
    clerk.write("notice")
    clerk.body.locator(".block-text").first.fill("一、总体要求。")
    clerk.page.keyboard.press("End")
    clerk.page.keyboard.press("Enter")
    clerk.page.keyboard.type("坚持问题导向。")
    clerk.wait_for_levels(["list_item", "paragraph"])
    clerk.body.locator(".block > .finding [data-act=mend]").click()
    clerk.wait_for_levels(["heading-1", "paragraph"])
    assert clerk.blocks == ["一、总体要求", "坚持问题导向。"]


def test_what_was_mended_can_be_undone_in_the_editor_too(clerk):
    page = clerk.write("notice").page
    clerk.body.locator(".block-text").first.fill(WRONG)
    page.locator(".block > .finding [data-act=mend]").click()
    clerk.body.locator(".block-text").first.focus()
    page.keyboard.press("Control+z")
    assert clerk.blocks == [WRONG]


def test_all_are_mended_at_once_and_come_back_at_once(clerk):
    page = clerk.write("notice").page
    clerk.body.locator(".block-text").first.fill("正文。")
    clerk.field("title").locator("textarea").fill("关于２０２２年工作的通知")
    recipients = clerk.field("recipients").locator("input")
    recipients.fill("各乡镇(镇)")
    recipients.press("Enter")
    page.locator("#findings li").nth(1).wait_for(state="attached")
    page.locator("#findings summary").click()
    page.get_by_role("button", name="全部一键修正").click()
    page.wait_for_function("() => !document.querySelector('#findings li')")
    assert clerk.data()["title"] == "关于2022年工作的通知"
    assert clerk.data()["recipients"] == [["各乡镇（镇）"]]
    page.get_by_role("button", name="撤销，恢复原样").click()
    assert clerk.data()["title"] == "关于２０２２年工作的通知"
    assert clerk.data()["recipients"] == [["各乡镇(镇)"]]


def test_a_text_that_was_changed_since_is_left_alone(clerk):
    page = clerk.write("notice").page
    first = clerk.body.locator(".block-text").first
    first.fill(WRONG)
    page.locator(".block > .finding [data-act=mend]").click()
    first.fill("另外写的一段。")
    page.get_by_role("button", name="撤销，恢复原样").click()
    assert clerk.blocks == ["另外写的一段。"]
    assert "没有动它" in page.locator("#mended").inner_text()


def test_the_list_leads_to_the_place_by_keyboard(clerk):
    page = clerk.write("notice").page
    clerk.body.locator(".block-text").first.fill("正文。")
    clerk.body.locator("[data-act=add-text]").click()
    clerk.body.locator(".block-text").nth(1).fill("见附件3。")
    page.locator("#findings summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.value") == "见附件3。"


def test_an_empty_form_has_no_finding(clerk):
    clerk.write("notice")
    with clerk.page.expect_response("**/desk/findings"):
        clerk.field("copy_number").locator("input").evaluate(
            "each => each.dispatchEvent(new Event('input', {bubbles: true}))"
        )
    assert clerk.page.locator("#findings li, .finding").count() == 0


# An A4 page is 297 mm high.
_MARK_FROM_TOP = """top => {
  const picture = document.querySelector("#report img").getBoundingClientRect();
  return picture.top + (top * picture.height) / 297;
}"""


@pytest.mark.libreoffice
@pytest.mark.parametrize(("language", "size"), [("zh-CN", DESKTOP), ("en-US", PHONE)], ids=["desktop", "phone"])
def test_the_report_shows_clauses_and_marked_pages(browser, office_address, language, size):
    with watched(browser, office_address, language=language, size=size) as page:
        clerk = Clerk(page, office_address).write("notice")
        keep = "draft => import('/static/desk/drafts.js').then((drafts) => drafts.save(draft))"
        data = {**example("notice"), "body": [WRONG]}
        page.evaluate(keep, {"id": "given", "genre": "notice", "title": "", "changed": 1, "data": data})
        clerk.open()
        clerk.open("/desk/notice#given")
        if size == PHONE:
            page.locator("[data-act=more-acts]").click()
        page.locator("[data-act=report]").click()
        assert page.locator("#report progress").is_visible()
        page.wait_for_selector("#report .report-pages img")
        assert "7.2.5" in page.locator("#report .report-list").first.inner_text()
        assert barriers(page) == []
        assert not overflows(page)
        found = page.locator("#report .report-list [data-pointer='/body/0']").first
        assert found.locator("[data-act=show-page]").get_attribute("data-page") == "1"
        show = found.locator("[data-act=show-page]")
        if size == PHONE:
            page.locator("[data-act=show-findings]").evaluate("button => button.click()")
            assert page.evaluate("document.activeElement.className") == "report-findings"
        show.click()
        assert 0 < page.evaluate(_MARK_FROM_TOP, show.get_attribute("data-top")) < size[1]
        if size == PHONE:
            page.locator("[data-act=show-findings]").click()
            assert show.evaluate("button => button === document.activeElement")
        found.locator("[data-act=go-to]").click()
        assert page.evaluate("document.activeElement.value") == WRONG


def test_a_report_on_an_unfinished_document_tells_what_is_missing_at_its_fields(browser, address):
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).write("notice")
        clerk.wait_for_pages()
        page.locator("[data-act=report]").click()
        page.wait_for_selector("#form .fault")
        assert not page.locator("#report").is_visible()
        assert "还有 5 处" in clerk.state.inner_text()


def test_without_an_office_suite_the_report_says_what_was_not_measured(clerk):
    page = clerk.write("notice").page
    page.locator("[data-act=example]").click()
    clerk.wait_for_pages(8)
    page.locator("[data-act=report]").click()
    page.wait_for_selector("#report .report-counts")
    assert "没有 LibreOffice" in page.locator("#report .help").last.inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("#report").is_visible()


def test_findings_of_a_server_that_is_not_there_stay_and_the_report_says_so(browser, address):
    with watched(browser, address, expected=["ERR_INTERNET_DISCONNECTED"]) as page:
        clerk = Clerk(page, address).write("notice")
        clerk.body.locator(".block-text").first.fill(WRONG)
        page.locator(".block > .finding").wait_for()
        page.context.set_offline(True)
        page.locator("[data-act=report]").click()
        page.wait_for_selector("#report .fault")
        assert "连不上服务器" in page.locator("#report .fault").inner_text()
        assert page.locator(".block > .finding").count() == 1
