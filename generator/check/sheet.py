"""A Word file as it was drawn: on which lines of which page each of its paragraphs stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from docx.shared import Twips

from generator.check.contents import Contents, Section, WordParagraph, bare
from generator.check.elements import Element, Elements, Role
from generator.check.findings import Finding, Measure, Place, Unit, finding
from generator.check.looks import excerpt
from generator.check.page import Box, Character, Page, TextLine, around, in_lines
from generator.check.rules import Strength
from generator.check.set_up import line_pitch
from generator.standard import page, tolerances

# Where an exact line has its baseline, in Word and in LibreOffice.
_BASELINE = 0.8
# An ordinal that Word counts stands on the page, but not in the paragraph's text.
_LONGEST_ORDINAL = 6
# A short text may stand inside many others; a file made to be slow is given up.
_MOST_TRIES = 1_000


@dataclass(frozen=True, eq=False)
class Sheet:
    """A file, its elements and its pages; lengths in mm."""

    file: Contents
    elements: Elements
    pages: tuple[Page, ...]
    # None where nobody said on how many sides of the paper it is printed.
    double_sided: bool | None = None

    @cached_property
    def area(self) -> Box:
        """The type area as the file has it: its own margins are judged once, and places by it."""
        return _area(self.file.sections[0])

    @cached_property
    def wide_area(self) -> Box:
        """The type area of pages that are turned."""
        turned = [section for section in self.file.sections if section.width > section.height]
        return _area(turned[0]) if turned else self.area

    def left(self, line: TextLine) -> float:
        """How far a line begins from the left edge of its page's type area."""
        return line.left - self.area_of(line).left

    def area_of(self, line: TextLine) -> Box:
        """The type area of the line's page."""
        return self.wide_area if self.pages[line.page - 1].is_wide else self.area

    @cached_property
    def pitch(self) -> float:
        """From line to line of the text."""
        for element in self.elements.of("body", "heading", "annex_body"):
            if pitch := line_pitch(element.paragraph, self.file.sections[0]):
                return float(pitch.mm)
        return float(page.LINE_PITCH.mm)

    @property
    def char(self) -> float:
        """One 字 of 三号; that of the standard where the file leaves no room for text."""
        width = self.area.right - self.area.left
        return (width if width > 0 else float(page.TYPE_AREA_WIDTH.mm)) / page.CHARS_PER_LINE

    @property
    def foot_char(self) -> float:
        """One 字 of 四号."""
        return float(page.FOOT_CHAR_PITCH.mm)

    def is_in_footer(self, line: TextLine) -> bool:
        return bool(line.baseline > self.area.bottom + page.PAGE_NUMBER_DROP.mm / 2)

    def text_lines(self, number: int) -> tuple[TextLine, ...]:
        """Lines of a page above its number; on a page that is turned the number stands at the left, and is turned, too."""
        return self._text_lines[number - 1]

    @cached_property
    def _text_lines(self) -> tuple[tuple[TextLine, ...], ...]:
        lines = []
        for each in self.pages:
            if each.is_wide:
                edge = self.wide_area.left - tolerances.PLACE.mm
                lines.append(in_lines(each.number, [one for one in each.characters if one.ink.left > edge]))
            else:
                lines.append(tuple(line for line in each.lines if not self.is_in_footer(line)))
        return tuple(lines)

    def lines(self, element: Element) -> tuple[TextLine, ...]:
        """The lines of an element; none if the page does not show it as the file has it."""
        characters = self._placed.get(element.paragraph.number, ())
        wanted = bare(element.text)
        start = "".join(each.text for _page, each in characters).find(wanted)
        return tuple(_rows(characters[start : start + len(wanted)])) if start >= 0 else ()

    def first(self, role: Role) -> tuple[TextLine, ...]:
        """The lines of all elements of a role that may stand in several paragraphs."""
        return tuple(line for element in self.elements.of(role) for line in self.lines(element))

    def top(self, line: TextLine) -> float:
        """The upper edge of a line of the grid."""
        return line.baseline - _BASELINE * self.pitch

    def bottom(self, line: TextLine) -> float:
        return line.baseline + (1 - _BASELINE) * self.pitch

    def blank_lines(self, upper: float, lower: TextLine) -> float:
        """How many lines fit between an edge and a line below it."""
        return (self.top(lower) - upper) / self.pitch

    def line_above(self, line: TextLine) -> TextLine | None:
        """The line of text above, on the same page."""
        above = [each for each in self.text_lines(line.page) if each.baseline < line.baseline - 1]
        return above[-1] if above else None

    def shown(self, place: Place, paragraphs: Sequence[int]) -> Place:
        """A place with the page and the lines on which its paragraphs are seen first; those of a table have one frame."""
        found = [characters for number in paragraphs if (characters := self._placed.get(number))]
        if not found or place.page is not None:
            return place
        lines = [line for characters in found for line in _rows(characters)]
        boxes = [line.ink for line in lines if line.page == lines[0].page]
        if len(found) > 1 and any(self.file.paragraphs[number - 1].in_table for number in paragraphs):
            boxes = [around(boxes)]
        return replace(place, page=lines[0].page, rectangles=tuple(box.rectangle for box in boxes))

    @cached_property
    def _drawn(self) -> tuple[tuple[int, Character], ...]:
        """Each character above the page numbers with its page, in the order of drawing: paragraph after paragraph, cell after cell."""
        flow: list[tuple[int, Character]] = []
        for each in self.pages:
            above = {id(character) for line in self.text_lines(each.number) for character in line.characters}
            flow += [(each.number, character) for character in each.characters if id(character) in above]
        return tuple(flow)

    @cached_property
    def _placed(self) -> Mapping[int, tuple[tuple[int, Character], ...]]:
        """Paragraph → its characters, each with its page."""
        flow = self._drawn
        starts = _starts(flow)
        text = "".join(character.text for _page, character in flow)
        placed = {}
        # Where the last paragraph ended, and the last one outside tables: a cell that another hides may be found far below.
        reached = outside = 0
        for paragraph in self.file.paragraphs:
            wanted = paragraph.bare
            found = _find(text, wanted, reached, starts, paragraph) if wanted else None
            if found is None and wanted and not paragraph.in_table:
                found = _find(text, wanted, outside, starts, paragraph)
            if found is None:
                continue
            end = found + len(wanted)
            placed[paragraph.number] = tuple(flow[found:end])
            # What floats is drawn when its page is else done.
            if not paragraph.floats:
                reached = end
                outside = outside if paragraph.in_table else end
        return placed


