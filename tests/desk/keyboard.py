"""Somebody at the desk without a mouse: every place is come to by Tab, and is seen when one is there."""

from __future__ import annotations

from playwright.sync_api import Page

# More stops than any page has between two of its places.
_MOST_STOPS = 250
_MOST_LOOKS = 20

# A control that is drawn by what stands around it is seen by that one's frame.
_SEEN = """() => {
  const focused = document.activeElement;
  const frame = focused.closest("label.btn, .chips") ?? focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(frame);
  const { top, bottom, left, right, width } = frame.getBoundingClientRect();
  const inWindow = width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const covered = !frame.contains(document.elementFromPoint(x, y));
  const shown = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && inWindow && !covered;
  if (shown || focused === document.body) return "";
  return `${focused.outerHTML} outline ${outlineStyle} ${outlineWidth}, in the window ${inWindow}, covered ${covered}`;
}"""


class Keyboard:
    def __init__(self, page: Page) -> None:
        self._page = page

    def go_to(self, selector: str, *, back: bool = False) -> None:
        """Tab, or Shift and Tab, until the focus is at the place."""
        for _ in range(_MOST_STOPS):
            self._page.keyboard.press("Shift+Tab" if back else "Tab")
            self._see()
            if self.is_at(selector):
                return
        raise AssertionError(f"{selector} cannot be come to by keyboard")

    def _see(self) -> None:
        """A window scrolls to the focus a moment later."""
        for _ in range(_MOST_LOOKS):
            unseen = self._page.evaluate(_SEEN)
            if not unseen:
                return
            self._page.wait_for_timeout(100)
        raise AssertionError(unseen)

    def is_at(self, selector: str) -> bool:
        return self._page.evaluate("selector => document.activeElement.matches(selector)", selector)

    def press(self, *keys: str) -> None:
        for key in keys:
            self._page.keyboard.press(key)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)
