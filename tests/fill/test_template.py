import pytest

from generator import example, generate, load
from generator.errors import TemplateFault
from generator.fill import DOCUMENT, open_template
from generator.fill.template import Template
from generator.package import read_parts
from generator.standard.styles import BY_FORMAT, TABLE
from tests.document_text import W, paragraphs
from tests.fill.cases import STYLES, document, filled, parts, style_names, with_other_identifiers
from tests.model.cases import VALID, read

TABLE_BLOCK = {"kind": "table", "columns": [{}], "rows": [["甲"]]}


def fault(template, name="general.docx"):
    with pytest.raises(TemplateFault) as caught:
        open_template(template, name)
    (found,) = caught.value.faults
    return found


def test_styles_are_found_by_their_names_whatever_their_identifiers():
    template = with_other_identifiers(parts())
    names = style_names(template)
    used = {node.get(f"{W}val") for node in document(filled(template, body=[TABLE_BLOCK])).iter(f"{W}pStyle")}
    assert used <= names.keys()
    assert {names[identifier] for identifier in used} >= {"公文标题", "表格文字", "发文机关署名", "成文日期"}


@pytest.mark.parametrize("style", ["公文正文", "成文日期", TABLE])
def test_a_style_that_is_missing_is_named(style):
    template = parts()
    template[STYLES] = template[STYLES].replace(f'"{style}"'.encode(), '"另一样式"'.encode())
    with pytest.raises(TemplateFault) as caught:
        filled(template, body=["正文。", TABLE_BLOCK])
    (found,) = caught.value.faults
    assert (found.code, dict(found.parameters)) == ("template-style", {"name": "general.docx", "style": style})


@pytest.mark.parametrize("tag", ["{{ title | nothing }}", "{% if title %}", "{{ title! }}", "{% endif %}", "{{ }}"])
def test_a_tag_that_jinja_cannot_read_is_a_fault_of_the_template(tag):
    found = fault(parts(title=tag))
    assert (found.code, found.parameters["name"]) == ("template-syntax", "general.docx")


@pytest.mark.parametrize(
    "text",
    [
        *("{{ title", "{{ title }", "title }}", "{% if title", "{# title", "{{ title }} {{"),
        *("{{p title }}甲", "甲{{p title }}", "{{p title }}{{p body }}", "{%p if title %}甲{%p endif %}"),
    ],
)
def test_a_tag_that_would_swallow_its_neighbours_is_named_with_them(text):
    found = fault(parts(title=text))
    assert (found.code, found.parameters["detail"]) == ("template-syntax", text)


def test_tags_are_looked_at_in_headers_and_footers_too():
    template = parts()
    template["word/footer1.xml"] = template["word/footer1.xml"].replace(b"</w:r></w:p>", b"<w:t>{{ x</w:t></w:r></w:p>")
    assert fault(template).code == "template-syntax"
    assert fault(template | {"word/footer1.xml": b"<w:ftr"}).code == "template-unreadable"


@pytest.mark.parametrize("part", [DOCUMENT, STYLES])
def test_a_file_without_its_main_parts_is_no_template(part):
    assert fault({name: data for name, data in parts().items() if name != part}).code == "template-unreadable"
    assert fault(parts() | {part: b"<w:document"}).code == "template-unreadable"


@pytest.mark.parametrize("xml", ["", "<w:body/>", "<w:body><w:p/></w:body>"])
def test_a_document_without_a_section_is_no_template(xml):
    text = f'<w:document xmlns:w="{W[1:-1]}">{xml}</w:document>'
    assert fault(parts() | {DOCUMENT: text.encode()}).code == "template-unreadable"


def test_prefixes_that_another_program_left_out_are_declared_again():
    template = parts()
    for prefix in (b"wp", b"mc", b"wps"):
        start = template[DOCUMENT].index(b" xmlns:" + prefix + b"=")
        end = template[DOCUMENT].index(b'"', template[DOCUMENT].index(b'"', start) + 1) + 1
        template[DOCUMENT] = template[DOCUMENT][:start] + template[DOCUMENT][end:]
    root = document(filled(template, copy_to=["县委办公室"]))
    assert [node.text for node in root.iter(f"{W}t")].count("抄送：县委办公室。") == 1


def test_words_and_paragraphs_of_the_keepers_own_stay():
    template = parts(title="（征求意见稿）{{ title }}")
    texts = [node.text for node in document(filled(template)).iter(f"{W}t")]
    assert "（征求意见稿）关于报送工作总结的通知" in texts


def test_a_tag_that_word_has_cut_into_runs_is_still_one_tag():
    template = parts()
    cut = b"{{ ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tle }}"
    assert template[DOCUMENT].count(b"{{ title }}") == 1
    template[DOCUMENT] = template[DOCUMENT].replace(b"{{ title }}", cut)
    assert "关于报送工作总结的通知" in [node.text for node in document(filled(template)).iter(f"{W}t")]


@pytest.mark.parametrize("name", BY_FORMAT)
def test_the_templates_of_the_project_open(name):
    template = open_template(parts(name), f"{name}.docx")
    assert isinstance(template, Template)
    assert template.compiled.parts.keys() == {DOCUMENT, "docProps/core.xml"}
    assert {style.name for style in BY_FORMAT[name]} <= template.style_ids.keys()


@pytest.mark.libreoffice
def test_a_template_saved_again_by_libreoffice_gives_the_same_text(saved_again):
    for path in VALID:
        document = load(read(path))
        assert paragraphs(generate(document, templates=saved_again)) == paragraphs(generate(document)), path.stem


@pytest.mark.libreoffice
def test_a_template_saved_again_still_has_odd_and_even_page_numbers(saved_again):
    found = read_parts(generate(load(example("notice")), templates=saved_again))
    footers = [data for name, data in found.items() if name.startswith("word/footer")]
    assert len([data for data in footers if b"PAGE" in data]) == 2
    assert b"evenAndOddHeaders" in found["word/settings.xml"]
