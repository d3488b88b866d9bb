"""styles.xml: document defaults, Word's own four styles, and the named styles of `generator.standard.styles`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.standard import faces, page, program, tables
from generator.standard.head import HEAD_RULE_SPACE, HEAD_RULE_WEIGHT
from generator.standard.styles import DOCUMENT_NUMBER, EDITOR_LINE, TABLE, CharacterStyle, ParagraphStyle

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# Styles that carry the red rule below their line (7.2.7).
_RULED = (DOCUMENT_NUMBER, EDITOR_LINE)


def identifiers(styles: Sequence[ParagraphStyle | CharacterStyle]) -> dict[str, str]:
    """Identifiers of our styles: plain, stable, and free of the names' characters."""
    names = [*(style.name for style in styles), TABLE]
    return {name: f"Hongtou{number:02d}" for number, name in enumerate(names, start=1)}


def styles_part(styles: Sequence[ParagraphStyle | CharacterStyle]) -> bytes:
    """The whole part."""
    ids = identifiers(styles)
    ours = "".join(
        _paragraph_style(style, ids[style.name])
        if isinstance(style, ParagraphStyle)
        else _character_style(style, ids[style.name])
        for style in styles
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="{W}">'
        f"{_defaults()}{_builtin()}{ours}{_table_style(ids[TABLE])}</w:styles>"
    )
    return text.encode("utf-8")


def fonts(face: str) -> str:
    """One face for every script: digits and letters are set in the face of the characters around them."""
    return f'<w:rFonts w:ascii="{face}" w:eastAsia="{face}" w:hAnsi="{face}" w:cs="{face}"/>'


def _defaults() -> str:
    size = page.half_points(page.SIZE_3)
    languages = " ".join(f'w:{script}="{language}"' for script, language in program.LANGUAGES.items())
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(faces.FANG_SONG)}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang {languages}/>'
        f"</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _builtin() -> str:
    """Normal is 三号 too: Word counts indents in characters of Normal."""
    switches = "".join(f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>' for name, on in program.SWITCHES.items())
    cells = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{switches}<w:spacing w:before="0" w:after="0" w:line="{page.LINE_PITCH.twips}" w:lineRule="exact"/>'
        '<w:jc w:val="both"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{cells}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _paragraph_style(style: ParagraphStyle, identifier: str) -> str:
    keep = "<w:keepNext/>" if style.keep_with_next else ""
    rule = _red_rule() if style in _RULED else ""
    # An exact line that is not the grid's would be rounded up to it.
    snap = "" if style.line == page.LINE_PITCH and not rule else '<w:snapToGrid w:val="0"/>'
    outline = "" if style.outline_level is None else f'<w:outlineLvl w:val="{style.outline_level}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}{rule}{snap}{_spacing(style)}{_indents(style)}'
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr></w:style>'
    )


def _spacing(style: ParagraphStyle) -> str:
    if style.line is None:
        return '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return f'<w:spacing w:before="0" w:after="0" w:line="{style.line.twips}" w:lineRule="exact"/>'


def _indents(style: ParagraphStyle) -> str:
    """Both units: Word counts in characters, others read twips."""
    parts = (("left", style.left_chars), ("right", style.right_chars), ("firstLine", style.first_line_chars))
    written = "".join(
        f' w:{name}Chars="{round(count * 100)}" w:{name}="{page.chars(count).twips}"' for name, count in parts if count
    )
    return f"<w:ind{written}/>" if written else ""


def _run_properties(style: ParagraphStyle) -> str:
    size = page.half_points(style.size)
    tightening = f'<w:spacing w:val="{style.tightening.twips}"/>' if style.tightening else ""
    return (
        f'{fonts(style.face)}<w:color w:val="{style.color}"/>{tightening}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _character_style(style: CharacterStyle, identifier: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{fonts(style.face)}</w:rPr></w:style>'
    )


def _red_rule() -> str:
    weight, space = page.eighths(HEAD_RULE_WEIGHT), round(HEAD_RULE_SPACE.pt)
    return f'<w:pBdr><w:bottom w:val="single" w:sz="{weight}" w:space="{space}" w:color="{faces.RED}"/></w:pBdr>'


def _table_style(identifier: str) -> str:
    weight = page.eighths(tables.BORDER_WEIGHT)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="{weight}" w:space="0" w:color="auto"/>' for side in sides)
    across, down = tables.CELL_MARGIN_HORIZONTAL.twips, tables.CELL_MARGIN_VERTICAL.twips
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", down), ("left", across), ("bottom", down), ("right", across))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{TABLE}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )
