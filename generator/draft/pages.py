"""The flow of a plan on its pages, with rules, imprint and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.draft import shapes
from generator.layout import BriefingPlan, OfficialPlan, Plan
from generator.layout.boxes import (
    Drawn,
    ImageBox,
    JointMarkBox,
    MarkBox,
    ParagraphBox,
    RowBox,
    RuledBox,
)
from generator.layout.imprint import ImprintBox
from generator.layout.lines import Piece, Renderer, text_width
from generator.layout.pages import Pages, Slot, paginate
from generator.layout.paragraphs import Stretch, line_stretches
from generator.layout.slots import slots
from generator.standard import faces, head, imprint, page, tables
from generator.standard.styles import SECRECY, TABLE_HEADER, TABLE_LINE, TABLE_TEXT

# Where text stands in an exact line, in Word and in LibreOffice.
_BASELINE = 0.8

_LEFT = page.BINDING_MARGIN.twips
_TOP = page.TOP_MARGIN.twips

# A page, and a shape on it.
_Placed = tuple[int, str]


def draw_pages(plan: Plan, *, renderer: Renderer) -> tuple[str, ...]:
    """One SVG a page, in reading order."""
    shapes_of: list[list[str]] = [[] for _ in range(plan.pages)]
    placed = [*_head(plan), *_imprint(plan.imprint, _last(plan), renderer)]
    landscape: set[int] = set()
    for text, before in flows(plan, renderer):
        placed += [(number + before, shape) for number, shape in _flow(text, renderer)]
        landscape |= {number + before for number in _landscape_pages(text)}
    for number, shape in placed:
        shapes_of[number - 1].append(shape)
    unnumbered = _pages_without_number(plan)
    return tuple(
        (_landscape if number in landscape else _portrait)(
            drawn, "" if number in unnumbered else _page_number(number, renderer)
        )
        for number, drawn in enumerate(shapes_of, start=1)
    )


def flows(plan: Plan, renderer: Renderer) -> Iterator[tuple[Pages, int]]:
    """The text, and what comes behind the imprint; of each, how many pages stand before it."""
    yield plan.text, 0
    if not isinstance(plan, BriefingPlan) and plan.loose_attachments:
        yield paginate(slots(plan.loose_attachments, renderer), renderer=renderer), _last(plan)


def _last(plan: Plan) -> int:
    """The page of the imprint."""
    return plan.text.count + plan.imprint_place.new_page + plan.imprint_place.blank_page


def _landscape_pages(text: Pages) -> set[int]:
    return {places[0][0] for slot, places in zip(text.slots, text.places, strict=True) if slot.landscape}


def _portrait(drawn: Sequence[str], page_number: str) -> str:
    return _svg(page.PAGE_WIDTH.twips, page.PAGE_HEIGHT.twips, "".join(drawn) + page_number)


def _landscape(drawn: Sequence[str], page_number: str) -> str:
    """A page turned so that its left edge is above; its number stays where other pages have theirs (8)."""
    across, down = page.BOTTOM_MARGIN.twips - _LEFT, page.BINDING_MARGIN.twips - _TOP
    content = f'<g transform="translate({across} {down})">{"".join(drawn)}</g>'
    turned = f'<g transform="translate({page.PAGE_HEIGHT.twips} 0) rotate(90)">{page_number}</g>'
    return _svg(page.PAGE_HEIGHT.twips, page.PAGE_WIDTH.twips, content + turned)


def _svg(width: int, height: int, content: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{content}</svg>'


def _head(plan: Plan) -> Iterator[_Placed]:
    """What floats on page one or stands above the mark."""
    above: list[tuple[str, str]] = []
    if isinstance(plan, OfficialPlan):
        for rule in plan.head.letter_rules:
            left = (page.PAGE_WIDTH.twips - rule.width) / 2
            yield 1, shapes.line(left=left, top=rule.top, width=rule.width, weight=rule.weight, color=faces.RED)
        words = (
            (plan.head.copy_number, faces.FANG_SONG),
            (plan.head.secrecy, faces.HEI),
            (plan.head.urgency, faces.HEI),
        )
        above = [(text, face) for text, face in words if text]
    elif isinstance(plan, BriefingPlan) and plan.notice_label:
        above = [(plan.notice_label, faces.HEI)]
    for index, (text, face) in enumerate(above):
        piece = Piece(text, face, SECRECY.size.twips, SECRECY.tightening.twips)
        width = text_width([piece], "word")
        yield (
            1,
            shapes.text([piece], left=_LEFT, baseline=_TOP + (index + _BASELINE) * page.LINE_PITCH.twips, width=width),
        )


def _flow(text: Pages, renderer: Renderer) -> Iterator[_Placed]:
    begun = 0
    for slot, places in zip(text.slots, text.places, strict=True):
        # A paragraph whose last line moves on is two slots of one box.
        begun = begun if _continues(slot, begun) else 0
        if slot.drawn is None or not places:
            continue
        yield from _shapes(slot.drawn, slot, places, begun, renderer)
        begun += len(slot.heights)


def _continues(slot: Slot, begun: int) -> bool:
    return begun > 0 and isinstance(slot.drawn, ParagraphBox) and slot.drawn.foot_space > 0


def _shapes(
    drawn: Drawn, slot: Slot, places: Sequence[tuple[int, int]], begun: int, renderer: Renderer
) -> Iterator[_Placed]:
    number, used = places[0]
    top = _TOP + used
    width = int((page.LANDSCAPE_LINE_WIDTH if slot.landscape else page.TYPE_AREA_WIDTH).twips)
    match drawn:
        case RuledBox():
            yield from _paragraph(drawn.box, (page.LINE_PITCH.twips,), places, 0, width, renderer)
            bottom = top + sum(slot.heights)
            yield (
                number,
                shapes.line(
                    left=_LEFT,
                    top=bottom - head.HEAD_RULE_WEIGHT.twips,
                    width=page.TYPE_AREA_WIDTH.twips,
                    weight=head.HEAD_RULE_WEIGHT.twips,
                    color=faces.RED,
                ),
            )
        case ParagraphBox():
            yield from _paragraph(drawn, slot.heights, places, begun, width, renderer)
        case MarkBox():
            yield from ((1, shape) for shape in _mark(drawn, bottom=top + sum(slot.heights)))
        case JointMarkBox():
            yield from ((1, shape) for shape in _joint_mark(drawn, bottom=top + sum(slot.heights)))
        case RowBox():
            yield from ((number, shape) for shape in _row(drawn, slot, top))
        case ImageBox():
            left = _LEFT + (page.TYPE_AREA_WIDTH.twips - drawn.width) / 2
            size = {"width": drawn.width, "height": drawn.height}
            yield (
                number,
                shapes.picture(
                    drawn.data, drawn.media_type, left=left, top=top, **size, alternative_text=drawn.alternative_text
                ),
            )


def _paragraph(
    box: ParagraphBox,
    heights: Sequence[int],
    places: Sequence[tuple[int, int]],
    begun: int,
    width: int,
    renderer: Renderer,
) -> Iterator[_Placed]:
    pitch = (box.style.line or page.LINE_PITCH).twips
    lines = line_stretches(box, renderer, width=width)[begun:]
    for stretches, height, (number, used) in zip(lines, heights, places, strict=False):
        bottom = _TOP + used + height
        for stretch in stretches:
            yield number, _stretch(stretch, bottom - (1 - _BASELINE) * pitch, box.style.color)
    for seal in box.seals:
        number, used = places[0]
        left, top = _LEFT + seal.left, _TOP + used + box.space_before + seal.top
        size = {"width": seal.width, "height": seal.height}
        text = seal.alternative_text
        yield number, shapes.picture(seal.data, seal.media_type, left=left, top=top, **size, alternative_text=text)


def _stretch(stretch: Stretch, baseline: float, color: str) -> str:
    left = _LEFT + stretch.left
    return shapes.text(stretch.pieces, left=left, baseline=baseline, width=stretch.width, color=color)


def _mark(box: MarkBox, *, bottom: int) -> Iterator[str]:
    lines = box.text.split("\n")
    top = bottom - box.line * len(lines) if box.page_top is None else box.page_top
    for index, text in enumerate(lines):
        piece = Piece(text, box.style.face, _twips(box.size), 0)
        width = text_width([piece], "word") * box.scale / 100
        left = _LEFT + (page.TYPE_AREA_WIDTH.twips - width) / 2
        baseline = top + (index + _BASELINE) * box.line
        yield shapes.text(
            [piece], left=left, baseline=baseline, width=width, color=box.style.color, scale=box.scale / 100
        )


def _joint_mark(box: JointMarkBox, *, bottom: int) -> Iterator[str]:
    top = bottom - box.line * len(box.names)
    left = _LEFT + (page.TYPE_AREA_WIDTH.twips - box.names_width - box.word_width) / 2
    size = _twips(box.size)
    gap = head.JOINT_MARK_GAP_CHARS * size * box.scale / 100
    for index, name in enumerate(box.names):
        piece = Piece(name, box.style.face, size, 0)
        baseline = top + (index + _BASELINE) * box.line
        yield shapes.text(
            [piece], left=left, baseline=baseline, width=box.names_width, color=box.style.color, scale=box.scale / 100
        )
    middle = top + (len(box.names) / 2 - 1 / 2 + _BASELINE) * box.line
    word = Piece(box.word, box.style.face, size, 0)
    width = text_width([word], "word") * box.scale / 100
    word_left = left + box.names_width + gap
    yield shapes.text(
        [word], left=word_left, baseline=middle, width=width, color=box.style.color, scale=box.scale / 100
    )


def _twips(half_points: int) -> int:
    return half_points * 10


def _row(row: RowBox, slot: Slot, top: int) -> Iterator[str]:
    style = TABLE_HEADER if row.header else TABLE_TEXT
    (height,) = slot.heights
    left = float(_LEFT)
    margin = row.margin
    for cell, lines in zip(row.cells, slot.texts, strict=True):
        yield shapes.frame(left=left, top=top, width=cell.width, height=height, weight=tables.BORDER_WEIGHT.twips)
        text_top = top + (height - len(lines) * TABLE_LINE.twips) / 2
        for index, text in enumerate(lines):
            piece = Piece(text.rstrip("\n"), style.face, style.size.twips, 0)
            width = text_width([piece], "word")
            share = {"left": 0.0, "center": 0.5, "right": 1.0}[cell.align]
            text_left = left + margin + (cell.width - 2 * margin - width) * share
            baseline = text_top + (index + _BASELINE) * TABLE_LINE.twips
            if piece.text:
                yield shapes.text([piece], left=text_left, baseline=baseline, width=width)
        left += cell.width


def _imprint(box: ImprintBox | None, number: int, renderer: Renderer) -> Iterator[_Placed]:
    """The imprint's lines from the foot of the type area upwards."""
    if box is None:
        return
    bottom = _TOP + page.TYPE_AREA_HEIGHT.twips
    weight = box.rule_below
    for line in reversed(box.lines):
        if weight:
            bottom -= imprint.RULES[weight].twips
            yield number, _imprint_rule(bottom, weight)
            bottom -= imprint.RULE_CLEARANCE.twips
        pitch = page.LINE_PITCH.twips
        bottom -= line.lines * pitch
        for index, stretches in enumerate(line_stretches(line.box, renderer)):
            for stretch in stretches:
                yield number, _stretch(stretch, bottom + (index + _BASELINE) * pitch, faces.BLACK)
        weight = line.rule_above
    if weight:
        yield number, _imprint_rule(bottom - imprint.RULES[weight].twips, weight)


