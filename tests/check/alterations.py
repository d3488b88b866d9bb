"""Templates altered in exactly one way, as a keeper may alter them in Word, and the finding that each must give."""

import re
from collections.abc import Callable, Mapping

from generator.package import read_parts
from generator.pipeline import TEMPLATES

Parts = dict[str, bytes]
Alteration = Callable[[Parts], None]

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
ODD, EVEN, FIRST = "word/footer1.xml", "word/footer2.xml", "word/footer3.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
CORE, TYPES = "docProps/core.xml", "[Content_Types].xml"


def template(name: str) -> Parts:
    return read_parts((TEMPLATES / f"{name}.docx").read_bytes())


def altered(name: str, *alterations: Alteration) -> Parts:
    parts = template(name)
    for alteration in alterations:
        alteration(parts)
    return parts


def swap(part: str, old: str, new: str, *, everywhere: bool = False) -> Alteration:
    """Puts `new` where `old` stands."""

    def alter(parts: Parts) -> None:
        text = parts[part].decode("utf-8")
        assert old in text, old
        parts[part] = text.replace(old, new, -1 if everywhere else 1).encode("utf-8")

    return alter


def in_style(style: str, old: str, new: str) -> Alteration:
    """The same within one style."""

    def alter(parts: Parts) -> None:
        text = parts[STYLES].decode("utf-8")
        start = text.rindex("<w:style ", 0, text.index(f'<w:name w:val="{style}"/>'))
        end = text.index("</w:style>", start)
        assert old in text[start:end], (style, old)
        parts[STYLES] = (text[:start] + text[start:end].replace(old, new, 1) + text[end:]).encode("utf-8")

    return alter


def paragraph(tag: str) -> str:
    """The paragraph of a tag of the general template, as it stands in the file."""
    text = template("general")[DOCUMENT].decode("utf-8")
    return next(each for each in re.findall(r"<w:p>.*?</w:p>", text) if tag in each)


def without(tag: str) -> Alteration:
    return swap(DOCUMENT, paragraph(tag), "")


def related(kind: str, target: str, mode: str = "External") -> Alteration:
    relationship = (
        f'<Relationship Id="rIdX" Target="{target}" TargetMode="{mode}"'
        f' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>'
    )
    return swap(RELATIONSHIPS, "</Relationships>", relationship)


def more(part: str, data: bytes) -> Alteration:
    def alter(parts: Parts) -> None:
        parts[part] = data

    return alter


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TITLE = "{{ title }}"
BLANK = '<w:p><w:pPr><w:pStyle w:val="Hongtou02"/></w:pPr></w:p>'
HINT = 'w:hint="eastAsia"'
FIELD = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
SIDE = '<w:jc w:val="right"/></w:pPr>'
WHERE = ' w:right="280"'
SPACING = '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>'
FANG_SONG = 'w:eastAsia="仿宋_GB2312"'
ALL_FANG_SONG = f'w:ascii="仿宋_GB2312" {FANG_SONG} w:hAnsi="仿宋_GB2312"'


def styled(tag: str, properties: str, *, style: str | None = None) -> Alteration:
    """Formatting given to a tag's paragraph itself, or another style."""
    whole = paragraph(tag)
    other = re.sub(r"Hongtou\d+", style, whole) if style else whole
    return swap(DOCUMENT, whole, other.replace("</w:pPr>", f"{properties}</w:pPr>", 1))


def worded(tag: str, properties: str) -> Alteration:
    """Formatting given to a tag's words themselves."""
    whole = paragraph(tag)
    return swap(DOCUMENT, whole, whole.replace("</w:rPr>", f"{properties}</w:rPr>", 1))


def together(*alterations: Alteration) -> Alteration:
    def alter(parts: Parts) -> None:
        for alteration in alterations:
            alteration(parts)

    return alter


def ended(text: str, end: str) -> str:
    """The end of a condition in the style of the paragraph above it."""
    identifier = re.search(r'w:pStyle w:val="(\w+)"', text)
    assert identifier
    return re.sub(r"Hongtou\d+", identifier[1], end)


def field(instruction: str) -> str:
    return f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"


