"""命令（令）: its mark and number above the text, and who signs by post and name below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading import patterns
from generator.reading.drafts import read_official, without_plain_mark
from generator.reading.items import Item, Reading, place_below_names
from generator.reading.tidying import Change

_HEAD_LINES = 5
_LONGEST_MARK = 48
_NUMBER = re.compile(r"第?0*(?P<number>[1-9][0-9]{0,5})号")
_SIGNATORY = re.compile(r"(?P<post>\S.*[长席任记官员])\s+(?P<name>[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){1,3})")
_LONGEST_SIGNATORY = 60


def is_order(items: Sequence[Item]) -> bool:
    """Whether the mark and the number of an order stand above the text."""
    return _place_of_number(items) is not None


def read_order(items: Sequence[Item], changes: list[Change]) -> Reading:
    """An order; without its head, what any 公文 has."""
    place = _place_of_number(items)
    if place is None:
        return _with_signatory(read_official(items, changes))
    reading = read_official(items[place + 1 :], changes)
    mark = "".join(patterns.flat(str(line)) for line in items[:place])
    head = without_plain_mark({"issuer_mark": mark}, reading.fields.get("issuers", []), ending="令")
    number = _NUMBER.fullmatch(str(items[place]))
    reading.fields |= {**head, "order_number": int(number["number"]) if number else None}
    return _with_signatory(reading)


def _place_of_number(items: Sequence[Item]) -> int | None:
    """Where 第N号 stands, with nothing but the mark of an order above it."""
    place = place_below_names(items, _NUMBER.fullmatch, lines=_HEAD_LINES, longest=_LONGEST_MARK)
    return place if place is not None and str(items[place - 1]).endswith("令") else None


def _with_signatory(reading: Reading) -> Reading:
    """县　长　周文远, right above the date, is who signs."""
    *above, last = reading.fields.get("body") or [None]
    if "date_signed" not in reading.fields or not isinstance(last, str) or len(last) > _LONGEST_SIGNATORY:
        return reading
    if signatory := _SIGNATORY.fullmatch(last):
        reading.fields["signatories"] = [{"post": signatory["post"], "name": "".join(signatory["name"].split())}]
        reading.fields["body"] = above
    return reading
