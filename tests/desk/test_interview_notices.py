"""The supervision group's work: one notice for each of many units, from names that are typed, pasted or stand last."""

import json
import threading
import zipfile

import pytest

from app import create_app
from generator import example
from tests.browser import PHONE, serving, watched, without_office
from tests.converters import BlankPages
from tests.desk.clerk import Clerk, paragraphs
from tests.desk.test_looks import barriers, overflows
from tests.test_series import SHARED, UNITS

pytestmark = [pytest.mark.chromium, pytest.mark.axe]

PAGE = "/desk/interview_notices"
HOSTILE = "<img src=x onerror=alert(1)>{{7*7}}/..\\"
FIGURES = "\n".join(
    (
        "指标\t计量单位\t单位\t年度目标\t累计完成",
        "新增市场主体\t户\t稷峰镇\t900\t870",
        "新增市场主体\t户\t清河镇\t450\t360",
        "新增市场主体\t户\t蔡村乡\t300\t250",
        "新增市场主体\t户\t太阳乡\t310\t262",
    )
)
READ = "import('/static/desk/fields.js').then(module => module.read(document.getElementById('form')))"


class Held(BlankPages):
    """Makes the pages of one notice, and those of others once it is let."""

    def __init__(self):
        super().__init__()
        self._may_go_on = threading.Event()

    def pdf(self, document, *, archival=False):
        if self.asked:
            self._may_go_on.wait(10)
        return super().pdf(document, archival=archival)

    def free(self):
        self._may_go_on.set()


def units(clerk: Clerk) -> list[dict]:
    return clerk.page.evaluate(READ).get("units", [])


def names(clerk: Clerk) -> list[str]:
    return [unit.get("unit") for unit in units(clerk)]


def filled(clerk: Clerk, tmp_path, *, given=UNITS) -> Clerk:
    """The page with data that were downloaded before."""
    file = tmp_path / "约谈.json"
    file.write_text(json.dumps({"shared": SHARED, "units": given}), "utf-8")
    clerk.open(PAGE)
    clerk.page.set_input_files("#open-series", file)
    clerk.page.wait_for_function(f"() => document.querySelectorAll('.unit-row').length === {len(given)}")
    return clerk


def add(clerk: Clerk, text: str) -> None:
    clerk.type(text, clerk.page.locator("#add-units"))
    clerk.press("Enter")


def row(clerk: Clerk, number: int):
    return clerk.page.locator(".unit-row").nth(number)


def test_the_tail_of_a_ranking_becomes_notices_in_both_languages_on_every_screen(browser, address, language, size):
    with watched(browser, address, language=language, size=size) as page:
        clerk = Clerk(page, address).open("/")
        clerk.click(page.locator("[data-genre=interview_notices]"))
        page.wait_for_selector("#main[data-ready]")
        clerk.click(page.locator(".tail summary"))
        page.locator("#tail-paste").focus()
        clerk.paste(FIGURES)
        clerk.type("2022-11-30", page.locator("#tail-until"))
        clerk.type("各乡镇统计报表", page.locator("#tail-source"))
        clerk.type("2", page.locator("#tail-last"))
        clerk.type("人民政府", page.locator("#tail-suffix"))
        clerk.click(page.locator("[data-act=take-tail]"))
        page.wait_for_selector(".unit-row")
        assert names(clerk) == ["清河镇人民政府", "蔡村乡人民政府"]
        assert all("你单位新增市场主体累计完成" in unit["facts"][0] for unit in units(clerk))
        page.locator("#form").evaluate("form => form.querySelectorAll('details').forEach((each) => (each.open = true))")
        assert barriers(page) == []
        assert not overflows(page)


def test_how_many_stand_last_has_to_be_said(clerk):
    clerk.open(PAGE)
    clerk.page.locator("details.tail summary").click()
    clerk.page.locator("#tail-paste").focus()
    clerk.paste(FIGURES)
    clerk.page.wait_for_function("() => document.getElementById('units-told').textContent")
    clerk.page.locator("#tail-last").fill("")
    clerk.page.locator("[data-act=take-tail]").click()
    assert clerk.page.evaluate("document.activeElement.id") == "tail-last"
    assert clerk.faults == []


