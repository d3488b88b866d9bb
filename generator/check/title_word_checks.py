"""Whether the lines of a title end between words (7.3.1), on the drawn page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.findings import Finding, Verbatim, finding
from generator.check.page import TextLine
from generator.check.sheet import Sheet, at
from generator.layout.title_broken import broken_words


def title_word_finding(sheet: Sheet, lines: Sequence[TextLine]) -> Finding:
    """The first word, or name of a body that the document names, of which a line has only a part."""
    broken = next(broken_words([line.text for line in lines], names=tuple(_names(sheet))), None)
    if broken is None:
        return finding("title-words", at(lines), state="holds")
    return finding("title-words", at(lines), got=Verbatim(broken))


def _names(sheet: Sheet) -> Iterator[str]:
    """Bodies that sign, receive or get a copy, without the marks around them."""
    for element in sheet.elements.of("signature", "recipients", "copy_to"):
        text = element.text.partition("：")[2] if element.role == "copy_to" else element.text
        for mark in "\t，、。：":
            text = text.replace(mark, " ")
        yield from text.split()
