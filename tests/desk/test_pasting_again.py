"""A whole draft pasted where another was pasted before takes its place; what was typed by hand stays."""

import pytest

from app import create_app
from tests.browser import serving, watched, without_office
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

FIRST = """甲政发〔2022〕3号
关于开展检查的通知
各乡镇：
第一篇正文。
附件：1.检查表
2.名单
甲县人民政府
2022年4月12日
（此件公开发布）
抄送：县委办公室，县人大常委会办公室。"""
SECOND = "关于报送材料的通知\n第二篇正文。\n乙县人民政府\n2026年　月　日"
SITE = """
[[organisations]]
name = "甲县人民政府"
copy_to = [["甲县县委办公室"]]
[organisations.issuer_codes]
general = "甲政发"

[[organisations]]
name = "乙县人民政府"
copy_to = [["乙县县委办公室"]]
[organisations.issuer_codes]
general = "乙政发"
"""


def paste(clerk: Clerk, text: str, title: str) -> None:
    clerk.page.locator("#intake").click()
    clerk.paste(text)
    clerk.page.wait_for_function(
        "title => document.querySelector('#form [data-field=title] textarea').value === title", arg=title
    )


def undo(clerk: Clerk) -> None:
    clerk.page.locator("#intake-result button").first.click()
    clerk.page.wait_for_function("() => document.getElementById('intake-result').textContent.includes('已恢复')")


def year_of_the_form(clerk: Clerk) -> int:
    return clerk.page.evaluate("new Date().getFullYear()")


def test_the_second_draft_takes_the_place_of_the_first_and_one_undo_brings_all_back(clerk):
    clerk.write("notice")
    year = year_of_the_form(clerk)
    clerk.field("urgency").evaluate("field => field.closest('details').open = true")
    clerk.field("urgency").locator("select").select_option("特急")
    paste(clerk, FIRST, "关于开展检查的通知")
    first = clerk.data()
    assert {"recipients", "attachments", "annotation", "copy_to"} <= first.keys()
    paste(clerk, SECOND, "关于报送材料的通知")
    second = clerk.data()
    assert not {"recipients", "attachments", "annotation", "copy_to", "date_signed"} & second.keys()
    assert second["document_number"] == {"year": year}
    assert (second["body"], second["issuers"], second["urgency"]) == (["第二篇正文。"], ["乙县人民政府"], "特急")
    clerk.field("date_signed").locator(".finding").wait_for()
    assert clerk.field("date_signed").locator(".finding").inner_text() == "成文日期还没有填。"
    undo(clerk)
    assert clerk.data() == first
    paste(clerk, SECOND, "关于报送材料的通知")
    assert clerk.data() == second


def test_what_was_typed_by_hand_before_or_after_a_paste_stays(clerk):
    clerk.write("notice")
    clerk.field("annotation").locator("input, textarea").fill("联系人：甲某")
    paste(clerk, FIRST, "关于开展检查的通知")
    clerk.field("recipients").locator("input").fill("县直各单位")
    clerk.page.keyboard.press("Enter")
    paste(clerk, SECOND, "关于报送材料的通知")
    data = clerk.data()
    assert data["recipients"] == [["各乡镇", "县直各单位"]]
    assert data["annotation"] == "联系人：甲某"
    assert "copy_to" not in data


def test_the_first_draft_is_known_again_after_the_page_was_left(clerk):
    clerk.write("notice")
    paste(clerk, FIRST, "关于开展检查的通知")
    clerk.page.wait_for_function("() => document.getElementById('saved').textContent !== ''")
    clerk.page.reload()
    clerk.page.wait_for_selector("#main[data-ready]")
    paste(clerk, SECOND, "关于报送材料的通知")
    assert not {"recipients", "attachments", "annotation", "copy_to"} & clerk.data().keys()


def test_what_the_site_adds_for_one_issuer_gives_way_to_what_it_adds_for_the_next(browser, tmp_path):
    (tmp_path / "hongtou.toml").write_text(SITE, "utf-8")
    app = without_office(create_app({"CONFIG": str(tmp_path / "hongtou.toml")}))
    with serving(app) as address, watched(browser, address) as page:
        clerk = Clerk(page, address).write("notice")
        assert clerk.data()["copy_to"] == [["甲县县委办公室"]]
        paste(clerk, SECOND, "关于报送材料的通知")
        second = clerk.data()
        assert second["copy_to"] == [["乙县县委办公室"]]
        assert second["document_number"]["issuer_code"] == "乙政发"
        undo(clerk)
        assert clerk.data()["copy_to"] == [["甲县县委办公室"]]
        clerk.field("copy_to").locator(".chip-remove").click()
        page.wait_for_function("() => document.getElementById('saved').textContent !== ''")
        page.reload()
        page.wait_for_selector("#main[data-ready]")
        clerk.field("title").locator("textarea").fill("关于甲的通知")
        assert clerk.data()["copy_to"] is None


def test_what_was_typed_after_a_paste_comes_back_when_its_undo_is_taken_back(clerk):
    clerk.write("notice")
    paste(clerk, FIRST, "关于开展检查的通知")
    clerk.field("title").locator("textarea").fill("关于开展安全检查的通知")
    undo(clerk)
    assert "title" not in clerk.data()
    clerk.page.locator("#intake-result button").click()
    assert clerk.data()["title"] == "关于开展安全检查的通知"
    undo(clerk)
    assert "title" not in clerk.data()
