import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image

from generator import UnreadableFile, example, generate, load, read_draft, read_word_file


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_paragraphs_and_tables_come_in_their_order():
    document = docx.Document()
    document.add_paragraph("一、总体要求")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), "甲乙丙丁", strict=True):
        cell.text = text
    document.add_paragraph("二、工作安排")
    assert read_word_file(saved(document)) == ["一、总体要求", [["甲", "乙"], ["丙", "丁"]], "二、工作安排"]


def test_a_cell_over_two_columns_is_read_once():
    document = docx.Document()
    table = document.add_table(rows=1, cols=3)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "合计"
    assert read_word_file(saved(document)) == [[["合计", ""]]]


def test_numbers_that_word_counts_are_read():
    document = docx.Document()
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for level, (form, pattern) in enumerate((("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))):
        element = OxmlElement("w:lvl")
        element.set(qn("w:ilvl"), str(level))
        for name, value in (("start", "1"), ("numFmt", form), ("lvlText", pattern)):
            child = OxmlElement(f"w:{name}")
            child.set(qn("w:val"), value)
            element.append(child)
        abstract.append(element)
    numbering.insert(0, abstract)
    number = numbering.add_num(77)
    for text, level in (("总体要求", 0), ("目标", 1), ("原则", 1), ("工作安排", 0), ("步骤", 1)):
        properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number.numId
    assert read_word_file(saved(document)) == [
        *("一、总体要求", "（一）目标", "（二）原则", "二、工作安排", "（一）步骤"),
    ]


def test_a_picture_is_a_block():
    picture = io.BytesIO()
    Image.new("RGB", (8, 4)).save(picture, "PNG")
    document = docx.Document()
    document.add_picture(picture)
    (block,) = read_word_file(saved(document))
    assert block["kind"] == "image"
    load({**example("notice"), "body": ["正文。", block]})


def test_a_document_of_ours_is_read_back():
    data = example("notice")
    fields = read_draft(read_word_file(generate(load(data)))).fields
    assert {name: fields[name] for name in ("document_number", "title", "recipients", "date_signed", "annotation")} == {
        name: data[name] for name in ("document_number", "title", "recipients", "date_signed", "annotation")
    }
    assert len(fields["body"]) == len(data["body"])


def test_the_imprint_in_its_text_box_is_read_back():
    data = example("quarterly_report")
    fields = read_draft(read_word_file(generate(load(data)))).fields
    assert fields["printing"] == data["printing"]
    assert fields["copy_to"] == data["copy_to"] or fields["copy_to"] == [data["copy_to"]]


def bomb() -> bytes:
    buffer = io.BytesIO(saved(docx.Document()))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/large.xml", bytes(80 * 2**20))
    return buffer.getvalue()


def endless_text() -> bytes:
    document = docx.Document()
    for _ in range(20_001):
        document.element.body.insert(0, OxmlElement("w:p"))
    return saved(document)


def endless_row() -> bytes:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "甲"
    cell._tc.grid_span = 999_999_999
    return saved(document)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"plain text",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        saved(docx.Document())[:-200],
        bomb(),
        endless_row(),
        endless_text(),
    ],
    ids=["empty", "head of a zip", "text", "doc", "cut short", "bomb", "endless row", "endless text"],
)
def test_what_cannot_be_opened_is_refused(data):
    with pytest.raises(UnreadableFile) as refused:
        read_word_file(data)
    assert refused.value.faults[0].code == "file-unreadable"
