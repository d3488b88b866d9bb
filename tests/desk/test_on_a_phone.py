"""What a thumb needs: places that are seen and hit, words that are true there, and a screen that is not used up."""

import pytest

from tests.browser import PHONE, watched
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

FINGER = 32
# Whatever is pressed, by name and size, if it is smaller than a finger; boxes to tick have a whole line to press.
_SMALL = """finger => [...document.querySelectorAll("#main :is(button, summary, select, label.btn)")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && Math.min(width, height) < finger)
  .map(([name, { width, height }]) => `${name} ${width}×${height}`)"""
# Whether the words in an empty field fit into it.
_WHOLE = """input => {
  const style = getComputedStyle(input);
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = style.font;
  return canvas.measureText(input.placeholder).width <= input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
}"""


@pytest.fixture
def phone(browser, address):
    with watched(browser, address, size=PHONE) as page:
        yield Clerk(page, address)


@pytest.mark.parametrize("genre", ["notice", "briefing", "quarterly_report"])
def test_whatever_is_pressed_is_large_enough_for_a_finger(phone, genre):
    page = phone.write(genre).page
    page.locator("[data-act=example]").click()
    page.wait_for_function("() => document.querySelector('.chip-mark') && !document.querySelector('.missing-name')")
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.evaluate(_SMALL, FINGER) == []


def test_the_lines_of_a_series_are_large_enough_too(phone):
    page = phone.write("interview_notices").page
    page.locator("#add-units").fill("甲镇人民政府、乙镇人民政府")
    page.locator("#add-units").press("Enter")
    page.wait_for_selector(".missing-name")
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.evaluate(_SMALL, FINGER) == []


def test_the_words_in_empty_fields_are_whole_and_speak_of_no_keys(browser, address, language):
    with watched(browser, address, size=PHONE, language=language) as page:
        for genre in ("notice", "quarterly_report", "interview_notices"):
            Clerk(page, address).write(genre)
            for field in page.locator("#form :is(input, textarea)[placeholder]:visible").all():
                assert field.evaluate(_WHOLE), field.get_attribute("placeholder")
                assert "Ctrl" not in field.get_attribute("placeholder")


def test_an_empty_body_looks_like_a_place_to_type_in(browser, address, size):
    border = "area => getComputedStyle(area).borderTopColor"
    with watched(browser, address, size=size) as page:
        clerk = Clerk(page, address).write("notice")
        page.locator("#section-attachments > summary").click()
        page.locator("[data-field=attachments] [data-act=item-add]").first.click()
        field = page.locator("[data-field=title] textarea").first.evaluate(border)
        for body in page.locator("#form [data-kind=body]").all():
            area = body.locator(".block-text")
            assert area.evaluate(border) == field
            assert area.get_attribute("placeholder")
            area.fill("正文。")
            assert area.evaluate(border) != field
            area.press("Home")
        assert len(clerk.data()["attachments"]) == 1
