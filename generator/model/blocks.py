"""The kinds of block that a body is made of, and the reading of plain text into them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, Strict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.model.base import HeadingText, Name, Text, Value, fault
from generator.model.images import ImageData
from generator.model.tables import Table
from generator.wording import outline, split_ordinal

MOST_CHARACTERS = 500_000

Level = Annotated[int, Strict(), Field(ge=1, le=4)]


def _ordinal_of_level(text: str, info: ValidationInfo) -> str:
    found, ordinal, _rest = split_ordinal(text)
    if found is not None and info.data.get("level", found) != found:
        raise fault("heading-ordinal-mismatch", level=info.data["level"], ordinal=ordinal)
    return text


class Heading(Value):
    """A heading on a line of its own; its ordinal, if it has one, is part of the text (GB/T 9704-2012, 7.3.3)."""

    kind: Literal["heading"] = "heading"
    level: Level
    text: HeadingText

    _ordinal_fits_level = field_validator("text")(_ordinal_of_level)


class RunInHeading(Value):
    """A heading sentence in the face of its level, with running text after it in the same paragraph."""

    kind: Literal["run_in_heading"] = "run_in_heading"
    level: Level
    heading: Text
    text: Text

    _ordinal_fits_level = field_validator("heading")(_ordinal_of_level)


class Paragraph(Value):
    """A paragraph of running text."""

    kind: Literal["paragraph"] = "paragraph"
    text: Text


class ListItem(Value):
    """A numbered item of running text; its ordinal is part of the text."""

    kind: Literal["list_item"] = "list_item"
    text: Text


class Image(Value):
    """A picture on a line of its own, centred, with a caption below it."""

    kind: Literal["image"] = "image"
    data: ImageData
    width_chars: Annotated[int, Strict(), Field(ge=1, le=28)] = 28
    alternative_text: Name
    caption: Name | None = None


class PageBreak(Value):
    """What follows begins a new page."""

    kind: Literal["page_break"] = "page_break"


Block = Annotated[
    Heading | RunInHeading | Paragraph | ListItem | Table | Image | PageBreak, Field(discriminator="kind")
]


def _read_lines(text: str) -> list[dict[str, object]]:
    read = []
    for line in outline(text):
        block: dict[str, object] = {"kind": line.kind, "text": line.text}
        if line.kind in ("heading", "run_in_heading"):
            block["level"] = line.level
        if line.kind == "run_in_heading":
            block["heading"] = line.heading
        read.append(block)
    return read


def _read_plain_text(value: object) -> object:
    """Plain text becomes the blocks that it describes; in a list, each string is one line."""
    if isinstance(value, str):
        _short_enough(len(value))
        if not (read := _read_lines(value)):
            raise fault("empty-text")
        return read
    if isinstance(value, list | tuple):
        return [_read_line(item) if isinstance(item, str) else item for item in value]
    raise PydanticCustomError("text_or_list_type", "text or list")


def _read_line(text: str) -> dict[str, object]:
    # A string that is not exactly one line is refused in its own place, as a paragraph that cannot be.
    read = _read_lines(text)
    return read[0] if len(read) == 1 else {"kind": "paragraph", "text": text}


def _short_enough(characters: int) -> None:
    if characters > MOST_CHARACTERS:
        raise fault("text-too-long", limit=MOST_CHARACTERS)


def _characters(block: Block) -> int:
    match block:
        case RunInHeading():
            return len(block.heading) + len(block.text)
        case Table():
            return sum(len(cell.text) for row in (*block.header, *block.rows) for cell in row)
        case Image() | PageBreak():
            return 0
        case _:
            return len(block.text)


def _whole(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    if all(isinstance(block, PageBreak) for block in blocks):
        raise fault("empty-text")
    _short_enough(sum(map(_characters, blocks)))
    return blocks


Body = Annotated[
    tuple[Block, ...],
    Field(min_length=1, max_length=20_000),
    AfterValidator(_whole),
    BeforeValidator(_read_plain_text, json_schema_input_type=str | list[str | Block]),
]
