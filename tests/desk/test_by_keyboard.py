"""The whole work of the desk without a mouse: nothing is out of reach, nothing holds one, and one sees where one is."""

import datetime
import json
import zipfile
from pathlib import Path

import pytest

from generator import example
from tests.desk.clerk import PASTED_NOTICE, Clerk, paragraphs
from tests.desk.keyboard import Keyboard
from tests.test_series import SHARED

pytestmark = pytest.mark.chromium

# Dates are typed in the order of the browser under test: month, day, year.


@pytest.fixture
def keyboard(clerk) -> Keyboard:
    return Keyboard(clerk.page)


def open_by_keyboard(clerk: Clerk, keyboard: Keyboard, genre: str) -> None:
    clerk.open("/")
    keyboard.go_to(f"[data-genre={genre}]")
    keyboard.press("Enter")
    clerk.page.wait_for_selector("#main[data-ready]")


def test_a_pasted_notice_is_edited_mended_checked_and_downloaded(clerk, keyboard):
    page = clerk.page
    open_by_keyboard(clerk, keyboard, "notice")
    keyboard.go_to("#intake")
    clerk.paste(PASTED_NOTICE)
    clerk.wait_for_blocks(63)

    keyboard.go_to("[data-field=recipients] .chip-input")
    keyboard.type("各人民团体")
    keyboard.press("Enter")
    assert clerk.data()["recipients"][-1][-1] == "各人民团体"

    keyboard.go_to(".block-text")
    pasted = clerk.blocks
    keyboard.press("Alt+ArrowDown")
    assert clerk.blocks[:2] == [pasted[1], pasted[0]]
    keyboard.press("Alt+2")
    assert clerk.levels[1] == "heading-2"
    keyboard.press("Control+Home", "ArrowRight", "ArrowRight", "Enter")
    assert clerk.blocks[1:3] == [pasted[0][:2], pasted[0][2:]]
    keyboard.press("Backspace")
    assert len(clerk.blocks) == 63
    keyboard.press(*["Control+z"] * 4)
    assert clerk.blocks == pasted

    # Below the heading.
    keyboard.press(*["ArrowDown", "End"] * 2)
    keyboard.type("2022.4.12前完成。")

    keyboard.go_to("[data-field=date_signed] input")
    keyboard.type("04152022")
    assert clerk.data()["date_signed"] == "2022-04-15"

    keyboard.go_to("#findings summary")
    keyboard.press("Enter")
    keyboard.go_to("#findings [data-act=mend]")
    keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('#findings li')")
    assert any("2022年4月12日前完成。" in text for text in clerk.blocks)
    assert keyboard.is_at("#mended button")

    keyboard.go_to("[data-act=report]")
    keyboard.press("Enter")
    page.wait_for_selector("#report .report-counts")
    keyboard.go_to("#report .report-findings summary")
    keyboard.press("Escape")
    assert keyboard.is_at("[data-act=report]")

    keyboard.go_to("[data-act=save-docx]")
    with page.expect_download() as download:
        keyboard.press("Enter")
    texts = paragraphs(Path(download.value.path()).read_bytes())
    assert any(text.endswith("2022年4月12日前完成。") for text in texts)
    assert "2022年4月15日" in texts


def test_the_next_briefing_has_its_articles_in_another_order(clerk, keyboard):
    page = clerk.page
    open_by_keyboard(clerk, keyboard, "briefing")
    keyboard.go_to("[data-act=example]")
    keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('[data-field=articles] [data-item]').length === 3")
    page.wait_for_function("() => document.getElementById('saved').textContent !== ''")
    open_by_keyboard(clerk, keyboard, "briefing")
    keyboard.go_to("[data-act=as-before]")
    keyboard.press("Enter")
    # The cursor is in the first article's title.
    keyboard.type("甲")
    keyboard.go_to("[data-field=articles] > .items-field > [data-act=item-add]")
    keyboard.press("Enter")
    keyboard.type("乙")
    keyboard.go_to("[data-item]:nth-child(2) > .item-head [data-act=item-up]", back=True)
    keyboard.press("Enter")
    data = clerk.data()
    assert [article["title"] for article in data["articles"]] == ["乙", "甲"]
    assert data["issue_number"] == example("briefing")["issue_number"] + 1
    assert data["date_issued"] == datetime.date.today().isoformat()


def test_figures_are_typed_into_a_grid(clerk, keyboard):
    page = clerk.page
    open_by_keyboard(clerk, keyboard, "quarterly_report")
    keyboard.go_to("#section-text [data-field=year] input")
    keyboard.type("2022")
    keyboard.go_to("#section-text [data-field=quarter] select")
    for _ in range(3):
        keyboard.press("ArrowDown")
    for name, typed in (("data_until", "09302022"), ("source", "各乡镇报表")):
        keyboard.go_to(f"#section-text [data-field={name}] input")
        keyboard.type(typed)
    keyboard.go_to("[data-field=figures] [data-field=units] input")
    keyboard.type("甲镇、乙镇")
    keyboard.press("Enter")
    keyboard.go_to("[data-act=figures-grid]")
    keyboard.press("Enter")
    # The cursor is in the name of the first indicator.
    keyboard.type("新增市场主体")
    keyboard.go_to("[data-field=measure] input")
    keyboard.type("户")
    for target, actual in (("100", "90"), ("50", "60")):
        keyboard.go_to(".items-grid [data-field=target] input")
        keyboard.type(target)
        keyboard.go_to(".items-grid [data-field=done] input")
        keyboard.type(actual)
    page.wait_for_selector(".figures-table")
    values = clerk.data()["figures"]["indicators"][0]["values"]
    assert [(each["target"], each["done"]) for each in values] == [("100", "90"), ("50", "60")]


def test_interview_notices_for_typed_units_are_downloaded(clerk, keyboard, tmp_path):
    page = clerk.page
    open_by_keyboard(clerk, keyboard, "interview_notices")
    shared = tmp_path / "约谈.json"
    shared.write_text(json.dumps({"shared": SHARED, "units": []}), "utf-8")
    keyboard.go_to("#open-series")
    # Choosing among files is the system's own window.
    page.set_input_files("#open-series", shared)
    page.wait_for_function("() => document.querySelector('#shared [data-field=place] input').value !== ''")
    keyboard.go_to("#add-units", back=True)
    for unit in ("甲镇人民政府", "乙镇人民政府"):
        keyboard.type(unit)
        keyboard.press("Enter")
    keyboard.go_to(".unit-row:nth-child(2) [data-field=facts] textarea")
    keyboard.type("你单位没有报表。")
    keyboard.go_to("[data-act=make][data-kind=zip]", back=True)
    with page.expect_download() as download:
        keyboard.press("Enter")
    with zipfile.ZipFile(download.value.path()) as archive:
        texts = ["".join(paragraphs(archive.read(name))) for name in archive.namelist()]
    assert ["你单位没有报表。" in text for text in texts] == [False, True]
