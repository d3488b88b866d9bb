"""What is told beside a place of the form, in the reader's language."""

from __future__ import annotations

from typing import NamedTuple

from generator import LANGUAGES, Fault, sentences
from web.language import reader_language


class Told(NamedTuple):
    """A fault or a finding; `before` and `after` where one click mends the text there."""

    pointer: str
    message: str
    hint: str
    basis: str = ""
    before: str | None = None
    after: str | None = None


def sentence(fault: Fault) -> str:
    """What is wrong and what to do, as one text: English has a blank between sentences."""
    return ("" if reader_language() == LANGUAGES[0] else " ").join(sentences(fault, reader_language())).rstrip()


def told(fault: Fault) -> Told:
    """A fault in the sentences of its code."""
    return Told(fault.pointer, *sentences(fault, reader_language()))
