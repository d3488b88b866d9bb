"""A genre's JSON Schema → the fields of its form, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from generator import LANGUAGES, field_name, schema
from web.desk.choices import choice_label
from web.desk.helps import HELPS, KIND_HELPS, LABELS

# What a form has a partial for: templates/desk/fields/<kind>.html and, in the browser, an entry of fields.js.
Kind = Literal[
    "text", "lines", "long", "number", "figure", "switch", "choice", "date", "time",
    "picture", "names", "bodies", "clauses", "body", "part", "items",
]  # fmt: skip

# A text that is longer is a sentence, and stands on a line of its own.
_LONGEST_NAME = 200
# More are typed sooner than chosen.
_MOST_NUMBERS = 6


@dataclass(frozen=True)
class Field:
    """One field; `fields` are those of a part, or of each of several items."""

    name: str
    kind: Kind
    label: str
    help: str
    required: bool
    default: Any = None
    most: int | None = None
    least: int | None = None
    options: tuple[tuple[str | int, str], ...] = ()
    fields: tuple[Field, ...] = ()


@cache
def genre_fields(genre: str, language: str) -> tuple[Field, ...]:
    """Every field but the genre itself, in the order of the schema."""
    whole = schema(genre)
    return tuple(_Reader(whole["$defs"], language).fields(whole, skip="genre"))


class _Reader:
    """Reads one schema; `definitions` are what its references name."""

    def __init__(self, definitions: Mapping[str, Any], language: str) -> None:
        self._definitions = definitions
        self._language = language

    def fields(self, whole: Mapping[str, Any], *, part: str = "", skip: str = "") -> Iterator[Field]:
        required = whole.get("required", [])
        for name, own in whole["properties"].items():
            if name != skip:
                yield self._field(name, own, name in required, part)

    def _field(self, name: str, own: Mapping[str, Any], required: bool, part: str) -> Field:
        plain = self._plain(own)
        kind = self._kind(name, plain)
        items = self._plain(plain.get("items", {}))
        inside = {"part": plain, "items": items}.get(kind)
        return Field(
            name=name,
            kind=kind,
            label=str(LABELS.get((part, name), capitalised(field_name(name, self._language)))),
            help=_help(name, kind, own.get("description", ""), self._language),
            required=required,
            default=own.get("default"),
            most=plain.get("maxItems") or plain.get("maxLength") or plain.get("maximum"),
            least=plain.get("minItems") or plain.get("minimum"),
            options=tuple((value, choice_label(name, value)) for value in _options(plain)),
            fields=tuple(self.fields(inside, part=name)) if inside else (),
        )

    def _plain(self, own: Mapping[str, Any]) -> Mapping[str, Any]:
        """The schema itself, where it is a reference or may also be null."""
        if "$ref" in own:
            definition: Mapping[str, Any] = self._definitions[own["$ref"].rpartition("/")[2]]
            return definition
        choices = [each for each in own.get("anyOf", ()) if each.get("type") != "null"]
        return self._plain(choices[0]) if len(choices) == 1 else {**own, "anyOf": choices} if choices else own

    def _kind(self, name: str, plain: Mapping[str, Any]) -> Kind:
        if "anyOf" in plain:
            types = [each.get("type") for each in plain["anyOf"]]
            return "bodies" if types == ["array", "array"] else "body" if "array" in types else "figure"
        match plain:
            case {"enum": _} | {"type": "integer"} if _options(plain):
                return "choice"
            case {"type": "object"}:
                return "part"
            case {"type": "array"}:
                return self._list(self._plain(plain["items"]))
            case {"type": "boolean"}:
                return "switch"
            case {"type": "integer" | "number"}:
                return "number"
            case {"contentEncoding": _}:
                return "picture"
            case {"format": "date"}:
                return "date"
            case {"pattern": _}:
                return "time"
        if name == "title" and plain.get("maxLength") == _LONGEST_NAME:
            return "lines"
        return "long" if plain.get("maxLength", 0) > _LONGEST_NAME else "text"

    def _list(self, item: Mapping[str, Any]) -> Kind:
        if item.get("type") == "object":
            return "items"
        return "clauses" if item.get("maxLength", 0) > _LONGEST_NAME else "names"


def _options(plain: Mapping[str, Any]) -> Sequence[str | int]:
    """The values to choose from; numbers where there are only a few, such as quarters."""
    low, high = plain.get("minimum"), plain.get("maximum")
    if plain.get("type") == "integer" and low is not None and high is not None and high - low < _MOST_NUMBERS:
        return range(low, high + 1)
    return tuple(plain.get("enum", ()))


def capitalised(label: str) -> str:
    """A label as it begins a line of its own."""
    return label[:1].upper() + label[1:]


def _help(name: str, kind: Kind, description: str, language: str) -> str:
    """The form's own words, else the reader's line of a description that has one for each language."""
    if name in HELPS:
        return str(HELPS[name])
    if kind in KIND_HELPS:
        return str(KIND_HELPS[kind])
    lines = description.split("\n")
    return lines[LANGUAGES.index(language)] if len(lines) == len(LANGUAGES) else ""
