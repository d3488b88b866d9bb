"""Blocks of a body: recognised, given another level, moved, split, joined, undone; tables from a spreadsheet stay tables."""

import pytest
from PIL import Image

from tests.browser import watched
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

LINES = ["一、总体要求", "（一）目标", "到年底全面完成。", "二、工作安排"]
LEVELS = ["heading-1", "heading-2", "paragraph", "heading-1"]
SHEET = """<html><body><!--StartFragment--><table><tr><td>乡镇</td><td>完成</td></tr>
<tr><td>化峪镇</td><td>8<br>9</td></tr><tr><td colspan=2>合计</td></tr></table><!--EndFragment--></body></html>"""


def text(clerk: Clerk, number: int):
    return clerk.body.locator(".block-text").nth(number)


def caret(clerk: Clerk, number: int, place: int) -> None:
    text(clerk, number).focus()
    text(clerk, number).evaluate("(area, place) => area.setSelectionRange(place, place)", place)


@pytest.fixture
def written(clerk) -> Clerk:
    clerk.write("notice")
    text(clerk, 0).focus()
    clerk.paste("\n".join(LINES))
    clerk.wait_for_levels(LEVELS)
    return clerk


def test_pasted_lines_are_blocks_of_their_levels(written):
    assert written.blocks == LINES
    assert written.data()["body"] == LINES


def test_a_block_is_split_and_joined_and_both_are_undone_and_redone(written):
    caret(written, 2, 3)
    written.press("Enter")
    assert written.blocks == [*LINES[:2], "到年底", "全面完成。", LINES[3]]
    written.press("Backspace")
    assert written.blocks == LINES
    written.press("Control+z")
    written.press("Control+z")
    assert written.blocks == LINES
    written.press("Control+y")
    assert written.blocks == [*LINES[:2], "到年底", "全面完成。", LINES[3]]


def test_typing_is_undone_in_one_step(written):
    text(written, 2).focus()
    written.page.keyboard.press("End")
    written.page.keyboard.type("务必抓紧。")
    assert written.blocks[2] == "到年底全面完成。务必抓紧。"
    written.press("Control+z")
    assert written.blocks == LINES


def test_a_block_is_moved_by_keys_by_buttons_and_by_dragging(written):
    text(written, 3).focus()
    written.press("Alt+ArrowUp")
    assert written.blocks == [LINES[0], LINES[1], LINES[3], LINES[2]]
    written.click(written.body.locator("[data-act=down]"))
    assert written.blocks == LINES
    handles = written.body.locator(".block-handle")
    handles.nth(2).drag_to(handles.nth(0), target_position={"x": 2, "y": 2})
    assert written.blocks == [LINES[2], LINES[0], LINES[1], LINES[3]]
    written.click(written.body.locator("[data-act=undo]"))
    assert written.blocks == LINES


def test_a_block_is_given_another_level_and_back(written):
    text(written, 2).focus()
    written.body.locator("[data-act=role]").select_option("heading-3")
    assert written.data()["body"][2] == {"kind": "heading", "level": 3, "text": LINES[2]}
    text(written, 2).focus()
    written.press("Alt+0")
    assert written.data()["body"][2] == {"kind": "paragraph", "text": LINES[2]}
    written.body.locator("[data-act=role]").select_option("auto")
    assert written.data()["body"] == LINES


def test_a_heading_that_runs_in_keeps_its_sentence_apart(clerk):
    clerk.write("notice")
    text(clerk, 0).fill("一是抓落实。各乡镇要抓紧。")
    clerk.body.locator("[data-act=role]").select_option("run-1")
    assert clerk.data()["body"] == [
        {"kind": "run_in_heading", "level": 1, "heading": "一是抓落实。", "text": "各乡镇要抓紧。"}
    ]


def test_a_paragraph_that_a_heading_runs_into_is_not_shown_as_one_heading(clerk):
    clerk.write("notice")
    text(clerk, 0).focus()
    clerk.paste("（一）目标\n（一）抓落实。各乡镇要抓紧。\n正文。")
    clerk.wait_for_levels(["heading-2", "run-2", "paragraph"])
    faces = [text(clerk, number).evaluate("area => getComputedStyle(area).font") for number in range(3)]
    assert faces[0] != faces[1] == faces[2]


def test_a_table_from_a_spreadsheet_stays_one(written):
    text(written, 3).focus()
    written.page.keyboard.press("End")
    written.press("Enter")
    written.paste("乡镇\t完成\n化峪镇\t8", html=SHEET)
    written.page.wait_for_selector("#form [data-block=table]")
    (table,) = (block for block in written.data()["body"] if isinstance(block, dict))
    assert table["header"] == [["乡镇", "完成"]]
    assert table["rows"] == [["化峪镇", "8\n9"], ["合计", ""]]
    written.wait_for_pages()
    assert written.faults == []


