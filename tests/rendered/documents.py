"""The main fixtures rendered by LibreOffice once for all tests of this folder, each planned for both renderers."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

from generator import example, generate, load
from generator.model import Document
from tests.rendered.page import Page, TextLine, pages
from tests.tools import convert_to_pdf

Planned = Literal["word", "libreoffice"]

GENRES = ("notice", "briefing", "quarterly_report", "interview_notice")
OFFICIAL = ("notice", "quarterly_report", "interview_notice")
PLANNED: tuple[Planned, ...] = ("word", "libreoffice")


class Rendered(NamedTuple):
    """A document and its pages."""

    document: Any
    pages: tuple[Page, ...]

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """All lines of text above the page numbers, page after page."""
        return tuple(line for page in self.pages for line in text_lines(page))

    def line(self, beginning: str) -> tuple[Page, TextLine]:
        """The first line that begins so; blanks do not count."""
        wanted = "".join(beginning.split())
        for page in self.pages:
            for line in page.lines:
                if line.text.startswith(wanted):
                    return page, line
        raise AssertionError(f"no line begins with {beginning!r}")


def text_lines(page: Page) -> tuple[TextLine, ...]:
    """Lines inside the type area."""
    return tuple(line for line in page.lines if line.middle < 262)


@cache
def _all() -> dict[tuple[str, Planned], Rendered]:
    # One run of LibreOffice for all: starting it costs more than a document.
    documents: dict[str, Document] = {genre: load(example(genre)) for genre in GENRES}
    keys = [(genre, planned) for genre in GENRES for planned in PLANNED]
    files = [generate(documents[genre], renderer=planned) for genre, planned in keys]
    return {key: Rendered(documents[key[0]], pages(pdf)) for key, pdf in zip(keys, convert_to_pdf(files), strict=True)}


def rendered(genre: str, planned: Planned) -> Rendered:
    """A main fixture's pages, as drawn from the file that was planned for one of the renderers."""
    return _all()[genre, planned]
