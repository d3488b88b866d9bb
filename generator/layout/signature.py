"""署名 and 成文日期: the arithmetic of their places (7.3.5), in characters of a line, which has 28 on an upright page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.layout.boxes import ParagraphBox, Run, SealBox, TabStop
from generator.layout.lines import Renderer
from generator.layout.paragraphs import set_width
from generator.layout.seals import seal_box, stamp_box
from generator.model.elements import Seal, Signatory
from generator.standard import main
from generator.standard.page import CHARS_PER_LINE, chars, lines
from generator.standard.styles import BLANK, DATE_SIGNED, SIGNATURE
from generator.wording import date_text, width


def unsealed(
    names: tuple[str, ...], signed: date, *, renderer: Renderer, line: float = CHARS_PER_LINE
) -> tuple[ParagraphBox, ...]:
    """Without a seal: 署名 two characters from the right, the date two characters further in than 署名 (7.3.5.2).

    Both are placed by their first character, which is what the clause speaks of. A date longer than 署名 stands two
    characters from the right, and 署名 moves in accordingly. So do both where the program sets the date too wide for the
    rest of its line.
    """
    text = date_text(signed)
    widest, date_width = max(map(width, names)), width(text)
    right = main.UNSEALED_SIGNATURE_RIGHT_CHARS
    shift = main.UNSEALED_DATE_SHIFT_CHARS
    left = line - right - (widest if date_width <= widest else date_width + shift)
    left = max(0.0, min(left, line - shift - _chars(text, renderer)))
    return (
        *_blanks(main.BLANK_LINES_ABOVE_UNSEALED_SIGNATURE),
        *(_line(name, left) for name in names),
        ParagraphBox(DATE_SIGNED, (Run(text),), left=chars(left + shift).twips),
    )


def sealed(
    names: tuple[str, ...],
    signed: date,
    *,
    renderer: Renderer,
    seals: tuple[Seal, ...] = (),
    line: float = CHARS_PER_LINE,
) -> tuple[ParagraphBox, ...]:
    """With a seal: 署名 and the date centred on one another, and the seal on both (7.3.5.1).

    The date stands four characters from the right, or further left where a long 署名 needs the room. Several names stand
    in rows, each in the middle of its place; the last is above the date. Rows are as far apart as seals are wide, and
    the last ones stay on one page with the date.
    """
    text = date_text(signed)
    date_centre = line - main.SEALED_DATE_RIGHT_CHARS - _chars(text, renderer) / 2
    centres = _centres(names, date_centre, renderer, line=line)
    sealed_names = tuple(zip(names, seals or (None,) * len(names), strict=True))
    kept_from = len(names) - main.SEALED_ROWS_KEPT * len(centres)
    boxes: list[ParagraphBox] = []
    for start in range(0, len(names), len(centres)):
        boxes += _blanks(main.SEALED_ROW_PITCH_LINES - 1 if start else main.BLANK_LINES_ABOVE_SEALED_SIGNATURE)
        row = _row(sealed_names[start : start + len(centres)], centres)
        boxes.append(row._replace(keep_with_next=start >= kept_from))
    return (*boxes, ParagraphBox(DATE_SIGNED, (Run("\t"), Run(text)), tabs=(_stop(centres[-1]),)))


def stamped(
    signatories: tuple[Signatory, ...], signed: date, *, line: float = CHARS_PER_LINE
) -> tuple[ParagraphBox, ...]:
    """With signature stamps: each four characters from the right, its post two characters to its left (7.3.5.3).

    The name is typed where no picture of the stamp is given. Each signatory has a line, with room above and below it
    where there are pictures; posts end, and stamps or names end, below one another.
    """
    stamps = _stamps(signatories, line=line)
    rows = tuple(zip(signatories, stamps, strict=True))
    room = max(stamp.width if stamp else chars(width(each.name)).twips for each, stamp in rows)
    spare = main.STAMP_HEIGHT_LINES - 1 if any(stamps) else 0
    above = lines(spare).twips // 2
    boxes = [*_blanks(main.BLANK_LINES_ABOVE_STAMP - 1), _blank(above)]
    for index, (signatory, stamp) in enumerate(rows):
        boxes += _blanks(spare if index else 0)
        boxes.append(_signatory(signatory, stamp, room=room, line=line))
    boxes += [*_blanks(main.BLANK_LINES_BELOW_STAMP - 1), _blank(lines(spare).twips - above)]
    right = chars(main.STAMP_RIGHT_CHARS).twips
    return (*boxes, ParagraphBox(DATE_SIGNED, (Run(date_text(signed)),), right=right, align="right"))


def _stamps(signatories: tuple[Signatory, ...], *, line: float) -> tuple[SealBox | None, ...]:
    right = line - main.STAMP_RIGHT_CHARS
    left_over = right - main.STAMP_GAP_CHARS - max(width(each.post) for each in signatories)
    most = max(main.STAMP_WIDTH_LEAST_CHARS, min(main.STAMP_WIDTH_CHARS, left_over))
    return tuple(
        stamp_box(
            each.signature_stamp,
            width=chars(most).twips,
            right=chars(right).twips,
            alternative_text=f"{each.name}签名章",
        )
        if each.signature_stamp
        else None
        for each in signatories
    )


def _signatory(signatory: Signatory, stamp: SealBox | None, *, room: int, line: float) -> ParagraphBox:
    """The post, and at the right the name, unless the stamp bears it."""
    right = chars(line - main.STAMP_RIGHT_CHARS).twips
    name = () if stamp else (Run("\t"), Run(signatory.name))
    return ParagraphBox(
        SIGNATURE,
        (Run(signatory.post), *name),
        left=max(0, right - room - chars(main.STAMP_GAP_CHARS + width(signatory.post)).twips),
        tabs=(TabStop(right, "right"),),
        keep_with_next=True,
        seals=(stamp,) if stamp else (),
    )


def _line(name: str, left: float) -> ParagraphBox:
    return ParagraphBox(SIGNATURE, (Run(name),), left=chars(left).twips, keep_with_next=True)


def _centres(names: tuple[str, ...], date_centre: float, renderer: Renderer, *, line: float) -> tuple[float, ...]:
    """Middles of the places in a row: thirds of the line; two, as far from its middle as the date; one, on the date.

    There are as many as the clause allows and the names leave room for; four names make two even rows.
    """
    widest = max(_chars(name, renderer) for name in names)
    pitch = widest + main.SIGNATURE_GAP_CHARS
    middle = line / 2
    places = 2 if len(names) == 4 else min(len(names), main.SIGNATURES_PER_ROW)
    if places == main.SIGNATURES_PER_ROW and pitch * places <= line:
        third = line / places
        return tuple(third * (index + 1 / 2) for index in range(places))
    if places > 1 and pitch <= middle:
        aside = max(date_centre - middle, pitch / 2)
        return (middle - aside, middle + aside)
    return (max(middle, min(date_centre, line - widest / 2)),)


def _row(names: Sequence[tuple[str, Seal | None]], centres: Sequence[float]) -> ParagraphBox:
    """Names from the left; a row with fewer than places ends at the right, where the date stands below the last."""
    stops = tuple(_stop(centre) for centre in centres[-len(names) :])
    placed = tuple((*each, stop.position) for each, stop in zip(names, stops, strict=True))
    return ParagraphBox(
        SIGNATURE,
        tuple(run for name, *_ in placed for run in (Run("\t"), Run(name))),
        tabs=stops,
        keep_with_next=True,
        seals=tuple(
            seal_box(seal, centre=centre, alternative_text=f"{name}印章") for name, seal, centre in placed if seal
        ),
    )


def _chars(text: str, renderer: Renderer) -> float:
    """Width as the program sets it, in 字 of a body line."""
    return set_width(text, SIGNATURE, renderer) / int(chars(1).twips)


def _stop(centre: float) -> TabStop:
    return TabStop(chars(centre).twips, "center")


def _blank(space_before: int = 0) -> ParagraphBox:
    # 署名 and date never leave the text behind: each blank line is kept with what follows.
    return ParagraphBox(BLANK, space_before=space_before, keep_with_next=True)


def _blanks(count: int) -> tuple[ParagraphBox, ...]:
    return (_blank(),) * count
