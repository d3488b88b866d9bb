"""What is written, piece by piece: from the data of a document, or from the elements of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.check.elements import Element, Elements, Role
from generator.check.findings import Place
from generator.wording import split_lines

# `name` is one name of a list; `cell` a cell of a table; `attachment_name` a name without its label.
Kind = Literal[Role, "name", "cell", "attachment_name"]

# Identifiers, choices, dates in ISO form, pictures: no Chinese prose.
_NOT_WRITTEN = {
    *("genre", "format", "kind", "joint_mark", "signature_mode", "direction", "align", "data", "signature_stamp"),
    *("document_number", "urgency", "secrecy"),
}
_NAMES = {"recipients", "copy_to", "issuers", "signers", "report_to", "send_to", "distribute_to", "circulate_to"}
_CELLS = {"rows", "header"}
_OUTER_BRACKETS = re.compile("^[（(](.*)[）)]$", re.DOTALL)


@dataclass(frozen=True)
class Passage:
    """A piece of text in one place."""

    kind: Kind
    text: str
    place: Place


def passages_of_elements(elements: Elements) -> Iterator[Passage]:
    """The paragraphs of a Word file, without what stands in boxes and cells twice."""
    for element in elements.all:
        # The brackets of an annotation have a rule of their own.
        text = _OUTER_BRACKETS.sub(r"\1", element.text) if element.role == "annotation" else element.text
        yield Passage(_kind_of(element), text, Place(part="body", paragraph=element.paragraph.number))


def passages_of_data(data: Mapping[str, Any]) -> Iterator[Passage]:
    """Every text that a document's data hold; one string of several lines is one passage a line."""
    for pointer, text in texts(data):
        kind = kind_at(pointer)
        lines = split_lines(text)
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield Passage(kind, line, Place(pointer=pointer, paragraph=number if len(lines) > 1 else None))


def texts(data: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Pointer and text of every string that is prose."""
    match data:
        case str():
            if not data.isascii():
                yield pointer, data
        case dict():
            for name, value in data.items():
                if name not in _NOT_WRITTEN:
                    yield from texts(value, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}")
        case list() | tuple():
            for index, value in enumerate(data):
                yield from texts(value, f"{pointer}/{index}")


def kind_at(pointer: str) -> Kind:
    """What stands at a place of the data."""
    steps = [step for step in pointer.split("/") if step and not step.isdigit()]
    last = steps[-1] if steps else ""
    if _CELLS & set(steps):
        return "cell"
    if steps[0:1] and steps[0] in _NAMES:
        return "name"
    if pointer == "/title":
        return "title"
    if last == "annotation":
        return "annotation"
    if re.fullmatch(r"/attachments/\d+/title", pointer):
        return "attachment_name"
    if last in ("title", "caption", "name", "unit", "measure"):
        return "annex_title" if last == "title" else "caption"
    if "body" in steps:
        return "body" if steps[0] == "body" else "annex_body"
    return "note"


def _kind_of(element: Element) -> Kind:
    return "cell" if element.paragraph.in_table and element.role == "other" else element.role
