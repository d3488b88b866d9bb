"""Where on its page each text of a plan begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.pages import flows
from generator.layout import Plan, Renderer
from generator.standard import page


class TextPlace(NamedTuple):
    """The text of a paragraph or a cell, its page, and how far down it begins, as a share of the height of the page."""

    text: str
    page: int
    down: float


def text_places(plan: Plan, *, renderer: Renderer) -> Iterator[TextPlace]:
    """Every text of the flow, in reading order."""
    for text, before in flows(plan, renderer):
        for slot, ((number, used), *_) in zip(text.slots, text.starts, strict=True):
            top, height = (
                (page.BINDING_MARGIN, page.PAGE_WIDTH) if slot.landscape else (page.TOP_MARGIN, page.PAGE_HEIGHT)
            )
            down = (top.twips + used) / height.twips
            for lines in slot.texts:
                yield TextPlace("".join(lines), number + before, down)
