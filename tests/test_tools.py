"""The outside programs see what is right and what is wrong with a document."""

import io

import docx
import pdfplumber
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.tools import audit_ooxml, convert_to_pdf, validate_ooxml

SUBSTITUTES = {
    "仿宋_GB2312": "FandolFang-Regular",
    "楷体_GB2312": "FandolKai-Regular",
    "黑体": "FandolHei-Regular",
    "宋体": "FandolSong-Regular",
    "方正小标宋简体": "FandolSong-Bold",
}


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def sound(*texts: str, typeface: str = "仿宋_GB2312") -> Document:
    """A document without the second style part of python-docx's template, which contradicts the first."""
    document = docx.Document()
    (surplus,) = (key for key, rel in document.part.rels.items() if rel.reltype.endswith("/stylesWithEffects"))
    del document.part.rels[surplus]
    for text in texts:
        add_paragraph(document, text, typeface)
    return document


def add_paragraph(document: Document, text: str, typeface: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.font.name = typeface
    run._r.rPr.rFonts.set(qn("w:eastAsia"), typeface)


def faulty() -> Document:
    """A document whose second paragraph holds text outside any run."""
    document = sound("通知")
    document.add_paragraph()._p.append(OxmlElement("w:t"))
    return document


@pytest.mark.libreoffice
def test_one_run_converts_several_documents_in_their_order() -> None:
    pdfs = convert_to_pdf([saved(sound("第一份")), saved(sound("第二份"))])
    texts = [pdfplumber.open(io.BytesIO(pdf)).pages[0].extract_text() for pdf in pdfs]
    assert texts == ["第一份", "第二份"]


@pytest.mark.libreoffice
def test_a_file_that_is_no_docx_is_named_and_not_drawn() -> None:
    with pytest.raises(AssertionError, match=r"no PDF of documents \[0\]"):
        convert_to_pdf([b"plain text", saved(sound("通知"))])


@pytest.mark.libreoffice
def test_the_official_typefaces_are_drawn_with_their_substitutes() -> None:
    document = sound()
    for typeface in SUBSTITUTES:
        add_paragraph(document, "通知", typeface)
    pdf = convert_to_pdf(saved(document))
    # "ABCDEF+FandolFang-Regular": a tag stands before the name of a subset.
    drawn = [char["fontname"].partition("+")[2] for char in pdfplumber.open(io.BytesIO(pdf)).chars]
    assert drawn == [name for name in SUBSTITUTES.values() for _ in "通知"]


@pytest.mark.ooxml
def test_the_open_xml_sdk_finds_the_faulty_document_among_sound_ones() -> None:
    before, errors, after = validate_ooxml([saved(sound("通知")), saved(faulty()), saved(sound("通知"))])
    assert before == after == []
    (error,) = errors
    assert error.startswith("/word/document.xml /w:document[1]/w:body[1]/w:p[2]: The element has invalid child element")


def test_openxml_audit_finds_nothing_in_a_sound_document() -> None:
    assert audit_ooxml(saved(sound("通知"))) == []


def test_openxml_audit_finds_the_faulty_element() -> None:
    (error,) = audit_ooxml(saved(faulty()))
    assert error == "[schema] /word/document.xml:/document[1]/body[1]/p[2]: Unexpected element 't' found"


def test_openxml_audit_finds_what_word_stumbles_over_though_the_schema_allows_it() -> None:
    errors = audit_ooxml(saved(docx.Document()))
    assert errors
    assert all("/word/stylesWithEffects.xml" in error for error in errors)
