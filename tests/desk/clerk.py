"""What somebody at the desk does with hands and eyes; every act counts as one interaction."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
from playwright.sync_api import Locator, Page

PASTED_NOTICE = (Path(__file__).parent / "pasted_notice.txt").read_text("utf-8")

_PASTE = """([element, data]) => {
  const clipboard = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboard.setData(type, text);
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
}"""


class Clerk:
    """Clicks, types and pastes on one page, and counts."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.interactions = 0

    def open(self, path: str = "/") -> Clerk:
        self.page.goto(self.address + path)
        if path.startswith("/desk/"):
            self.page.wait_for_selector("#main[data-ready]")
        return self

    def write(self, genre: str) -> Clerk:
        return self.open(f"/desk/{genre}")

    def click(self, what: Locator) -> None:
        self.interactions += 1
        what.click()

    def type(self, text: str, into: Locator) -> None:
        self.interactions += 1
        into.fill(text)

    def press(self, keys: str) -> None:
        self.interactions += 1
        self.page.keyboard.press(keys)

    def paste(self, text: str = "", *, html: str = "") -> None:
        """Ctrl+V where the cursor is."""
        self.interactions += 1
        focused = self.page.evaluate_handle("document.activeElement")
        self.page.evaluate(_PASTE, [focused, {"text/plain": text} | ({"text/html": html} if html else {})])

    # What is seen

    @property
    def form(self) -> Locator:
        return self.page.locator("#form")

    @property
    def body(self) -> Locator:
        return self.page.locator("#form [data-kind=body]").first

    @property
    def state(self) -> Locator:
        return self.page.locator("#preview-state")

    @property
    def faults(self) -> list[str]:
        return self.page.locator(".fault:visible").all_inner_texts()

    @property
    def blocks(self) -> list[str]:
        return self.body.locator(".block-text").evaluate_all("areas => areas.map(area => area.value)")

    @property
    def levels(self) -> list[str]:
        return self.body.locator(".block").evaluate_all("blocks => blocks.map(block => block.dataset.shown)")

    def field(self, name: str) -> Locator:
        return self.page.locator(f"#form [data-field={name}]").first

    def data(self) -> dict:
        """The document as the page would send it."""
        return self.page.evaluate(
            "import('/static/desk/preview.js').then(module => module.documentOf(document.getElementById('form')))"
        )

    def wait_for_pages(self, count: int | None = None) -> None:
        wanted = (
            ".sheet" if count is None else f".pages:not(:has(.sheet:nth-child({count + 1}))) .sheet:nth-child({count})"
        )
        self.page.wait_for_selector(wanted, state="attached")

    def wait_for_levels(self, levels: list[str]) -> None:
        self.page.wait_for_function(
            """wanted => {
              const body = document.querySelector("#form [data-kind=body]");
              return JSON.stringify([...body.querySelectorAll(".block")].map((block) => block.dataset.shown)) === wanted;
            }""",
            arg=json.dumps(levels, separators=(",", ":")),
        )

    def wait_for_blocks(self, count: int) -> None:
        self.page.wait_for_function(
            "count => document.querySelectorAll('#form [data-kind=body]')[0].querySelectorAll('.block').length === count",
            arg=count,
        )

    # What is had

    def download(self, act: str = "save-docx") -> tuple[str, bytes]:
        with self.page.expect_download() as download:
            self.click(self.page.locator(f"[data-act={act}]"))
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def paragraphs(file: bytes) -> list[str]:
    """The texts of a .docx without blanks, so that only words are compared."""
    texts = ("".join(paragraph.text.split()) for paragraph in docx.Document(io.BytesIO(file)).paragraphs)
    return [text for text in texts if text]
