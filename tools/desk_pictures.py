"""Takes the pictures of the desk for the documentation: `python -m tools.desk_pictures`, which `make pictures` calls."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from app import create_app
from generator import example
from tests.browser import DESKTOP, PHONE, serving
from tests.desk.clerk import PASTED_NOTICE, Clerk

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
COLORS = 96
GAP, DESK = 24, "#e8e8e8"
OFFICE_MILLISECONDS = 60_000
SLIPS = (
    "根据稷政发[2022]9号文件要求,经县委、县政府同意，于2022.4.12前布署乡村振兴考核工作。",
    "一、考核范围",
    "各乡镇按附件3填报，数据截止2022年03月底，误差在5-10%以内。",
)


def main() -> None:
    app = create_app()
    with serving(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        desktop, phone = (
            browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            for width, height in (DESKTOP, PHONE)
        )
        desktop.goto(address)
        _write([_picture(desktop)], "desk_start.png")
        _paste(desktop, address)
        desktop.locator(".changes summary").click()
        _write([_picture(desktop)], "desk_writing.png")
        desktop.locator("#form").evaluate("form => form.scrollTop = 900")
        desktop.locator("#pages").evaluate("pages => pages.scrollTop = 990")
        _write([_picture(desktop)], "desk_text.png")
        _write_slips(desktop, address)
        _write([_picture(desktop)], "desk_findings.png")
        _report(desktop)
        _write([_picture(desktop)], "desk_report.png")
        _take_tail(desktop, address)
        _write([_picture(desktop)], "desk_notices.png")
        _paste(phone, address)
        form = _picture(phone)
        phone.locator("[data-act=view-pages]").click()
        phone.mouse.move(0, 0)
        # The buttons fade from one look to the other.
        phone.wait_for_timeout(500)
        _write([form, _picture(phone)], "desk_phone.png")
        browser.close()
    app.extensions["converter"].close()


def _paste(page: Page, address: str) -> None:
    """A notice from the clipboard, and the pictures of its pages."""
    clerk = Clerk(page, address).write("notice")
    page.locator("#intake").focus()
    clerk.paste(PASTED_NOTICE)
    page.wait_for_function("() => document.querySelectorAll('.sheet img').length > 6", timeout=OFFICE_MILLISECONDS)


def _write_slips(page: Page, address: str) -> None:
    """The example of a notice with slips of writing, and what is found beside and above them."""
    data = example("notice") | {"body": [*SLIPS, *example("notice")["body"][3:]]}
    page.goto(address)
    keep = "text => import('/static/desk/drafts.js').then((drafts) => drafts.save(JSON.parse(text)))"
    page.evaluate(keep, json.dumps({"id": "slips", "genre": "notice", "title": "", "changed": 1, "data": data}))
    Clerk(page, address).open("/desk/notice#slips")
    page.wait_for_selector(".sheet img", timeout=OFFICE_MILLISECONDS)
    page.locator("#findings summary").click()
    page.locator(".body-tools").first.evaluate("tools => tools.scrollIntoView()")


def _report(page: Page) -> None:
    """The report by clause, with the place of its first finding."""
    page.locator("[data-act=report]").click()
    page.wait_for_selector("#report .report-pages img", timeout=OFFICE_MILLISECONDS)
    page.locator("#report [data-act=show-page]").first.click()
    page.mouse.move(0, 0)


def _take_tail(page: Page, address: str) -> None:
    """A series of interview notices for the units that rank last in the example of a circular, in its own words."""
    clerk = Clerk(page, address).write("circular")
    page.locator("[data-act=example]").click()
    page.wait_for_function("() => document.getElementById('saved').textContent !== ''")
    shared = {name: value for name, value in example("interview_notice").items() if name not in ("recipients", "cause")}
    shared |= {"title": "稷山县人民政府办公室关于约谈{单位}的通知", "interviewees": ["{单位}乡（镇）长"]}
    data = json.dumps({"shared": shared, "units": []}).encode()
    clerk.open("/desk/interview_notices")
    page.set_input_files("#open-series", {"name": "data.json", "mimeType": "application/json", "buffer": data})
    page.locator(".tail summary").click()
    page.locator("#tail-circular").select_option(index=1)
    page.locator("#tail-suffix").fill("人民政府")
    page.locator("[data-act=take-tail]").click()
    page.locator(".tail summary").click()
    page.wait_for_function("() => document.querySelectorAll('.sheet img').length > 1", timeout=OFFICE_MILLISECONDS)


def _picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _write(pictures: Sequence[Image.Image], name: str) -> None:
    """Pictures side by side on a grey desk."""
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) - 1)
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures)), DESK)
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + GAP
    path = FOLDER / name
    sheet.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(Path.cwd())} {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
