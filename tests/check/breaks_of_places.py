"""Places on the page, from the mark down to the imprint: each broken once."""

from tests.check.alterations import DOCUMENT, ODD, Parts, in_style, swap
from tests.check.breaks import (
    BLANK,
    CENTRE,
    LEFT,
    LETTER,
    MINUTES,
    NOTICE,
    ORDER,
    REPORT,
    RUN,
    Break,
    all_of,
    before,
    emptied,
    in_paragraph,
    in_part,
    moved,
    on_document,
    raised,
    says,
    unparted,
    without_blank_before,
    without_drawing,
    without_rule,
)

INDENTED = '<w:ind w:left="632"/></w:pPr>'
BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="8" w:color="FF0000"/></w:pBdr>'
ANCHOR = '<w:pStyle w:val="Hongtou14"/>'
TAB = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:tab/></w:r>'
HEADINGS = "headings_four_levels"
LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
SEAL, CORNER, SINGLE = "seal", "copy_number_secrecy_urgency", "attachment_single"
PRINTED = "printing_without_copy_to"
MORE_TEXT = (
    '<w:p><w:pPr><w:pStyle w:val="Hongtou01"/><w:pageBreakBefore/></w:pPr>'
    f"<w:r><w:rPr>{RUN}</w:rPr><w:t>请遵照执行。</w:t></w:r></w:p><w:sectPr"
)

HEAD = (
    Break("mark_10_mm_high", SEAL, raised(567), "mark-top", "7.2.4"),
    Break("mark_at_the_left", SEAL, in_style("发文机关标志", CENTRE, LEFT), "mark-centre", "7.2.4"),
    Break("one_blank_line_above_the_number", SEAL, without_blank_before("稷政发〔2022〕9号"), "number-gap", "7.2.5"),
    Break("number_at_the_left", SEAL, in_style("发文字号", CENTRE, LEFT), "number-place", "7.2.5"),
    Break(
        "signers_20_mm_to_the_left",
        "opinion_upward",
        swap(DOCUMENT, 'w:val="left" w:pos="6289"', 'w:val="left" w:pos="5155"'),
        "signers-place",
        "7.2.6",
    ),
    Break("red_rule_missing", SEAL, in_style("发文字号", BORDER, ""), "head-rule", "7.2.7"),
    Break(
        "rule_black",
        SEAL,
        in_style("发文字号", 'w:color="FF0000"/></w:pBdr>', 'w:color="000000"/></w:pBdr>'),
        "head-rule-color",
        "7.2.7",
    ),
    Break(
        "red_rule_short",
        SEAL,
        in_style("发文字号", CENTRE, f'<w:ind w:left="1000" w:right="1000"/>{CENTRE}'),
        "head-rule-width",
        "7.2.7",
    ),
    Break("red_rule_8_mm_below", SEAL, in_style("发文字号", 'w:space="8"', 'w:space="20"'), "head-rule-drop", "7.2.7"),
    Break("copy_number_indented", CORNER, in_paragraph("000036", "</w:pPr>", INDENTED), "corner-mark-left", "7.2.1"),
    Break(
        "urgency_on_line_two",
        "urgent_notice",
        all_of(before("加急", BLANK), raised(579)),
        "corner-mark-line",
        "7.2.3",
    ),
)

SIDEWAYS, ON_ITS_SIDE = "word/sideways_footer1.xml", "landscape_table_odd"


def _upright_number(parts: Parts) -> None:
    parts[SIDEWAYS] = parts[ODD]


LANDSCAPE = (
    Break(
        "number_of_a_landscape_page_5_mm_lower",
        ON_ITS_SIDE,
        swap(SIDEWAYS, 'w:tblpX="1447"', 'w:tblpX="1164"'),
        "wide-page-number",
        "8",
    ),
    Break("number_of_a_landscape_page_below_its_table", ON_ITS_SIDE, _upright_number, "wide-page-number", "8"),
    Break("landscape_page_without_number", ON_ITS_SIDE, emptied(SIDEWAYS), "wide-page-number-missing", "8"),
    Break(
        "landscape_page_turned_the_other_way",
        ON_ITS_SIDE,
        all_of(
            swap(SIDEWAYS, 'w:tblpX="1447" w:tblpY="1587"', 'w:tblpX="15111" w:tblpY="1474"'),
            swap(SIDEWAYS, 'w:textDirection w:val="tbRl"', 'w:textDirection w:val="btLr"'),
        ),
        "wide-page-head",
        "8",
    ),
)

