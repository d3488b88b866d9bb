"""One step back takes back one act, leaves alone what it did not touch, and brings the cursor to what it did."""

import pytest

from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

LINES = ["一、总体要求", "（一）目标", "到年底全面完成。", "二、工作安排"]
LEVELS = ["heading-1", "heading-2", "paragraph", "heading-1"]
# Of the block in which one is: its number, and the caret.
_CURSOR = """() => {
  const area = document.activeElement;
  return [[...document.querySelectorAll("#form [data-kind=body] .block-text")].indexOf(area), area.selectionStart];
}"""


def text(clerk: Clerk, number: int):
    return clerk.body.locator(".block-text").nth(number)


def caret(clerk: Clerk, number: int, place: int) -> None:
    text(clerk, number).focus()
    text(clerk, number).evaluate("(area, place) => area.setSelectionRange(place, place)", place)


def cursor(clerk: Clerk) -> list[int]:
    return clerk.page.evaluate(_CURSOR)


@pytest.fixture
def written(clerk) -> Clerk:
    clerk.write("notice")
    text(clerk, 0).focus()
    clerk.paste("\n".join(LINES))
    clerk.wait_for_levels(LEVELS)
    return clerk


def test_a_pasted_table_is_taken_back_in_one_step_and_had_again(written):
    text(written, 3).focus()
    written.press("End")
    written.press("Enter")
    before = written.data()["body"]
    written.paste("乡镇\t完成\n化峪镇\t8")
    written.page.wait_for_function("() => document.querySelector('[data-part=header]')?.value === '1'")
    written.press("Control+z")
    assert written.data()["body"] == before
    assert written.page.locator("#form [data-block=table]").count() == 0
    written.press("Control+y")
    (table,) = (block for block in written.data()["body"] if isinstance(block, dict))
    assert (table["header"], table["rows"]) == ([["乡镇", "完成"]], [["化峪镇", "8"]])


def test_a_pasted_text_is_taken_back_in_one_step(written):
    text(written, 2).focus()
    written.press("End")
    written.paste('一是"抓落实".\n二是抓紧。')
    written.page.wait_for_function("() => !document.querySelector('[data-note]').hidden")
    written.press("Control+z")
    assert written.blocks == LINES
    assert cursor(written) == [2, len(LINES[2])]


def test_levels_stay_and_the_cursor_is_where_the_change_was(written):
    # Without the server's answer nothing could be recognised again.
    written.page.route("**/desk/outline", lambda route: None)
    caret(written, 2, 3)
    written.page.keyboard.type("前")
    text(written, 0).focus()
    written.press("Control+z")
    assert (written.blocks, written.levels) == (LINES, LEVELS)
    assert cursor(written) == [2, 3]

    caret(written, 1, 3)
    written.press("Enter")
    text(written, 3).focus()
    written.press("Control+z")
    assert (written.blocks, written.levels) == (LINES, LEVELS)
    assert cursor(written)[0] == 1

    text(written, 2).focus()
    written.press("Alt+ArrowUp")
    written.press("Control+z")
    assert (written.blocks, written.levels) == (LINES, LEVELS)
    assert cursor(written)[0] == 2

    text(written, 3).focus()
    written.click(written.body.locator("[data-act=remove]"))
    written.press("Control+z")
    assert (written.blocks, written.levels[:3]) == (LINES, LEVELS[:3])
    assert cursor(written)[0] == 3


def test_cells_that_are_pasted_and_rows_that_are_added_are_taken_back(clerk):
    clerk.write("notice")
    clerk.body.locator("[data-act=add-table]").click()
    cells = clerk.page.locator("#form [data-block=table] td textarea")
    cells.first.focus()
    clerk.paste("甲\t乙\n1\t2")
    assert cells.evaluate_all("all => all.map(each => each.value)")[:4] == ["甲", "乙", "", "1"]
    clerk.page.locator("[data-table=add-row]").click()
    assert cells.count() == 12
    cells.first.focus()
    clerk.press("Control+z")
    assert cells.count() == 9
    clerk.press("Control+z")
    assert cells.evaluate_all("all => all.every(each => each.value === '')")
    assert clerk.page.evaluate("document.activeElement.closest('[data-block]').dataset.block") == "table"


def test_a_level_that_is_given_back_is_recognised_again(written):
    text(written, 0).focus()
    written.press("Alt+0")
    written.body.locator("[data-act=role]").select_option("auto")
    written.wait_for_levels(LEVELS)
