"""The template of each format, written from its skeleton."""

from __future__ import annotations

from generator.package import write_parts
from generator.standard import page, styles
from generator.standard.skeletons import FIRST_PAGE_UNNUMBERED, SKELETONS, Line
from generator.standard.styles import BY_FORMAT, ParagraphStyle
from template_builder import parts
from template_builder.styles import W, identifiers, styles_part
from template_builder.theme import theme

_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def build(name: str) -> bytes:
    """The template of one format as a .docx."""
    ids = identifiers(BY_FORMAT[name])
    first_page_unnumbered = name in FIRST_PAGE_UNNUMBERED
    sides: list[str | None] = ["right", "left"] + ([None] if first_page_unnumbered else [])
    footers = {
        f"word/footer{number}.xml": parts.footer(side, ids[styles.PAGE_NUMBER.name])
        for number, side in enumerate(sides, start=1)
    }
    return write_parts(
        {
            "[Content_Types].xml": parts.content_types(len(sides)),
            "_rels/.rels": parts.package_relationships(),
            "docProps/app.xml": parts.extended_properties(),
            "docProps/core.xml": parts.core_properties(),
            "word/_rels/document.xml.rels": parts.document_relationships(len(sides)),
            "word/document.xml": _document(SKELETONS[name], ids, first_page_unnumbered),
            "word/fontTable.xml": parts.font_table(),
            "word/settings.xml": parts.settings(),
            "word/styles.xml": styles_part(BY_FORMAT[name]),
            "word/theme/theme1.xml": theme(),
            **footers,
        }
    )


def _document(lines: list[Line], ids: dict[str, str], first_page_unnumbered: bool) -> bytes:
    paragraphs = "".join(_paragraph(style, text, ids) for style, text in lines)
    text = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_NAMESPACES}>'
        f"<w:body>{paragraphs}{_section(first_page_unnumbered)}</w:body></w:document>"
    )
    return text.encode("utf-8")


def _paragraph(style: ParagraphStyle, text: str, ids: dict[str, str]) -> str:
    run = f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{ids[style.name]}"/></w:pPr>{run}</w:p>'


def _section(first_page_unnumbered: bool) -> str:
    """A4, the type area, the grid, and odd and even footers (5.1, 5.2, 7.5)."""
    kinds = ("default", "even", "first") if first_page_unnumbered else ("default", "even")
    references = "".join(
        f'<w:footerReference w:type="{kind}" r:id="{parts.footer_identifier(number)}"/>'
        for number, kind in enumerate(kinds, start=1)
    )
    title_page = "<w:titlePg/>" if first_page_unnumbered else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{page.PAGE_WIDTH.twips}" w:h="{page.PAGE_HEIGHT.twips}"/>'
        f'<w:pgMar w:top="{page.TOP_MARGIN.twips}" w:right="{page.RIGHT_MARGIN.twips}"'
        f' w:bottom="{page.BOTTOM_MARGIN.twips}" w:left="{page.BINDING_MARGIN.twips}" w:header="0"'
        f' w:footer="{page.FOOTER_DISTANCE.twips}" w:gutter="0"/>{title_page}'
        f'<w:docGrid w:type="lines" w:linePitch="{page.LINE_PITCH.twips}"/></w:sectPr>'
    )
