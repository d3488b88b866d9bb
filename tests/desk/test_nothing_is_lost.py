"""The text is still there: after the tab is closed, the server killed, the network cut."""

import pytest

from app import create_app
from tests.browser import serving, watched, without_office
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

OFFLINE = "连不上服务器"
REFUSED = ("ERR_", "Failed to fetch")


def test_a_closed_tab_comes_back_with_its_text(clerk):
    clerk.write("notice")
    clerk.body.locator(".block-text").first.fill("现将有关事项通知如下。")
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    context = clerk.page.context
    clerk.page.close()
    page = context.new_page()
    again = Clerk(page, clerk.address).open("/")
    page.wait_for_selector(".recent-title")
    assert page.locator(".recent-title").all_inner_texts() == ["关于开展检查的通知"]
    again.click(page.locator(".recent-link"))
    page.wait_for_selector("#main[data-ready]")
    assert again.blocks == ["现将有关事项通知如下。"]
    assert again.data()["title"] == "关于开展检查的通知"


def test_a_reload_in_the_middle_of_typing_keeps_every_letter(clerk):
    clerk.write("notice")
    clerk.body.locator(".block-text").first.focus()
    for letter in "现将有关事项通知如下":
        clerk.page.keyboard.type(letter)
    clerk.page.reload()
    clerk.page.wait_for_selector("#main[data-ready]")
    assert clerk.blocks == ["现将有关事项通知如下"]


def test_a_server_that_is_killed_while_one_types_costs_no_letter(browser):
    app = without_office(create_app())
    with serving(app) as address:
        with_port = int(address.rpartition(":")[2])
        page_of = watched(browser, address, expected=REFUSED)
        page = page_of.__enter__()
        clerk = Clerk(page, address).write("notice")
        text = clerk.body.locator(".block-text").first
        text.fill("前半句")
        clerk.wait_for_pages()
    text.focus()
    page.keyboard.press("End")
    page.keyboard.type("后半句。")
    page.wait_for_function("() => document.getElementById('preview-state').textContent.includes('连不上')")
    clerk.paste("一、第一段\n二、第二段")
    page.wait_for_function(
        "() => document.querySelectorAll('#form [data-kind=body]')[0].querySelectorAll('.block').length === 2"
    )
    assert clerk.blocks == ["前半句后半句。一、第一段", "二、第二段"]
    clerk.click(page.locator("[data-act=save-docx]"))
    page.wait_for_function("() => document.getElementById('preview-state').textContent.includes('连不上')")
    with serving(app, with_port):
        page.keyboard.type("又好了")
        page.reload()
        page.wait_for_selector("#main[data-ready]")
        assert clerk.blocks == ["前半句后半句。一、第一段", "二、第二段又好了"]
        clerk.wait_for_pages()
        page_of.__exit__(None, None, None)


def test_typing_goes_on_while_the_network_is_cut_and_the_pages_catch_up_by_themselves(browser, address):
    with watched(browser, address, expected=REFUSED) as page:
        clerk = Clerk(page, address).write("notice")
        text = clerk.body.locator(".block-text").first
        text.fill("前半句")
        page.wait_for_function("() => document.getElementById('pages').textContent.includes('前半句')")
        page.context.set_offline(True)
        text.focus()
        page.keyboard.press("End")
        for letter in "没有网络也接着写":
            page.keyboard.type(letter)
        page.wait_for_function(
            "words => document.getElementById('preview-state').textContent.includes(words)", arg=OFFLINE
        )
        assert clerk.blocks == ["前半句没有网络也接着写"]
        # The last pages stay on the screen.
        assert "前半句" in page.locator(".sheet").first.text_content()
        page.context.set_offline(False)
        page.wait_for_function("() => document.getElementById('pages').textContent.includes('没有网络也接着写')")
        assert OFFLINE not in clerk.state.inner_text()
        page.reload()
        page.wait_for_selector("#main[data-ready]")
        assert clerk.blocks == ["前半句没有网络也接着写"]


