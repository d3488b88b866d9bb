"""Rows of a spreadsheet → units and indicators, with what is to be looked at, each named by its cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from generator.errors import Fault, UnreadableFile
from generator.spreadsheets.columns import DIRECTIONS, columns_of, header_fields
from generator.spreadsheets.measures import split_measure

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_TOTALS = frozenset({"合计", "总计", "小计", "全县", "全市", "全县合计", "全市合计"})
# What spreadsheets hold where nothing was collected.
_NOTHING = frozenset({"", "—", "–", "-", "/", "——", "无"})
# Nobody reads more; the rest is told when these are mended.
MOST_FAULTS = 200
# What is longer is no rank, and is told with the other faults of the document.
_LONGEST_RANK = 6
_REQUIRED = ("target", "done")
_WORDS = ("unit", "remark")


@dataclass(frozen=True)
class FiguresReading:
    """`fields` are `units` and `indicators`; `faults` tell what to look at, with `cell` (B7) among their facts."""

    fields: Mapping[str, Any]
    faults: Sequence[Fault]


def read_figures(rows: Sequence[Sequence[str]], genre: str) -> FiguresReading:
    """Reads the rows below the header, wherever that stands; an indicator that is named once holds for the rows below it.

    Raises `UnreadableFile` where no row names the columns.
    """
    headers = ((number, header_fields(row, genre)) for number, row in enumerate(rows, start=1))
    below, columns = next((header for header in headers if header[1]), (0, {}))
    if not columns:
        wanted = "、".join(column.title for column in columns_of(genre) if column.field in _SOUGHT)
        raise UnreadableFile(Fault("spreadsheet-without-header", parameters={"columns": wanted}))
    reader = _Reader(genre, columns)
    for number, row in enumerate(rows[below:], start=below + 1):
        reader.take(number, row)
    return FiguresReading(reader.fields, tuple(islice(chain(reader.faults, reader.lacking()), MOST_FAULTS)))


_SOUGHT = ("indicator", "unit", "target", "done")


@dataclass
class _Reader:
    genre: str
    columns: Mapping[str, int]
    faults: list[Fault] = field(default_factory=list)
    _units: dict[str, None] = field(default_factory=dict)
    _indicators: dict[str, dict[str, Any]] = field(default_factory=dict)
    _name: str = ""

    @property
    def fields(self) -> dict[str, Any]:
        return {"units": list(self._units), "indicators": list(self._indicators.values())}

    def take(self, number: int, row: Sequence[str]) -> None:
        texts = {name: row[index].strip() if index < len(row) else "" for name, index in self.columns.items()}
        name, measure = split_measure(texts["indicator"])
        if texts.get("measure", "") in ("", measure):
            texts |= {"indicator": name, "measure": measure}
        self._name = texts["indicator"] or self._name
        unit = texts["unit"]
        if "".join(unit.split()) in _TOTALS or "".join(texts["indicator"].split()) in _TOTALS:
            self._tell("spreadsheet-total-left-out", number, "unit", value=unit or texts["indicator"])
        elif unit and self._name:
            indicator = self._indicator(texts)
            self._units.setdefault(unit)
            indicator["values"].append(self._value(number, texts))

    def lacking(self) -> Iterator[Fault]:
        """Units that one indicator has, and another has not."""
        for name, indicator in self._indicators.items():
            given = {value["unit"] for value in indicator["values"]}
            for unit in self._units:
                if unit not in given:
                    yield Fault("missing-unit", parameters={"indicator": name, "unit": unit})

    def _indicator(self, texts: Mapping[str, str]) -> dict[str, Any]:
        indicator = self._indicators.setdefault(self._name, {"name": self._name, "values": []})
        if texts.get("measure"):
            indicator.setdefault("measure", texts["measure"])
        if direction := DIRECTIONS.get(texts.get("direction", "")):
            indicator.setdefault("direction", direction)
        return indicator

    def _value(self, number: int, texts: Mapping[str, str]) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for column in columns_of(self.genre):
            name = column.field
            text = texts.get(name, "")
            if name in ("indicator", "measure", "direction"):
                continue
            if name in _WORDS:
                value |= {name: text} if text else {}
            elif text not in _NOTHING:
                value[name] = self._figure(number, name, text)
            elif name in _REQUIRED:
                self._tell("spreadsheet-cell-empty", number, name, unit=texts["unit"], column=column.title)
        return value

    def _figure(self, number: int, name: str, text: str) -> str | int:
        """The number without separators; what is none stays as it was typed."""
        even = re.sub(r"[,\s]", "", unicodedata.normalize("NFKC", text))
        if not _NUMBER.fullmatch(even):
            self._tell("spreadsheet-no-number", number, name, value=text)
            return text
        return int(even) if name == "previous_rank" and even.isdigit() and len(even) <= _LONGEST_RANK else even

    def _tell(self, code: str, number: int, name: str, **facts: str) -> None:
        # Imported on first use, as for reading.
        from openpyxl.utils import get_column_letter

        cell = f"{get_column_letter(self.columns[name] + 1)}{number}"
        self.faults.append(Fault(code, parameters={"cell": cell, **facts}))
