"""One shared notice and what is each unit's own → a document for each unit, numbered on from the first.

The data are `{"shared": {…}, "units": [{"unit": …, "facts": …}, …]}`. What is shared is an interview notice without its
recipients, whose number is the first one's; `{单位}` in its texts stands for the unit's name. What a unit has of its own
takes the place of what is shared, and its facts stand behind the shared cause. Each document is judged as it would be
alone, and what is wrong with it is told at the place where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any, NamedTuple

from generator.defaults import complete
from generator.errors import Fault, InvalidDocument
from generator.model import Document, load
from generator.model.faults import fit, quoted
from generator.model.interview_notice import InterviewNotice
from generator.model.labels import LABELS
from generator.site import Site

GENRE = "interview_notice"
UNIT_NAME = "{单位}"
# As many as a ranking may have.
MOST_UNITS = 100

# What a unit may have of its own beside its name and its facts.
_OWN = ("interviewees", "time", "place")
_SHARED = "共同内容"
# 太阳乡 is what 太阳乡人民政府 is called for short.
_KIND_OF_BODY = re.compile("(人民政府|办事处|管理委员会|管委会)$")


class OneName(NamedTuple):
    """A title that all notices share and that names one unit only; `after` names each."""

    unit: str
    before: str
    after: str


@dataclass(frozen=True)
class Series:
    """The notices as they were written down, faulty or not; `faults` are those of the lists, not of what stands in them."""

    shared: Mapping[str, Any]
    units: Sequence[Mapping[str, Any]]
    faults: tuple[Fault, ...]

    def notice(self, row: int) -> dict[str, Any]:
        """The data of one notice; without recipients where no unit is named."""
        own = self._own(row)
        merged = {"genre": GENRE, **self.shared}
        merged |= {name: own[name] for name in _OWN if own.get(name) is not None}
        if facts := _paragraphs(own.get("facts")):
            merged["cause"] = [*_paragraphs(self.shared.get("cause")), *facts]
        number = merged.get("document_number")
        if isinstance(number, Mapping) and type(number.get("serial")) is int:
            merged["document_number"] = {**number, "serial": number["serial"] + row}
        unit = own.get("unit")
        if unit is None:
            return merged
        return {**_named(merged, unit), "recipients": [[unit]]}

    def placed(self, fault: Fault, row: int) -> Fault:
        """A fault of one notice, at the place where it was written: below /shared or below the unit's own row."""
        first, *rest = fault.pointer.split("/")[1:] or [""]
        inside = "".join(f"/{step}" for step in rest)
        own = self._own(row)
        lines = len(_paragraphs(self.shared.get("cause")))
        match first:
            case "recipients":
                pointer = f"/units/{row}/unit"
            case "cause" if not lines:
                pointer = f"/units/{row}/facts{inside if isinstance(own.get('facts'), list) else ''}"
            case "cause" if rest and rest[0].isdigit() and int(rest[0]) >= lines:
                behind = "".join(f"/{step}" for step in (int(rest[0]) - lines, *rest[1:]))
                pointer = f"/units/{row}/facts{behind if isinstance(own['facts'], list) else ''}"
            case "cause" if isinstance(self.shared["cause"], str):
                pointer = "/shared/cause"
            case _ if first in _OWN and own.get(first) is not None:
                pointer = f"/units/{row}{fault.pointer}"
            case _:
                pointer = f"/shared{fault.pointer}"
        return replace(fault, pointer=pointer)

    def gathered(self, found: Mapping[int, Sequence[Fault]]) -> tuple[Fault, ...]:
        """The faults of the notices, by row: what is wrong with all that share it stands once, else with each unit's name."""
        placed = {row: [self.placed(fault, row) for fault in faults] for row, faults in found.items()}
        having: dict[tuple[str, str], set[int]] = {}
        for row, faults in placed.items():
            for fault in faults:
                having.setdefault((fault.code, fault.pointer), set()).add(row)
        common: dict[tuple[str, str], Fault] = {}
        own = []
        for row, faults in placed.items():
            for fault in faults:
                if not fault.pointer.startswith("/shared"):
                    own.append(fault)
                elif len(having[fault.code, fault.pointer]) == sum(map(self._shares, found, repeat(fault.pointer))):
                    common.setdefault((fault.code, fault.pointer), fault)
                else:
                    own.append(replace(fault, pointer=f"/units/{row}/unit"))
        return (*common.values(), *own)

    def _shares(self, row: int, pointer: str) -> bool:
        # What is wrong with a whole notice has no name.
        name = pointer.removeprefix("/shared").strip("/").partition("/")[0]
        return name not in _OWN or self._own(row).get(name) is None

    def _own(self, row: int) -> Mapping[str, Any]:
        # A list without units has a first notice all the same: that which is shown before any is named.
        return self.units[row] if row < len(self.units) else {}


def read_series(data: Mapping[str, Any]) -> Series:
    """Shared part and units, as far as there are any."""
    shared, units = data.get("shared"), data.get("units")
    rows = units[:MOST_UNITS] if isinstance(units, list) else []
    return Series(
        shared=shared if isinstance(shared, dict) else {},
        units=[row if isinstance(row, dict) else {} for row in rows],
        faults=tuple(_faults_of_lists(data)),
    )