def test_a_draft_pasted_without_a_network_is_kept_as_text(browser, address):
    with watched(browser, address, expected=REFUSED) as page:
        clerk = Clerk(page, address).write("notice")
        page.context.set_offline(True)
        page.locator("#intake").focus()
        clerk.paste("关于开展检查的通知\n各乡镇：\n现将有关事项通知如下。")
        page.wait_for_selector(".intake .fault")
        assert OFFLINE in clerk.faults[0]
        assert clerk.blocks == ["关于开展检查的通知", "各乡镇：", "现将有关事项通知如下。"]


def test_a_draft_pasted_while_another_server_answers_for_ours_is_kept_as_text(browser, address):
    with watched(browser, address, expected=["502"]) as page:
        clerk = Clerk(page, address).write("notice")
        page.route(
            "**/desk/read?*", lambda route: route.fulfill(status=502, content_type="text/html", body="<h1>502</h1>")
        )
        page.locator("#intake").focus()
        clerk.paste("关于开展检查的通知\n各乡镇：\n现将有关事项通知如下。")
        page.wait_for_selector(".intake .fault")
        assert OFFLINE in clerk.faults[0]
        assert clerk.blocks == ["关于开展检查的通知", "各乡镇：", "现将有关事项通知如下。"]


def test_an_answer_that_comes_late_does_not_take_the_place_of_a_newer_one(clerk):
    clerk.write("notice")
    clerk.wait_for_pages(1)
    held = []
    clerk.page.route("**/desk/preview", lambda route: held.append(route) if not held else route.continue_())
    clerk.field("title").locator("textarea").fill("关于甲的通知")
    clerk.page.wait_for_timeout(500)
    assert held
    clerk.field("title").locator("textarea").fill("关于乙的通知")
    clerk.page.wait_for_function("() => document.querySelector('.sheet').textContent.includes('关于乙')")
    held[0].continue_()
    clerk.page.wait_for_timeout(400)
    assert "关于乙" in clerk.page.locator(".sheet").first.text_content()


def test_the_pages_stay_where_they_are_while_one_types(clerk):
    clerk.write("notice")
    clerk.page.locator("[data-act=example]").click()
    clerk.wait_for_pages(8)
    # They have gone to what one is at.
    clerk.body.locator(".block-text").nth(61).focus()
    before = clerk.page.locator("#pages").evaluate("pane => pane.scrollTop")
    assert before > 2500
    kept = clerk.page.locator(".sheet").nth(1).evaluate_handle("sheet => sheet")
    clerk.body.locator(".block-text").nth(61).fill("改动最后的段落。")
    clerk.page.wait_for_function("() => document.getElementById('pages').textContent.includes('改动最后')")
    assert clerk.page.locator("#pages").evaluate("pane => pane.scrollTop") == before
    assert kept.evaluate("sheet => sheet.isConnected")


def test_two_windows_with_one_document_do_not_write_over_one_another(clerk):
    first = clerk.write("notice").page
    first.on("dialog", lambda dialog: dialog.accept())
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    other = Clerk(first.context.new_page(), clerk.address).open(f"/desk/notice{first.evaluate('location.hash')}")
    other.field("annotation").locator("input").fill("此件公开发布")
    # Typed in the window that is behind, which was not left: a document of its own.
    clerk.field("title").locator("textarea").fill("关于开展督查的通知")
    assert first.evaluate("location.hash") != other.page.evaluate("location.hash")
    # The other one goes on with what it has; a window that one comes back to, with the latest.
    third = Clerk(first.context.new_page(), clerk.address).open(f"/desk/notice{other.page.evaluate('location.hash')}")
    third.field("title").locator("textarea").fill("关于开展第三次检查的通知")
    with other.page.expect_navigation():
        other.page.evaluate("dispatchEvent(new Event('focus'))")
    other.page.wait_for_selector("#main[data-ready]")
    assert other.data()["title"] == "关于开展第三次检查的通知"
    assert other.data()["annotation"] == "此件公开发布"
    start = Clerk(first, clerk.address).open("/")
    start.page.wait_for_selector(".recent-title")
    titles = start.page.locator(".recent-title").all_inner_texts()
    assert sorted(titles) == ["关于开展督查的通知", "关于开展第三次检查的通知"]


