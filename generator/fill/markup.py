"""WordprocessingML as text: runs, paragraphs and their properties, in the order that the schema wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.layout.boxes import JointMarkBox, MarkBox, ParagraphBox, Run, TabStop, split_runs

# Quotes, dashes and ellipses belong to no script of their own: the hint puts them into the East Asian face.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
_TEXT_START = '<w:t xml:space="preserve">'
# What a line of text asks for: a tab and a line break are elements, not characters.
_TAB = f"</w:t><w:tab/>{_TEXT_START}"
_BREAK = f"</w:t><w:br/>{_TEXT_START}"
_EMPTY = f"{_TEXT_START}</w:t>"


def inline_text(text: str) -> str:
    """Characters as they stand inside `w:t` or an attribute; `\\t` and `\\n` become their elements."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\t", _TAB).replace("\n", _BREAK)


def run(text: str, *, style: str | None = None, properties: str = "") -> str:
    """One run; `style` is the identifier of a character style."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    written = inline_text(text)
    if written is text and text:
        return f"<w:r><w:rPr>{named}{_HINT}{properties}</w:rPr>{_TEXT_START}{text}</w:t></w:r>"
    # No text stands before a tab that begins the run, or behind one that ends it.
    content = f"{_TEXT_START}{written}</w:t>".replace(_EMPTY, "")
    return f"<w:r><w:rPr>{named}{_HINT}{properties}</w:rPr>{content}</w:r>"


def runs(parts: Iterable[Run], ids: Mapping[str, str]) -> str:
    """The runs of a paragraph."""
    return "".join([run(part.text, style=ids[part.style.name] if part.style else None) for part in parts])


def paragraph(box: ParagraphBox, ids: Mapping[str, str], *, anchored: str = "", anchored_at: int = 0) -> str:
    """A paragraph in a named style, with what the plan adds to it; `anchored` are drawings behind so much of its text."""
    style = f'<w:pStyle w:val="{ids[box.style.name]}"/>'
    before, behind = split_runs(box.runs, anchored_at) if anchored_at else ((), box.runs)
    return f"<w:p><w:pPr>{style}{_properties(box)}</w:pPr>{runs(before, ids)}{anchored}{runs(behind, ids)}</w:p>"


def _properties(box: ParagraphBox) -> str:
    keep = "<w:keepNext/>" if box.keep_with_next else ""
    page = "<w:pageBreakBefore/>" if box.page_break_before else ""
    spacing = f'<w:spacing w:before="{box.space_before}"/>' if box.space_before else ""
    align = f'<w:jc w:val="{box.align}"/>' if box.align else ""
    tabs = _tabs(box.tabs) if box.tabs else ""
    indents = "" if box.left is None and box.right is None else _indents(box)
    return f"{keep}{page}{tabs}{spacing}{indents}{align}"


def _tabs(tabs: tuple[TabStop, ...]) -> str:
    stops = "".join(f'<w:tab w:val="{tab.align}" w:pos="{tab.position}"/>' for tab in tabs)
    return f"<w:tabs>{stops}</w:tabs>"


def _indents(box: ParagraphBox) -> str:
    # A style's indents in characters outrank twips: they are set to none where the plan gives twips.
    left = f' w:leftChars="0" w:left="{box.left}"' if box.left is not None else ""
    right = f' w:rightChars="0" w:right="{box.right}"' if box.right is not None else ""
    first = ' w:firstLineChars="0"'
    first += f' w:hanging="{box.hanging}"' if box.hanging > 0 else f' w:firstLine="{-box.hanging}"'
    return f"<w:ind{left}{right}{first}/>"


def mark(box: MarkBox, ids: Mapping[str, str]) -> str:
    """The issuer's mark in its line, or two."""
    return _mark_line(box.text, box, ids, before=box.space_before)


def joint_mark(box: JointMarkBox, ids: Mapping[str, str]) -> str:
    """A table without borders: names one below the other, each over the whole width, and the word at their middle.

    Its row is as high as the names' exact lines: a name that should wrap in another face would show, not be cut.
    """
    names = "".join(_mark_line(name, box, ids, align="distribute") for name in box.names)
    word = _mark_line(box.word, box, ids, align="right")
    columns = (box.names_width, box.word_width)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(columns, (names, word), strict=True)
    )
    # Without its own margins the table would get LibreOffice's, which differ from Word's.
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{ids[box.style.name]}"/>'
        f'<w:spacing w:line="{box.space_before}" w:lineRule="exact"/></w:pPr></w:p>'
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _mark_line(
    text: str, box: MarkBox | JointMarkBox, ids: Mapping[str, str], *, before: int = 0, align: str | None = None
) -> str:
    scale = f'<w:w w:val="{box.scale}"/>' if box.scale != 100 else ""
    size = f'{scale}<w:sz w:val="{box.size}"/><w:szCs w:val="{box.size}"/>'
    aligned = f'<w:jc w:val="{align}"/>' if align else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{ids[box.style.name]}"/>'
        f'<w:spacing w:before="{before}" w:line="{box.line}" w:lineRule="exact"/>{aligned}</w:pPr>'
        f"{run(text, properties=size)}</w:p>"
    )
