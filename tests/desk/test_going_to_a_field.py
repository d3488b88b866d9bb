"""What is still missing leads to its field: before the reader's eyes, with the cursor where one can type."""

import pytest

from generator import GENRES
from tests.browser import PHONE, watched
from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

# Where one is after a click: in which field, whether one can type there or add the first of a list, and whether it is seen.
_HERE = """() => {
  const focused = document.activeElement;
  const fields = [];
  for (let each = focused; each; each = each.parentElement) if ("field" in each.dataset) fields.push(each.dataset.label);
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, top + 10));
  return {
    fields,
    typed: focused.matches(":is(input, textarea, select):enabled, [data-act=item-add]") && !focused.closest(".body-tools"),
    seen: top >= 0 && bottom <= innerHeight && right > left && (focused === over || focused.contains(over)),
  };
}"""


def go_through(clerk: Clerk) -> list[str]:
    """Clicks each of the names of what is missing, from far away, and says which of them do not lead to their field."""
    names = clerk.page.locator(".missing-name")
    wrong = []
    for index in range(names.count()):
        clerk.page.evaluate("document.activeElement.blur()")
        for end in ("scrollTo(0, 0)", "form.scrollTo(0, form.scrollHeight)"):
            clerk.page.evaluate(f"const form = document.getElementById('form'); {end}")
        name = names.nth(index).inner_text()
        names.nth(index).click()
        here = clerk.page.evaluate(_HERE)
        if name not in here["fields"] or not here["typed"] or not here["seen"]:
            wrong.append(f"{name} {here}")
    return wrong


@pytest.mark.parametrize("genre", [*GENRES, "interview_notices"])
def test_everything_that_is_missing_leads_to_its_field(clerk, genre):
    clerk.write(genre)
    clerk.page.wait_for_selector(".missing-name")
    assert go_through(clerk) == []
    # What only some choices ask for.
    for name, choice in (("signature_mode", "signature_stamp"), ("direction", "upward")):
        select = clerk.page.locator(f"#form [data-field={name}] select")
        if select.count():
            select.first.select_option(choice)
            clerk.page.wait_for_timeout(600)
    assert go_through(clerk) == []


def test_on_a_phone_the_form_takes_its_turn_and_its_button_says_so(browser, address):
    with watched(browser, address, size=PHONE) as page:
        clerk = Clerk(page, address).write("notice")
        clerk.wait_for_pages()
        page.locator("[data-act=view-pages]").click()
        page.get_by_role("button", name="正文", exact=True).click()
        assert page.evaluate(_HERE)["seen"]
        assert page.evaluate("document.activeElement.matches('.block-text')")
        assert page.locator("[data-act=view-form]").get_attribute("aria-pressed") == "true"
        assert page.locator("[data-act=view-pages]").get_attribute("aria-pressed") == "false"
