"""The pages beside the form show what one is at: after a click, after a finding, and while one types."""

import pytest

from tests.desk.clerk import PASTED_NOTICE, Clerk

pytestmark = pytest.mark.chromium

# Whether the words stand in the part of the drawn pages that is seen.
_IN_SIGHT = """words => {
  const pane = document.getElementById("pages").getBoundingClientRect();
  return [...document.querySelectorAll(".sheet text")]
    .filter((line) => line.textContent.replace(/\\s/g, "").includes(words))
    .some((line) => line.getBoundingClientRect().top >= pane.top && line.getBoundingClientRect().bottom <= pane.bottom);
}"""


@pytest.fixture
def pasted(clerk) -> Clerk:
    clerk.write("notice")
    clerk.page.locator("#intake").focus()
    clerk.paste(PASTED_NOTICE)
    clerk.wait_for_blocks(63)
    clerk.wait_for_pages(8)
    return clerk


def is_shown(clerk: Clerk, words: str) -> None:
    clerk.page.wait_for_function(_IN_SIGHT, arg=words)


def test_the_pages_go_to_the_paragraph_that_one_clicks_into_and_back(pasted):
    last = pasted.body.locator(".block-text").nth(50)
    words = last.input_value()[:8]
    assert not pasted.page.evaluate(_IN_SIGHT, words)
    last.focus()
    is_shown(pasted, words)
    pasted.field("title").locator("textarea").focus()
    is_shown(pasted, "稷山县人民政府办公室")


def test_what_is_in_sight_does_not_move(pasted):
    pasted.body.locator(".block-text").nth(50).focus()
    seen = "document.getElementById('pages').scrollTop"
    before = pasted.page.evaluate(seen)
    pasted.body.locator(".block-text").nth(51).focus()
    assert pasted.page.evaluate(seen) == before > 0


def test_the_pages_go_to_what_is_typed_and_to_a_finding(pasted):
    pasted.body.locator(".block-text").nth(50).focus()
    pasted.page.locator("#pages").evaluate("pane => pane.scrollTo(0, 0)")
    pasted.page.keyboard.press("End")
    pasted.page.keyboard.type("2022.4.12前甲乙丙丁。")
    is_shown(pasted, "甲乙丙丁")
    pasted.field("title").locator("textarea").focus()
    pasted.page.locator("#findings summary").click()
    pasted.page.locator("#findings [data-act=go-to]").last.click()
    is_shown(pasted, "甲乙丙丁")
