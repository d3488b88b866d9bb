"""Where on the pages the texts of the data stand: found again by their words, as a reader would find them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from generator.check import texts
from generator.check.contents import bare
from generator.draft import TextPlace, text_places
from generator.layout import Renderer
from generator.model import Document
from generator.pipeline import NO_SITE, plan
from generator.site import Site

# A block of a body is one place, however many texts it has.
_BLOCK = re.compile(r".*?/body/\d+(?=/|$)")
_APART = "\n"


def whereabouts(
    document: Document, data: Mapping[str, Any], *, renderer: Renderer, site: Site = NO_SITE
) -> dict[str, TextPlace]:
    """By JSON pointer, where the document's pages show a text of the data; what is not found by its words has no place."""
    placed = plan(document, renderer=renderer, whole_names=site.title.whole_names)
    found: dict[str, TextPlace] = {}
    for pointer, place in _found(data, tuple(text_places(placed, renderer=renderer))):
        block = _BLOCK.match(pointer)
        found.setdefault(block[0] if block else pointer, place)
    return found


def _found(data: Mapping[str, Any], places: Sequence[TextPlace]) -> Iterator[tuple[str, TextPlace]]:
    """Of texts that are alike the first in the data is the first on the pages, and so on; else the only one that holds it."""
    shown = [bare(place.text) for place in places]
    alike: defaultdict[str, list[TextPlace]] = defaultdict(list)
    for text, place in zip(shown, places, strict=True):
        alike[text].append(place)
    # From the last, so that each is taken from the end.
    for each in alike.values():
        each.reverse()
    whole = _APART.join(shown)
    begun = list(accumulate((len(text) + len(_APART) for text in shown), initial=0))
    for pointer, text in texts(data):
        wanted = bare(text)
        if alike.get(wanted):
            yield pointer, alike[wanted].pop()
        elif wanted and whole.count(wanted) == 1:
            yield pointer, places[bisect_right(begun, whole.index(wanted)) - 1]
