"""Pages: which page each slot of the flow begins on, and what is used of the last one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from generator.layout.boxes import Drawn
from generator.layout.metrics import Renderer
from generator.standard import page

_TEXT_HEIGHT = int(page.TEXT_HEIGHT.twips)
_ENDS_TABLE_HEIGHT = int(page.TYPE_AREA_HEIGHT.twips)
_LANDSCAPE_HEIGHT = int(page.LANDSCAPE_TEXT_HEIGHT.twips)


class Slot(NamedTuple):
    """Something of the flow: heights in twips of its lines, between which a page may end."""

    heights: tuple[int, ...]
    keep_with_next: bool = False
    page_break_before: bool = False
    # What of the first height is space above the line: the top of a page takes it away.
    space_above: int = 0
    # Of a row: what comes again above it where it begins a page, whether it is part of that, and whether it is the last.
    repeated: int = 0
    header: bool = False
    ends_table: bool = False
    # On a landscape page (8).
    landscape: bool = False
    # The lines of each text in it: one text of a paragraph, those of the cells of a row.
    texts: tuple[tuple[str, ...], ...] = ()
    # What is drawn there, for a preview of the plan.
    drawn: Drawn | None = None


@dataclass(frozen=True)
class Pages:
    """Where the flow ends: number of pages, and the height in twips used on the last one."""

    count: int
    used: int
    slots: tuple[Slot, ...]
    # The page that each slot begins on.
    begun: tuple[int, ...]
    # Of each slot: the page of its first line, and the height in twips used above it; if it is parted, of each line.
    starts: tuple[tuple[tuple[int, int], ...], ...] = ()

    @property
    def places(self) -> Iterator[tuple[tuple[int, int], ...]]:
        """Of each slot: the page of each line, and the height in twips used above it."""
        for slot, starts in zip(self.slots, self.starts, strict=True):
            (page, top), *_ = starts
            tops = accumulate(slot.heights[:-1], initial=top)
            yield starts if len(starts) > 1 else tuple((page, top) for top in tops)

    def upto(self, count: int) -> Pages:
        """The pages of so many slots alone; the last of them is not kept with the next."""
        slots, starts = self.slots[:count], self.starts[:count]
        page, used = starts[-1][-1]
        heights = slots[-1].heights
        used += heights[-1] if len(starts[-1]) > 1 else sum(heights)
        return Pages(page, used, slots, self.begun[:count], starts)

    def follows_on_its_page(self, index: int) -> bool:
        """Whether the slot begins on the page on which the one before it ends."""
        return self.begun[index] == self.starts[index - 1][-1][0]

    @property
    def end_landscape(self) -> bool:
        """Whether the last page is a landscape page."""
        return bool(self.slots) and self.slots[-1].landscape


def paginate(slots: Sequence[Slot], *, renderer: Renderer) -> Pages:
    """Fills pages from the top; what is kept together moves down together."""
    count, used = 1, 0
    before: Slot | None = None
    # Nothing stands on the page but what is repeated there.
    bare = True
    begun: list[int] = []
    starts: list[tuple[tuple[int, int], ...]] = []
    for group in _groups(slots):
        if before and _begins_page(group[0], before):
            count, used, bare = count + 1, 0, True
        before = group[-1]
        height = _height(before)
        needed_by = [sum(slot.heights) for slot in group]
        if used + sum(needed_by) <= height:
            for taken in needed_by:
                begun.append(count)
                starts.append(((count, used),))
                used += taken
            bare = False
            continue
        needs = _needs(group, height, renderer) if len(group) > 1 else (group[0].heights,)
        for slot, needed in zip(group, needs, strict=True):
            placed: list[tuple[int, int]] = []
            for line, room in zip(slot.heights, needed, strict=True):
                if used + room > height and not bare:
                    count, used = count + 1, slot.repeated - (0 if placed else slot.space_above)
                placed.append((count, used))
                used += line
                bare = False
            begun.append(placed[0][0])
            starts.append(tuple(placed))
    return Pages(count, used, tuple(slots), tuple(begun), tuple(starts))


def leading(slots: Sequence[Slot], count: int) -> Sequence[Slot]:
    """The first slots, and those that the last of them is kept with: where they stand, no later slot decides."""
    end = 0
    for group in _groups(slots):
        if end >= count:
            break
        end += len(group)
    return slots[:end]


def _groups(slots: Sequence[Slot]) -> Iterator[Sequence[Slot]]:
    """Slots that are kept with the next ones, and the first that is not."""
    start = 0
    for end, slot in enumerate(slots, start=1):
        if not slot.keep_with_next or end == len(slots) or _begins_page(slots[end], slot):
            yield slots[start:end]
            start = end


def _height(last: Slot) -> int:
    """How far down the page a group may reach that ends with this slot.

    Below the grid, LibreOffice sets the last row of a table, but neither text nor a row that others follow.
    """
    if last.landscape:
        return _LANDSCAPE_HEIGHT
    return _ENDS_TABLE_HEIGHT if last.ends_table else _TEXT_HEIGHT


def _begins_page(slot: Slot, before: Slot) -> bool:
    return slot.page_break_before or slot.landscape != before.landscape


def _needs(group: Sequence[Slot], height: int, renderer: Renderer) -> list[tuple[int, ...]]:
    """For each line of a group, the height of what must stand on the page from this line on.

    A slot that is kept with the next ends on the page on which the next begins. In Word its other lines may stay on the
    page before (ECMA-376, 17.3.1.15); in LibreOffice all of it moves down, even if no page can hold the whole group.
    """
    heights = [slot.heights for slot in group]
    if renderer == "libreoffice":
        first, *others, last = heights
        heights[0] = (sum(first) + sum(map(sum, others)) + sum(last[:1]), *first[1:])
        return heights
    needs = heights[-1:]
    for lines in heights[-2::-1]:
        needs.append((*lines[:-1], lines[-1] + needs[-1][0]))
    # What no page can hold is kept with nothing.
    return needs[::-1] if max(map(max, needs)) <= height else heights
