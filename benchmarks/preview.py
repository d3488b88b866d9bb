"""How long after a pause the pages of the notice show what was typed: `python -m benchmarks.preview`.

A clerk types one more character into a paragraph of page six and waits; told is the time from the key to the pictures, with the pause
in it. LibreOffice is warm.
"""

from __future__ import annotations

import shutil
import statistics
import time

from playwright.sync_api import sync_playwright

from app import create_app
from tests.browser import serving
from tests.desk.clerk import Clerk

TIMES = 15
PARAGRAPH = 40
SHOWN = "() => [...document.querySelectorAll('.sheet')].map(sheet => sheet.dataset.page).join()"


def main() -> None:
    app = create_app()
    with serving(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        clerk = Clerk(page, address).write("notice")
        page.locator("[data-act=example]").click()
        page.wait_for_function("() => document.querySelectorAll('.sheet img').length > 6", timeout=60_000)
        page.wait_for_timeout(2_000)
        clerk.body.locator(".block-text").nth(PARAGRAPH).focus()
        page.keyboard.press("End")
        seconds = [_once(page) for _ in range(TIMES)]
        browser.close()
    app.extensions["converter"].close()
    print(f"median {statistics.median(seconds):.2f} s, slowest {max(seconds):.2f} s of {TIMES}")


def _once(page) -> float:
    before = page.evaluate(SHOWN)
    begun = time.perf_counter()
    page.keyboard.type("甲")
    page.wait_for_function(f"before => ({SHOWN})() !== before", arg=before, polling=20)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
