"""A title is broken by meaning into lines that form a trapezoid or a rhombus (GB/T 9704-2012, 7.3.1).

What is given up for want of a better break, in this order: pairs of 《 》 on one line, the shape, words whole. Among
breaks that keep the same, the cheapest wins: what the cuts cost (`title_cuts`), `LINE` for each line, `UNEVEN` times
the squared deviation of each line from their mean, as a share of it, and `NEAR` where a line is less than one 字 longer
or shorter than the line before, for that looks like a rectangle.
"""

import re
from collections.abc import Collection
from functools import cache
from itertools import accumulate, pairwise
from math import ceil, inf
from typing import NamedTuple

from generator.layout.metrics import FULL_WIDTH
from generator.layout.paragraphs import set_width
from generator.layout.title_cuts import Cut, Firmness, title_cuts
from generator.standard.main import TITLE_CHARS_PER_LINE
from generator.standard.styles import TITLE
from generator.wording import lines as forced_lines
from generator.wording import width

USUAL_LINES = 4
SHORTEST_LINE = 3

LINE = 4
UNEVEN = 12
NEAR = 3

_FULL_WIDTH = re.compile(f"[{FULL_WIDTH}]*")


class _Line(NamedTuple):
    """A line that fits, and the cut at its end."""

    cut: Cut
    width: float


class _Break(NamedTuple):
    cost: float
    ends: tuple[int, ...]


_NO_BREAK = _Break(inf, ())


def break_title(text: str, *, whole: Collection[str] = (), limit: float = TITLE_CHARS_PER_LINE) -> tuple[str, ...]:
    """The lines of a title, none wider than `limit` 字 unless a single word is.

    A line break in the text is the caller's own and is kept; then there are no others. A space is a cut that costs
    nothing, and is dropped where a line ends. Names in `whole` stay on one line.
    """
    forced = forced_lines(text)
    if len(forced) > 1:
        return forced
    title = "".join(forced)
    if _fits(title, limit):
        return (title,)
    ends = _ends(title, title_cuts(title, whole=whole, limit=limit), limit)
    return tuple(title[start:end].rstrip() for start, end in zip((0, *ends), ends, strict=False))


def _fits(line: str, limit: float) -> bool:
    """Whether the line holds in either program, which have different fonts and gaps."""
    if _FULL_WIDTH.fullmatch(line):
        return len(line) <= limit
    widest = max(set_width(line, TITLE, "word"), set_width(line, TITLE, "libreoffice"))
    return widest <= limit * int(TITLE.size.twips)


def _ends(title: str, cuts: tuple[Cut, ...], limit: float) -> tuple[int, ...]:
    reach = (0.0, *accumulate(map(width, title)))
    lines = _lines(title, cuts, reach, limit)
    rest = {start: reach[-1] - reach[start] for start in lines}
    fewest = ceil(rest[0] / limit)
    counts = range(fewest, max(USUAL_LINES, fewest + 2) + 1)
    for firmness, shaped in (
        (Firmness.NONE, True),
        (Firmness.PAIR, True),
        (Firmness.PAIR, False),
        (Firmness.WORDS, False),
    ):
        kept = {start: [line for line in fitting if line.cut.firmness <= firmness] for start, fitting in lines.items()}
        best = _NO_BREAK
        for count in counts:
            # The lines alone cost more than the best so far.
            if count * LINE > best.cost:
                break
            best = min(best, _best_break(kept, rest, count, limit=limit, shaped=shaped))
        if best.ends:
            return best.ends
    return _filled(title, cuts, limit)


def _lines(title: str, cuts: tuple[Cut, ...], reach: tuple[float, ...], limit: float) -> dict[int, list[_Line]]:
    """The lines that fit, by the place where they begin; `reach` is the width up to each place."""
    ends = [(cut, reach[len(title[: cut.position].rstrip())]) for cut in (*cuts, Cut(len(title), Firmness.NONE, 0))]
    lines: dict[int, list[_Line]] = {}
    for index, start in enumerate((0, *(cut.position for cut in cuts))):
        before = reach[start]
        fitting = [_Line(cut, end - before) for cut, end in ends[index:] if end - before <= limit]
        # Widths are cheap and gaps are not, and only the longest lines can be too long by their gaps.
        while fitting and not _fits(title[start : fitting[-1].cut.position].rstrip(), limit):
            fitting.pop()
        lines[start] = [line for line in fitting if line.width >= SHORTEST_LINE]
    return lines


def _best_break(
    lines: dict[int, list[_Line]], rest: dict[int, float], count: int, *, limit: float, shaped: bool
) -> _Break:
    """The cheapest break into `count` lines; `shaped`: widths rise strictly, then fall strictly."""
    mean = rest[0] / count

    @cache
    def best(start: int, left: int, previous: float, falling: bool) -> _Break:
        if start not in rest:
            return _NO_BREAK if left else _Break(0, ())
        if rest[start] > left * (previous if falling else limit):
            return _NO_BREAK
        found = _NO_BREAK
        for line in lines[start]:
            falls = line.width < previous
            if shaped and (line.width == previous or (falling and not falls)):
                continue
            following = best(line.cut.position, left - 1, line.width if shaped else 0, shaped and falls)
            cost = following.cost + line.cut.cost + LINE + UNEVEN * ((line.width - mean) / mean) ** 2
            if abs(line.width - previous) < 1:
                cost += NEAR
            if cost < found.cost:
                found = _Break(cost, (line.cut.position, *following.ends))
        return found

    return best(0, count, 0, False)


def _filled(title: str, cuts: tuple[Cut, ...], limit: float) -> tuple[int, ...]:
    """Each line as full as can be: for words that no line can hold, or that leave their lines half empty."""
    ends: list[int] = []
    places = [0, *(cut.position for cut in cuts), len(title)]
    for place, following in pairwise(places[1:]):
        line = title[ends[-1] if ends else 0 : following].rstrip()
        if not _fits(line, limit):
            ends.append(place)
    return (*ends, len(title))
