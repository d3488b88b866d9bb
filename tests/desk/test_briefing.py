"""The next issue of a briefing, and the order of its articles."""

import datetime

import pytest

from generator import example
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium


@pytest.fixture
def last_issue(clerk) -> Clerk:
    clerk.write("briefing")
    clerk.page.locator("[data-act=example]").click()
    clerk.page.wait_for_function("() => document.querySelectorAll('[data-field=articles] [data-item]').length === 3")
    clerk.page.wait_for_function("() => document.getElementById('saved').textContent !== ''")
    return clerk


def titles(clerk: Clerk) -> list[str]:
    return [article["title"] for article in clerk.data()["articles"]]


def test_the_next_issue_is_ready_for_its_text_in_a_few_interactions(last_issue):
    last_issue.open("/")
    last_issue.click(last_issue.page.locator("[data-genre=briefing]"))
    last_issue.click(last_issue.page.locator("[data-act=as-before]"))
    assert last_issue.interactions <= 6
    before, data = example("briefing"), last_issue.data()
    assert data["issue_number"] == before["issue_number"] + 1
    assert data["total_issue_number"] == before["total_issue_number"] + 1
    assert data["date_issued"] == datetime.date.today().isoformat()
    for name in ("name", "editor", "notice_label", "contents_shown"):
        assert data[name] == before[name]
    for name in ("report_to", "send_to", "distribute_to"):
        given = before[name]
        # A flat list is one kind of bodies.
        assert data[name] == (given if isinstance(given[0], list) else [given])
    assert "editor_note" not in data
    assert data["articles"] == [{}]
    last_issue.page.keyboard.type("新的文章")
    assert last_issue.data()["articles"] == [{"title": "新的文章"}]


def test_articles_change_places_by_keys_and_by_dragging(clerk):
    # High enough that nothing scrolls under the mouse.
    clerk.page.set_viewport_size({"width": 1366, "height": 2400})
    clerk.write("briefing")
    field = clerk.field("articles")
    for title in "甲乙丙":
        clerk.click(field.locator(":scope > .items-field > [data-act=item-add]"))
        clerk.page.keyboard.type(title)
    field.locator("[data-act=item-up]").nth(2).focus()
    clerk.press("Enter")
    clerk.press("Enter")
    assert titles(clerk) == ["丙", "甲", "乙"]
    handles = field.locator(".item-place .block-handle")
    handles.nth(1).drag_to(handles.nth(0), target_position={"x": 2, "y": 2})
    assert titles(clerk) == ["甲", "丙", "乙"]


def test_an_article_that_was_taken_away_comes_back_to_its_place(last_issue):
    before = last_issue.data()["articles"]
    articles = last_issue.page.locator("[data-field=articles] [data-item]")
    articles.nth(1).locator("[data-act=item-remove]").first.click()
    assert articles.count() == 2
    last_issue.page.locator("[data-field=articles] .taken-away button").first.click()
    assert last_issue.data()["articles"] == before