LETTERS = (
    Break("letter_rule_missing", LETTER, without_drawing("红线 2"), "letter-rules", "10.1"),
    Break(
        "letter_rules_156_mm_long",
        LETTER,
        in_part(DOCUMENT, 'cx="6120130"', 'cx="5616000"'),
        "letter-rule-length",
        "10.1",
    ),
    Break(
        "last_rule_10_mm_high",
        LETTER,
        all_of(
            *(swap(DOCUMENT, f"<wp:posOffset>{top}<", f"<wp:posOffset>{top - 360000}<") for top in (9925685, 9957435))
        ),
        "letter-rule-rise",
        "10.1",
    ),
    Break(
        "first_rule_thin_above_thick",
        LETTER,
        on_document(
            lambda text: (
                text.replace('w="28575"', 'w="1"', 1)
                .replace('w="9525"', 'w="28575"', 1)
                .replace('w="1"', 'w="9525"', 1)
            )
        ),
        "letter-rule-order",
        "10.1",
    ),
    Break(
        "letter_number_in_the_middle",
        LETTER,
        in_paragraph("稷约〔2022〕3号", 'w:pos="8844"', 'w:pos="6000"'),
        "number-place",
        "10.1",
    ),
)

MAIN = (
    Break("one_blank_line_above_the_title", SEAL, without_blank_before("关于公布"), "title-gap", "7.3.1"),
    Break("title_broken_inside_a_word", SEAL, says(f"公布{LINE_BREAK}", f"公{LINE_BREAK}布"), "title-words", "7.3.1"),
    Break(
        "title_broken_inside_the_issuers_name",
        NOTICE,
        says(f"办公室{LINE_BREAK}", f"{LINE_BREAK}办公室"),
        "title-words",
        "7.3.1",
    ),
    Break("title_at_the_left", SEAL, in_style("公文标题", CENTRE, LEFT), "title-centre", "7.3.1"),
    Break(
        "no_blank_line_above_recipients", SEAL, without_blank_before("各乡（镇）人民政府，"), "recipients-gap", "7.3.2"
    ),
    Break(
        "recipients_indented",
        HEADINGS,
        in_paragraph("各乡（镇）人民政府，", "</w:pPr>", INDENTED),
        "recipients-left",
        "7.3.2",
    ),
    Break("blank_line_above_the_text", HEADINGS, before("减轻企业负担", BLANK), "body-start", "7.3.3"),
    Break(
        "indent_missing",
        SEAL,
        in_paragraph(
            "决定取消", "<w:keepNext/></w:pPr>", '<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>'
        ),
        "first-line-indent",
        "7.3.3",
    ),
    Break(
        "wrapped_lines_indented",
        SEAL,
        in_paragraph(
            "决定取消",
            "<w:keepNext/></w:pPr>",
            '<w:keepNext/><w:ind w:left="316" w:firstLineChars="0" w:firstLine="316"/></w:pPr>',
        ),
        "wrapped-line-left",
        "7.3.3",
    ),
    Break(
        "lines_10_mm_too_long",
        SEAL,
        in_paragraph("决定取消", "<w:keepNext/></w:pPr>", '<w:keepNext/><w:ind w:right="-567"/></w:pPr>'),
        "outside-type-area",
        "5.2.1",
    ),
    Break(
        "attachment_note_without_blank_line", SINGLE, without_blank_before("附件：营商"), "attachment-note-gap", "7.3.4"
    ),
    Break(
        "attachment_note_at_the_edge",
        SINGLE,
        in_paragraph("附件：营商", 'w:left="1579"', 'w:left="947"'),
        "attachment-note-indent",
        "7.3.4",
    ),
    Break(
        "second_name_not_below_the_first",
        "attachments_several",
        in_paragraph("2.责任清单", 'w:left="1895"', 'w:left="1579"'),
        "attachment-note-wrap",
        "7.3.4",
    ),
    Break(
        "attachment_not_on_a_new_page",
        SINGLE,
        swap(DOCUMENT, '<w:pStyle w:val="Hongtou37"/><w:pageBreakBefore/>', '<w:pStyle w:val="Hongtou37"/>'),
        "annex-new-page",
        "7.3.7",
    ),
    Break(
        "attachments_title_on_line_two",
        SINGLE,
        on_document(lambda text: text.replace(f"附件</w:t></w:r></w:p>{BLANK}", "附件</w:t></w:r></w:p>", 1)),
        "annex-title-line",
        "7.3.7",
    ),
    Break(
        "attachments_label_indented",
        SINGLE,
        swap(
            DOCUMENT,
            '<w:pStyle w:val="Hongtou37"/><w:pageBreakBefore/></w:pPr>',
            f'<w:pStyle w:val="Hongtou37"/><w:pageBreakBefore/>{INDENTED}',
        ),
        "annex-label-left",
        "7.3.7",
    ),
    Break("order_text_one_line_below_its_number", ORDER, without_blank_before("为有效预防"), "order-text-gap", "10.2"),
    Break("attendance_without_blank_line", MINUTES, without_blank_before("出席：工作专班"), "attendance-gap", "10.3"),
)