def test_every_document_is_found_on_the_first_page_by_its_title_or_number(clerk):
    page = clerk.open("/").page
    keep = "draft => import('/static/desk/drafts.js').then((drafts) => drafts.save(draft))"
    for serial in range(1, 12):
        number = {"issuer_code": "稷政办发", "year": 2022, "serial": serial}
        data = {"genre": "notice", "document_number": number}
        page.evaluate(
            keep, {"id": f"d{serial}", "genre": "notice", "title": "关于检查的通知", "changed": serial, "data": data}
        )
    clerk.open("/")
    page.wait_for_selector(".recent-title")
    assert page.locator(".recent li").count() == 8
    page.locator("#recent-search").fill("〔2022〕1号")
    assert "稷政办发〔2022〕1号" in page.locator(".recent li").first.inner_text()
    assert page.locator(".recent li").count() == 1
    page.locator("#recent-search").fill("没有的")
    assert page.locator("#recent-told").inner_text() == "没有找到。"
    page.locator("#recent-search").fill("")
    page.locator("[data-act=all-recent]").click()
    assert page.locator(".recent li").count() == 11


@pytest.mark.parametrize("path", ["/desk/notice", "/desk/interview_notices"])
def test_the_link_past_the_head_leaves_the_draft_open(clerk, path):
    clerk.open(path)
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    clerk.page.wait_for_function("() => location.hash")
    address = clerk.page.url
    clerk.page.locator(".skip").focus()
    clerk.press("Enter")
    clerk.page.wait_for_function("address => location.href === address", arg=address)
    assert clerk.field("title").locator("textarea").input_value() == "关于开展检查的通知"


_FORBIDDEN = "Object.defineProperty(window, '%s', { get() { throw new DOMException('', 'SecurityError'); } });"


def test_without_a_database_the_text_is_found_again(clerk):
    clerk.page.add_init_script(_FORBIDDEN % "indexedDB")
    clerk.write("notice")
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    clerk.page.wait_for_function("() => document.getElementById('saved').textContent.includes('下载数据')")
    clerk.page.reload()
    clerk.page.wait_for_selector("#main[data-ready]")
    assert clerk.data()["title"] == "关于开展检查的通知"
    clerk.open("/")
    clerk.page.wait_for_selector(".recent-title")


def test_where_nothing_may_be_kept_one_writes_and_is_told(clerk):
    for name in ("indexedDB", "localStorage"):
        clerk.page.add_init_script(_FORBIDDEN % name)
    clerk.write("notice")
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    clerk.page.wait_for_function("() => document.getElementById('saved').textContent.includes('下载数据')")


def test_what_was_typed_into_a_pasted_text_is_had_back_when_the_paste_was_taken_back(clerk):
    clerk.write("notice")
    clerk.page.locator("#intake").focus()
    clerk.paste("关于开展检查的通知\n各乡镇：\n现将有关事项通知如下。")
    clerk.page.wait_for_selector("#intake-result button")
    clerk.body.locator(".block-text").first.fill("现将有关事项通知如下，请照办。")
    clerk.page.locator("#intake-result button").click()
    assert clerk.blocks == [""]
    clerk.body.locator("[data-act=undo]").click()
    assert clerk.blocks == ["现将有关事项通知如下，请照办。"]


def test_a_server_is_never_told_of_more_pages_than_it_listens_to(clerk):
    sheets = "".join(f'<li class="sheet" data-page="draft-{number:016}">{number}</li>' for number in range(500))
    answer = f'<ol class="pages">{sheets}</ol><ul class="faults" hidden></ul>'
    clerk.page.route("**/desk/preview", lambda route: route.fulfill(content_type="text/html", body=answer))
    clerk.write("notice").wait_for_pages(500)
    with clerk.page.expect_request("**/desk/preview") as asked:
        clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    assert 5_000 < len(asked.value.headers["x-pages-shown"]) < 8_000
