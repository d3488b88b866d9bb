"""Formatting against that of a style of the standard: each way in which it is another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docx.shared import Length

from generator.check.findings import Measure, Verbatim
from generator.check.formatting import EFFECTS, Formatting
from generator.check.rules import _
from generator.standard import faces, head, page, program
from generator.standard.clauses import CLAUSES, COLOR, GRID, TYPE
from generator.standard.styles import (
    DOCUMENT_NUMBER,
    EDITOR_LINE,
    ISSUER_MARK,
    NO_TIGHTENING,
    CharacterStyle,
    ParagraphStyle,
)

# Normal itself: 三号 on the grid, for Word counts indents in its characters (5.2.2, 5.2.3).
NORMAL = ParagraphStyle("Normal", tightening=NO_TIGHTENING)
RULED = (DOCUMENT_NUMBER, EDITOR_LINE)
_RULE = "border.bottom"
_NO_EFFECT = {"none", "nil", "off", "0", "auto", "clear"}


@dataclass(frozen=True)
class Deviation:
    """One way in which a formatting is not that of its style: the rule's code and the properties that it is about."""

    code: str
    properties: tuple[str, ...]
    wanted: Measure | str | None = None
    got: Measure | str | None = None
    clause: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)


def deviations(style: ParagraphStyle | CharacterStyle, given: Formatting) -> Iterator[Deviation]:
    """All deviations of a formatting from what its style should be."""
    yield from _faces(style, given)
    yield from _emphasis(given)
    if isinstance(style, CharacterStyle):
        yield from _of_words(given)
        return
    if style != ISSUER_MARK:
        yield from _sizes(style, given)
    yield from _color(style, given)
    yield from _set_closer(style, given)
    yield from _spacing(style, given)
    yield from _place(style, given)
    yield from _borders(style, given)
    yield from _switches(style, given)


def _faces(style: ParagraphStyle | CharacterStyle, given: Formatting) -> Iterator[Deviation]:
    slots = ("face.eastAsia", "face.ascii", "face.hAnsi")
    found = {slot: given.get(slot, "") for slot in slots}
    themed = tuple(slot for slot in slots if found[slot].startswith("theme:"))
    if themed:
        theme = found[themed[0]].removeprefix("theme:")
        yield Deviation("template-theme-font", themed, Verbatim(style.face), Verbatim(theme), _clause(style, TYPE))
        return
    known = faces.names_of(style.face)
    east, *latin = (found[slot] for slot in slots)
    if east not in known:
        yield Deviation("template-face", slots, Verbatim(style.face), Verbatim(east) or _("无"), _clause(style))
        return
    other = [slot for slot, face in zip(slots[1:], latin, strict=True) if face not in known]
    if other:
        yield Deviation(
            "template-latin-face",
            tuple(other),
            Verbatim(style.face),
            Verbatim(found[other[0]]) or _("无"),
            _clause(style),
        )


def _emphasis(given: Formatting) -> Iterator[Deviation]:
    if given.get("bold") == "on":
        yield Deviation("template-bold", ("bold",))
    for effect in EFFECTS:
        if given.get(effect, "off") not in _NO_EFFECT:
            yield Deviation("template-effect", (effect,), got=given[effect], parameters={"effect": effect})
    if given.get("scale", "100") != "100":
        yield Deviation(
            "template-character-scale",
            ("scale",),
            Measure(100, "%"),
            Measure(_number(given["scale"]), "%"),
        )


def _of_words(given: Formatting) -> Iterator[Deviation]:
    """Words within a paragraph keep its size, colour and spacing."""
    if "size" in given:
        yield Deviation("template-size", ("size",), _("随段落"), Measure(_number(given["size"]) / 2, "pt"))
    if given.get("color", "auto") not in ("auto", faces.BLACK):
        yield Deviation("template-color", ("color",), faces.BLACK, given["color"], COLOR)
    if "tightening" in given:
        yield Deviation("template-character-spacing", ("tightening",), _("随段落"), _points(given["tightening"]), GRID)