def one_name(series: Series) -> OneName | None:
    """The shared title of several notices, where it has the name of one of their units in place of `{单位}`."""
    title = series.shared.get("title")
    if not isinstance(title, str) or UNIT_NAME in title or len(series.units) < 2:
        return None
    units = [unit.strip() for each in series.units if isinstance(unit := each.get("unit"), str)]
    named = [
        (name, unit)
        for unit in units
        for name in (unit, _KIND_OF_BODY.sub("", unit))
        if len(name) > 1 and name in title
    ]
    longest, unit = max(named, key=lambda each: len(each[0]), default=("", ""))
    # One that names two units, or a body that sends the notices, is somebody's own.
    if not longest or any(name not in longest for name, _ in named):
        return None
    return OneName(unit, title, title.replace(longest, UNIT_NAME))


def load_series(series: Series, site: Site) -> Iterator[Document]:
    """A document for each unit, in their order; one after another, for each may hold the shared pictures.

    Raises `InvalidDocument` with every fault of every notice before it gives the first.
    """
    found = {row: _faults_of_notice(series.notice(row), site) for row in range(len(series.units))}
    if faults := (*series.faults, *series.gathered(found)):
        raise InvalidDocument(*faults)
    return (load(complete(series.notice(row), site)) for row in found)


def _faults_of_notice(data: Mapping[str, Any], site: Site) -> tuple[Fault, ...]:
    try:
        load(complete(data, site))
    except InvalidDocument as error:
        return error.faults
    return ()


def series_name(first: Document, count: int) -> str:
    """What a file of all documents is called: 稷约〔2022〕3—32号 约谈通知书."""
    if not isinstance(first, InterviewNotice):
        raise TypeError(first.genre)
    number = first.document_number
    serials = f"{number.serial}—{number.serial + count - 1}" if count > 1 else f"{number.serial}"
    return f"{number.issuer_code}〔{number.year}〕{serials}号 约谈通知书"


def _faults_of_lists(data: Mapping[str, Any]) -> Iterator[Fault]:
    # A single document, whose every field would be unknown here, lacks but the two.
    if "genre" not in data or {"shared", "units"} & data.keys():
        yield from _unknown(data, ("shared", "units"), "")
    shared, units = data.get("shared"), data.get("units")
    if "shared" not in data:
        yield Fault("missing-field", "/shared", {"label": _SHARED})
    elif not isinstance(shared, dict):
        yield Fault("wrong-type", "/shared", {"label": _SHARED, "expected": "对象"})
    else:
        if shared.get("genre", GENRE) != GENRE:
            facts = {"label": LABELS["genre"], "value": quoted(shared["genre"]), "allowed": GENRE}
            yield Fault("not-allowed", "/shared/genre", facts)
        if "recipients" in shared:
            yield Fault("unknown-field", "/shared/recipients", {"name": "recipients"})
    if "units" not in data:
        yield Fault("missing-field", "/units", {"label": LABELS["units"]})
    elif not isinstance(units, list):
        yield Fault("wrong-type", "/units", {"label": LABELS["units"], "expected": "列表"})
    elif not units:
        yield Fault("too-few", "/units", {"label": LABELS["units"], "limit": 1})
    else:
        if len(units) > MOST_UNITS:
            yield Fault("too-many", "/units", {"label": LABELS["units"], "limit": MOST_UNITS})
        yield from _faults_of_units(units[:MOST_UNITS])


def _faults_of_units(units: Sequence[Any]) -> Iterator[Fault]:
    for row, own in enumerate(units):
        if isinstance(own, dict):
            yield from _unknown(own, ("unit", "facts", *_OWN), f"/units/{row}")
        else:
            label = f"{LABELS['units']}第{row + 1}项"
            yield Fault("wrong-type", f"/units/{row}", {"label": label, "expected": "对象"})
    names = [own.get("unit") if isinstance(own, dict) else None for own in units]
    for row, name in enumerate(names):
        if isinstance(name, str) and name.strip() in [other.strip() for other in names[:row] if isinstance(other, str)]:
            yield Fault("duplicate-name", f"/units/{row}/unit", {"label": LABELS["units"], "name": quoted(name)})


def _unknown(given: Mapping[str, Any], known: Sequence[str], pointer: str) -> Iterator[Fault]:
    for name in given:
        if name not in known:
            step = fit(name).replace("~", "~0").replace("/", "~1")
            yield Fault("unknown-field", f"{pointer}/{step}", {"name": quoted(name)})


def _paragraphs(value: object) -> list[Any]:
    """A body as the list of its paragraphs; what is none is kept, for the genre to refuse."""
    match value:
        case None:
            return []
        case str():
            return [line for line in value.splitlines() if line.strip()]
        case list():
            return value
        case _:
            return [value]


def _named(value: Any, unit: object) -> Any:
    """The value with the unit's name in its texts."""
    match value:
        case str() if isinstance(unit, str):
            return value.replace(UNIT_NAME, unit.strip())
        case dict():
            return {name: _named(each, unit) for name, each in value.items()}
        case list():
            return [_named(each, unit) for each in value]
        case _:
            return value