def test_rows_without_markup_are_a_table_too(clerk):
    clerk.write("notice")
    text(clerk, 0).focus()
    clerk.paste("完成情况如下：\n乡镇\t完成\n化峪镇\t8\n以上。")
    clerk.page.wait_for_selector("#form [data-block=table]")
    first, table, last = clerk.data()["body"]
    assert (first, last) == ("完成情况如下：", "以上。")
    assert table["rows"][-1] == ["化峪镇", "8"]


def test_cells_of_a_spreadsheet_fill_a_grid(clerk):
    clerk.write("notice")
    clerk.body.locator("[data-act=add-table]").click()
    clerk.page.locator("#form [data-block=table] td textarea").first.focus()
    clerk.paste("甲\t乙\t丙\t丁\n1\t2\t3\t4\n5\t6\t7\t8\n9\t10\t11\t12")
    (table,) = clerk.data()["body"]
    assert table["header"] == [["甲", "乙", "丙", "丁"]]
    assert table["rows"] == [["1", "2", "3", "4"], ["5", "6", "7", "8"], ["9", "10", "11", "12"]]


def test_a_row_a_column_and_cells_that_were_written_over_are_had_back(clerk):
    clerk.write("notice")
    clerk.body.locator("[data-act=add-table]").click()
    cells = clerk.page.locator("#form [data-block=table] td textarea")
    cells.last.focus()
    clerk.page.keyboard.type("31")
    before = clerk.data()["body"]
    for change in ("remove-row", "remove-column", "add-row"):
        clerk.page.locator(f"#form [data-table={change}]").click()
        assert clerk.data().get("body") != before
        clerk.body.locator("[data-act=undo]").click()
        assert clerk.data()["body"] == before
    cells.first.focus()
    clerk.paste("甲\t乙\n1\t2")
    clerk.body.locator("[data-act=undo]").click()
    assert clerk.data()["body"] == before


def test_a_picture_that_was_removed_is_had_back(clerk, tmp_path):
    Image.new("RGB", (40, 30)).save(tmp_path / "图.png")
    clerk.write("notice")
    clerk.body.locator("[data-image-file]").set_input_files(tmp_path / "图.png")
    clerk.page.wait_for_selector("#form [data-block=image]")
    (before,) = clerk.data()["body"]
    clerk.body.locator("[data-act=remove]").click()
    assert "body" not in clerk.data()
    clerk.body.locator("[data-act=undo]").click()
    assert clerk.data()["body"] == [before]
    assert clerk.page.locator("#form [data-block=image] img").evaluate("image => image.naturalWidth") == 40


def test_marks_of_a_web_page_are_text_and_its_scripts_do_not_run(browser, address):
    # The browser tells that the page's policy forbids the picture's script.
    with watched(browser, address, expected=["inline event handler"]) as page:
        written = Clerk(page, address).write("notice")
        paste_a_hostile_page(written)


HOSTILE = """<table><tr><td><img src=x onerror='document.title=1'>甲</td>
<td><script>document.title=2</script>乙</td></tr></table><p>后文</p>"""


def paste_a_hostile_page(clerk: Clerk) -> None:
    text(clerk, 0).focus()
    clerk.paste("", html=HOSTILE)
    clerk.page.wait_for_selector("#form [data-block=table]")
    assert "通知" in clerk.page.title()
    table, last = clerk.data()["body"]
    assert (table["rows"], last) == ([["甲", "乙"]], "后文")


def test_names_are_chips_whose_marks_part_kinds(clerk):
    clerk.write("notice")
    clerk.field("recipients").locator("input").focus()
    clerk.page.keyboard.type("县发改局")
    clerk.press("Enter")
    clerk.page.keyboard.type("县财政局，各乡（镇，街道）人民政府")
    clerk.press("Enter")
    assert clerk.data()["recipients"] == [["县发改局", "县财政局"], ["各乡（镇，街道）人民政府"]]
    clerk.click(clerk.field("recipients").locator(".chip-mark button").first)
    assert clerk.data()["recipients"] == [["县发改局"], ["县财政局"], ["各乡（镇，街道）人民政府"]]
    clerk.press("Tab")
    clerk.field("recipients").locator("input").focus()
    clerk.press("Backspace")
    assert clerk.field("recipients").locator("input").input_value() == "各乡（镇，街道）人民政府"


def test_rows_of_a_spreadsheet_fill_a_list(clerk):
    clerk.write("candidate_interview_notice")
    field = clerk.field("candidates")
    field.locator("[data-act=item-add]").click()
    clerk.paste("张三\t001\n李四\t002")
    candidates = clerk.data()["candidates"]
    assert [list(each.values()) for each in candidates] == [["张三", "001"], ["李四", "002"]]
