"""结构层次序数 through a whole text: their form, their order and their sequence (7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.findings import Finding, finding
from generator.check.ordinals import right_ordinal
from generator.check.passages import Kind, Passage
from generator.wording import ended_headings, heading_ordinal, split_ordinal

TEXT_KINDS: frozenset[Kind] = frozenset(("body", "heading", "annex_body"))
LEVELS = (1, 2, 3, 4)


def ordinal_findings(passages: Sequence[Passage], *, goes_on: bool = False) -> Iterator[Finding]:
    """Reads each text on its own: the body, and every text that is attached.

    `goes_on` tells that a text may go on from one that the program writes, and so need not begin with 一、.
    """
    for text in _texts(passages):
        yield from _sequence(text, goes_on=goes_on)
    for passage in headings_with_a_mark(passages):
        yield finding("heading-ending", passage.place, got=passage.text.strip())


def _texts(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Runs of paragraphs that count together: another title, and the count begins anew."""
    text: list[Passage] = []
    origin = None
    for passage in passages:
        if passage.kind not in TEXT_KINDS:
            if passage.kind in ("title", "annex_title", "annex_label"):
                yield text
                text = []
            continue
        own = (passage.place.pointer or "").partition("/body")[0]
        if own != origin:
            yield text
            text, origin = [], own
        text.append(passage)
    yield text


def _sequence(text: Sequence[Passage], *, goes_on: bool) -> Iterator[Finding]:
    counts = dict.fromkeys(LEVELS, 0)
    level_before, ordinal_before = 0, ""
    for passage in text:
        words = passage.text.strip()
        typed = right_ordinal(words)
        if typed is None:
            continue
        ordinal, right = typed
        if ordinal != right:
            yield finding("ordinal-form", passage.place, wanted=right, got=ordinal)
        elif words[len(ordinal) :][:1].isspace():
            yield finding("ordinal-blank", passage.place, got=ordinal)
        level = split_ordinal(right).level or 1
        # Texts of two levels may go from 一、 to 1. by custom.
        if level_before and level > level_before + 1 and (level_before, level) != (1, 3):
            yield finding("ordinal-order", passage.place, wanted=ordinal_before, got=ordinal)
        number = _number(level, right)
        expected = counts[level] + 1
        begins = goes_on and not level_before
        if number not in (1, expected) and not begins:
            yield finding("ordinal-sequence", passage.place, wanted=heading_ordinal(level, expected), got=ordinal)
        counts[level] = number
        for deeper in LEVELS[level:]:
            counts[deeper] = 0
        level_before, ordinal_before = level, ordinal


def headings_with_a_mark(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Headings on lines of their own that end in a mark."""
    for text in _texts(passages):
        for place in ended_headings([passage.text for passage in text]):
            # In data a heading may stand apart from the text that runs on behind it.
            if not (text[place].place.pointer or "").endswith("/heading"):
                yield text[place]


def _number(level: int, ordinal: str) -> int:
    return next((number for number in range(1, 100) if heading_ordinal(level, number) == ordinal), 1)
