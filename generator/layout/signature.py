"""署名 and 成文日期: the arithmetic of their indents (7.3.5), in characters of a 28-character line."""

from __future__ import annotations

from datetime import date

from generator.layout.boxes import ParagraphBox, Run, TabStop
from generator.layout.lines import Renderer, set_width
from generator.model.elements import Signatory
from generator.standard import main
from generator.standard.page import CHARS_PER_LINE, chars
from generator.standard.styles import BLANK, DATE_SIGNED, SIGNATURE
from generator.wording import date_text, width


def unsealed(names: tuple[str, ...], signed: date) -> tuple[ParagraphBox, ...]:
    """Without a seal: 署名 two characters from the right, the date two characters further in than 署名 (7.3.5.2).

    Both are placed by their first character, which is what the clause speaks of. A date longer than 署名 stands two
    characters from the right, and 署名 moves in accordingly.
    """
    text = date_text(signed)
    widest, date_width = max(map(width, names)), width(text)
    right = main.UNSEALED_SIGNATURE_RIGHT_CHARS
    shift = main.UNSEALED_DATE_SHIFT_CHARS
    left = CHARS_PER_LINE - right - (widest if date_width <= widest else date_width + shift)
    left = max(0.0, left)
    return (
        *_blanks(main.BLANK_LINES_ABOVE_UNSEALED_SIGNATURE),
        *(_line(name, left) for name in names),
        ParagraphBox(DATE_SIGNED, (Run(text),), left=chars(left + shift).twips),
    )


def sealed(names: tuple[str, ...], signed: date, *, renderer: Renderer) -> tuple[ParagraphBox, ...]:
    """With a seal: the date four characters from the right, 署名 centred on it (7.3.5.1).

    Several names stand in rows of up to three, the last one above the date.
    """
    text = date_text(signed)
    rows = _rows(names)
    right = main.SEALED_DATE_RIGHT_CHARS
    centre = CHARS_PER_LINE - right - set_width(text, renderer) / 2
    return (
        *_blanks(main.BLANK_LINES_ABOVE_SEALED_SIGNATURE),
        *(_row(row, centre=centre, last=row is rows[-1]) for row in rows),
        _date(text, right),
    )


def stamped(signatories: tuple[Signatory, ...], signed: date) -> tuple[ParagraphBox, ...]:
    """With a signature stamp: the post two characters left of the room for the stamp, the date below (7.3.5.3)."""
    text = date_text(signed)
    stamp_left = CHARS_PER_LINE - main.STAMP_RIGHT_CHARS - main.STAMP_WIDTH_CHARS
    lines: list[ParagraphBox] = list(_blanks(main.BLANK_LINES_ABOVE_STAMP))
    for signatory in signatories:
        left = max(0.0, stamp_left - main.STAMP_GAP_CHARS - width(signatory.post))
        tab = TabStop(chars(stamp_left).twips, "left")
        runs = (Run(signatory.post), Run("\t"), Run(signatory.name))
        lines.append(ParagraphBox(SIGNATURE, runs, left=chars(left).twips, tabs=(tab,), keep_with_next=True))
    return (*lines, *_blanks(main.BLANK_LINES_BELOW_STAMP), _date(text, main.STAMP_RIGHT_CHARS))


def _date(text: str, right: int) -> ParagraphBox:
    """The date, placed by its right edge."""
    return ParagraphBox(DATE_SIGNED, (Run(text),), right=chars(right).twips, align="right")


def _blanks(count: int) -> tuple[ParagraphBox, ...]:
    # 署名 and date never leave the text behind: each blank line is kept with what follows.
    return (ParagraphBox(BLANK, keep_with_next=True),) * count


def _line(name: str, left: float) -> ParagraphBox:
    return ParagraphBox(SIGNATURE, (Run(name),), left=chars(left).twips, keep_with_next=True)


def _rows(names: tuple[str, ...]) -> list[list[str]]:
    """As many names in a row as the clause allows and the line holds, one character between them."""
    rows = [[names[0]]]
    for name in names[1:]:
        row = rows[-1]
        if len(row) < main.SIGNATURES_PER_ROW and sum(map(width, (*row, name))) + len(row) <= CHARS_PER_LINE:
            row.append(name)
        else:
            rows.append([name])
    return rows


def _row(names: list[str], *, centre: float, last: bool) -> ParagraphBox:
    """One name centred on the date; several spread evenly, the last of the last row centred on the date if it can be."""
    if len(names) == 1:
        left = min(centre - width(names[0]) / 2, CHARS_PER_LINE - width(names[0]))
        return _line(names[0], max(0.0, left))
    lefts = _spread(names, centre if last else None)
    tabs = tuple(TabStop(chars(left).twips, "left") for left in lefts[1:])
    runs: list[Run] = [Run(names[0])]
    for name in names[1:]:
        runs += [Run("\t"), Run(name)]
    return ParagraphBox(SIGNATURE, tuple(runs), left=chars(lefts[0]).twips, tabs=tabs, keep_with_next=True)


def _spread(names: list[str], last_centre: float | None) -> list[float]:
    """Left edges of names in one row, gaps equal, inside the type area."""
    widths = [width(name) for name in names]
    right: float = CHARS_PER_LINE
    if last_centre is not None:
        touching = sum(widths) + len(widths) - 1
        right = min(right, max(touching, last_centre + widths[-1] / 2))
    gap = max(1.0, (right - sum(widths)) / len(names))
    lefts, edge = [], right
    for each in reversed(widths):
        lefts.append(edge - each)
        edge -= each + gap
    return lefts[::-1]
