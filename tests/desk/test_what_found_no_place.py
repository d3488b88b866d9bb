"""What a pasted draft says and the page has no field for is told, kept and copied; a draft of another genre goes there."""

import pytest

from generator import GENRES, example, generate, load
from tests.browser import watched
from tests.desk.clerk import Clerk
from tests.desk.test_looks import barriers, overflows

pytestmark = [pytest.mark.chromium, pytest.mark.axe]

NOTICE = """甲县人民政府文件
甲政发〔2026〕3号
关于开展检查的通知
各乡镇：
现将有关事项通知如下。
甲县人民政府
2026年3月2日"""


def paste(clerk: Clerk, text: str) -> None:
    clerk.page.locator("#intake").click()
    clerk.paste(text)
    clerk.page.wait_for_selector("#intake-result button")


def left(clerk: Clerk) -> dict[str, str]:
    items = clerk.page.locator("#unplaced li")
    labels = items.locator("strong").all_inner_texts()
    return dict(
        zip(labels, items.locator("textarea").evaluate_all("areas => areas.map((area) => area.value)"), strict=True)
    )


def saved(clerk: Clerk) -> None:
    clerk.page.wait_for_function("() => document.getElementById('saved').textContent !== ''")


@pytest.mark.parametrize("genre", GENRES)
def test_no_line_of_a_draft_vanishes_on_any_page(clerk, genre):
    clerk.write(genre)
    paste(clerk, NOTICE)
    kept = str(clerk.data()) + str(left(clerk))
    for words in ("开展检查的通知", "各乡镇", "现将有关事项通知如下。", "甲政发"):
        assert words in kept


def test_what_found_no_place_is_kept_and_copied_until_it_is_taken_away(browser, address, language, size):
    with watched(browser, address, language=language, size=size) as page:
        clerk = Clerk(page, address).write("order")
        paste(clerk, NOTICE)
        wanted = ["甲政发〔2026〕3号", "关于开展检查的通知", "各乡镇"]
        assert list(left(clerk).values()) == wanted
        assert clerk.data()["body"] == ["现将有关事项通知如下。"]
        assert page.locator("#intake-result p").first.inner_text().startswith(("能放的", "What fits"))
        assert barriers(page) == []
        assert not overflows(page)
        page.locator("[data-act=copy-unplaced]").nth(1).click()
        assert page.evaluate("getSelection().toString() || document.activeElement.value") == "关于开展检查的通知"
        saved(clerk)
        page.reload()
        page.wait_for_selector("#main[data-ready]")
        assert list(left(clerk).values()) == wanted
        for _ in wanted:
            page.locator("[data-act=drop-unplaced]").first.click()
        assert not page.locator("#unplaced").is_visible()
        page.wait_for_timeout(300)
        page.reload()
        page.wait_for_selector("#main[data-ready]")
        assert not page.locator("#unplaced").is_visible()


def test_undo_takes_the_rest_away_too_and_a_second_draft_takes_its_place(clerk):
    clerk.write("order")
    paste(clerk, NOTICE)
    paste(clerk, "正文而已。")
    assert left(clerk) == {}
    clerk.page.locator("#intake-result button").first.click()
    assert "关于开展检查的通知" in left(clerk).values()


def test_nothing_is_said_to_be_filled_in_where_nothing_was(clerk):
    clerk.write("order")
    paste(clerk, "甲政发〔2026〕3号\n关于开展检查的通知")
    assert "已经填到" not in clerk.page.locator("#intake-result").inner_text()
    assert list(left(clerk).values()) == ["甲政发〔2026〕3号", "关于开展检查的通知"]


def test_a_briefing_of_ours_is_opened_as_it_was(clerk, tmp_path):
    data = example("briefing")
    file = tmp_path / "简报.docx"
    file.write_bytes(generate(load(data)))
    clerk.write("briefing")
    clerk.page.set_input_files("#open-file", file)
    clerk.page.wait_for_function("() => document.querySelectorAll('[data-field=articles] [data-item]').length === 3")
    read = clerk.data()
    assert [article["body"] for article in read["articles"]] == [article["body"] for article in data["articles"]]
    assert (read["name"], read["issue_number"], read["editor_note"]) == (
        *(data["name"], data["issue_number"], data["editor_note"]),
    )
    assert left(clerk) == {}


def test_a_notice_pasted_among_circulars_goes_to_notices_by_one_click(clerk):
    clerk.write("circular")
    clerk.field("annotation").locator("input, textarea").fill("联系人：甲某")
    paste(clerk, NOTICE)
    offer = clerk.page.locator(".other-kind")
    assert offer.inner_text().startswith("这像是一份通知：")
    saved(clerk)
    clerk.page.get_by_role("button", name="换到通知里写").click()
    clerk.page.wait_for_url("**/desk/notice#*")
    clerk.page.wait_for_selector("#intake-result button")
    data = clerk.data()
    assert data["title"] == "关于开展检查的通知"
    assert data["document_number"] == {"issuer_code": "甲政发", "year": 2026, "serial": 3}
    assert (data["body"], data["recipients"]) == (["现将有关事项通知如下。"], [["各乡镇"]])
    assert data["annotation"] == "联系人：甲某"
    assert not clerk.page.locator(".other-kind").count()


def test_a_word_file_of_another_genre_is_carried_over_too(clerk, tmp_path):
    file = tmp_path / "简报.docx"
    file.write_bytes(generate(load(example("briefing"))))
    clerk.write("notice")
    clerk.page.set_input_files("#open-file", file)
    clerk.page.get_by_role("button", name="换到工作简报里写").click()
    clerk.page.wait_for_url("**/desk/briefing#*")
    clerk.page.wait_for_function("() => document.querySelectorAll('[data-field=articles] [data-item]').length === 3")


def test_a_draft_pasted_without_a_network_where_there_is_no_text_field_is_kept_below(browser, address):
    with watched(browser, address, expected=("ERR_", "Failed to fetch")) as page:
        clerk = Clerk(page, address).write("briefing")
        page.context.set_offline(True)
        page.locator("#intake").focus()
        clerk.paste("县税务局送政策上门\n县税务局送政策。")
        page.wait_for_selector(".intake .fault")
        assert left(clerk) == {"贴进来的文稿": "县税务局送政策上门\n县税务局送政策。"}
