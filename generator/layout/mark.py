"""The issuer's mark: as large as the type area allows, its ink where the clause wants it."""

from __future__ import annotations

from docx.shared import Length, Pt

from generator.layout.boxes import JointMarkBox, MarkBox
from generator.layout.paragraphs import set_width
from generator.layout.title import UNEVEN
from generator.layout.title_cuts import title_cuts
from generator.model.elements import JointMark
from generator.standard import head, page
from generator.standard.styles import ISSUER_MARK
from generator.wording import width

# The longer of two lines sets the size of both: to be uneven costs them five times what it costs a title's.
_UNEVEN = 5 * UNEVEN


def issuers_mark(
    issuers: tuple[str, ...],
    word: str,
    *,
    own: str | None,
    joint: JointMark,
    ink_top: Length,
    used_above: int = 0,
) -> MarkBox | JointMarkBox:
    """The names with 文件 or 令 behind them; a mark of the caller's `own` takes the place of the whole."""
    if own is None and joint == "all" and len(issuers) > 1:
        return joint_mark_box(issuers, word, ink_top=ink_top, used_above=used_above)
    return mark_box(own or issuers[0] + word, ink_top=ink_top, used_above=used_above)


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
    least and the most that are allowed; a name too long even for the least is set in narrower characters, and on two
    lines where they would have to be narrower than `head.MARK_SCALE_LEAST` (GB/T 9704-2012, 7.2.4).
    """
    lines: tuple[str, ...] = (text,)
    size, scale = _size_and_scale(text, size_most)
    if scale < head.MARK_SCALE_LEAST:
        lines = _two_lines(text)
        size, scale = _size_and_scale(max(lines, key=width), size_most)
    line = Pt(size * head.MARK_LINE_FACTOR).twips
    line_top = ink_top.twips - Pt(size * head.MARK_INK_TOP_FACTOR).twips
    return MarkBox(
        style=ISSUER_MARK,
        text="\n".join(lines),
        size=size * 2,
        scale=scale,
        line=line,
        ink_height=line * (len(lines) - 1) + Pt(size * head.MARK_INK_HEIGHT_FACTOR).twips,
        space_before=0 if floating else max(0, line_top - used_above),
        page_top=line_top if floating else None,
    )


def joint_mark_box(names: tuple[str, ...], word: str, *, ink_top: Length, used_above: int = 0) -> JointMarkBox:
    """Places the ink of the first name; the names get one width, the largest that the block's bounds allow (7.2.4)."""
    # LibreOffice sets gaps beside digits and letters: a name must not wrap there either.
    widest = max(
        max(width(name), set_width(name, ISSUER_MARK, "libreoffice") / ISSUER_MARK.size.twips) for name in names
    )
    chars = widest + head.JOINT_MARK_GAP_CHARS + width(word)
    highest = page.lines(head.JOINT_MARK_LINES_MOST).pt / len(names) / head.MARK_LINE_FACTOR
    size = max(round(head.JOINT_MARK_SIZE_LEAST.pt), min(int(highest), _fitting(chars, head.MARK_SIZE_MOST)))
    scale = _scale(chars, size)
    em = Pt(size).twips * scale / 100
    return JointMarkBox(
        style=ISSUER_MARK,
        names=names,
        word=word,
        size=size * 2,
        scale=scale,
        line=Pt(size * head.MARK_LINE_FACTOR).twips,
        names_width=round(widest * em) + head.JOINT_MARK_SLACK.twips,
        word_width=round((head.JOINT_MARK_GAP_CHARS + width(word)) * em) - head.JOINT_MARK_SLACK.twips,
        space_before=max(0, ink_top.twips - Pt(size * head.MARK_INK_TOP_FACTOR).twips - used_above),
    )


def _size_and_scale(text: str, most: Length) -> tuple[int, int]:
    """Type size in points and character width in per cent of one line of a mark."""
    # Marks that have no width of their own are text all the same.
    chars = max(1.0, width(text))
    size = _fitting(chars, most)
    return size, _scale(chars, size)


def _fitting(chars: float, most: Length) -> int:
    """The largest size, in whole points and between the least and the most, that `chars` 字 allow."""
    held = int(page.TYPE_AREA_WIDTH.pt / chars)
    size: int = max(round(head.MARK_SIZE_LEAST.pt), min(round(most.pt), held))
    return size


def _scale(chars: float, size: int) -> int:
    return min(100, int(100 * page.TYPE_AREA_WIDTH.pt / (chars * size)))


def _two_lines(text: str) -> tuple[str, ...]:
    """The text in two lines that keep its words whole, as even as can be; a single word stays on one."""
    cuts = title_cuts(text, whole=(), limit=width(text))
    if not cuts:
        return (text,)
    half = width(text) / 2
    _, _, position = min(
        (cut.firmness, cut.cost + _UNEVEN * (width(text[: cut.position]) / half - 1) ** 2, cut.position) for cut in cuts
    )
    return text[:position].rstrip(), text[position:]
