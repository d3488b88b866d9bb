"""What every value of the model shares: frozen, closed to unknown fields, labelled in Chinese, safe to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from generator.model.explanations import explanation
from generator.model.labels import LABELS
from generator.wording import illegal_character, lines, split_lines

# Steps from a value to a place in it.
Place = tuple[str | int, ...]

MOST_LINES_OF_CELL = 50

# Years that a document may speak of; another is a slip of the hand.
FIRST_YEAR, LAST_YEAR = 1949, 2099

_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_LAST_MARK = re.compile(r"[\s，、；：。,;:]+$")
# Blanks and marks that show nothing without a letter; the fillers pass for letters.
_INVISIBLE = ("Zs", "Zl", "Zp", "Cc", "Cf", "Mn")
_FILLERS = "\u115f\u1160\u2800\u3164\uffa0"


def _explain(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Puts into a value's JSON Schema what its fields want."""
    for name, field in schema["properties"].items():
        if text := explanation(model, name):
            field["description"] = text


class Value(BaseModel):
    """An immutable part of a document; a field it does not declare is a fault, never dropped."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        # Rules that join two fields hold for a field left out, too.
        validate_default=True,
        field_title_generator=lambda name, _info: LABELS[name],
        json_schema_extra=_explain,
    )


def fault(code: str, **parameters: str | int) -> PydanticCustomError:
    """Builds the error by which a validator names a fault of `generator.errors.CODES`."""
    return PydanticCustomError(code, "{code}", {"code": code, **parameters})


def refuse(faults: Sequence[tuple[Place, PydanticCustomError]]) -> None:
    """Raises the faults, if any, each at its place below the value under validation."""
    if faults:
        raise ValidationError.from_exception_data(
            "", [InitErrorDetails(type=error, loc=place, input=None) for place, error in faults]
        )


def _legal(text: str) -> str:
    found = illegal_character(text)
    if found:
        position, character = found
        raise fault("illegal-character", position=position, character=character)
    return text


def _not_blank(text: str) -> str:
    for character in text:
        if unicodedata.category(character) not in _INVISIBLE and character not in _FILLERS:
            return text
    raise fault("empty-text")


def _one_line(text: str) -> str:
    # Word writes a line break where the text has one; only a title or a table cell may ask for that.
    if len(split_lines(text)) > 1:
        raise fault("line-break-in-text")
    return text


def _without_tab(text: str) -> str:
    # Head, signature and imprint set names at tab stops, which a tab inside a name would shift.
    if "\t" in text:
        raise fault("tab-in-name")
    return text


def _without_empty_lines(text: str) -> str:
    return "\n".join(lines(text))


def _even_line_ends(text: str) -> str:
    return "\n".join(split_lines(text)).removesuffix("\n")


def _few_lines(text: str) -> str:
    if text.count("\n") >= MOST_LINES_OF_CELL:
        raise fault("too-many-lines", limit=MOST_LINES_OF_CELL)
    return text


def unended(text: str) -> str:
    """The text without the marks that were typed at its end."""
    return _LAST_MARK.sub("", text)


def doubles(names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each name that stood before, with its place."""
    for index, name in enumerate(names):
        if name in names[:index]:
            yield index, name


def different(names: tuple[str, ...]) -> tuple[str, ...]:
    """Refuses a list that has a name twice."""
    refuse([((index,), fault("duplicate-name", name=name)) for index, name in doubles(names)])
    return names


def _legal_lines(text: str) -> str:
    # What is printable is legal, and on one line.
    return text if text.isprintable() else _few_lines(_even_line_ends(_legal(text)))


def _one_legal_line(text: str) -> str:
    return _not_blank(text) if text.isprintable() else _one_line(_not_blank(_legal(text)))


_Legal = AfterValidator(_legal)
_NotBlank = AfterValidator(_not_blank)
# One function and not three: a long document is mostly texts that need none of them.
_OneLegalLine = AfterValidator(_one_legal_line)

