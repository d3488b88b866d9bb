"""What Word puts into a template whenever it saves is no fault: written here as Word writes it, for Word is not at hand."""

import re

import pytest

from generator import Site, example, generate, load
from generator.package import write_parts
from generator.pipeline import inspect
from tests.check.alterations import (
    DOCUMENT,
    EVEN,
    ODD,
    SETTINGS,
    STYLES,
    TYPES,
    Parts,
    W,
    altered,
    appended,
    more,
    related,
    swap,
    together,
)
from tests.document_text import paragraphs

RUN = '<w:r w:rsidR="00A45C1D"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">'
SPELLING = (
    f'</w:t></w:r><w:proofErr w:type="spellStart"/>{RUN}',
    f'</w:t></w:r><w:proofErr w:type="spellEnd"/>{RUN}',
)
NOTES = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>'
)
NOTES_TYPE = (
    '<Override PartName="/word/footnotes.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
)
SETTING = (
    '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:proofState w:spelling="clean" w:grammar="clean"/>'
    '<w:drawingGridVerticalSpacing w:val="289"/><w:noPunctuationKerning/><w:evenAndOddHeaders/>'
)
AFTER = (
    '</w:compat><w:rsids><w:rsidRoot w:val="00A45C1D"/><w:rsid w:val="00A45C1D"/></w:rsids>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)
LATENT = '<w:latentStyles w:defLockedState="0" w:count="376"><w:lsdException w:name="Normal" w:qFormat="1"/></w:latentStyles>'
GALLERY = '<w:sdt><w:sdtPr><w:id w:val="1"/><w:docPartObj><w:docPartGallery w:val="Page Numbers"/></w:docPartObj></w:sdtPr><w:sdtContent>'


def tags_cut_by_the_spelling_check(parts: Parts) -> None:
    text = parts[DOCUMENT].decode("utf-8")
    cut = re.sub(r"(\{\{p?|\{%p if) (\w+) ", lambda tag: f"{tag[1]} {SPELLING[0]}{tag[2]}{SPELLING[1]} ", text)
    assert cut.count("proofErr") > 20
    parts[DOCUMENT] = cut.encode("utf-8")


def numbered_saves(parts: Parts) -> None:
    text = parts[DOCUMENT].decode("utf-8")
    parts[DOCUMENT] = text.replace("<w:p>", '<w:p w:rsidR="00A45C1D" w:rsidRDefault="00A45C1D">').encode("utf-8")


def in_a_gallery(part: str):
    return together(swap(part, "<w:p>", f"{GALLERY}<w:p>"), swap(part, "</w:ftr>", "</w:sdtContent></w:sdt></w:ftr>"))


SAVES = {
    "tags cut by the spelling check": tags_cut_by_the_spelling_check,
    "numbers of saves": numbered_saves,
    "where the cursor was": appended('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'),
    "columns of one": swap(DOCUMENT, "<w:docGrid", '<w:cols w:space="425"/><w:docGrid'),
    "settings": together(swap(SETTINGS, "<w:evenAndOddHeaders/>", SETTING), swap(SETTINGS, "</w:compat>", AFTER)),
    "latent styles": swap(STYLES, "</w:docDefaults>", f"</w:docDefaults>{LATENT}"),
    "kerning of Normal": swap(STYLES, "</w:pPr></w:style>", '</w:pPr><w:rPr><w:kern w:val="2"/><w:szCs w:val="24"/></w:rPr></w:style>'),
    "page numbers of the gallery": together(in_a_gallery(ODD), in_a_gallery(EVEN)),
    "a field that keeps its format": together(swap(ODD, " PAGE ", " PAGE   \\* MERGEFORMAT "), swap(EVEN, " PAGE ", "PAGE  \\* Arabic")),
    "footnotes that nobody wrote": together(
        more("word/footnotes.xml", NOTES.encode()),
        swap(TYPES, "</Types>", f"{NOTES_TYPE}</Types>"),
        related("footnotes", "footnotes.xml", "Internal"),
    ),
    "a store for sources": more("customXml/item1.xml", b"<b:Sources xmlns:b='urn:b' SelectedStyle=''/>"),
}  # fmt: skip


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_what_word_adds_is_no_fault(save):
    assert inspect(write_parts(altered("general", save)), "general") == ()


def test_a_template_with_all_of_it_makes_the_same_text(tmp_path):
    # A paragraph more at the end is what the cursor left behind.
    saved = altered("general", *(save for name, save in SAVES.items() if name != "where the cursor was"))
    (tmp_path / "general.docx").write_bytes(write_parts(saved))
    document = load(example("notice"))
    assert paragraphs(generate(document, site=Site(templates=tmp_path))) == paragraphs(generate(document))
