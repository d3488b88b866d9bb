"""The end of a draft: 署名, 成文日期 and 附注, on lines of their own or 署名 and date on one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from generator.reading import patterns
from generator.reading.tidying import Change

_LINES = 14
# Four names of a line's width; what is longer is text.
_LONGEST_LINE = 120
_LONGEST_NAME = 40
# Blanks of Chinese width, one is a slip inside a name, more part the names of joint issuers.
_APART = re.compile(r"\s{2,}")
# What no body is called without more.
_BARE = re.compile("人民政府|办公室|委员会|领导小组|指挥部|党组|党委")


class Dated(NamedTuple):
    """A line with the date: the day, None where it is still to be filled in, and the names before it."""

    names: tuple[str, ...]
    day: str | None


def signed(items: Sequence[Any], found: dict[str, Any], changes: list[Change]) -> Sequence[Any]:
    """The items above the signature; `found` gets its elements, a date that is left open as None."""
    index, line = _last_dated(items)
    if line is None:
        return items
    after = items[index + 1 :]
    notes = [patterns.ANNOTATION.fullmatch(item) if isinstance(item, str) else None for item in after]
    texts = [note["text"] for note in notes if note]
    if len(texts) < len(after):
        return items
    place, names = index, list(line.names)
    while place and (above := _names(items[place - 1])):
        names = [*above, *names]
        place -= 1
    if line.day is None:
        if not names:
            # A blank date that nobody signs is part of some form.
            return items
        changes.append(Change(str(items[index]), "".join(line.names), ("undated",)))
    if texts:
        found["annotation"] = "；".join(texts)
    if len(texts) > 1:
        changes.append(Change("\n".join(map(str, after)), f"（{found['annotation']}）", ("joined",)))
    found["date_signed"] = line.day
    if names:
        found["issuers"] = names
    return items[:place]


def _last_dated(items: Sequence[Any]) -> tuple[int, Dated | None]:
    for index in range(len(items) - 1, max(-1, len(items) - 1 - _LINES), -1):
        if line := dated(items[index]):
            return index, line
    return 0, None


def dated(item: Any) -> Dated | None:
    """A line of 署名 and date, or of the date alone; None where it is none."""
    if not isinstance(item, str) or len(item) > _LONGEST_LINE or not (line := patterns.DATED.fullmatch(item)):
        return None
    names = _names(line["before"]) if line["before"] else ()
    if names is None:
        return None
    if patterns.is_unfilled(line):
        return Dated(names, None)
    whole = patterns.DATE.fullmatch(line["date"])
    day = patterns.iso(whole) if whole else None
    return Dated(names, day) if day else None


def _names(item: Any) -> tuple[str, ...] | None:
    """The issuers that sign on a line, None where it is no line of 署名."""
    if not isinstance(item, str) or len(item) > _LONGEST_LINE:
        return None
    parts = _APART.split(item.strip())
    if all(patterns.is_body(part, _LONGEST_NAME) and not _BARE.fullmatch(part) for part in parts):
        return tuple(patterns.flat(part) for part in parts)
    return (patterns.flat(item),) if patterns.is_body(item, _LONGEST_NAME) else None
