"""Mends what can be mended without asking: the data of a document → the same data, and every change that was made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.check.ordinal_checks import TEXT_KINDS, headings_with_a_mark
from generator.check.ordinals import right_ordinal
from generator.check.passages import Kind, kind_at, passages_of_data, texts
from generator.check.writing_patterns import PATTERNS

_BLANK_ORDINAL = re.compile(r"(?P<before>\s*)(?P<ordinal>（\w{1,3}）|\w{1,3}[、.])\s+(?P<rest>.*)")
_LINE_ENDS = re.compile("(\r\n|[\n\v\f\r\x85\u2028\u2029])")


@dataclass(frozen=True)
class Change:
    """One text that was changed, under the rule that asked for it; a paragraph counts from 1 in a text of several lines."""

    code: str
    pointer: str
    paragraph: int | None
    before: str
    after: str


def mend(data: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[Change, ...]]:
    """The data with all texts mended, and the changes; the data that came in stays as it is."""
    changes: list[Change] = []
    mended = {pointer: _mended_text(pointer, text, changes) for pointer, text in texts(data)}
    made = _with(data, "", mended)
    return _with(made, "", _mended_headings(made, changes)), tuple(changes)


def _mended_headings(data: Mapping[str, Any], changes: list[Change]) -> dict[str, str]:
    """Texts with headings that end in a full stop, without it; another mark may be meant, as in 会议议定："""
    mended: dict[str, str] = {}
    before = dict(texts(data))
    for heading in headings_with_a_mark([*passages_of_data(data)]):
        pointer, paragraph = heading.place.pointer or "", heading.place.paragraph
        if heading.text.rstrip().endswith("。"):
            pieces = _LINE_ENDS.split(mended.get(pointer, before[pointer]))
            after = heading.text.rstrip().removesuffix("。")
            pieces[2 * (paragraph or 1) - 2] = after
            mended[pointer] = "".join(pieces)
            changes.append(Change("heading-ending", pointer, paragraph, heading.text, after))
    return mended


def _mended_text(pointer: str, text: str, changes: list[Change]) -> str:
    kind = kind_at(pointer)
    pieces = _LINE_ENDS.split(text)
    several = len(pieces) > 1
    for index in range(0, len(pieces), 2):
        # What one rule writes may be for another to mend: again, until nothing changes.
        while steps := list(_steps(kind, pieces[index])):
            for code, after in steps:
                changes.append(Change(code, pointer, index // 2 + 1 if several else None, pieces[index], after))
                pieces[index] = after
    return "".join(pieces)


def _steps(kind: Kind, text: str) -> Iterator[tuple[str, str]]:
    """The text after each rule that changes it."""
    if kind in TEXT_KINDS and (typed := right_ordinal(text.lstrip())) and typed[0] != typed[1]:
        text = text.replace(typed[0], typed[1], 1)
        yield "ordinal-form", text
    if kind in TEXT_KINDS and (found := _BLANK_ORDINAL.fullmatch(text)) and right_ordinal(found["ordinal"]):
        text = found["before"] + found["ordinal"] + found["rest"]
        yield "ordinal-blank", text
    for rule in PATTERNS:
        before = text
        # From the end, so that what was found before keeps its place.
        for match, right in reversed(list(rule.found(kind, text))):
            if right is not None:
                text = text[: match.start()] + right + text[match.end() :]
        if text != before:
            yield rule.code, text


def _with(data: Any, pointer: str, mended: Mapping[str, str]) -> Any:
    match data:
        case dict():
            return {
                name: _with(value, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}", mended)
                for name, value in data.items()
            }
        case list() | tuple():
            return [_with(value, f"{pointer}/{index}", mended) for index, value in enumerate(data)]
        case _:
            return mended.get(pointer, data)