def flush_right(text: str) -> str:
    """署名 and a date as long as it are set to the right, without the date's blank."""
    text = text.replace("2022年5月30日", "2022年5月3日")
    stop = '<w:tabs><w:tab w:val="center" w:pos="6391"/></w:tabs>'
    start = text.index(stop)
    return text[:start] + text[start:].replace(stop, '<w:jc w:val="right"/>').replace(TAB, "")


SIGNATURES = (
    Break(
        "signature_at_the_left",
        SEAL,
        on_document(lambda text: text.replace(f"{TAB}<w:r>", "<w:r>", 1)),
        "signature-place",
        "7.3.5.1",
    ),
    Break(
        "signature_and_date_at_the_right_edge",
        SEAL,
        moved(6391, 1000),
        "date-place",
        "7.3.5.1",
    ),
    Break("signature_and_date_flush_right", SEAL, on_document(flush_right), "date-place", "7.3.5.1"),
    Break(
        "unsealed_date_left_of_the_office",
        "no_seal_signature_longer",
        in_paragraph("2022年7月1日", 'w:left="2211"', 'w:left="1263"'),
        "date-place",
        "7.3.5.2",
    ),
    Break(
        "unsealed_signature_without_blank_line",
        "no_seal_signature_longer",
        on_document(unparted),
        "signature-gap",
        "7.3.5.2",
    ),
    Break("one_blank_line_above_a_sealed_signature", SEAL, on_document(unparted), "signature-gap", "7.3.5.1"),
    Break(
        "annotation_at_the_edge",
        REPORT,
        in_paragraph("（联系人", "</w:pPr>", '<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>'),
        "annotation-place",
        "7.3.6",
    ),
)

IMPRINT = (
    Break(
        "imprint_on_an_odd_page",
        PRINTED,
        swap(DOCUMENT, ANCHOR, f"{ANCHOR}<w:pageBreakBefore/>"),
        "imprint-even-page",
        "7.4.1",
    ),
    Break(
        "text_on_a_page_after_the_imprint",
        PRINTED,
        on_document(lambda text: MORE_TEXT.join(text.rsplit("<w:sectPr", 1))),
        "imprint-last-page",
        "7.4.1",
    ),
    Break("imprint_rule_missing", "circular_jishan_2022_11", without_rule(1), "imprint-rules", "7.4.1"),
    Break(
        "first_imprint_rule_1_mm_thick",
        PRINTED,
        swap(DOCUMENT, '<w:top w:val="single" w:sz="8"', '<w:top w:val="single" w:sz="24"'),
        "imprint-rule-weight",
        "7.4.1",
    ),
    Break(
        "imprint_in_the_middle_of_the_page",
        PRINTED,
        on_document(lambda text: "<wp:align>center</wp:align>".join(text.rsplit("<wp:align>bottom</wp:align>", 1))),
        "imprint-foot",
        "7.4.1",
    ),
    Break(
        "copies_not_indented",
        "circular_jishan_2022_11",
        in_paragraph("抄送：", 'w:left="1120"', 'w:left="840"'),
        "copy-to-indent",
        "7.4.2",
    ),
    Break(
        "printing_date_at_the_edge",
        PRINTED,
        in_paragraph("印发", 'w:pos="8564"', 'w:pos="8844"'),
        "printing-place",
        "7.4.3",
    ),
)
