"""Somebody's Word file, whoever made it, is checked on a page of the desk; another file is refused politely."""

import io
import zipfile

import docx
import pytest
from docx.shared import Pt

from generator import example, generate, load
from tests.browser import DESKTOP, PHONE, watched
from tests.desk.clerk import Clerk
from tests.desk.keyboard import Keyboard
from tests.desk.test_looks import barriers, overflows

pytestmark = [pytest.mark.chromium, pytest.mark.axe]

PAGE = "/desk/check"
HOSTILE = "<img src=x onerror=alert(1)>.docx"
WRITTEN = generate(load({**example("notice"), "body": ["根据稷政发[2022]9号文件，现将有关事项通知如下。"]}))
NO_WORD_FILE = "这个文件不能作为 Word 文件打开。请用 Word 或 WPS 打开，另存为 .docx 后重试。"


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 300 * 2**20)
    return target.getvalue()


def in_faces_of_the_theme() -> bytes:
    """A file as somebody types it in Word, who chose sizes and no typeface."""
    document = docx.Document()
    for text in ("关于做好值班工作的通知", "各单位：", "请各单位做好值班工作，有事及时报告。", "2026年2月11日"):
        document.add_paragraph().add_run(text).font.size = Pt(22 if text.startswith("关于") else 16)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def choose(clerk: Clerk, content: bytes, name: str = "通知.docx") -> None:
    clerk.page.set_input_files("#check-file", {"name": name, "mimeType": "", "buffer": content})


@pytest.mark.libreoffice
@pytest.mark.parametrize(("language", "size"), [("zh-CN", DESKTOP), ("en-US", PHONE)], ids=["desktop", "phone"])
def test_a_file_has_its_report_with_marked_pages(browser, office_address, language, size):
    with watched(browser, office_address, language=language, size=size) as page:
        clerk = Clerk(page, office_address).open("/")
        clerk.click(page.locator(f"a[href='{PAGE}']"))
        assert barriers(page) == []
        choose(clerk, WRITTEN, HOSTILE)
        assert page.locator("#check-progress").is_visible()
        page.wait_for_selector("#report-body .report-pages img")
        assert not page.locator("#check-progress").is_visible()
        assert page.locator("#check-name").inner_text() == HOSTILE
        row = page.locator(".report-list li", has_text="7.2.5").first
        assert "〔2022〕" in row.inner_text()
        row.locator("[data-act=show-page]").click()
        assert page.locator("[data-act=go-to]").count() == 0
        assert barriers(page) == []
        assert not overflows(page)


@pytest.mark.libreoffice
def test_what_is_the_same_in_several_places_is_said_once_and_each_number_leads_to_its_place(browser, office_address):
    with watched(browser, office_address) as page:
        clerk = Clerk(page, office_address).open(PAGE)
        choose(clerk, in_faces_of_the_theme())
        page.wait_for_selector("#report-body .report-pages img")
        rows = page.locator(".report-list > li")
        assert rows.filter(has_text="取自 Word 的主题").count() == 1
        (faces,) = rows.filter(has_text="主送机关、正文、成文日期的字体应为仿宋").all()
        places = faces.locator(".finding-places li")
        numbers = [int(number) for number in places.locator(".finding-number").all_inner_texts()]
        assert len(numbers) == 3
        assert numbers == sorted(numbers)
        assert places.locator("[data-act=show-page]").count() == 3
        assert barriers(page) == []
        assert not overflows(page)


def test_a_file_may_be_dropped_and_without_an_office_suite_the_report_says_what_was_not_measured(clerk):
    page = clerk.open(PAGE).page
    page.evaluate(
        """bytes => {
          const dropped = new DataTransfer();
          dropped.items.add(new File([new Uint8Array(bytes)], "通知.docx"));
          document.getElementById("main").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
        }""",
        list(WRITTEN),
    )
    page.wait_for_selector("#report-body .report-counts")
    assert "没有 LibreOffice" in page.locator("#report-body .help").last.inner_text()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "这是一个空文件。"),
        (b"no Word file", NO_WORD_FILE),
        (WRITTEN[:5_000], NO_WORD_FILE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100, NO_WORD_FILE),
        (bomb, "这个文件解开后太大，不能检查。请缩小图片，或删去用不着的内容。"),
        (b"P" * (20 * 2**20 + 1), "文件太大，最多 20 MB。请缩小其中的图片再试。"),
    ],
    ids=["empty", "text", "cut off", "older Word", "bomb", "huge"],
)
def test_another_file_is_refused_politely_and_the_next_is_checked(browser, address, content, told):
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).open(PAGE)
        choose(clerk, content() if callable(content) else content)
        page.wait_for_selector("#check-told:not(:empty)")
        assert told == page.locator("#check-told").inner_text()
        assert not page.locator("#check-result").is_visible()
        choose(clerk, WRITTEN)
        page.wait_for_selector("#report-body .report-counts")
        assert not page.locator("#check-told").is_visible()


def test_a_server_that_is_not_there_is_told(browser, address):
    with watched(browser, address, expected=["ERR_INTERNET_DISCONNECTED"]) as page:
        clerk = Clerk(page, address).open(PAGE)
        page.context.set_offline(True)
        choose(clerk, WRITTEN)
        page.wait_for_selector("#check-told:not(:empty)")
        assert "连不上服务器" in page.locator("#check-told").inner_text()
        assert not page.locator("#check-progress").is_visible()


def test_the_page_is_used_by_keyboard(clerk):
    clerk.open(PAGE)
    keyboard = Keyboard(clerk.page)
    keyboard.go_to("#check-file")
    choose(clerk, WRITTEN)
    clerk.page.wait_for_function("() => document.activeElement.id === 'check-name'")
    keyboard.go_to("#report-body summary")
