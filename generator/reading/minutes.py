"""纪要: its number, issuer and date above the text; who was there, and whom it goes to, below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from generator.reading import patterns
from generator.reading.drafts import read_official
from generator.reading.items import Item, Reading, Unplaced, names, place_below_names
from generator.reading.signing import dated
from generator.reading.tidying import Change

_HEAD_LINES = 5
_LONGEST_MARK = 48
_NUMBER = re.compile(
    r"(?P<code>[\u3400-\u4dbf\u4e00-\u9fff]{0,15})〔(?P<year>(?:19|20)[0-9]{2})〕第?0*(?P<serial>[1-9][0-9]{0,4})[号期]"
    r"|（?第?0*(?P<alone>[1-9][0-9]{0,4})[号期]）?"
)
_LISTS = {"出席": "attendees", "参会": "attendees", "参加": "attendees", "请假": "absentees", "列席": "observers"}
_LISTED = re.compile(rf"(?P<label>{'|'.join(_LISTS)})(?:人员|单位)?[：:]\s*(?P<text>.+)")
_SENT = re.compile(r"(?:分\s*送|发\s*送|送|发|印\s*送)[：:](?P<names>.+)")
_TAIL = 40
_UNIT = "府|室|局|委|办|委员会|会|厅|部|组|中心|院|站|所|队|公司|专班|处|科|镇|乡|街道|社|学校|大学|行|团|馆|台|庭|署|指挥部"
_DELEGATION = re.compile(
    rf"(?P<unit>[\u4e00-\u9fff（）]*(?:{_UNIT}))(?P<persons>[\u4e00-\u9fff]{{2,4}}(?:、[\u4e00-\u9fff]{{2,4}})*)"
)


def is_minutes(items: Sequence[Item]) -> bool:
    """Whether the mark and the number of minutes stand above the text."""
    return _place_of_number(items) is not None


def read_minutes(items: Sequence[Item], changes: list[Change]) -> Reading:
    """Minutes; without their head, what any 公文 has."""
    found: dict[str, Any] = {}
    unplaced: list[Unplaced] = []
    rest = list(items)
    place = _place_of_number(rest)
    if place is not None:
        _read_number(str(rest[place]), found, unplaced)
        found["issuer_mark"] = "".join(patterns.flat(str(line)) for line in rest[:place])
        rest = rest[place + 1 :]
    if place is not None and rest and (line := dated(rest[0])) and line.names:
        found |= {"issuers": list(line.names), "date_signed": line.day}
        rest = rest[1:]
    reading = read_official(_without_lists(rest, found, unplaced), changes)
    # The number of another 公文 does not take the form of the one of minutes.
    if "document_number" in reading.fields and "document_number" not in found:
        number = reading.fields["document_number"]
        _read_number(f"{number['issuer_code']}〔{number['year']}〕{number['serial']}号", found, unplaced)
    reading.fields |= found
    reading.unplaced += unplaced
    return reading


def _place_of_number(items: Sequence[Item]) -> int | None:
    """Where the number stands, with nothing but the mark of minutes above it."""
    place = place_below_names(items, _NUMBER.fullmatch, lines=_HEAD_LINES, longest=_LONGEST_MARK)
    return place if place is not None and str(items[place - 1]).endswith("纪要") else None


def _read_number(line: str, found: dict[str, Any], unplaced: list[Unplaced]) -> None:
    number = _NUMBER.fullmatch(line)
    if number is None:
        return
    if number["alone"]:
        found["document_number"] = {"serial": int(number["alone"])}
        return
    found["document_number"] = {"year": int(number["year"]), "serial": int(number["serial"])}
    if number["code"]:
        unplaced.append(Unplaced("issuer_code", number["code"]))


def _without_lists(items: Sequence[Item], found: dict[str, Any], unplaced: list[Unplaced]) -> list[Item]:
    """The items without 出席, 请假, 列席 and 分送 at the end; a list goes on where a line has only units and persons."""
    kept: list[Item] = []
    lists: dict[str, list[str]] = {}
    current: list[str] | None = None
    for index, item in enumerate(items):
        in_tail = isinstance(item, str) and index >= len(items) - _TAIL
        if in_tail and (listed := _LISTED.fullmatch(str(item))):
            current = lists.setdefault(_LISTS[listed["label"]], [])
            current.append(listed["text"])
        elif in_tail and (sent := _SENT.fullmatch(str(item))):
            found["circulate_to"] = [*found.get("circulate_to", []), *names(sent["names"])]
            current = None
        elif in_tail and current is not None and _delegations([str(item)]):
            current.append(str(item))
        else:
            kept.append(item)
            current = None
    for name, lines in lists.items():
        if delegations := _delegations(lines):
            found[name] = delegations
        else:
            unplaced.append(Unplaced(name, "\n".join(lines)))
    return kept


def _delegations(lines: Iterable[str]) -> list[dict[str, Any]] | None:
    """Units with their persons, parted by blanks; None where not all of it is of that form."""
    made = []
    for part in (part for line in lines for part in line.rstrip("。；").split()):
        read = _DELEGATION.fullmatch(part)
        if read is None:
            return None
        made.append({"unit": read["unit"], "persons": read["persons"].split("、")})
    return made