def test_what_indicators_are_counted_in_is_asked_for_where_the_table_does_not_say_it(browser, address):
    table = "\n".join(
        (
            *("指标\t单位\t年度目标\t累计完成", "新增市场主体（户）\t稷峰镇\t900\t870", "\t清河镇\t450\t360"),
            *("招商引资\t稷峰镇\t90\t87", "招商引资\t清河镇\t45\t36"),
        )
    )
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).open(PAGE)
        page.locator(".tail summary").click()
        page.locator("#tail-paste").focus()
        clerk.paste(table)
        asked = page.locator("#tail-measures label")
        asked.wait_for()
        assert asked.all_inner_texts() == ["“招商引资”的计量单位"]
        page.locator("#tail-until").fill("2022-11-30")
        page.locator("#tail-source").fill("统计报表")
        page.locator("#tail-last").fill("1")
        page.locator("[data-act=take-tail]").click()
        page.wait_for_selector(".units-intake .fault")
        assert "计量单位" in clerk.faults[0]
        asked.locator("input").fill("万元")
        page.locator("[data-act=take-tail]").click()
        page.wait_for_selector(".unit-row")
        assert "新增市场主体累计完成360户" in units(clerk)[0]["facts"][0]
        assert "招商引资累计完成36万元" in units(clerk)[0]["facts"][0]


def test_a_title_that_names_one_unit_of_many_is_told_and_mended_by_a_click(clerk, tmp_path):
    filled(clerk, tmp_path)
    title = clerk.page.locator("#shared [data-field=title]").first
    title.locator("textarea").fill("关于约谈清河镇的通知")
    title.locator(".finding").wait_for()
    assert title.locator(".finding span").inner_text() == "各份的标题一样，写的都是清河镇人民政府。"
    assert clerk.faults == []
    title.locator("[data-act=mend]").click()
    title.locator(".finding").wait_for(state="detached")
    assert title.locator("textarea").input_value() == "关于约谈{单位}的通知"
    clerk.page.locator("[data-act=undo-mending]").click()
    title.locator(".finding").wait_for()


def test_the_ranking_of_a_circular_that_was_written_here_gives_units_too(clerk):
    page = clerk.write("circular").page
    page.locator("[data-act=example]").click()
    page.wait_for_function("() => document.getElementById('saved').textContent !== ''")
    clerk.open(PAGE)
    clerk.click(page.locator(".tail summary"))
    clerk.click(page.locator("[data-act=take-tail]"))
    assert clerk.faults == ["请先打开或贴上排名数据。"]
    page.locator("#tail-circular").select_option(index=1)
    clerk.click(page.locator("[data-act=take-tail]"))
    page.wait_for_selector(".unit-row")
    ranking = example("circular")["ranking"]
    assert set(names(clerk)) < set(ranking["units"])
    assert all(ranking["source"] in unit["facts"][0] for unit in units(clerk))
    assert clerk.faults == []


def test_all_notices_come_in_one_zip_file_numbered_on(clerk, tmp_path):
    filled(clerk, tmp_path)
    with clerk.page.expect_download() as download:
        clerk.click(clerk.page.locator("[data-act=make][data-kind=zip]"))
    assert download.value.suggested_filename == "稷约〔2022〕3—5号 约谈通知书.zip"
    with zipfile.ZipFile(download.value.path()) as archive:
        texts = ["".join(paragraphs(archive.read(name))) for name in archive.namelist()]
    assert [f"稷约〔2022〕{3 + number}号" in text for number, text in enumerate(texts)] == [True] * 3
    assert UNITS[0]["facts"][0] in texts[0]
    assert UNITS[0]["facts"][0] not in texts[1]


def test_names_are_typed_and_pasted_and_none_stands_twice(clerk):
    clerk.open(PAGE)
    add(clerk, "甲局、乙局（筹备组、办公室），甲局")
    assert names(clerk) == ["甲局", "乙局（筹备组、办公室）"]
    clerk.page.locator("#add-units").focus()
    clerk.paste("丙局\n丁局\t你局进度滞后。\n甲局\t你局也滞后。")
    assert units(clerk)[0] == {"unit": "甲局", "facts": ["你局也滞后。"]}
    assert names(clerk) == ["甲局", "乙局（筹备组、办公室）", "丙局", "丁局"]
    assert clerk.page.locator("#units-told").inner_text() == "加了 2 个单位。已在名单里的 1 个没有重复加。"
    row(clerk, 0).locator("[data-field=unit] input").focus()
    clerk.paste("戊局\n己局")
    assert names(clerk)[4:] == ["戊局", "己局"]


