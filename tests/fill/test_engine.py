"""What the engine does better than docxtpl, and what it does besides."""

import io

import docx
import pytest
from docxtpl import InlineImage
from lxml import etree

from generator.errors import PackageFault, TemplateFault
from generator.fill import DOCUMENT, References, compile_parts, render
from generator.package import Package, open_package, write_package
from tests.fill.docxtpl_templates import IMAGES, W, template

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
HEADER = "word/header1.xml"


def package(*paragraphs: str, header: str = "", title: str = "", picture: bool = False) -> Package:
    def build(made: docx.document.Document) -> None:
        for text in paragraphs:
            made.add_paragraph(text)
        if picture:
            made.add_picture(io.BytesIO(IMAGES[0]))
        made.sections[0].header.paragraphs[0].text = header
        made.core_properties.title = title

    return open_package(template(build))


def filled(opened: Package, **context: object) -> Package:
    compiled = compile_parts(opened.parts, "template.docx")
    references = References(stem=compiled.stem)
    given = {name: value(references) if callable(value) else value for name, value in context.items()}
    parts = render(compiled, given, references)
    return open_package(write_package(opened, changed=parts, references=references.made))


def text(made: Package, part: str = DOCUMENT) -> str:
    return "".join(node.text or "" for node in etree.fromstring(made.parts[part]).iter(f"{{{W}}}t"))


def title(made: Package) -> str | None:
    return etree.fromstring(made.parts["docProps/core.xml"]).findtext("{http://purl.org/dc/elements/1.1/}title")


def image(references: References) -> InlineImage:
    return InlineImage(references, io.BytesIO(IMAGES[1]))


@pytest.mark.parametrize("value", ["A & B <甲>", "{_{", "{{ x }}", "]]>", "{_% x %_}", 12, 1.5])
def test_a_value_appears_as_it_is(value):
    assert text(filled(package("{{ x }}"), x=value)) == str(value)


def test_what_is_not_there_leaves_nothing_and_what_is_misspelt_is_a_fault():
    assert text(filled(package("前{{ x }}后"), x=None)) == "前后"
    with pytest.raises(TemplateFault, match="y"):
        filled(package("{{ y }}"), x=1)


def test_a_key_is_found_whatever_a_mapping_has_of_its_own():
    assert text(filled(package("{{ x.items }}{{ x.年 }}"), x={"items": "甲", "年": 2022})) == "甲2022"


def test_only_parts_with_tags_are_compiled():
    compiled = compile_parts(package("{{ x }}", header="页眉").parts, "template.docx")
    assert compiled.parts.keys() == {DOCUMENT}


@pytest.mark.parametrize("tag", ["{{ x|safe }}", "{{ x|urlize }}"])
def test_a_filter_that_would_write_markup_of_a_text_is_refused(tag):
    with pytest.raises(TemplateFault) as caught:
        compile_parts(package(tag).parts, "template.docx")
    assert caught.value.faults[0].code == "template-syntax"


def test_no_template_turns_escaping_off():
    assert text(filled(package("{% autoescape false %}{{ x }}{% endautoescape %}"), x="<w:p>")) == "<w:p>"


def test_properties_hold_characters_only():
    assert title(filled(package(title="{{ x }}{{ y }}"), x="甲\n<乙>\t丙", y=None)) == "甲 <乙> 丙"


@pytest.mark.parametrize(("loop", "count"), [(["甲", "乙", "丙"], 3), ([], 0)])
def test_drawings_that_a_loop_repeats_have_numbers_of_their_own(loop, count):
    made = filled(package("{% for y in x %}{{ picture }}{% endfor %}", picture=True), x=loop, picture=image)
    numbers = [node.get("id") for node in etree.fromstring(made.parts[DOCUMENT]).iter(f"{WP}docPr")]
    assert len(set(numbers)) == len(numbers) == count + 1


def media(made: Package) -> dict[str, bytes]:
    return {name: data for name, data in made.parts.items() if "media" in name}


def test_a_picture_is_one_file_in_all_parts():
    assert media(filled(package("{{ x }}", header="{{ x }}"), x=image)) == {"word/media/picture1.jpeg": IMAGES[1]}


def test_a_document_made_here_can_be_a_template():
    made = filled(package("{{ x }}"), x=image)
    references = References(stem=compile_parts(made.parts, "template.docx").stem)
    assert references.picture(IMAGES[0], "image/png") not in made.identifiers[DOCUMENT]
    again = open_package(write_package(made, changed={}, references=references.made))
    assert sorted(media(again).values()) == sorted(IMAGES[:2])


def test_a_tag_that_leaves_broken_markup_is_named_and_not_mended():
    def build(made: docx.document.Document) -> None:
        table = made.add_table(1, 2)
        table.cell(0, 0).text = "{% colspan 2 %}{{ x }}"
        made.add_paragraph("{{p x }}")

    with pytest.raises(PackageFault) as caught:
        filled(open_package(template(build)), x="甲\n乙")
    assert caught.value.faults[0].parameters["detail"].startswith(DOCUMENT)
