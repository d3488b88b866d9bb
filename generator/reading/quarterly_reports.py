"""季度报告: year and quarter from the title, and the text parted where the computed section stands between its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.reading.drafts import read_official
from generator.reading.items import Item, Reading, Unplaced
from generator.reading.placing import text_of
from generator.reading.tidying import Change
from generator.wording import split_ordinal

_QUARTER = re.compile("(?P<year>(?:19|20)[0-9]{2})年第?(?P<quarter>[一二三四1-4])季度")
_NUMBERS = "一二三四"
# The section that the program computes from the figures; a written one would stand there twice.
_COMPUTED = re.compile("(目标)?任务完成情况|主要指标完成情况")


def read_quarterly_report(items: Sequence[Item], changes: list[Change]) -> Reading:
    """A 报告 whose section on figures, if one was written, is told apart: the program writes its own."""
    reading = read_official(items, changes)
    if quarter := _QUARTER.search(reading.fields.get("title", "")):
        number = quarter["quarter"]
        counted = int(number) if number.isdigit() else _NUMBERS.index(number) + 1
        reading.fields |= {"year": int(quarter["year"]), "quarter": counted}
    body = reading.fields.pop("body", [])
    places = [place for place, block in enumerate(body) if isinstance(block, str) and split_ordinal(block).level == 1]
    if not places:
        return _with_texts(reading, [], body)
    first, second = places[0], [*places, len(body)][1]
    if _COMPUTED.search(split_ordinal(body[first]).rest[:20]):
        reading.unplaced.append(Unplaced("figures", text_of("body", body[first:second])))
        return _with_texts(reading, body[:first], body[second:])
    return _with_texts(reading, body[:first], body[first:])


def _with_texts(reading: Reading, opening: list[Any], body: list[Any]) -> Reading:
    reading.fields |= {name: text for name, text in (("opening", opening), ("body", body)) if text}
    return reading
