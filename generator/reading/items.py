"""Lines, tables and pictures of a draft: set right, and what the fields of a document's data want of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.reading import patterns
from generator.reading.joining import joined
from generator.reading.tidying import Change, tidy
from generator.wording import ended_headings
from generator.wording import lines as lines_of

# Rows of cells, as a spreadsheet or a Word file has them.
TableRows = Sequence[Sequence[str]]
# A line of text, a table, or a block of the model's data, such as a picture.
Item = str | TableRows | dict[str, Any]


class Unplaced(NamedTuple):
    """What was read and has no field to go to: what it is, by the name of a field, and its whole text."""

    name: str
    text: str


@dataclass
class Reading:
    """Fields of a document's data as far as they were found, what has no place among them, and every change made.

    `kind` is the genre that the draft says it is of, where that is another than the one it was read for.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    kind: str | None = None


def tidied(items: Iterable[Item], changes: list[Change]) -> list[Item]:
    """The items line by line, their slips set right and their cut paragraphs joined; a second time changes no more."""
    made: list[Item] = []
    run: list[str] = []
    for item in items:
        if isinstance(item, str):
            run += [_tidy(line, changes) for line in lines_of(item)]
        else:
            made += [*_joined(run, changes), item]
            run = []
    return _with_headings([*made, *_joined(run, changes)], changes)


def _with_headings(items: list[Item], changes: list[Change]) -> list[Item]:
    """一、总体要求。 above text of its own is a heading with a mark too many."""
    for place in ended_headings([item if isinstance(item, str) else "" for item in items]):
        line = str(items[place])
        if line.endswith("。"):
            items[place] = line[:-1]
            changes.append(Change(line, line[:-1], ("heading",)))
    return items


def _tidy(line: str, changes: list[Change]) -> str:
    text, reasons = tidy(line)
    if reasons:
        changes.append(Change(line, text, reasons))
    return text


def _joined(run: list[str], changes: list[Change]) -> Iterator[str]:
    for lines in joined(run):
        text = "".join(lines)
        if len(lines) > 1:
            changes.append(Change("\n".join(lines), text, ("joined",)))
        yield text


def block(item: Item) -> Any:
    """Text is a line of the body, rows are a table; the first row of several is its header."""
    if isinstance(item, str | dict):
        return item
    columns = max(map(len, item))
    rows = [[*row, *[""] * (columns - len(row))] for row in item]
    header = 1 if len(rows) > 1 else 0
    return {"kind": "table", "columns": [{}] * columns, "header": rows[:header], "rows": rows[header:]}


def names(text: str) -> list[list[str]]:
    """Kinds of bodies parted by ，, bodies of a kind by 、; marks inside brackets part nothing, and a label is no name."""
    kinds = patterns.parted(patterns.LIST_LABEL.sub("", text, count=1).strip().rstrip("：:。."), "，,；;")
    return [kept for kind in kinds if (kept := [name.strip() for name in patterns.parted(kind, "、") if name.strip()])]


def place_below_names(items: Sequence[Item], found: Callable[[str], object], *, lines: int, longest: int) -> int | None:
    """Where the first line that is `found` stands among the first lines, with names and nothing else above it."""
    for place, item in enumerate(items[:lines]):
        if not isinstance(item, str):
            return None
        if place and found(item):
            return place
        if not patterns.is_name(item, longest):
            return None
    return None