# One line; white space at its edges is not part of it.
HeadingText = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True), _OneLegalLine]
# A name, a label.
Name = Annotated[HeadingText, AfterValidator(_without_tab)]


def _without_added_mark(name: str) -> str:
    """A list of bodies is given its ： or 。 by the layout (7.3.2, 7.4.2): one that was typed is not doubled."""
    return name.rstrip("：。")


# A name behind which the layout puts its own mark, or none.
UnendedName = Annotated[Name, AfterValidator(_without_added_mark), _NotBlank]
# Short enough for a cell, and for a sentence that names many.
ShortName = Annotated[Name, Field(max_length=50)]
# A sentence or clause of a list.
Clause = Annotated[str, StringConstraints(max_length=2_000, strip_whitespace=True), _OneLegalLine]
# Running text: one line, written exactly as it came.
Text = Annotated[str, StringConstraints(max_length=20_000), _OneLegalLine]
# Text that may ask for line breaks: a title, a table cell. A cell may be empty (to be filled by hand).
LinesText = Annotated[str, StringConstraints(max_length=200), _Legal, _NotBlank, AfterValidator(_without_empty_lines)]
CellText = Annotated[str, StringConstraints(max_length=2_000), AfterValidator(_legal_lines)]


def _date_from_text(value: object) -> object:
    # Only the written form: pydantic alone would read 20220412 as a number of seconds, and ISO 8601 has 2022-W15-2 too.
    if isinstance(value, date) and not isinstance(value, datetime):
        return _of_our_time(value)
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise fault("invalid-date")
    return _of_our_time(day)


def _of_our_time(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise fault("date-out-of-range", year=day.year, first=FIRST_YEAR, last=LAST_YEAR)
    return day


def _time_from_text(value: object) -> object:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        moment = None
    # To the minute, and the clock on the wall: seconds and time zones would be dropped unseen.
    if not isinstance(moment, datetime) or moment.second or moment.microsecond or moment.tzinfo:
        raise fault("invalid-time")
    if isinstance(value, str) and value not in (moment.isoformat(timespec="minutes"), moment.isoformat()):
        raise fault("invalid-time")
    return _of_our_time(moment)


def _decimal_from_number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise fault("invalid-number")
    # Decimal alone would read 1_000 and full-width digits, too.
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        raise fault("invalid-number")
    return value


def _figure_text(figure: Decimal) -> str:
    return f"{figure:f}"


Year = Annotated[int, Strict(), Field(ge=FIRST_YEAR, le=LAST_YEAR)]
CalendarDate = Annotated[date, BeforeValidator(_date_from_text)]
LocalTime = Annotated[
    datetime,
    BeforeValidator(_time_from_text),
    # "date-time" would ask for a time zone.
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$"}),
]
Figure = Annotated[
    Decimal,
    BeforeValidator(_decimal_from_number),
    Field(max_digits=18, decimal_places=6, allow_inf_nan=False),
    PlainSerializer(_figure_text, return_type=str, when_used="json"),
]
Count = Annotated[int, Strict(), Field(ge=1, le=999_999)]


_Kind = Annotated[tuple[UnendedName, ...], Field(min_length=1, max_length=500)]
_kind: TypeAdapter[tuple[str, ...]] = TypeAdapter(_Kind)


def _kinds(value: object) -> object:
    """A flat list is one kind of peers; checked here, its faults keep their places in the list as it came."""
    flat = isinstance(value, list | tuple) and not any(isinstance(item, list | tuple) for item in value)
    return (_kind.validate_python(value),) if flat else value


# Names of bodies: peers of one kind are joined by 、 and kinds by ， (GB/T 15834).
Bodies = Annotated[
    tuple[_Kind, ...],
    Field(min_length=1, max_length=50),
    BeforeValidator(_kinds, json_schema_input_type=list[str] | list[list[str]]),
]
