"""Rows and columns of figures: walked through by Enter, read across with the name of the row in sight."""

import pytest

from tests.browser import watched
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

UNITS = ["稷峰镇", "西社镇", "化峪镇"]
# The left edge of each control of each row, as far as the grid is scrolled, and of what is told below a row.
_EDGES = """grid => {
  const edges = (row) => [...row.querySelectorAll("input")].map((input) => Math.round(input.getBoundingClientRect().left));
  const told = [...grid.querySelectorAll(".fault > *")].map((each) => each.getBoundingClientRect());
  const { left, right } = grid.getBoundingClientRect();
  const inside = told.every((each) => each.left >= left && each.right <= right);
  return { rows: [...grid.children].map(edges), left: Math.round(left), inside };
}"""


@pytest.fixture
def laid(clerk) -> Clerk:
    return lay(clerk)


def lay(clerk: Clerk) -> Clerk:
    """Empty rows for three units."""
    page = clerk.write("quarterly_report").page
    page.locator("[data-field=figures] [data-field=units] input").first.fill("、".join(UNITS))
    page.locator("[data-act=figures-grid]").click()
    page.wait_for_selector(".items-grid [data-item]")
    return clerk


def cell(clerk: Clerk, row: int, name: str):
    return clerk.page.locator(".items-grid [data-item]").nth(row).locator(f"[data-field={name}] input")


def typed(clerk: Clerk) -> list[dict]:
    return clerk.data()["figures"]["indicators"][0]["values"]


def test_enter_goes_down_a_column_and_on_to_the_next_one_and_adds_no_row(laid):
    cell(laid, 0, "target").focus()
    for figure in ("100", "90", "110", "50"):
        laid.page.keyboard.type(figure)
        laid.press("Enter")
    assert typed(laid) == [
        {"unit": UNITS[0], "target": "100", "done": "50"},
        {"unit": UNITS[1], "target": "90"},
        {"unit": UNITS[2], "target": "110"},
    ]
    laid.press("Shift+Enter")
    laid.page.keyboard.type("55")
    laid.press("Shift+Enter")
    assert typed(laid)[0]["done"] == "55"
    last = laid.page.locator(".items-grid [data-item]").nth(2).locator("input").last
    last.focus()
    laid.press("Enter")
    assert last.evaluate("input => input === document.activeElement")
    assert len(typed(laid)) == 3


def test_a_click_beside_the_text_of_a_cell_is_a_click_into_it(clerk):
    clerk.write("notice")
    clerk.body.locator("[data-act=add-table]").click()
    cells = clerk.page.locator("#form [data-block=table] td")
    cells.nth(0).locator("textarea").focus()
    for _ in range(3):
        clerk.page.keyboard.type("行")
        clerk.press("Enter")
    assert cells.nth(0).locator("textarea").input_value() == "行\n" * 3
    box = cells.nth(1).bounding_box()
    clerk.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] - 4)
    clerk.page.keyboard.type("乙")
    assert cells.nth(1).locator("textarea").input_value() == "乙"


def test_the_name_of_a_row_stays_in_sight_and_a_fault_moves_nothing(browser, address, size):
    with watched(browser, address, size=size) as page:
        clerk = lay(Clerk(page, address))
        grid = page.locator(".items-grid").first
        cell(clerk, 1, "done").fill("约4")
        grid.locator(".fault").wait_for()
        for place in ("first", "last"):
            getattr(grid.locator("[data-item]").nth(2).locator("input"), place).focus()
            page.wait_for_timeout(300)
            seen = grid.evaluate(_EDGES)
            assert seen["rows"][0] == seen["rows"][1] == seen["rows"][2]
            assert seen["rows"][0][0] - seen["left"] <= 1
            assert seen["inside"]


def test_an_edge_in_shadow_says_that_there_is_more_at_the_right(laid):
    shadow = "grid => getComputedStyle(grid.firstElementChild, '::after').opacity"
    grid = laid.page.locator(".items-grid").first
    assert grid.evaluate(shadow) == "1"
    grid.evaluate("grid => grid.scrollTo(grid.scrollWidth, 0)")
    laid.page.wait_for_timeout(200)
    assert grid.evaluate(shadow) == "0"
