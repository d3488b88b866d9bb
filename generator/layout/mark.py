"""The issuer's mark: as large as one line of the type area allows, its ink where the clause wants it."""

from __future__ import annotations

from docx.shared import Length, Pt

from generator.layout.boxes import MarkBox
from generator.standard import head, page
from generator.standard.styles import ISSUER_MARK
from generator.wording import width


def mark_box(
    text: str,
    *,
    ink_top: Length,
    used_above: int = 0,
    floating: bool = False,
    size_most: Length = head.MARK_SIZE_MOST,
) -> MarkBox:
    """Places the mark's ink `ink_top` below the top of the type area, or of the page where it floats.

    `used_above` twips of that are lines already there. The size is the largest in whole points that fits, between the
    least and the most that are allowed; a name too long even for the least is set in narrower characters
    (GB/T 9704-2012, 7.2.4).
    """
    # Marks that have no width of their own are text all the same.
    chars = max(1.0, width(text))
    fitting = int(page.TYPE_AREA_WIDTH.pt / chars)
    size = max(round(head.MARK_SIZE_LEAST.pt), min(round(size_most.pt), fitting))
    scale = min(100, int(100 * page.TYPE_AREA_WIDTH.pt / (chars * size)))
    line_top = ink_top.twips - Pt(size * head.MARK_INK_TOP_FACTOR).twips
    return MarkBox(
        style=ISSUER_MARK,
        text=text,
        size=size * 2,
        scale=scale,
        line=Pt(size * head.MARK_LINE_FACTOR).twips,
        ink_height=Pt(size * head.MARK_INK_HEIGHT_FACTOR).twips,
        space_before=0 if floating else max(0, line_top - used_above),
        page_top=line_top if floating else None,
    )