def _imprint_rule(top: int, weight: imprint.Weight) -> str:
    return shapes.line(left=_LEFT, top=top, width=page.TYPE_AREA_WIDTH.twips, weight=imprint.RULES[weight].twips)


def _pages_without_number(plan: Plan) -> set[int]:
    """Page one of a letter, and what follows the text empty or with nothing but the imprint (7.5, 10.1)."""
    first = {1} if isinstance(plan, OfficialPlan) and plan.format == "letter" else set()
    return first | set(range(plan.text.count + 1, _last(plan) + 1))


def _page_number(number: int, renderer: Renderer) -> str:
    """— 1 —: one character in from the outer edge, the dash 7 mm below the type area (7.5)."""
    piece = Piece(f"— {number} —", faces.SONG, page.SIZE_4.twips, 0)
    width = text_width([piece], renderer)
    indent = page.foot_chars(page.PAGE_NUMBER_INDENT_CHARS).twips
    left = _LEFT + (page.TYPE_AREA_WIDTH.twips - indent - width if number % 2 else indent)
    baseline = (
        _TOP + page.TYPE_AREA_HEIGHT.twips + page.PAGE_NUMBER_DROP.twips + page.SIZE_4.twips * (1 - _BASELINE) * 2
    )
    return shapes.text([piece], left=left, baseline=baseline, width=width)
