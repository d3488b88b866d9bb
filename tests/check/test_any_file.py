"""Files made by others, and files made to do harm: read by what they are, and never a fault of ours."""

import contextlib
import io
import re

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import UnreadableFile, example, generate, load
from generator.check.contents import read_contents
from generator.check.outside import inert
from generator.check.recognition import find_elements
from generator.checking import check_file
from generator.package import read_parts, write_parts
from tests.converters import BlankPages

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"


def by_hand(*, spoiled: bool) -> bytes:
    """A notice as people type one: everything in the style Normal, formatted at the text."""
    word = Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(25 if spoiled else 37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)

    def add(text, face="仿宋_GB2312", size=16, *, centred=False, right=False, red=False, bold=False, indented=False):
        paragraph = word.add_paragraph()
        run = paragraph.add_run(text)
        run.font.name, run.font.size, run.bold = face, Pt(size), bold
        run._r.rPr.rFonts.set(qn("w:eastAsia"), face)
        if red:
            run.font.color.rgb = RGBColor(255, 0, 0)
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        paragraph.paragraph_format.space_after = Pt(0)
        if indented:
            paragraph.paragraph_format.first_line_indent = Pt(32)
        if centred or right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT

    add("甲县教育局文件", "方正小标宋简体", 42, centred=True, red=True)
    add("甲教发[2023]06号" if spoiled else "甲教发〔2023〕6号", centred=True)
    add("甲县教育局", "方正小标宋简体", 22, centred=True)
    add("关于做好秋季开学工作的通知", "方正小标宋简体", 22, centred=True)
    add("各中小学校：")
    add("为做好开学工作，现将有关事项通知如下：", indented=True)
    add("一、提高认识", "黑体", bold=spoiled, indented=True)
    add("各学校要加强领导。", indented=True)
    add("附件：领导小组名单", indented=True)
    add("甲县教育局", right=True)
    add("二〇二三年八月十日" if spoiled else "2023年8月10日", right=True)
    table = word.add_table(2, 1)
    for cell, text in zip(
        table.column_cells(0), ("抄送：县政府办公室。", "甲县教育局办公室　2023年8月11日印发"), strict=True
    ):
        run = cell.paragraphs[0].add_run(text)
        run.font.size = Pt(14)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


def fails(file: bytes) -> set[str]:
    return {finding.code for finding in check_file(file, BlankPages(), classified=False).report.fails}


def test_elements_are_found_by_what_they_are():
    elements = find_elements(read_contents(read_parts(by_hand(spoiled=False))))
    assert elements.kind == "general"
    assert [element.role for element in elements.all] == [
        *("issuer_mark", "document_number", "title", "title", "recipients", "body", "heading", "body"),
        *("attachment_note", "signature", "date_signed", "copy_to", "printing"),
    ]


def test_a_sound_file_by_hand_lacks_only_what_it_lacks():
    assert fails(by_hand(spoiled=False)) == {"page-number"}


def test_a_spoiled_file_by_hand_is_told_each_fault():
    found = fails(by_hand(spoiled=True)) - fails(by_hand(spoiled=False))
    assert found == {"top-margin", "number-brackets", "number-zero", "bold", "date-in-han"}


def test_what_is_linked_and_what_fetches_is_taken_out_before_a_file_is_drawn():
    parts = read_parts(by_hand(spoiled=False))
    link = (
        '<Relationship Id="rIdX" TargetMode="External" Target="http://example.com/a.png"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", link.encode())
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r>'
        '<w:r><w:instrText>PICTURE "http://example.com/b.png"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="INCLUDETEXT c.docx"/></w:p>'
    )
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", f"<w:body>{field}".encode())
    drawn = BlankPages()
    check_file(write_parts(parts), drawn, classified=False)
    ((file, _archival),) = drawn.asked
    together = b"".join(read_parts(file).values())
    assert not re.search(rb"example\.com|INCLUDE", together)


def test_a_file_without_links_is_drawn_as_it_is():
    parts = read_parts(by_hand(spoiled=False))
    assert inert(parts) == parts


def test_a_document_type_is_refused():
    parts = read_parts(by_hand(spoiled=False))
    parts[DOCUMENT] = b'<!DOCTYPE a [<!ENTITY b "c">]>' + re.sub(rb"^<\?xml.*?\?>", b"", parts[DOCUMENT])
    with pytest.raises(UnreadableFile):
        check_file(write_parts(parts), BlankPages(), classified=False)


SOUND = read_parts(generate(load(example("report"))))
TAGS = re.findall(rb'<w:[^>]*w:(?:val|w|h|line|left|sz)="[^"]*"[^>]*>', SOUND[DOCUMENT] + SOUND[STYLES])


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_whatever_is_done_to_a_file_it_is_checked_or_refused(data):
    parts = dict(SOUND)
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(sorted(parts)))
        match data.draw(st.integers(0, 3)):
            case 0:
                del parts[name]
            case 1:
                start = data.draw(st.integers(0, len(parts[name])))
                parts[name] = parts[name][:start] + data.draw(st.binary(max_size=8)) + parts[name][start + 8 :]
            case 2:
                value = data.draw(st.sampled_from(["", "-1", "1e9", "abc", "99999999999999999999", "nan", "0.5", "甲"]))
                old = data.draw(st.sampled_from(TAGS))
                new = re.sub(rb'"[^"]*"', f'"{value}"'.encode(), old)
                parts[name] = parts[name].replace(old, new)
            case 3:
                tag = data.draw(st.sampled_from([b"w:sectPr", b"w:pPr", b"w:rPr", b"w:body", b"w:style", b"w:name"]))
                parts[name] = parts[name].replace(tag, b"w:other")
        if not parts:
            return
    with contextlib.suppress(UnreadableFile):
        check_file(write_parts(parts), BlankPages(), classified=True)


ATTRIBUTES = sorted(set(re.findall(rb"w:[A-Za-z]+(?==)", SOUND[DOCUMENT] + SOUND[STYLES])))


@pytest.mark.parametrize("value", [b"", b"-1", b"0", b"nan", b"1e999", b"9" * 30, b"abc", b"0.5"])
def test_any_value_of_any_attribute_is_checked_or_refused(value):
    for attribute in ATTRIBUTES:
        parts = {
            name: re.sub(attribute + rb'="[^"]*"', attribute + b'="' + value + b'"', SOUND[name]) for name in SOUND
        }
        with contextlib.suppress(UnreadableFile):
            check_file(write_parts(parts), BlankPages(), classified=True)


@pytest.mark.parametrize("last", ["见附件3", "特此通知"])
def test_a_short_last_line_of_the_text_without_a_full_stop_is_no_signature(last):
    data = example("notice")
    file = generate(load(data | {"body": [*data["body"][:2], last]}))
    elements = find_elements(read_contents(read_parts(file)))
    assert elements.text("signature") == "稷山县人民政府办公室"
