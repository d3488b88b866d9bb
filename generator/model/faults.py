"""pydantic's errors → our faults: stable codes, JSON pointers into the data as it came, Chinese labels."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.errors import CODES, Fault
from generator.model.labels import LABELS
from generator.wording import illegal_character

LONGEST_QUOTE = 40

# pydantic error type → our code. A type that stands in no table is a wrong type.
_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "not-allowed",
    "string_too_short": "empty-text",
    "string_too_long": "text-too-long",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "string_unicode": "illegal-character",
    "finite_number": "invalid-number",
}

_EXPECTED = {
    "string_type": "文字",
    "int_type": "整数",
    "bool_type": "true 或 false",
    "bool_parsing": "true 或 false",
    "tuple_type": "列表",
    "list_type": "列表",
    # Ours, of a body.
    "text_or_list_type": "文字或列表",
    "model_type": "对象",
    "model_attributes_type": "对象",
    "dict_type": "对象",
    # pydantic looks for a tag in a decimal, too.
    "union_tag_not_found": "对象",
}


def faults_of(error: ValidationError, data: Any, *, genres: Sequence[str]) -> tuple[Fault, ...]:
    """All faults of one validation, in the order in which pydantic met them."""
    return tuple(
        _fault(detail, data, genres) for detail in error.errors(include_url=False) if not _counts_only_the_sound(detail)
    )


def _counts_only_the_sound(detail: ErrorDetails) -> bool:
    """Whether a list is called too short only because items of it, each with its own fault, were left out."""
    return detail["type"] == "too_short" and len(detail["input"]) >= int(detail["ctx"]["min_length"])


def _fault(detail: ErrorDetails, data: Any, genres: Sequence[str]) -> Fault:
    kind, context = detail["type"], detail.get("ctx", {})
    path = _path(detail["loc"], data)
    if kind.startswith("union_tag") and isinstance(detail["input"], Mapping):
        return _tag_fault(kind, context, detail["input"], path, genres)
    if kind in CODES:
        code = kind
        parameters = {key: value for key, value in context.items() if key != "code"}
    else:
        code = _CODES.get(kind, "invalid-number" if kind.startswith("decimal_") else "wrong-type")
        if code == "too-many" and isinstance(detail["input"], str):
            # A bound set on top of other checks of a text counts its characters as if they were items.
            code = "text-too-long"
        parameters = _parameters(code, kind, context, detail, path)
    return Fault(code, _pointer(path), {"label": _label(path), **parameters})


def _tag_fault(
    kind: str, context: Mapping[str, Any], given: Mapping[str, Any], path: list[str | int], genres: Sequence[str]
) -> Fault:
    """The genre, or the kind of a block, is missing or unknown."""
    name = "kind" if path else "genre"
    pointer = _pointer([*path, name])
    if kind == "union_tag_not_found":
        if not path:
            return Fault("missing-genre", pointer, {"allowed": "、".join(genres)})
        return Fault("missing-field", pointer, {"label": LABELS[name]})
    value = quoted(given[name])
    if not path:
        return Fault("unknown-genre", pointer, {"value": value, "allowed": "、".join(genres)})
    return Fault(
        "not-allowed", pointer, {"label": LABELS[name], "value": value, "allowed": _listed(context["expected_tags"])}
    )


def quoted(value: object) -> str:
    """A value as a sentence quotes it: short, and fit to be encoded."""
    if isinstance(value, Mapping | list | tuple):
        return "……"
    text = json.dumps(value) if value is None or isinstance(value, bool) else str(value)
    text = fit(text)
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "……"


def fit(text: str) -> str:
    """The text with lone surrogates written out, which cannot be encoded."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _listed(expected: str) -> str:
    """The names in `'a', 'b' or 'c'` as a Chinese list."""
    return "、".join(re.findall("'([^']*)'", expected))


def _parameters(
    code: str, kind: str, context: Mapping[str, Any], detail: ErrorDetails, path: list[str | int]
) -> dict[str, str | int]:
    """The facts that the sentences of `code` need."""
    match code:
        case "unknown-field":
            return {"name": str(path[-1])}
        case "not-allowed":
            return {"value": quoted(detail["input"]), "allowed": _listed(context["expected"])}
        case "text-too-long":
            return {"limit": context["max_length"]}
        case "number-too-small":
            return {"limit": context["ge"]}
        case "number-too-large":
            return {"limit": context["le"]}
        case "illegal-character":
            # pydantic refuses lone surrogates before any validator of ours sees the text.
            position, character = illegal_character(detail["input"]) or (0, "")
            return {"position": position, "character": character}
        case "too-few":
            return {"limit": context["min_length"]}
        case "too-many":
            return {"limit": context["max_length"]}
        case "wrong-type":
            return {"expected": _EXPECTED.get(kind, "另一种类型")}
        case _:
            return {}


def _path(location: tuple[str | int, ...], data: Any) -> list[str | int]:
    """Drops what pydantic adds to a place (tags of unions): only steps that the data has stay.

    The last step of a missing field is one that the data lacks; it is kept.
    """
    path: list[str | int] = []
    here, entered = data, True
    for index, step in enumerate(location):
        if entered and isinstance(here, Mapping) and step in (here.get("genre"), here.get("kind")):
            # A field may have the name of a kind: the tag comes first, right behind the step into its object.
            entered = False
            continue
        if _holds(here, step):
            here, entered = here[step], True
        elif not (index == len(location) - 1 and isinstance(here, Mapping) and step in LABELS):
            continue
        path.append(step)
    return path


def _holds(here: Any, step: str | int) -> bool:
    if isinstance(here, list | tuple):
        return isinstance(step, int) and step < len(here)
    return isinstance(here, Mapping) and step in here


def _pointer(path: list[str | int]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def _label(path: list[str | int]) -> str:
    """The Chinese name of the place, with the number of an item in its list: 附件第2项的标题."""
    label = ""
    for step in path:
        if isinstance(step, int):
            label += f"第{step + 1}项"
        else:
            label += ("的" if label else "") + LABELS.get(step, step)
    return label or "公文"
