"""The assessment group's work: figures from a spreadsheet, rates and ranks at once, and the pages with them."""

import pytest

from generator import example
from tests.browser import DESKTOP, PHONE, watched
from tests.desk.clerk import Clerk
from tests.desk.test_looks import barriers, overflows
from tests.spreadsheets.test_spreadsheets import HEADER, SMALL, sheet_rows, workbook

pytestmark = [pytest.mark.chromium, pytest.mark.axe]


@pytest.mark.parametrize(("language", "size"), [("zh-CN", DESKTOP), ("en-US", PHONE)], ids=["desktop", "phone"])
def test_a_workbook_fills_the_figures_and_results_are_shown(browser, address, language, size, tmp_path):
    figures = example("quarterly_report")["figures"]
    file = tmp_path / "三季度.xlsx"
    file.write_bytes(workbook([HEADER, *sheet_rows(figures)]))
    with watched(browser, address, language=language, size=size) as page:
        clerk = Clerk(page, address).write("quarterly_report")
        page.locator("#section-text > .section-fields > [data-field=year] input").fill("2022")
        clerk.field("quarter").locator("select").select_option("3")
        clerk.field("data_until").locator("input").fill("2022-09-30")
        clerk.field("source").locator("input").fill("各乡镇报表")
        page.set_input_files("[data-figures-file]", file)
        page.wait_for_selector(".figures-table")
        read = clerk.data()["figures"]
        assert read["units"] == figures["units"]
        assert page.locator(".figures-table").count() == 1 + len(figures["indicators"])
        assert barriers(page) == []
        assert not overflows(page)


def test_copied_cells_fill_the_figures_and_odd_ones_are_named(clerk):
    page = clerk.write("quarterly_report").page
    page.locator("[data-figures-paste]").focus()
    clerk.paste("\n".join("\t".join((*row, "", "", "", "", "")[:5]).replace("累计\n", "累计") for row in SMALL))
    page.wait_for_selector(".figures-notes li")
    assert [sentence[:3] for sentence in page.locator(".figures-notes li").all_inner_texts()] == [
        "E4：",
        "E5：",
        "C6：",
    ]
    values = clerk.data()["figures"]["indicators"][0]["values"]
    assert values[1] == {"unit": "西社镇", "target": "520", "done": "约411"}


def test_what_the_spreadsheet_does_not_say_of_an_indicator_stays(clerk):
    page = clerk.write("quarterly_report").page
    page.locator("[data-act=example]").click()
    page.wait_for_selector(".figures-table")
    before = clerk.data()["figures"]
    (last,) = (each for each in before["indicators"] if each.get("decimal_places"))
    page.locator("[data-figures-paste]").focus()
    clerk.paste(f"指标\t单位\t年度目标\t累计完成\n{last['name']}\t稷峰镇\t10\t5")
    page.wait_for_function("() => document.querySelectorAll('.figures-table').length === 2")
    (indicator,) = clerk.data()["figures"]["indicators"]
    assert (indicator["measure"], indicator["decimal_places"]) == (last["measure"], last["decimal_places"])


def test_another_file_is_refused_and_what_was_there_stays(browser, address, tmp_path):
    file = tmp_path / "<b>.xlsx"
    file.write_bytes(b"PK\x03\x04")
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).write("circular")
        page.locator("[data-act=example]").click()
        page.wait_for_selector(".figures-table")
        before = clerk.data()
        page.set_input_files("[data-figures-file]", file)
        page.wait_for_selector(".figures-intake .fault")
        assert clerk.faults == ["这个文件不能作为表格打开。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 后重试。"]
        assert clerk.data() == before


def test_figures_are_typed_into_a_grid_of_the_units_and_odd_and_missing_ones_are_marked(clerk):
    page = clerk.write("quarterly_report").page
    lay = page.locator("[data-act=figures-grid]")
    lay.click()
    assert "单位名单" in clerk.faults[0]
    assert page.evaluate("document.activeElement.closest('[data-field]').dataset.field") == "units"
    page.keyboard.type("稷峰镇、西社镇")
    page.keyboard.press("Enter")
    lay.focus()
    page.keyboard.press("Enter")
    rows = page.locator("[data-field=values] [data-item]")
    assert rows.locator("[data-field=unit] input").evaluate_all("all => all.map(each => each.value)") == [
        "稷峰镇",
        "西社镇",
    ]
    rows.nth(0).locator("[data-field=done] input").fill("-5")
    rows.nth(0).locator("[data-field=done] > .finding").wait_for()
    rows.nth(1).locator("[data-field=done] input").fill("约4")
    rows.nth(1).locator("[data-field=done] > .fault").wait_for()
    assert "is-missing" in rows.nth(0).locator("[data-field=target]").get_attribute("class")
    lay.click()
    assert clerk.data()["figures"]["indicators"][0]["values"] == [
        {"unit": "稷峰镇", "done": "-5"},
        {"unit": "西社镇", "done": "约4"},
    ]


def test_a_table_that_was_read_over_typed_figures_gives_them_back(clerk):
    page = clerk.write("quarterly_report").page
    rows = "\n".join("\t".join((*row, "", "", "", "", "")[:5]).replace("累计\n", "累计") for row in SMALL)
    for _ in range(2):
        page.locator("[data-figures-paste]").focus()
        clerk.paste(rows)
        page.wait_for_selector(".figures-notes li")
        cell = page.locator(".items-grid [data-item]").nth(1).locator("[data-field=done] input")
        page.wait_for_function(
            "() => document.querySelectorAll('.items-grid [data-field=done] input')[1].value === '约411'"
        )
        cell.fill("411")
    page.locator("[data-figures-paste]").focus()
    clerk.paste(rows)
    page.wait_for_function(
        "() => document.querySelectorAll('.items-grid [data-field=done] input')[1].value === '约411'"
    )
    page.locator("[data-figures-told] button").click()
    assert cell.input_value() == "411"
