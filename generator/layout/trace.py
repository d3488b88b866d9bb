"""What a plan says of its text, to be held against the drawn page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.layout.pages import Pages


class Trace(NamedTuple):
    """The text of a paragraph or of a cell: its lines, and the page that it begins on."""

    lines: tuple[str, ...]
    page: int
    # Of a cell below a table's header: the header's text, which may stand above it once more.
    header: str | None


def trace(text: Pages) -> Iterator[Trace]:
    """Every text of the flow whose lines are planned, in reading order."""
    header: str | None = None
    in_header = False
    for slot, page in zip(text.slots, text.begun, strict=True):
        if slot.header:
            header = (header or "") * in_header + "".join(line for lines in slot.texts for line in lines)
            in_header = True
        else:
            in_header = False
            header = (header or "") if slot.repeated else None
        for lines in slot.texts:
            if any(line.strip() for line in lines):
                yield Trace(lines, page, header)
