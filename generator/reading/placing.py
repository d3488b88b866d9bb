"""What was read → the fields that a genre has, and the rest as text, so that nothing vanishes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from generator.reading.items import Reading, Unplaced
from generator.wording import date_text

# Where a genre calls a thing by another name, or has only its like.
_NEAREST: Mapping[str, Sequence[str]] = {"body": ("cause", "opening"), "copy_to": ("circulate_to",)}


def placed(reading: Reading, fields: Collection[str]) -> Reading:
    """The reading with only the fields named; what they do not take is unplaced. Each value stands in one place."""
    taken: dict[str, Any] = {}
    unplaced = list(reading.unplaced)
    for name, value in reading.fields.items():
        place = next((each for each in (name, *_NEAREST.get(name, ())) if each in fields and each not in taken), None)
        if place and (place == name or place not in reading.fields):
            taken[place] = value
        elif text := text_of(name, value):
            unplaced.append(Unplaced(name, text))
    return replace(reading, fields=taken, unplaced=unplaced)


def text_of(name: str, value: Any) -> str:
    """A value as it would be typed: one line for a name or a list of names, one for each paragraph of a text."""
    match name, value:
        case _, None:
            return ""
        case "document_number", dict():
            return f"{value['issuer_code']}〔{value['year']}〕{value['serial']}号"
        case "secrecy", dict():
            return "★".join(part for part in (value["level"], value.get("period")) if part)
        case "printing", dict():
            day = f"　{_day(value['date'])}印发" if value["date"] else ""
            return f"{value['office']}{day}"
        case "date_signed", str():
            return _day(value)
        case "attachments", list():
            return "\n".join(_attachment(each) for each in value)
        case "body", list():
            return "\n".join(map(_block, value))
        case _, list():
            return "，".join("、".join([each] if isinstance(each, str) else each) for each in value)
        case _:
            return str(value)


def _day(iso: str) -> str:
    return date_text(date.fromisoformat(iso))


def _attachment(attachment: Mapping[str, Any]) -> str:
    return "\n".join([attachment["title"], *map(_block, attachment.get("body", []))])


def _block(block: Any) -> str:
    """Rows of a table with tabs between their cells, as they are pasted."""
    if isinstance(block, str):
        return block
    if block["kind"] == "table":
        return "\n".join(
            "\t".join(" ".join(cell.split()) for cell in row) for row in (*block["header"], *block["rows"])
        )
    return f"［{block.get('alternative_text', '')}］"
