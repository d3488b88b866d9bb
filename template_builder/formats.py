"""The formats: which tags stand in which order, in which style."""

from __future__ import annotations

from generator.package import write_parts
from generator.standard import briefing, letter, main, minutes, order, page, styles
from generator.standard.head import BLANK_LINES_BELOW_MARK
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

Line = tuple[ParagraphStyle, str]


def _blank(count: int) -> list[Line]:
    return [(styles.BLANK, "")] * count


def _when(name: str, *lines: Line) -> list[Line]:
    """Lines that stand only where the document has the element."""
    return [(lines[0][0], f"{{%p if {name} %}}"), *lines, (lines[-1][0], "{%p endif %}")]


# From the text on, general, letter and order format are alike (7.3, 10.1, 10.2).
_TEXT: list[Line] = [
    (styles.BODY, "{{p body }}"),
    (styles.ATTACHMENT_NOTE, "{{p attachment_note }}"),
    (styles.SIGNATURE, "{{p signature }}"),
    *_when("annotation", (styles.ANNOTATION, "{{ annotation }}")),
    (styles.BODY, "{{p issued_text }}"),
    (styles.BODY, "{{p attachments }}"),
    (styles.IMPRINT_ANCHOR, "{{p imprint }}"),
]
_MAIN: list[Line] = [
    (styles.TITLE, "{{ title }}"),
    *_blank(main.BLANK_LINES_ABOVE_RECIPIENTS),
    *_when("recipients", (styles.RECIPIENTS, "{{ recipients }}")),
    *_TEXT,
]

FORMATS: dict[str, list[Line]] = {
    "general": [
        *_when("copy_number", (styles.COPY_NUMBER, "{{ copy_number }}")),
        *_when("secrecy", (styles.SECRECY, "{{ secrecy }}")),
        *_when("urgency", (styles.URGENCY, "{{ urgency }}")),
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        *_blank(BLANK_LINES_BELOW_MARK),
        (styles.DOCUMENT_NUMBER, "{{p number_lines }}"),
        *_blank(main.BLANK_LINES_ABOVE_TITLE),
        *_MAIN,
    ],
    "letter": [
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        (styles.LETTER_ANCHOR, "{{p letter_rules }}"),
        (styles.LETTER_NUMBER, "{{p number_lines }}"),
        *_blank(letter.BLANK_LINES_ABOVE_TITLE),
        *_MAIN,
    ],
    "briefing": [
        *_when("notice_label", (styles.NOTICE_LABEL, "{{ notice_label }}")),
        (styles.ISSUER_MARK, "{{p masthead }}"),
        *_blank(briefing.BLANK_LINES_BELOW_MARK),
        (styles.ISSUE_NUMBER, "{{ issue }}"),
        *_blank(briefing.BLANK_LINES_BELOW_ISSUE),
        (styles.EDITOR_LINE, "{{p editor_lines }}"),
        (styles.BODY, "{{p body }}"),
        (styles.IMPRINT_ANCHOR, "{{p imprint }}"),
    ],
    "order": [
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        *_blank(order.BLANK_LINES_BELOW_MARK),
        (styles.ORDER_NUMBER, "{{ order_number }}"),
        *_blank(order.BLANK_LINES_BELOW_NUMBER),
        *_TEXT,
    ],
    "minutes": [
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        *_blank(minutes.BLANK_LINES_BELOW_MARK),
        (styles.MINUTES_NUMBER, "{{ document_number }}"),
        *_blank(minutes.BLANK_LINES_BELOW_NUMBER),
        (styles.EDITOR_LINE, "{{p issuer_lines }}"),
        *_when("title", *_blank(minutes.BLANK_LINES_ABOVE_TITLE), (styles.TITLE, "{{ title }}")),
        *_blank(minutes.BLANK_LINES_ABOVE_BODY),
        (styles.BODY, "{{p body }}"),
        (styles.ATTACHMENT_NOTE, "{{p attachment_note }}"),
        (styles.ATTENDANCE, "{{p attendance }}"),
        (styles.BODY, "{{p attachments }}"),
        (styles.IMPRINT_ANCHOR, "{{p imprint }}"),
    ],
}


def build(name: str) -> bytes:
    """The template of one format as a .docx."""
    ids = identifiers(BY_FORMAT[name])
    first_page_unnumbered = name == "letter"
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
            "word/document.xml": _document(FORMATS[name], ids, first_page_unnumbered),
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
    # The middle of the number's line is 7 mm below the type area.
    rise = page.BOTTOM_MARGIN.twips - page.PAGE_NUMBER_DROP.twips
    footer = rise - styles.PAGE_NUMBER.size.twips // 2
    title_page = "<w:titlePg/>" if first_page_unnumbered else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{page.PAGE_WIDTH.twips}" w:h="{page.PAGE_HEIGHT.twips}"/>'
        f'<w:pgMar w:top="{page.TOP_MARGIN.twips}" w:right="{page.RIGHT_MARGIN.twips}"'
        f' w:bottom="{page.BOTTOM_MARGIN.twips}" w:left="{page.BINDING_MARGIN.twips}" w:header="0"'
        f' w:footer="{footer}" w:gutter="0"/>{title_page}'
        f'<w:docGrid w:type="lines" w:linePitch="{page.LINE_PITCH.twips}"/></w:sectPr>'
    )
