"""The one way in: data → a document of one of the genres, or every fault of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter, ValidationError

from generator.errors import Fault, InvalidDocument, MalformedData
from generator.model.faults import faults_of, quoted
from generator.model.genres import GENRES, Document

_any_genre: Any = Annotated[Union[tuple(GENRES.values())], Field(discriminator="genre")]  # noqa: UP007
_adapter: TypeAdapter[Document] = TypeAdapter(_any_genre)

# A document has ten levels at most; whoever walks through data must not run out of stack on deeper ones.
MOST_LEVELS = 50

# How a .docx begins, and a .doc; JSON never does.
WORD_FILES = (b"PK", b"\xd0\xcf\x11\xe0")


def load(data: Mapping[str, Any]) -> Document:
    """Reads JSON-like data as a document.

    Raises `InvalidDocument` with every fault found, each with the JSON pointer of its place.
    """
    try:
        return _adapter.validate_python(data)
    except ValidationError as error:
        raise InvalidDocument(*faults_of(error, data, genres=tuple(GENRES))) from None


def parse(text: str | bytes) -> dict[str, Any]:
    """Reads JSON text without loss: exact decimals, and no key twice.

    Raises `MalformedData`.
    """
    if isinstance(text, bytes) and text.startswith(WORD_FILES):
        raise MalformedData(Fault("word-file-for-json"))
    try:
        # json alone would guess at other encodings, and let surrogates pass.
        decoded = text.decode("utf-8") if isinstance(text, bytes) else text
        data = json.loads(
            decoded.removeprefix("\ufeff"),
            parse_float=Decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_object_without_doubles,
        )
    except json.JSONDecodeError as error:
        raise MalformedData(Fault("malformed-json", parameters={"line": error.lineno, "column": error.colno})) from None
    except RecursionError:
        raise MalformedData(Fault("nested-too-deeply")) from None
    except (ValueError, InvalidOperation):
        # Not UTF-8, NaN or Infinity, or a number of thousands of digits: json tells no place.
        raise MalformedData(Fault("unreadable-json")) from None
    if not isinstance(data, dict):
        raise MalformedData(Fault("not-an-object"))
    if _deeper_than(MOST_LEVELS, data):
        raise MalformedData(Fault("nested-too-deeply"))
    return data


def _deeper_than(levels: int, data: object) -> bool:
    """Whether objects and lists stand in each other more often than that; found without going down into them."""
    level = [data]
    for _ in range(levels):
        children = (
            each.values() if isinstance(each, dict) else each for each in level if isinstance(each, dict | list)
        )
        level = [child for values in children for child in values]
    return any(isinstance(each, dict | list) for each in level)


def schema(genre: str) -> dict[str, Any]:
    """JSON Schema (2020-12) of one genre's data. Raises KeyError for a genre that `GENRES` lacks."""
    return GENRES[genre].model_json_schema()


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _object_without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, value in pairs:
        if name in result:
            raise MalformedData(Fault("duplicate-key", parameters={"name": quoted(name)}))
        result[name] = value
    return result