def _sizes(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    size = page.half_points(style.size)
    if given.get("size") != str(size):
        # Word's own size, where nobody gives one.
        got = _number(given.get("size", str(page.half_points(program.SIZE_UNGIVEN))))
        yield Deviation(
            "template-size", ("size",), Measure(style.size.pt, "pt"), Measure(got / 2, "pt"), _clause(style)
        )


def _color(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    got = given.get("color", "auto")
    holds = faces.is_red(got) if style.color == faces.RED else got in ("auto", style.color)
    if not holds:
        yield Deviation("template-color", ("color",), style.color, got, _clause(style, COLOR))


def _set_closer(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    got = given.get("tightening", "0")
    if _number(got) != style.tightening.twips:
        yield Deviation(
            "template-character-spacing",
            ("tightening",),
            Measure(style.tightening.pt, "pt"),
            _points(got),
            _clause(style, GRID),
        )


def _spacing(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    rule, line = given.get("lineRule", "auto"), given.get("line", "240")
    exact = rule == "exact"
    if style != ISSUER_MARK:
        if style.line is not None and not (exact and line == str(style.line.twips)):
            got = _points(line) if exact else _("不是固定值")
            yield Deviation(
                "template-pitch", ("line", "lineRule"), Measure(style.line.pt, "pt"), got, _clause(style, GRID)
            )
        if style.line is None and exact:
            yield Deviation("template-pitch", ("line", "lineRule"), _("不固定"), _points(line), "")
    for side in ("before", "after"):
        automatic = f"{side}Autospacing"
        if given.get(side, "0") != "0" or given.get(automatic, "0") not in _NO_EFFECT:
            yield Deviation(
                f"template-space-{side}",
                (side, automatic),
                Measure(0, "pt"),
                _points(given.get(side, "0")),
                _clause(style, GRID),
            )


def _place(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    align = given.get("align", "left")
    if align != style.align:
        got = _ALIGNMENTS.get(align, align)
        yield Deviation("template-alignment", ("align",), _ALIGNMENTS[style.align], got, _clause(style))
    for side, wanted in (
        ("first", style.first_line_chars),
        ("left", style.left_chars),
        ("right", style.right_chars),
    ):
        count = chars(given, side)
        if abs(count - wanted) > _INDENT_TOLERANCE:
            yield Deviation(
                f"template-{side}-indent",
                (f"{side}Chars", side),
                Measure(wanted, "chars"),
                Measure(count, "chars"),
                _clause(style),
            )


_ALIGNMENTS = {
    "left": _("左对齐"),
    "center": _("居中"),
    "right": _("右对齐"),
    "both": _("两端对齐"),
    "distribute": _("分散对齐"),
}
# Indents in twips are rounded; a tenth of a character is seen by nobody.
_INDENT_TOLERANCE = 0.1


def chars(given: Formatting, side: str, pitch: Length = page.CHAR_PITCH) -> float:
    """An indent in characters of a size: Word reads the count if there is one, else the length."""
    count = _number(given.get(f"{side}Chars", "0"))
    return count / 100 if count else _number(given.get(side, "0")) / pitch.twips


def _borders(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    for name, border in given.items():
        if name.startswith("border.") and border.split()[0] not in _NO_EFFECT and (style, name) not in _RULES:
            yield Deviation("template-border", (name,))
    if style in RULED:
        yield from _rule(given.get(_RULE, "none 0 0 auto"), _clause(style, "7.2.7"))


_RULES = {(style, _RULE) for style in RULED}


def _rule(border: str, clause: str) -> Iterator[Deviation]:
    """The red rule below the number (7.2.7)."""
    kind, weight, space, color = border.split()
    wanted_weight, wanted_space = page.eighths(head.HEAD_RULE_WEIGHT) / 8, round(head.HEAD_RULE_SPACE.pt)
    if kind in _NO_EFFECT:
        yield Deviation("template-rule-missing", (_RULE,), clause=clause)
        return
    if not faces.is_red(color):
        yield Deviation("template-rule-color", (_RULE,), faces.RED, color, clause)
    if kind != "single" or _number(weight) / 8 != wanted_weight:
        got = Measure(_number(weight) / 8, "pt") if kind == "single" else kind
        yield Deviation("template-rule-weight", (_RULE,), Measure(wanted_weight, "pt"), got, clause)
    if _number(space) != wanted_space:
        got = Measure(_number(space), "pt")
        yield Deviation("template-rule-place", (_RULE,), Measure(wanted_space, "pt"), got, clause)


def _switches(style: ParagraphStyle, given: Formatting) -> Iterator[Deviation]:
    if (given.get("keepNext") == "on") != style.keep_with_next:
        yield Deviation("template-keep-with-next", ("keepNext",), *_on_off(style.keep_with_next))
    off_grid = style.line != page.LINE_PITCH
    if off_grid and given.get("snapToGrid", "on") == "on":
        yield Deviation("template-snap-to-grid", ("snapToGrid",))
    if given.get("widowControl", "on") == "on":
        yield Deviation("template-widow-control", ("widowControl",))
    for name in ("pageBreakBefore", "keepLines", "contextualSpacing"):
        if given.get(name) == "on":
            yield Deviation("template-page-flow", (name,), parameters={"switch": name})
    if given.get("numbering", "0") != "0":
        yield Deviation("template-numbering", ("numbering",))
    if given.get("kinsoku") == "off":
        yield Deviation("template-line-break-rules", ("kinsoku",))
    if given.get("overflowPunct") == "off":
        yield Deviation("template-hanging-punctuation", ("overflowPunct",))
    apart = tuple(name for name in ("autoSpaceDE", "autoSpaceDN") if given.get(name, "on") == "on")
    if apart:
        yield Deviation("template-automatic-space", apart)
    for script in ("val", "eastAsia"):
        language = given.get(f"language.{script}", program.LANGUAGES[script])
        if language != program.LANGUAGES[script]:
            yield Deviation("template-language", (f"language.{script}",), program.LANGUAGES[script], language)


def _on_off(on: bool) -> tuple[str, str]:
    return (_("是"), _("否")) if on else (_("否"), _("是"))


def _points(twips: str) -> Measure:
    return Measure(_number(twips) / 20, "pt")


def _number(text: str) -> float:
    """A number as Word writes it; what is none counts as nothing."""
    try:
        return float(text)
    except ValueError:
        return 0


def _clause(style: ParagraphStyle | CharacterStyle, general: str | None = None) -> str:
    """The clause of a style, or the general one that holds for all styles that have a clause."""
    own = TYPE if style == NORMAL else CLAUSES.get(style.name, "")
    return general or own if own else ""
