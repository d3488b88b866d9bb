"""WordprocessingML as text: runs, paragraphs and their properties, in the order that the schema wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from generator.layout.boxes import MarkBox, ParagraphBox, Run, TabStop

# Quotes, dashes and ellipses belong to no script of their own: the hint puts them into the East Asian face.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
_TEXT_START = '<w:t xml:space="preserve">'
# What a line of text asks for: a tab and a line break are elements, not characters.
_TAB = f"</w:t><w:tab/>{_TEXT_START}"
_BREAK = f"</w:t><w:br/>{_TEXT_START}"


def inline_text(text: str) -> str:
    """Characters as they stand inside `w:t`; `\\t` and `\\n` become their elements."""
    return escape(text, quote=False).replace("\t", _TAB).replace("\n", _BREAK)


def run(text: str, *, style: str | None = None, properties: str = "") -> str:
    """One run; `style` is the identifier of a character style."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    body = f"{_TEXT_START}{inline_text(text)}</w:t>".replace(f"{_TEXT_START}</w:t>", "")
    return f"<w:r><w:rPr>{named}{_HINT}{properties}</w:rPr>{body}</w:r>"


def runs(parts: Iterable[Run], ids: Mapping[str, str]) -> str:
    """The runs of a paragraph."""
    return "".join(run(part.text, style=ids[part.style.name] if part.style else None) for part in parts)


def paragraph(box: ParagraphBox, ids: Mapping[str, str], *, anchored: str = "") -> str:
    """A paragraph in a named style, with what the plan adds to it; `anchored` are drawings in front of its text."""
    style = f'<w:pStyle w:val="{ids[box.style.name]}"/>'
    return f"<w:p><w:pPr>{style}{_properties(box)}</w:pPr>{anchored}{runs(box.runs, ids)}</w:p>"


def _properties(box: ParagraphBox) -> str:
    keep = "<w:keepNext/>" if box.keep_with_next else ""
    page = "<w:pageBreakBefore/>" if box.page_break_before else ""
    spacing = f'<w:spacing w:before="{box.space_before}"/>' if box.space_before else ""
    align = f'<w:jc w:val="{box.align}"/>' if box.align else ""
    return keep + page + _tabs(box.tabs) + spacing + _indents(box) + align


def _tabs(tabs: tuple[TabStop, ...]) -> str:
    stops = "".join(f'<w:tab w:val="{tab.align}" w:pos="{tab.position}"/>' for tab in tabs)
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _indents(box: ParagraphBox) -> str:
    if box.left is None and box.right is None:
        return ""
    # A style's indents in characters outrank twips: they are set to none where the plan gives twips.
    left = f' w:leftChars="0" w:left="{box.left}"' if box.left is not None else ""
    right = f' w:rightChars="0" w:right="{box.right}"' if box.right is not None else ""
    first = ' w:firstLineChars="0"'
    first += f' w:hanging="{box.hanging}"' if box.hanging else ' w:firstLine="0"'
    return f"<w:ind{left}{right}{first}/>"


def mark(box: MarkBox, ids: Mapping[str, str]) -> str:
    """The issuer's mark in its line."""
    scale = f'<w:w w:val="{box.scale}"/>' if box.scale != 100 else ""
    size = f'{scale}<w:sz w:val="{box.size}"/><w:szCs w:val="{box.size}"/>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{ids[box.style.name]}"/>'
        f'<w:spacing w:before="{box.space_before}" w:line="{box.line}" w:lineRule="exact"/></w:pPr>'
        f"{run(box.text, properties=size)}</w:p>"
    )
