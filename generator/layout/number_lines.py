"""The lines that hold 发文字号, with signers beside it or 份号 opposite it (7.2.5, 7.2.6, 10.1)."""

from __future__ import annotations

from generator.layout.boxes import ParagraphBox, Run, TabStop
from generator.layout.paragraphs import set_width
from generator.standard import head, letter, styles
from generator.standard.page import CHARS_PER_LINE, SIZE_3, TOP_MARGIN, TYPE_AREA_WIDTH, chars
from generator.standard.styles import DOCUMENT_NUMBER, SIGNER_NAME, SIGNERS, CharacterStyle, ParagraphStyle
from generator.wording import width

_LABEL = "签发人："

# Where text begins, in characters from the left edge of the type area, and its runs.
_Piece = tuple[float, tuple[Run, ...]]


def downward(number: str) -> tuple[ParagraphBox, ...]:
    """The number alone, centred above the red rule."""
    return (ParagraphBox(DOCUMENT_NUMBER, (Run(number),)),)


def upward(number: str, signers: tuple[str, ...]) -> tuple[ParagraphBox, ...]:
    """Signers two a row at the right, the number at the left of the last row; all one character in.

    Names too long for two a row stand one below the other, and a number too long to stand beside them, below them.
    Tabs place them, not indents: the red rule hangs on the last paragraph and would shrink with its indents.
    """
    indent, label = head.UPWARD_INDENT_CHARS, _untightened_width(_LABEL)
    columns = _columns(signers, head.SIGNERS_PER_ROW)
    if sum(columns) > CHARS_PER_LINE - 2 * indent - label + 1:
        columns = _columns(signers, 1)
    names_left = max(indent + label, CHARS_PER_LINE - indent - sum(columns) + 1)
    lefts = [names_left + sum(columns[:column]) for column in range(len(columns))]
    rows: list[list[_Piece]] = []
    for start in range(0, len(signers), len(columns)):
        names = signers[start : start + len(columns)]
        rows.append([(left, (Run(name, SIGNER_NAME),)) for left, name in zip(lefts, names, strict=False)])
    _, first = rows[0][0]
    rows[0][0] = (names_left - label, (Run(_LABEL), *first))
    if indent + _chars(number) + 1 > rows[-1][0][0]:
        rows.append([])
    rows[-1].insert(0, (indent, (Run(number),)))
    return tuple(_line(row, DOCUMENT_NUMBER if row is rows[-1] else SIGNERS) for row in rows)


def _columns(signers: tuple[str, ...], most: int) -> list[float]:
    """Width of each column of names, with one character behind the widest."""
    count = min(len(signers), most)
    return [max(map(_untightened_width, signers[column::count])) + 1 for column in range(count)]


def _untightened_width(text: str) -> float:
    """Width in characters of a body line: without tightening, text is wider than its places there."""
    return width(text) * float(SIZE_3 / chars(1))


def _chars(number: str) -> float:
    """The wider of both settings: the lines are the same in both."""
    widest = max(set_width(number, DOCUMENT_NUMBER, "word"), set_width(number, DOCUMENT_NUMBER, "libreoffice"))
    return widest / int(chars(1).twips)


def _line(pieces: list[_Piece], style: ParagraphStyle) -> ParagraphBox:
    runs = tuple(run for _, piece in pieces for run in (Run("\t"), *piece))
    return ParagraphBox(style, runs, tabs=tuple(TabStop(chars(left).twips, "left") for left, _ in pieces), align="left")


def for_letter(
    number: str, left: tuple[tuple[str, CharacterStyle | None], ...], *, rule_bottom: int
) -> tuple[ParagraphBox, ...]:
    """份号, 密级 and 紧急程度 down the left edge, the number at the right edge of the first line (10.1).

    `rule_bottom` is the lower edge of the first double rule, in twips from the top of the page.
    """
    # Two empty lines carry the mark and the rules, which float.
    flow_top = TOP_MARGIN.twips + 2 * letter.ANCHOR_LINE.twips
    drop = rule_bottom + letter.NUMBER_DROP.twips - head.INK_TOP_IN_LINE.twips - flow_top
    right = TabStop(TYPE_AREA_WIDTH.twips, "right")
    first = (Run(*left[0]),) if left else ()
    boxes = [
        ParagraphBox(styles.LETTER_NUMBER, (*first, Run("\t"), Run(number)), tabs=(right,), space_before=max(0, drop))
    ]
    boxes += [ParagraphBox(styles.LETTER_NUMBER, (Run(*each),)) for each in left[1:]]
    return tuple(boxes)
