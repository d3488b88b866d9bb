"""What stands on the page for what has not been typed yet, so that the rest can be seen."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence, Set
from datetime import date
from decimal import Decimal
from typing import Any, cast

from generator import GENRES, Document, Fault, InvalidDocument, example, load

# Faults that say no more than that something is not there yet.
MISSING = frozenset({"missing-field", "empty-text", "too-few", "signer-missing", "signatory-missing"})

# What a value that was taken away leaves missing shows in the next round, and so does what is missing inside a part.
_ROUNDS = 5
_NUMBER = re.compile(r"[-\d.]+")
_DATE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?P<time>T.*)?")
# What a mark ends with tells the format; a code is of Chinese characters, which × is not.
_MARK_ENDINGS = ("文件", "纪要", "令")
_ISSUER_CODE = "某某发"
_NAME = "×××"
_DIGIT = "×"
_DIGITS_OF_YEAR = "××××"
# Written ××××年×月×日; a day like any other for all that compares and counts.
_OPEN_DAY = cast(type[date], type("_OpenDay", (date,), {"year": _DIGITS_OF_YEAR, "month": _DIGIT, "day": _DIGIT}))
_PRINTED = "/printing/date"
# What a unit has done is nobody's to invent.
_FIGURES = frozenset({"target", "done", "done_in_quarter", "previous_quarter", "same_period_last_year"})
_SENTENCE = "×" * 20 + "。"
# What only some choices ask for, so that an example need not have it.
_BY_CHOICE: Mapping[str, Sequence[Any]] = {"signers": [_NAME], "signatories": [{"post": _NAME, "name": _NAME}]}


def with_stand_ins(data: Mapping[str, Any], faults: Sequence[Fault]) -> Document | None:
    """The document without its faulty values, and with stand-ins for what is missing; None where none can be made."""
    genre = data.get("genre")
    if not isinstance(genre, str) or genre not in GENRES:
        return None
    model = _moved(example(genre), data)
    mended = copy.deepcopy(dict(data))
    missing: set[str] = set()
    for _ in range(_ROUNDS):
        missing |= {fault.pointer for fault in faults if fault.code in MISSING}
        # From the end, so that places in a list stay what they are.
        for fault in sorted(faults, key=lambda each: _steps(each.pointer), reverse=True):
            _mend(mended, fault, model)
        try:
            return _with_open_numbers(load(mended), missing)
        except InvalidDocument as error:
            faults = error.faults
    return None


def _with_open_numbers(document: Document, missing: Set[str]) -> Document:
    """The document with × where its own number or date is missing: the model counts with one, the page shows none."""
    opened: dict[str, Any] = {name: _DIGIT for name in ("order_number", "issue_number") if f"/{name}" in missing}
    opened |= {name: _open(getattr(document, name)) for name in ("date_signed", "date_issued") if f"/{name}" in missing}
    if _PRINTED in missing and (printing := getattr(document, "printing", None)):
        opened["printing"] = printing.model_copy(update={"date": _open(printing.date)})
    parts = {
        name: digits
        for name, digits in (("year", _DIGITS_OF_YEAR), ("serial", _DIGIT))
        if missing & {"/document_number", f"/document_number/{name}"}
    }
    if parts and (number := getattr(document, "document_number", None)):
        opened["document_number"] = number.model_copy(update=parts)
    return document.model_copy(update=opened)


def _open(day: date) -> date:
    return _OPEN_DAY.fromordinal(day.toordinal())


def _moved(model: Any, data: Mapping[str, Any]) -> Any:
    """The example with its dates moved as far as the document's own is from the example's: all keep their order."""
    try:
        name = "date_signed" if "date_signed" in model else "date_issued"
        by = date.fromisoformat(str(data.get(name, ""))) - date.fromisoformat(model[name])
    except ValueError:
        return model

    def moved(value: Any) -> Any:
        match value:
            case dict():
                # The end of a quarter stays where it is.
                return {key: each if key == "data_until" else moved(each) for key, each in value.items()}
            case list():
                return [moved(each) for each in value]
            case str() if found := _DATE.fullmatch(value):
                try:
                    return f"{date.fromisoformat(found['day']) + by}{found['time'] or ''}"
                except OverflowError:
                    return value
        return value

    return moved(model)


def _mend(data: dict[str, Any], fault: Fault, model: Mapping[str, Any]) -> None:
    steps = fault.pointer.split("/")[1:]
    if not steps:
        return
    parent = _at(data, steps[:-1])
    last = steps[-1].replace("~1", "/").replace("~0", "~")
    if fault.code in MISSING:
        # Printed on the day on which it is signed: an example may have no imprint.
        signed = data.get("date_signed") or model.get("date_signed")
        _put(parent, last, signed if fault.pointer == _PRINTED else _stand_in(_at(model, steps), last))
    elif fault.code == "title-ending" and isinstance(parent, dict):
        parent[last] = f"{parent[last]}{str(fault.parameters['words']).partition('”')[0]}"
    elif isinstance(parent, dict):
        parent.pop(last, None)
    elif isinstance(parent, list) and last.isdigit() and int(last) < len(parent):
        del parent[int(last)]


def _put(parent: Any, last: str, value: Any) -> None:
    if isinstance(parent, dict):
        parent[last] = value
    elif isinstance(parent, list) and last.isdigit() and int(last) < len(parent):
        parent[int(last)] = value


def _stand_in(model: Any, name: str) -> Any:
    """Shaped as the example's value, with × in place of its words."""
    match model:
        case dict():
            return {key: _stand_in(value, key) for key, value in model.items()}
        case list():
            return [_SENTENCE] if name == "body" else [_stand_in(value, name) for value in model[:1]]
        case str() if name == "issuer_code":
            return _ISSUER_CODE
        case str() if name == "title" and "关于" in model:
            return f"关于×××××××的{model.rpartition('的')[2]}"
        case str() if name == "issuer_mark":
            return _NAME + next(filter(model.endswith, _MARK_ENDINGS), "")
        case str() if _DATE.fullmatch(model) or name in ("kind", "direction", "level"):
            return model
        case str() if _NUMBER.fullmatch(model):
            # Nobody takes noughts for a figure or a telephone number of somebody.
            return re.sub(r"\d", "0", model)
        case None if name in _BY_CHOICE:
            return copy.deepcopy(_BY_CHOICE[name])
        case None | str():
            return _NAME
        case int() | float() | Decimal() if name in _FIGURES:
            # A target is more than nothing.
            return 1 if name == "target" else 0
        case _:
            return model


def _at(value: Any, steps: Sequence[str]) -> Any:
    """What stands at the end of the steps; None where they lead nowhere."""
    for step in steps:
        if isinstance(value, Mapping):
            value = value.get(step.replace("~1", "/").replace("~0", "~"))
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def _steps(pointer: str) -> tuple[tuple[int, str], ...]:
    """A pointer in the order of places: the tenth after the ninth."""
    return tuple((int(step), "") if step.isdigit() else (-1, step) for step in pointer.split("/"))