def test_the_pages_are_those_of_the_unit_at_hand(clerk, tmp_path):
    filled(clerk, tmp_path)
    clerk.wait_for_pages()
    row(clerk, 1).locator("[data-field=unit] input").focus()
    clerk.page.wait_for_function("() => document.getElementById('pages').textContent.includes('稷约〔2022〕4号')")
    clerk.click(clerk.page.locator("[data-act=unit-after]"))
    clerk.page.wait_for_function("() => document.getElementById('pages').textContent.includes('关于约谈清河镇')")
    assert clerk.page.locator("#shown-unit").input_value() == "2"
    assert clerk.page.locator(".unit-number").all_inner_texts() == ["3号", "4号", "5号"]


def test_faults_stand_in_the_rows_that_they_belong_to(browser, address, tmp_path):
    given = [*UNITS, {"unit": "太阳乡人民政府"}, {"unit": "丁局", "facts": ["坏\x07字"]}]
    with watched(browser, address, expected=["422"]) as page:
        clerk = filled(Clerk(page, address), tmp_path, given=given)
        page.wait_for_selector(".fault-told")
        assert row(clerk, 3).locator("[data-field=unit] .fault").is_visible()
        assert "U+0007" in row(clerk, 4).locator("[data-field=facts] .fault").inner_text()
        clerk.click(page.locator("[data-act=make][data-kind=zip]"))
        page.wait_for_function("() => document.getElementById('making-state').textContent.includes('请改正')")
        row(clerk, 4).locator("[data-act=item-remove]").click()
        row(clerk, 3).locator("[data-act=item-remove]").click()
        page.wait_for_function("() => !document.querySelector('.fault-told')")


def test_what_is_missing_is_named_and_told_once_somebody_wants_the_files(browser, address):
    with watched(browser, address, expected=["422"]) as page:
        clerk = Clerk(page, address).open(PAGE)
        page.wait_for_selector(".missing-name")
        assert page.locator(".missing-name").first.inner_text() == "约谈哪些单位"
        assert clerk.faults == []
        clerk.click(page.locator("[data-act=make][data-kind=zip]"))
        page.wait_for_selector(".fault-told")
        assert "“约谈哪些单位”" not in clerk.faults
        assert any("单位名单" in fault for fault in clerk.faults)


def test_a_closed_tab_comes_back_with_every_unit_and_a_name_that_was_being_typed(clerk):
    clerk.open(PAGE)
    add(clerk, "甲局、乙局")
    row(clerk, 1).locator("[data-field=facts] textarea").fill("你局进度滞后。")
    clerk.page.locator("#add-units").press_sequentially("丙局")
    context = clerk.page.context
    clerk.page.close()
    page = context.new_page()
    again = Clerk(page, clerk.address).open("/")
    page.wait_for_selector(".recent-title")
    assert page.locator(".recent-title").inner_text() == "约谈3个单位：甲局、乙局、丙局"
    again.click(page.locator(".recent-link"))
    page.wait_for_selector("#main[data-ready]")
    assert units(again) == [{"unit": "甲局"}, {"unit": "乙局", "facts": ["你局进度滞后。"]}, {"unit": "丙局"}]


def test_units_are_added_moved_and_made_by_keys_alone(clerk, tmp_path):
    filled(clerk, tmp_path)
    add(clerk, "丁局")
    row(clerk, 3).locator("[data-act=item-up]").focus()
    clerk.press("Enter")
    assert names(clerk)[2:] == ["丁局", "清河镇人民政府"]
    clerk.page.locator("[data-act=make][data-kind=zip]").focus()
    with clerk.page.expect_download():
        clerk.press("Enter")


def test_hostile_names_are_words_and_leave_no_folder(clerk, tmp_path):
    filled(clerk, tmp_path, given=[{"unit": HOSTILE}, {"unit": "CON"}])
    clerk.page.wait_for_function("() => document.getElementById('pages').textContent.includes('{{7*7}}')")
    assert clerk.page.locator(".sheet img, .unit-row img, option img").count() == 0
    with clerk.page.expect_download() as download:
        clerk.click(clerk.page.locator("[data-act=make][data-kind=zip]"))
    with zipfile.ZipFile(download.value.path()) as archive:
        assert not any(set(name) & set('/\\:*?"<>|') for name in archive.namelist())


