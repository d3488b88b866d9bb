"""Pages: which page each slot of the flow ends on, and what is left on the last one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Slot:
    """Something of the flow: heights in twips of its lines, between which a page may end."""

    heights: tuple[int, ...]
    keep_with_next: bool = False
    page_break_before: bool = False


@dataclass(frozen=True)
class Pages:
    """Where the flow ends: number of pages, and the height in twips used on the last one."""

    count: int
    used: int


def paginate(slots: Sequence[Slot], *, height: int) -> Pages:
    """Fills pages of `height` twips from the top; slots kept with the next move down together."""
    count, used = 1, 0
    index = 0
    while index < len(slots):
        group = _group(slots, index)
        first = group[0]
        together = sum(sum(slot.heights) for slot in group[:-1]) + (group[-1].heights[0] if group[-1].heights else 0)
        if first.page_break_before and (used or count > 1):
            count, used = count + 1, 0
        if len(group) > 1 and used and used + together > height >= together:
            count, used = count + 1, 0
        for slot in group:
            for line in slot.heights:
                if used and used + line > height:
                    count, used = count + 1, 0
                used += line
        index += len(group)
    return Pages(count, used)


def _group(slots: Sequence[Slot], start: int) -> Sequence[Slot]:
    end = start
    while end + 1 < len(slots) and slots[end].keep_with_next and not slots[end + 1].page_break_before:
        end += 1
    return slots[start : end + 1]
