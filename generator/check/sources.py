"""From a place in data to the paragraphs that were made from it: so a finding on the data is shown on the page, too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from generator.check.contents import Contents, bare
from generator.check.elements import Element, Elements, Role
from generator.check.findings import Place
from generator.check.passages import Passage

# Names stand in many places of a document: these fields fill one element.
_ROLES: Mapping[str, Role] = {
    "title": "title",
    "recipients": "recipients",
    "issuers": "signature",
    "signers": "signers",
    "annotation": "annotation",
    "copy_to": "copy_to",
}


class Sources:
    """The texts of the data that a Word file was made from, and the paragraphs that hold them."""

    def __init__(self, passages: Sequence[Passage], file: Contents, elements: Elements) -> None:
        self._passages, self._file, self._elements = passages, file, elements

    def paragraphs(self, place: Place) -> tuple[int, ...]:
        """Numbers of the paragraphs that hold what stands at a pointer, or below it; none where the text is not found."""
        pointer = place.pointer
        if not pointer:
            return ()
        if own := self._by_pointer.get(pointer):
            wanted = [index for index in own if place.paragraph in (None, self._passages[index].place.paragraph)]
            return tuple(dict.fromkeys(number for index in wanted for number in self._holding(index)))
        below = (own for held, own in self._by_pointer.items() if held.startswith(f"{pointer}/"))
        return tuple(dict.fromkeys(number for own in below for index in own for number in self._equal(index)))

    def _holding(self, index: int) -> tuple[int, ...]:
        """The paragraphs of its element, the paragraph that has this text alone, or the first that has it among others."""
        passage = self._passages[index]
        wanted = bare(passage.text)
        elements = self._elements_of(passage)
        if wanted in "".join(bare(element.text) for element in elements):
            return tuple(_narrowed(elements, wanted))
        return self._equal(index) or next(((each.number,) for each in self._file.paragraphs if wanted in each.bare), ())

    def _elements_of(self, passage: Passage) -> Sequence[Element]:
        role = _ROLES.get((passage.place.pointer or "/").split("/")[1])
        return self._elements.of(role) if role else ()

    def _equal(self, index: int) -> tuple[int, ...]:
        """Of texts that are alike the first in the data is the first in the file, and so on."""
        wanted, turn = self._turns[index]
        alike = self._by_text.get(wanted, [])
        return (alike[turn],) if turn < len(alike) else ()

    @cached_property
    def _turns(self) -> list[tuple[str, int]]:
        """Each passage as a page shows it, and how many of the same text stand before it."""
        seen: defaultdict[str, int] = defaultdict(int)
        turns = []
        for passage in self._passages:
            text = bare(passage.text)
            turns.append((text, seen[text]))
            # What has an element of its own does not stand among the others.
            seen[text] += not self._elements_of(passage)
        return turns

    @cached_property
    def _by_pointer(self) -> Mapping[str, list[int]]:
        found = defaultdict(list)
        for index, passage in enumerate(self._passages):
            found[passage.place.pointer or ""].append(index)
        return found

    @cached_property
    def _by_text(self) -> Mapping[str, list[int]]:
        own = {element.paragraph.number for element in self._elements.of("issuer_mark", *_ROLES.values())}
        found = defaultdict(list)
        for paragraph in self._file.paragraphs:
            if paragraph.number not in own:
                found[paragraph.bare].append(paragraph.number)
        return found


def _narrowed(elements: Sequence[Element], wanted: str) -> Iterator[int]:
    """Those of an element's paragraphs that have all of a text; all of them where it goes over their ends."""
    holding = [element for element in elements if wanted in bare(element.text)]
    yield from (element.paragraph.number for element in holding or elements)
