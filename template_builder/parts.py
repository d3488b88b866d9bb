"""The parts of a clean Word file other than its text and styles."""

from __future__ import annotations

from generator.standard import faces, page, program
from generator.standard.skeletons import PROPERTY
from generator.standard.styles import PAGE_NUMBER
from template_builder.styles import W

_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def content_types(footers: int) -> bytes:
    overrides = {
        "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
        "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    } | {f"word/footer{number}.xml": f"{_WORD_TYPE}.footer+xml" for number in range(1, footers + 1)}
    written = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    text = (
        f'{_HEADER}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{written}</Types>"
    )
    return text.encode("utf-8")


def package_relationships() -> bytes:
    return _relationships(
        (f"{_DOCUMENT}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_DOCUMENT}/extended-properties", "docProps/app.xml"),
    )


def document_relationships(footers: int) -> bytes:
    """Styles, settings, fonts and theme are rId1 to rId4; footers follow."""
    return _relationships(
        (f"{_DOCUMENT}/styles", "styles.xml"),
        (f"{_DOCUMENT}/settings", "settings.xml"),
        (f"{_DOCUMENT}/fontTable", "fontTable.xml"),
        (f"{_DOCUMENT}/theme", "theme/theme1.xml"),
        *((f"{_DOCUMENT}/footer", f"footer{number}.xml") for number in range(1, footers + 1)),
    )


def footer_identifier(number: int) -> str:
    return f"rId{number + 4}"


def _relationships(*entries: tuple[str, str]) -> bytes:
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(entries, start=1)
    )
    return f'{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'.encode()


def settings() -> bytes:
    """Word 2013 compatibility; footers differ on odd and even pages (7.5); punctuation keeps its square."""
    word = "http://schemas.microsoft.com/office/word"
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{word}" w:val="{value}"/>'
        for name, value in program.COMPATIBILITY.items()
    )
    text = (
        f'{_HEADER}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{page.chars(2).twips}"/><w:evenAndOddHeaders/>'
        f'<w:characterSpacingControl w:val="{program.CHARACTER_SPACING}"/>'
        f"<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>{compatibility}</w:compat></w:settings>"
    )
    return text.encode("utf-8")


def font_table() -> bytes:
    """The faces by name, each with the one to take where it is not installed; else family and character set decide."""
    fonts = "".join(_font(name, other) for name, other in faces.INSTEAD.items())
    return f'{_HEADER}<w:fonts xmlns:w="{W}">{fonts}</w:fonts>'.encode()


def _font(name: str, other: str | None) -> str:
    instead = f'<w:altName w:val="{other}"/>' if other else ""
    kind = '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/>'
    return f'<w:font w:name="{name}">{instead}{kind}</w:font>'


def core_properties() -> bytes:
    text = (
        f'{_HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{{{ {PROPERTY} }}}}</dc:title>'
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )
    return text.encode("utf-8")


def extended_properties() -> bytes:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{_HEADER}<Properties xmlns="{namespace}"><Application>Hongtou</Application></Properties>'.encode()


def footer(side: str | None, style_id: str) -> bytes:
    """`— 1 —` at one side, one character in; without a side, an empty footer.

    The field is five runs, each with its own properties: a field in one run loses its size in some programs.
    """
    if side is None:
        content = f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr></w:p>'
    else:
        indent = page.foot_chars(page.PAGE_NUMBER_INDENT_CHARS).twips
        pieces = (
            f'<w:t xml:space="preserve">{page.PAGE_NUMBER_DASH} </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            f'<w:t xml:space="preserve"> {page.PAGE_NUMBER_DASH}</w:t>',
        )
        content = (
            f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/><w:ind w:{side}="{indent}"/><w:jc w:val="{side}"/></w:pPr>'
            f"{''.join(map(_run, pieces))}</w:p>"
        )
    return f'{_HEADER}<w:ftr xmlns:w="{W}">{content}</w:ftr>'.encode()


def _run(content: str) -> str:
    size = page.half_points(PAGE_NUMBER.size)
    properties = f'<w:rFonts w:hint="eastAsia"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"