def appended(runs: str) -> Alteration:
    """A paragraph of the keeper's own at the end of the text."""
    return swap(DOCUMENT, "<w:sectPr>", f"<w:p>{runs}</w:p><w:sectPr>")


ENTER = '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Hongtou11"/></w:pPr><w:r><w:t>'
LINKED = "{{ ti</w:t></w:r><w:hyperlink><w:r><w:t>tle }}</w:t></w:r></w:hyperlink><w:r><w:t>"
ANNOTATION, ISSUED = paragraph("{{ annotation }}"), paragraph("{{p issued_text }}")
ENDIF = ended(ANNOTATION, paragraph("{%p endif %}"))
HEADER = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>内部文件</w:t></w:r></w:p></w:hdr>'


PAGE: Mapping[str, tuple[Alteration, str]] = {
    "letter paper": (swap(DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'), "template-page-size"),
    "landscape": (swap(DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"'), "template-page-size"),
    # 5 mm are 283 twips.
    "top margin 5 mm more": (swap(DOCUMENT, 'w:top="2098"', 'w:top="2381"'), "template-top-margin"),
    "left margin 5 mm less": (swap(DOCUMENT, 'w:left="1587"', 'w:left="1304"'), "template-left-margin"),
    "right margin 5 mm more": (swap(DOCUMENT, 'w:right="1474"', 'w:right="1757"'), "template-right-margin"),
    "bottom margin 5 mm less": (swap(DOCUMENT, 'w:bottom="1984"', 'w:bottom="1701"'), "template-bottom-margin"),
    "top margin half a millimetre less": (swap(DOCUMENT, 'w:top="2098"', 'w:top="2069"'), "template-top-margin"),
    "gutter": (swap(DOCUMENT, 'w:gutter="0"', 'w:gutter="567"'), "template-gutter"),
    "footer higher": (swap(DOCUMENT, 'w:footer="1447"', 'w:footer="992"'), "template-footer-distance"),
    "no grid": (swap(DOCUMENT, 'w:type="lines" ', ""), "template-grid"),
    "grid of characters": (swap(DOCUMENT, 'w:type="lines"', 'w:type="linesAndChars"'), "template-grid"),
    "grid of 312": (swap(DOCUMENT, 'w:linePitch="579"', 'w:linePitch="312"'), "template-grid"),
    "two columns": (swap(DOCUMENT, "<w:docGrid", '<w:cols w:num="2"/><w:docGrid'), "template-section-setting"),
    "page border": (swap(DOCUMENT, "<w:docGrid", "<w:pgBorders/><w:docGrid"), "template-section-setting"),
    "line numbers": (swap(DOCUMENT, "<w:docGrid", "<w:lnNumType/><w:docGrid"), "template-section-setting"),
    "roman numbers": (
        swap(DOCUMENT, "<w:docGrid", '<w:pgNumType w:fmt="upperRoman"/><w:docGrid'),
        "template-section-setting",
    ),
    "first page different": (swap(DOCUMENT, "<w:docGrid", "<w:titlePg/><w:docGrid"), "template-first-page"),
    "odd and even alike": (swap(SETTINGS, "<w:evenAndOddHeaders/>", ""), "template-odd-even"),
    "Word 2010": (swap(SETTINGS, 'w:val="15"', 'w:val="14"'), "template-compatibility"),
    "compressed punctuation": (
        swap(SETTINGS, "doNotCompress", "compressPunctuation"),
        "template-punctuation-compression",
    ),
    "tracking": (
        swap(SETTINGS, "<w:evenAndOddHeaders/>", "<w:trackRevisions/><w:evenAndOddHeaders/>"),
        "template-setting",
    ),
    "a header": (more("word/header1.xml", HEADER.encode()), "template-header"),
    "mirrored margins": (
        swap(SETTINGS, "<w:evenAndOddHeaders/>", "<w:mirrorMargins/><w:evenAndOddHeaders/>"),
        "template-setting",
    ),
}

LOOK: Mapping[str, tuple[Alteration, str]] = {
    "body of 小四": (in_style("公文正文", '<w:sz w:val="32"/>', '<w:sz w:val="24"/>'), "template-size"),
    "title of 小二": (in_style("公文标题", '<w:sz w:val="44"/>', '<w:sz w:val="36"/>'), "template-size"),
    "Normal of 五号": (in_style("Normal", "</w:pPr>", '</w:pPr><w:rPr><w:sz w:val="21"/></w:rPr>'), "template-size"),
    "defaults of 五号": (swap(STYLES, '<w:sz w:val="32"/>', '<w:sz w:val="21"/>'), "template-size"),
    "heading in the face of the body": (in_style("一级标题", 'w:eastAsia="黑体"', FANG_SONG), "template-face"),
    "body in 等线": (in_style("公文正文", FANG_SONG, 'w:eastAsia="等线"'), "template-face"),
    "digits in Times": (
        in_style("公文正文", 'w:ascii="仿宋_GB2312"', 'w:ascii="Times New Roman"'),
        "template-latin-face",
    ),
    "theme font in a style": (
        in_style("公文正文", "<w:rFonts ", '<w:rFonts w:asciiTheme="minorHAnsi" '),
        "template-theme-font",
    ),
    "theme font in the defaults": (
        swap(STYLES, "<w:rFonts ", '<w:rFonts w:eastAsiaTheme="minorEastAsia" '),
        "template-theme-font",
    ),
    "heading bold": (in_style("一级标题", "<w:color", "<w:b/><w:color"), "template-bold"),
    "words of a heading bold": (in_style("二级标题句", "</w:rPr>", "<w:b/></w:rPr>"), "template-bold"),
    "italics": (in_style("主送机关", "<w:color", "<w:i/><w:color"), "template-effect"),
    "underline": (in_style("主送机关", "</w:rPr>", '<w:u w:val="single"/></w:rPr>'), "template-effect"),
    "narrow characters": (in_style("公文标题", "<w:sz ", '<w:w w:val="90"/><w:sz '), "template-character-scale"),
    "red title": (in_style("公文标题", 'w:val="000000"', 'w:val="FF0000"'), "template-color"),
    "black mark": (in_style("发文机关标志", 'w:val="FF0000"', 'w:val="000000"'), "template-color"),
    "28 characters no more": (in_style("公文正文", '<w:spacing w:val="-5"/>', ""), "template-character-spacing"),
    "pitch of 580": (in_style("公文正文", 'w:line="579"', 'w:line="580"'), "template-pitch"),
    "pitch at least": (in_style("公文正文", 'w:lineRule="exact"', 'w:lineRule="atLeast"'), "template-pitch"),
    "pitch one and a half": (
        in_style("公文正文", 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
        "template-pitch",
    ),
    "pitch of Normal": (in_style("Normal", 'w:line="579"', 'w:line="560"'), "template-pitch"),
    "picture cut by an exact line": (
        in_style("图片", 'w:line="240" w:lineRule="auto"', 'w:line="579" w:lineRule="exact"'),
        "template-pitch",
    ),
    "space before": (in_style("公文标题", 'w:before="0"', 'w:before="240"'), "template-space-before"),
    "space after": (in_style("公文正文", 'w:after="0"', 'w:after="120"'), "template-space-after"),
    "title at the left": (in_style("公文标题", '<w:jc w:val="center"/>', '<w:jc w:val="left"/>'), "template-alignment"),
    "no indent": (
        in_style("公文正文", '<w:ind w:firstLineChars="200" w:firstLine="632"/>', ""),
        "template-first-indent",
    ),
    "indent of three": (
        in_style("公文正文", 'w:firstLineChars="200" w:firstLine="632"', 'w:firstLineChars="300" w:firstLine="948"'),
        "template-first-indent",
    ),
    "recipients indented": (in_style("主送机关", "<w:jc", '<w:ind w:left="632"/><w:jc'), "template-left-indent"),
    "recipients indented at the right": (
        in_style("主送机关", "<w:jc", '<w:ind w:right="632"/><w:jc'),
        "template-right-indent",
    ),
    "a box round the body": (
        in_style(
            "公文正文",
            "<w:spacing ",
            '<w:pBdr><w:left w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr><w:spacing ',
        ),
        "template-border",
    ),
    "no red rule": (
        in_style("发文字号", re.search("<w:pBdr>.*?</w:pBdr>", template("general")[STYLES].decode())[0], ""),
        "template-rule-missing",
    ),  # type: ignore[index]
    "black rule": (in_style("发文字号", 'w:color="FF0000"', 'w:color="000000"'), "template-rule-color"),
    "heavy rule": (in_style("发文字号", 'w:sz="8" w:space', 'w:sz="18" w:space'), "template-rule-weight"),
    "rule too near": (in_style("发文字号", 'w:space="8"', 'w:space="1"'), "template-rule-place"),
    "heading alone at the foot": (in_style("一级标题", "<w:keepNext/>", ""), "template-keep-with-next"),
    "body kept together": (in_style("公文正文", "<w:spacing ", "<w:keepNext/><w:spacing "), "template-keep-with-next"),
    "page number snaps": (in_style("公文页码", '<w:snapToGrid w:val="0"/>', ""), "template-snap-to-grid"),
    "widows": (in_style("Normal", '<w:widowControl w:val="0"/>', ""), "template-widow-control"),
    "new page": (in_style("公文标题", "<w:keepNext/>", "<w:keepNext/><w:pageBreakBefore/>"), "template-page-flow"),
    "numbered headings": (
        in_style("一级标题", "<w:keepNext/>", '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr>'),
        "template-numbering",
    ),
    "marks may begin lines": (
        in_style("Normal", "<w:kinsoku/>", '<w:kinsoku w:val="0"/>'),
        "template-line-break-rules",
    ),
    "no hanging marks": (
        in_style("Normal", "<w:overflowPunct/>", '<w:overflowPunct w:val="0"/>'),
        "template-hanging-punctuation",
    ),
    "gaps beside digits": (in_style("Normal", '<w:autoSpaceDN w:val="0"/>', ""), "template-automatic-space"),
    "language": (swap(STYLES, 'w:lang w:val="en-US"', 'w:lang w:val="zh-CN"'), "template-language"),
    "table with heavy rules": (in_style("公文表格", 'w:sz="4"', 'w:sz="12"'), "template-table-border"),
    "wide cells": (in_style("公文表格", '<w:left w:w="80"', '<w:left w:w="108"'), "template-table-margin"),
    "a style gone": (swap(STYLES, '<w:name w:val="成文日期"/>', '<w:name w:val="日期"/>'), "template-style-missing"),
    "the table style gone": (
        swap(STYLES, '<w:name w:val="公文表格"/>', '<w:name w:val="表格"/>'),
        "template-style-missing",
    ),
    "title bold by hand": (worded(TITLE, "<w:b/>"), "template-bold"),
    "title smaller by hand": (worded(TITLE, '<w:sz w:val="36"/>'), "template-size"),
    "title in another face by hand": (
        swap(DOCUMENT, paragraph(TITLE), paragraph(TITLE).replace(HINT, f'{HINT} w:eastAsia="宋体"')),
        "template-face",
    ),
    "title at the left by hand": (styled(TITLE, '<w:jc w:val="left"/>'), "template-alignment"),
    "recipients spaced by hand": (styled("{{ recipients }}", '<w:spacing w:after="120"/>'), "template-space-after"),
    "a low blank line": (
        swap(DOCUMENT, BLANK, BLANK.replace("</w:pPr>", '<w:spacing w:line="240" w:lineRule="auto"/></w:pPr>')),
        "template-pitch",
    ),
}
NUMBERS: Mapping[str, tuple[Alteration, str]] = {
    "no number on odd pages": (swap(ODD, " PAGE ", " DATE "), "template-page-number-missing"),
    "no even footer": (
        swap(DOCUMENT, '<w:footerReference w:type="even" r:id="rId6"/>', ""),
        "template-page-number-missing",
    ),
    "hyphens": (swap(ODD, "\u2014", "-", everywhere=True), "template-page-number-dash"),
    "no dashes": (swap(EVEN, "\u2014", "", everywhere=True), "template-page-number-dash"),
    "odd number in the middle": (swap(ODD, SIDE, SIDE.replace("right", "center")), "template-page-number-side"),
    "even number at the right": (
        swap(EVEN, '<w:jc w:val="left"/>', '<w:jc w:val="right"/>'),
        "template-page-number-side",
    ),
    "number not indented": (swap(ODD, WHERE, ' w:right="0"'), "template-page-number-indent"),
    "number of 小五": (swap(ODD, '<w:sz w:val="28"/>', '<w:sz w:val="18"/>', everywhere=True), "template-size"),
    "number in Times": (
        swap(ODD, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:ascii="Times New Roman"/>', everywhere=True),
        "template-latin-face",
    ),
    "number in another style": (swap(ODD, '<w:pStyle w:val="Hongtou12"/>', ""), "template-page-number-style"),
    "field without its size": (
        swap(EVEN, FIELD, FIELD.replace('<w:sz w:val="28"/><w:szCs w:val="28"/>', "")),
        "template-page-number-field",
    ),
    "style of the number of 小五": (in_style("公文页码", '<w:sz w:val="28"/>', '<w:sz w:val="18"/>'), "template-size"),
}

TAGS: Mapping[str, tuple[Alteration, str]] = {
    "no title": (without(TITLE), "template-tag-missing"),
    "no imprint": (without("{{p imprint }}"), "template-tag-missing"),
    "no title in the properties": (swap(CORE, "{{ document_title }}", "通知"), "template-tag-missing"),
    "titel": (swap(DOCUMENT, TITLE, "{{ titel }}"), "template-tag-misspelt"),
    "a Chinese name": (swap(DOCUMENT, TITLE, "{{ 标题 }}"), "template-tag-misspelt"),
    "a name unlike any": (swap(DOCUMENT, TITLE, "{{ title }}{{ xyzzy }}"), "template-tag-unknown"),
    "a function": (swap(DOCUMENT, TITLE, "{{ title }}{{ lipsum }}"), "template-tag-unknown"),
    "misspelt condition": (swap(DOCUMENT, "{%p if urgency %}", "{%p if urgenci %}"), "template-tag-misspelt"),
    "full-width braces": (swap(DOCUMENT, TITLE, "｛｛ title ｝｝"), "template-tag-full-width"),
    "one brace less": (swap(DOCUMENT, TITLE, "{{ title }"), "template-tag-syntax"),
    "cut by Enter": (swap(DOCUMENT, TITLE, f"{{{{ ti{ENTER}tle }}}}"), "template-tag-syntax"),
    "no such filter": (swap(DOCUMENT, TITLE, "{{ title | big }}"), "template-tag-syntax"),
    "fi": (swap(DOCUMENT, "{%p if annotation %}", "{%p fi annotation %}"), "template-tag-syntax"),
    "no endif": (swap(DOCUMENT, ANNOTATION + ENDIF, ANNOTATION), "template-tag-unclosed"),
    "no if": (without("{%p if annotation %}"), "template-tag-unopened"),
    "curly quotes": (swap(DOCUMENT, "{%p if urgency %}", "{%p if urgency != “平急” %}"), "template-tag-quotes"),
    "body without p": (swap(DOCUMENT, "{{p body }}", "{{ body }}"), "template-tag-form"),
    "title with p": (swap(DOCUMENT, TITLE, "{{p title }}"), "template-tag-form"),
    "words beside the body": (swap(DOCUMENT, "{{p body }}", "正文：{{p body }}"), "template-tag-shared"),
    "cut by a link": (swap(DOCUMENT, TITLE, LINKED), "template-tag-cut"),
    "cut by a line break": (swap(DOCUMENT, TITLE, "{{ ti</w:t><w:br/><w:t>tle }}"), "template-tag-cut"),
    "attributes": (swap(DOCUMENT, TITLE, "{{ title }}{{ ''.__class__.__mro__ }}"), "template-tag-forbidden"),
    "attributes by filter": (swap(DOCUMENT, TITLE, "{{ title }}{{ title | attr('x') }}"), "template-tag-forbidden"),
    "arithmetic": (swap(DOCUMENT, TITLE, "{{ title * 999 }}"), "template-tag-forbidden"),
    "a power": (swap(DOCUMENT, TITLE, "{{ title }}{{ 9 ** 9 }}"), "template-tag-forbidden"),
    "printf": (swap(DOCUMENT, TITLE, "{{ title }}{{ '%999d' % 1 }}"), "template-tag-forbidden"),
    "a wide field": (swap(DOCUMENT, TITLE, "{{ title | center(999999) }}"), "template-tag-forbidden"),
    "loops in loops": (
        swap(DOCUMENT, TITLE, "{{ title }}{% for a in body %}{% for b in body %}{% endfor %}{% endfor %}"),
        "template-tag-forbidden",
    ),
    "format": (swap(DOCUMENT, TITLE, "{{ title }}{{ '{0.a}'.format(title) }}"), "template-tag-forbidden"),
    "include": (swap(DOCUMENT, TITLE, "{{ title }}{% include '/etc/passwd' %}"), "template-tag-forbidden"),
    "import": (swap(DOCUMENT, TITLE, "{{ title }}{% import 'os' as os %}"), "template-tag-forbidden"),
    "body twice": (swap(DOCUMENT, paragraph("{{p body }}"), paragraph("{{p body }}") * 2), "template-tag-twice"),
    "signature behind the annotation": (
        together(without("{{p signature }}"), swap(DOCUMENT, ISSUED, paragraph("{{p signature }}") + ISSUED)),
        "template-tag-order",
    ),
    "title in the style of the body": (styled(TITLE, "", style="Hongtou01"), "template-tag-style"),
    "annotation without its condition": (
        together(without("{%p if annotation %}"), swap(DOCUMENT, ANNOTATION + ENDIF, ANNOTATION)),
        "template-condition-missing",
    ),
    "one blank line less": (swap(DOCUMENT, BLANK, ""), "template-blank-lines"),
    "one blank line more": (swap(DOCUMENT, BLANK, BLANK * 2), "template-blank-lines"),
}  # fmt: skip

SAFETY: Mapping[str, tuple[Alteration, str]] = {
    "linked picture": (related("image", "http://example.org/a.png"), "template-external"),
    "hyperlink": (related("hyperlink", "https://example.org/"), "template-external"),
    "linked file": (related("image", "file:///etc/passwd"), "template-external"),
    "remote template": (related("attachedTemplate", "http://example.org/a.dotm"), "template-attached"),
    "altChunk": (related("aFChunk", "chunk.html", "Internal"), "template-alt-chunk"),
    "macros": (more("word/vbaProject.bin", b"\xd0\xcf"), "template-macro"),
    "docm": (swap(TYPES, "document.main+xml", "document.macroEnabled.main+xml"), "template-macro"),
    "dotx": (swap(TYPES, "document.main+xml", "template.main+xml"), "template-kind"),
    "a picture of the web in VML": (
        appended('<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="//example.org/a"/></w:pict></w:r>'),
        "template-external",
    ),
    "an extension of the web": (more("word/webextensions/taskpanes.xml", b"<a/>"), "template-embedded"),
    "a program": (more("word/media/a.exe", b"MZ"), "template-part-name"),
    "OLE": (more("word/embeddings/oleObject1.bin", b"\xd0\xcf"), "template-embedded"),
    "ActiveX": (more("word/activeX/activeX1.bin", b"\xd0\xcf"), "template-embedded"),
    "INCLUDETEXT": (appended(field("INCLUDETEXT &quot;/etc/passwd&quot;")), "template-field"),
    "INCLUDEPICTURE": (appended(field(" INCLUDEPICTURE &quot;http://example.org&quot;")), "template-field"),
    "DDE": (swap(ODD, " PAGE ", " DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "), "template-field"),
    "mail merge": (swap(SETTINGS, "<w:evenAndOddHeaders/>", "<w:mailMerge/><w:evenAndOddHeaders/>"), "template-mail-merge"),
    "a DTD": (swap(STYLES, "<w:styles ", "<!DOCTYPE w:styles [<!ENTITY a 'b'>]><w:styles "), "template-dtd"),
    "a part outside": (more("../outside.xml", b"<a/>"), "template-part-name"),
    "tracked words": (appended("<w:ins><w:r><w:t>甲</w:t></w:r></w:ins>"), "template-tracked-changes"),
    "a comment": (appended('<w:r><w:commentReference w:id="0"/></w:r>'), "template-comments"),
    "no XML": (more("word/settings.xml", b"<w:settings"), "template-unreadable"),
    "no styles": (lambda parts: parts.pop(STYLES) and None, "template-unreadable"),
}  # fmt: skip