def test_another_file_is_refused_and_what_was_there_stays(clerk, tmp_path):
    filled(clerk, tmp_path)
    told = clerk.page.locator("#open-told")
    for content in (b"{}", b"\xff\x00", b'{"shared": null, "units": []}', b'{"shared": {}, "units": 5}'):
        told.evaluate("element => element.replaceChildren()")
        file = {"name": "别的.json", "mimeType": "application/json", "buffer": content}
        clerk.page.set_input_files("#open-series", file)
        clerk.page.wait_for_function("() => document.getElementById('open-told').textContent.includes('下载数据')")
    assert names(clerk) == [unit["unit"] for unit in UNITS]


def test_another_series_is_a_draft_of_its_own(clerk, tmp_path):
    filled(clerk, tmp_path)
    clerk.page.wait_for_function("() => location.hash")
    first = clerk.page.url
    other = {"shared": {}, "units": [{"unit": "丁局"}]}
    with clerk.page.expect_navigation(url=lambda url: url != first, wait_until="load"):
        clerk.page.set_input_files(
            "#open-series", {"name": "丁.json", "mimeType": "application/json", "buffer": json.dumps(other).encode()}
        )
    clerk.page.wait_for_function("() => document.querySelector('.unit-row input')?.value === '丁局'")
    clerk.page.go_back()
    clerk.page.wait_for_function("first => location.href === first", arg=first)
    clerk.page.wait_for_function(f"() => document.querySelectorAll('.unit-row').length === {len(UNITS)}")
    assert names(clerk) == [unit["unit"] for unit in UNITS]


def test_one_pdf_is_made_with_a_bar_that_tells_how_far_it_is_and_can_be_stopped(browser, tmp_path):
    app = without_office(create_app())
    held = app.extensions["converter"] = Held()
    with serving(app) as address, watched(browser, address) as page:
        # The pages beside the form are made by the same LibreOffice.
        page.route("**/preview", lambda route: route.fulfill(body='<ul class="faults" hidden></ul>'))
        clerk = filled(Clerk(page, address), tmp_path)
        clerk.click(page.locator("[data-act=make][data-kind=pdf]"))
        page.wait_for_function("() => document.getElementById('making-bar').value === 1")
        clerk.click(page.locator("[data-act=stop]"))
        page.wait_for_function("() => document.getElementById('making-state').textContent.startsWith('已停止')")
        held.free()
        with page.expect_download() as download:
            clerk.click(page.locator("[data-act=make][data-kind=pdf]"))
        assert download.value.suggested_filename == "稷约〔2022〕3—5号 约谈通知书.pdf"


def test_without_the_server_nothing_is_lost_and_it_is_said(browser, address, tmp_path):
    with watched(browser, address, expected=("ERR_", "Failed to fetch")) as page:
        clerk = filled(Clerk(page, address), tmp_path)
        page.context.set_offline(True)
        clerk.click(page.locator("[data-act=make][data-kind=zip]"))
        page.wait_for_function("() => document.getElementById('making-state').textContent.startsWith('没有做成')")
        add(clerk, "丁局")
        assert names(clerk)[-1] == "丁局"


def test_how_the_making_ended_is_told_until_something_else_is_done_or_some_seconds(browser, address, tmp_path):
    with watched(browser, address, size=PHONE) as page:
        page.clock.install()
        clerk = filled(Clerk(page, address), tmp_path)
        told = page.locator("#making")
        for ends in (lambda: page.clock.fast_forward(9_000), lambda: row(clerk, 0).locator("input").first.fill("丁镇")):
            with page.expect_download():
                page.locator("[data-act=make][data-kind=zip]").click()
            page.wait_for_function("() => document.getElementById('making-state').textContent.startsWith('已下载')")
            assert told.is_visible()
            ends()
            told.wait_for(state="hidden")


def test_the_unit_whose_pages_are_shown_is_marked_and_does_not_look_wrong(clerk, tmp_path):
    filled(clerk, tmp_path)
    row(clerk, 1).locator("input").first.focus()
    assert row(clerk, 1).get_attribute("aria-current") == "true"
    assert row(clerk, 0).get_attribute("aria-current") is None
    shown, other = (row(clerk, number).evaluate("each => getComputedStyle(each).boxShadow") for number in (1, 0))
    assert shown != other
    red, _, blue = row(clerk, 1).evaluate("each => getComputedStyle(each).borderColor.match(/\\d+/g).map(Number)")
    assert red - blue < 40
