"""A first-time user with a draft on the clipboard, and the whole work done by keyboard."""

import json
import time

import pytest

from generator import example, generate, load
from tests.browser import watched
from tests.desk.clerk import PASTED_NOTICE, Clerk, paragraphs

pytestmark = pytest.mark.chromium

FILE_NAME = "稷政办发〔2022〕16号 稷山县人民政府办公室关于成立稷山县优化营商环境促进市场主体倍增工作专班方案的通知"


def test_a_pasted_draft_is_the_right_file_in_few_interactions(browser, address, language, size):
    with watched(browser, address, language=language, size=size) as page:
        clerk = Clerk(page, address).open("/")
        begun = time.monotonic()
        clerk.click(page.locator("[data-genre=notice]"))
        page.wait_for_selector("#main[data-ready]")
        clerk.click(page.locator("#intake"))
        clerk.paste(PASTED_NOTICE)
        page.wait_for_selector(".changes")
        name, file = clerk.download()
        assert clerk.interactions <= 12
        assert time.monotonic() - begun < 120
        assert name == f"{FILE_NAME}.docx"
        assert paragraphs(file) == paragraphs(generate(load(example("notice"))))


def test_every_change_of_a_pasted_draft_is_shown_and_can_be_taken_back(clerk):
    clerk.write("notice")
    clerk.page.locator("#intake").click()
    clerk.paste('关于开展检查的通知\n各乡镇：\n按照"硬抽人"的原则抽调 18 人。')
    clerk.page.locator(".changes summary").click()
    assert clerk.page.locator(".changes ins").all_inner_texts() == ["“硬抽人”的原则抽调18"]
    assert clerk.field("recipients").locator(".chip-text").all_inner_texts() == ["各乡镇"]
    clerk.page.locator("#intake-result button").click()
    assert clerk.blocks == [""]
    assert "recipients" not in clerk.data()


def test_a_notice_is_written_by_keyboard_alone(clerk):
    page = clerk.write("notice").page
    keyboard = page.keyboard
    page.locator("#intake").focus()
    stops = set()
    while page.evaluate("document.activeElement.closest('[data-field=issuers]')") is None:
        stops.add(page.evaluate("document.activeElement.outerHTML"))
        keyboard.press("Tab")
        assert len(stops) < 10
    keyboard.type("稷山县人民政府办公室")
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.type("稷政办发")
    keyboard.press("Tab")
    keyboard.press("Tab")
    keyboard.type("16")
    keyboard.press("Tab")
    keyboard.type("关于开展检查的通知")
    keyboard.press("Tab")
    keyboard.type("各乡镇，县直各单位")
    while page.evaluate("!document.activeElement.matches('.block-text')"):
        keyboard.press("Tab")
    keyboard.type("现将有关事项通知如下。")
    keyboard.press("Enter")
    keyboard.type("一、总体要求")
    clerk.wait_for_levels(["paragraph", "heading-1"])
    clerk.wait_for_pages()
    while page.evaluate("document.activeElement.dataset.act !== 'save-docx'"):
        keyboard.press("Shift+Tab")
    with page.expect_download() as download:
        keyboard.press("Enter")
    year = clerk.data()["document_number"]["year"]
    assert download.value.suggested_filename == f"稷政办发〔{year}〕16号 关于开展检查的通知.docx"
    assert clerk.data()["recipients"] == [["各乡镇"], ["县直各单位"]]


def test_the_data_can_be_downloaded_and_opened_again(clerk, tmp_path):
    clerk.write("notice")
    clerk.page.locator("[data-act=example]").click()
    clerk.wait_for_blocks(63)
    clerk.wait_for_pages(8)
    name, data = clerk.download("save-json")
    assert name == f"{FILE_NAME}.json"
    assert json.loads(data) == {**example("notice"), "joint_mark": "all", "format": "general"}
    saved = tmp_path / "数据.json"
    saved.write_bytes(data)
    clerk.write("notice")
    clerk.page.set_input_files("#open-file", saved)
    clerk.wait_for_blocks(63)
    assert clerk.data() == json.loads(data)


def test_a_word_file_is_a_start(clerk, tmp_path):
    data = example("notice")
    file = tmp_path / "以前的通知.docx"
    file.write_bytes(generate(load(data)))
    clerk.write("notice")
    clerk.page.set_input_files("#open-file", file)
    clerk.wait_for_blocks(63)
    read = clerk.data()
    for name in ("document_number", "title", "recipients", "date_signed", "annotation", "issuers"):
        assert read[name] == data[name]


@pytest.mark.parametrize("content", [b"", b"no Word file", b"PK\x03\x04", b"<script>alert(1)</script>"])
def test_another_file_is_refused_politely(browser, address, tmp_path, content):
    file = tmp_path / "文件<b>.docx"
    file.write_bytes(content)
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).write("notice")
        page.set_input_files("#open-file", file)
        page.wait_for_selector(".intake .fault")
        assert clerk.faults == ["这个文件不能作为 Word 文件打开。请用 Word 或 WPS 打开，另存为 .docx 后重试。"]
        assert clerk.blocks == [""]


@pytest.mark.parametrize("data", [None, "通知", {"genre": "别的"}, {"genre": "notice", "recipients": "各乡镇"}])
def test_other_data_are_refused_and_the_page_stays(clerk, data):
    clerk.write("notice")
    file = {"name": "别的.json", "mimeType": "application/json", "buffer": json.dumps(data).encode()}
    clerk.page.set_input_files("#open-file", file)
    clerk.page.wait_for_selector(".intake .fault")
    assert clerk.faults == ["这个文件打不开。请选择 .docx 或从这里下载的 .json。"]
    assert clerk.page.url.endswith("/desk/notice")


def test_data_of_another_shape_from_the_first_page_are_told_and_one_writes_on(clerk):
    page = clerk.open("/").page
    for genre in ("toString", "notice"):
        data = json.dumps({"genre": genre, "recipients": "各乡镇"}).encode()
        page.set_input_files("#open-json", {"name": "数据.json", "mimeType": "application/json", "buffer": data})
        if genre == "toString":
            page.wait_for_function("() => document.getElementById('open-fault').textContent")
    page.wait_for_url("**/desk/notice**")
    page.wait_for_selector("#main[data-ready]")
    assert "打不开" in page.locator(".intake .fault").inner_text()
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    assert clerk.data()["title"] == "关于开展检查的通知"


def test_that_pages_are_being_made_is_told_until_they_are_there(clerk):
    clerk.write("notice")
    clerk.wait_for_pages()
    held = []
    clerk.page.route("**/desk/preview", lambda route: held.append(route))
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    clerk.page.wait_for_function("() => document.getElementById('preview-state').textContent === '正在排版…'")
    held[-1].continue_()
    clerk.page.wait_for_function("() => document.getElementById('preview-state').textContent.endsWith('页')")
    clerk.page.wait_for_timeout(700)
    assert clerk.state.inner_text().endswith("页")