def _area(section: Section) -> Box:
    edges = (section.left, section.top, section.width - section.right, section.height - section.bottom)
    return Box(*(Twips(edge).mm for edge in edges))


def _find(text: str, wanted: str, cursor: int, starts: list[int], paragraph: WordParagraph) -> int | None:
    """Where a paragraph begins: at the beginning of a line."""
    slack = _LONGEST_ORDINAL if paragraph.properties.numbered else 0
    found = text.find(wanted, cursor)
    for _ in range(_MOST_TRIES):
        if found < 0 or found - starts[found] <= slack:
            break
        found = text.find(wanted, found + 1)
    return found if found >= 0 and found - starts[found] <= slack else None


def _starts(flow: Sequence[tuple[int, Character]]) -> list[int]:
    """For each character where the line, or the part of it in a cell or behind a tab, begins."""
    starts: list[int] = []
    for index, (number, character) in enumerate(flow):
        on, before = flow[index - 1]
        goes_on = (
            index
            and on == number
            and abs(character.baseline - before.baseline) < 1
            and 0 <= character.left - before.right + 1 < 3
        )
        starts.append(starts[-1] if goes_on else index)
    return starts


def _rows(characters: Iterable[tuple[int, Character]]) -> Iterator[TextLine]:
    row: list[Character] = []
    on = 0
    for number, character in characters:
        if row and (number != on or abs(character.baseline - row[-1].baseline) > 1):
            yield TextLine(on, tuple(row))
            row = []
        on = number
        row.append(character)
    if row:
        yield TextLine(on, tuple(row))


def at(lines: Iterable[TextLine], *boxes: Box, text: str = "") -> Place:
    """The place of lines and other things on the page of the first line."""
    found = list(lines)
    number = found[0].page if found else 1
    marks = [line.ink for line in found if line.page == number] + list(boxes)
    words = text or (found[0].text if found else "")
    return Place(page=number, excerpt=excerpt(words), rectangles=tuple(box.rectangle for box in marks))


def near(
    code: str,
    place: Place,
    *,
    wanted: float,
    got: float,
    unit: Unit = "mm",
    tolerance: float | None = None,
    clause: str | None = None,
    strength: Strength | None = None,
    **parameters: str | int,
) -> Finding:
    """Whether a measure is what it should be, give or take what print may be off."""
    if tolerance is None:
        tolerance = tolerances.BLANK_LINES if unit == "lines" else tolerances.PLACE.mm
    return finding(
        code,
        place,
        wanted=Measure(wanted, unit),
        got=Measure(round(got, 2), unit),
        state="holds" if abs(got - wanted) <= tolerance else "fails",
        clause=clause,
        strength=strength,
        **parameters,
    )


def span(lines: Iterable[TextLine]) -> Box:
    """The box of the ink of lines on one page."""
    return around([line.ink for line in lines])
