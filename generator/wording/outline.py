"""Plain text falls into headings, run-in headings, list items and paragraphs by its ordinals and punctuation."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.wording.ordinals import split_ordinal

Kind = Literal["heading", "run_in_heading", "list_item", "paragraph"]

LONGEST_HEADING = 40
LONGEST_RUN_IN_HEADING = 30
_LONGEST_ENDED_HEADING = 25

# Not str.splitlines: it also cuts at U+001C to U+001E, which end no line and would vanish unseen.
_LINE_END = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
# Not str.strip() without arguments, for the same reason; U+200B and U+FEFF stand at the edges of pasted text.
_BLANKS = (
    "\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
)
_SENTENCE = re.compile("[。；]|[！？，：…;!?,:.][”’）》)]*$")
_FIRST_SENTENCE = re.compile("[^。；：;:]*。(?![”’）》)])")


_ENDING = re.compile("[。；：，;:,.]$")
_INNER_MARK = re.compile("[。；：，;:,]")


class Line(NamedTuple):
    """One line of the text; `heading + text` is the line, and `heading` is empty unless the heading runs in."""

    kind: Kind
    level: int | None
    text: str
    heading: str = ""


def split_lines(text: str) -> list[str]:
    """The lines of a text as they stand, at least one.

    A line ends at CR LF, LF, CR, NEL, LS, PS, a vertical tab (Word's manual line break) or a form feed.
    """
    # Characters that end a line are not printable, and a search for them takes longer than all the rest.
    return [text] if text.isprintable() else _LINE_END.split(text)


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text without blanks at their edges; empty lines are dropped."""
    stripped = [line.strip(_BLANKS) for line in split_lines(text)]
    return tuple([line for line in stripped if line])


def outline(text: str) -> tuple[Line, ...]:
    """One `Line` for each line of the text; the ordinal stays in it (GB/T 9704-2012, 7.3.3)."""
    return tuple([_line(line) for line in lines(text)])


def ended_headings(lines: Sequence[str]) -> list[int]:
    """Places of the lines that are headings but for the mark at their end: short, and with text of their own below.

    Clauses that follow each other, as those of an order do, are a list, and so is the last of them, whatever follows.
    """
    levels = [split_ordinal(line.strip()).level for line in lines]
    return [
        place
        for place, (line, level) in enumerate(zip(lines, levels, strict=True))
        if level in (1, 2)
        and _is_ended_heading(line.strip())
        and (place == 0 or levels[place - 1] != level)
        and _has_text_below(levels, place)
    ]


def _is_ended_heading(line: str) -> bool:
    rest = split_ordinal(line).rest
    return 1 < len(rest) <= _LONGEST_ENDED_HEADING and bool(_ENDING.search(rest)) and not _INNER_MARK.search(rest[:-1])


def _has_text_below(levels: Sequence[int | None], place: int) -> bool:
    below = levels[place + 1] if place + 1 < len(levels) else levels[place]
    return below is None or below > (levels[place] or 0)


def _line(line: str) -> Line:
    level = split_ordinal(line).level
    if level is None:
        return Line("paragraph", None, line)
    if len(line) <= LONGEST_HEADING and not _SENTENCE.search(line):
        return Line("heading", level, line)
    heading = _run_in_heading(line) if level <= 2 else ""
    if heading:
        return Line("run_in_heading", level, line.removeprefix(heading), heading)
    return Line("list_item", level, line)


def _run_in_heading(line: str) -> str:
    """The first sentence where it is short, is no part of a list, and more text follows; else empty.

    Only the first two levels have a face of their own, so only there a heading must be told from its text.
    """
    sentence = _FIRST_SENTENCE.match(line)
    if sentence and len(sentence[0]) <= LONGEST_RUN_IN_HEADING and sentence.end() < len(line):
        return sentence[0]
    return ""
