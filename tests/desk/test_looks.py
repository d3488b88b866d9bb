"""No barriers, no sideways scrolling, small first page: in both languages, on a desktop and on a phone."""

import pytest

from generator import GENRES
from tests.browser import PHONE, watched
from tests.desk.clerk import Clerk
from tests.tools import AXE

pytestmark = [pytest.mark.chromium, pytest.mark.axe]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


# Between them they have every kind of field.
OF_EVERY_KIND = ("order", "briefing", "quarterly_report", "candidate_interview_notice")


def barriers(page) -> list[str]:
    # By the debugger's way in, which the page's own policy does not bind.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    # From the top: what lies half below the bar at the head of the window is as small as its other half.
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{each['id']}: {node['html']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def overflows(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_the_pages_have_no_barriers_and_fit_the_screen(browser, address, language, size):
    with watched(browser, address, language=language, size=size) as page:
        clerk = Clerk(page, address)
        for path in ("/", "/interface", "/docs/errors"):
            clerk.open(path)
            assert barriers(page) == []
            assert not overflows(page)
        clerk.write("notice")
        page.locator("[data-act=example]").click()
        clerk.wait_for_blocks(63)
        clerk.wait_for_pages(8)
        for details in page.locator("details.section").all():
            details.evaluate("each => each.open = true")
        clerk.body.locator("[data-act=add-table]").click()
        assert barriers(page) == []
        assert not overflows(page)


@pytest.mark.parametrize("genre", GENRES)
def test_every_genre_can_be_filled_in_and_its_pages_seen(browser, address, genre):
    with watched(browser, address, size=(390, 844)) as page:
        clerk = Clerk(page, address).write(genre)
        page.locator("[data-act=view-pages]").click()
        page.wait_for_selector(".sheet")
        page.locator("[data-act=view-form]").click()
        page.locator("[data-act=example]").click()
        page.wait_for_function("() => document.querySelector('.faults, #preview-missing').textContent === ''")
        page.wait_for_function("() => !document.querySelector('.fault-told')")
        if genre in OF_EVERY_KIND:
            assert barriers(page) == []
        assert not overflows(page)
        assert clerk.faults == []


# As much of a phone as its head may take, and what a finger needs; in CSS pixels.
HIGHEST_HEAD, FINGER = 120, 40
HEAD = """() => {
  const boxes = (selector) => [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
  const seen = (selector) => boxes(selector).filter(({ width }) => width);
  return {
    bottom: Math.max(...seen(".site-head, .write-bar").map(({ bottom }) => bottom)),
    controls: seen(".site-head a, .write-bar button").flatMap(({ width, height }) => [width, height]),
  };
}"""


@pytest.mark.parametrize("page_of", ["notice", "interview_notices"])
def test_the_head_is_lean_on_a_phone_and_fit_for_fingers(browser, address, language, page_of):
    with watched(browser, address, language=language, size=PHONE) as page:
        Clerk(page, address).write(page_of)
        page.locator("[data-act=more-acts]").click()
        head = page.evaluate(HEAD)
        assert not overflows(page)
        assert head["bottom"] <= HIGHEST_HEAD
        assert min(head["controls"]) >= FINGER
        page.keyboard.press("Escape")
        assert not page.locator("[data-act=save-json]").is_visible()
        with page.expect_download():
            page.locator("[data-act=more-acts]").click()
            page.locator("[data-act=save-json]").click()
        assert not page.locator("[data-act=save-json]").is_visible()


def test_the_first_page_is_small(browser, address):
    with watched(browser, address) as page:
        sizes = []
        page.on("requestfinished", lambda request: sizes.append(request.sizes()))
        page.goto(address, wait_until="networkidle")
        assert sum(each["responseBodySize"] + each["responseHeadersSize"] for each in sizes) < 150_000
        assert len(sizes) > len(GENRES)


def test_the_other_language_shows_the_same_draft(clerk):
    clerk.write("notice")
    clerk.field("title").locator("textarea").fill("关于开展检查的通知")
    clerk.page.wait_for_function("() => location.hash.length > 1")
    clerk.page.get_by_role("link", name="English").click()
    clerk.page.wait_for_selector("#main[data-ready]")
    assert clerk.page.locator("h1").inner_text() == "Notice"
    assert clerk.data()["title"] == "关于开展检查的通知"
