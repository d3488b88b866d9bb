"""What is told beside a place of the form, in the reader's language."""

from __future__ import annotations

from typing import NamedTuple

from generator import Fault, sentences
from web.language import reader_language


class Told(NamedTuple):
    """A fault or a finding; `before` and `after` where one click mends the text there."""

    pointer: str
    message: str
    hint: str
    basis: str = ""
    before: str | None = None
    after: str | None = None


def told(fault: Fault) -> Told:
    """A fault in the sentences of its code."""
    return Told(fault.pointer, *sentences(fault, reader_language()))
