"""templates_docx/README.md tells the keeper of the templates what is in them, completely and as it is."""

import copy
import io
import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph

from generator import GENRES, GeneratorError, example, generate, load
from generator.fill import filling
from generator.package import read_parts
from generator.standard.skeletons import SKELETONS
from generator.standard.styles import BY_FORMAT, SHARED, TABLE, CharacterStyle, ParagraphStyle
from template_builder.formats import build

GUIDE = (Path(__file__).parents[2] / "templates_docx" / "README.md").read_text("utf-8")
# The guide's names of the templates, in the order of its columns.
NAMES = {"general": "通用", "letter": "信函", "order": "命令", "minutes": "纪要", "briefing": "简报"}


def rows(heading: str) -> list[list[str]]:
    """Cells of the first table below a heading, its header left out."""
    _, _, below = GUIDE.partition(f" {heading}\n")
    table = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)
    assert table
    lines = table[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


TAGS = rows("二、标签")


def test_every_template_has_a_name_in_the_guide():
    assert set(NAMES) == set(SKELETONS) == set(BY_FORMAT)
    assert {row[0] for row in rows("一、有哪些模板")} == {f"`{name}.docx`" for name in SKELETONS}


@pytest.mark.parametrize(("column", "name"), list(enumerate(NAMES, start=3)))
def test_the_table_of_tags_ticks_what_each_template_has(column, name):
    text = b"".join(read_parts(build(name)).values()).decode("utf-8", "ignore")
    ticked = {row[0].strip("`") for row in TAGS if row[column] == "√"}
    assert ticked == set(re.findall(r"\{\{p? \w+ \}\}", text))


@pytest.mark.parametrize("genre", GENRES)
def test_the_table_of_tags_has_every_tag_that_a_template_can_use(genre, monkeypatch):
    given: set[str] = set()
    render = filling.render

    def note(compiled, tags, references):
        given.update(tags)
        return render(compiled, tags, references)

    monkeypatch.setattr(filling, "render", note)
    generate(load(example(genre)))
    listed = set(re.findall(r"\w+(?= \}\})", " ".join(row[0] for row in TAGS)))
    # The section is put in by the program, wherever the keeper ends the text.
    assert given - {"last_section"} <= listed
    assert given


def test_the_table_of_common_styles_lists_each_with_its_face_size_and_line():
    wanted = {style.name: described(style) for style in SHARED} | {TABLE: ["—"] * 3}
    assert {name: values for name, _, *values in rows("各模板都有")} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_the_table_of_other_styles_lists_those_of_each_template_with_face_size_and_line(name):
    wanted = {style.name: described(style) for style in BY_FORMAT[name] if style not in SHARED}
    listed = {style: values for style, _, used, *values in rows("部分模板有") if NAMES[name] in used.split("、")}
    assert listed == wanted


def described(style: ParagraphStyle | CharacterStyle) -> list[str]:
    if isinstance(style, CharacterStyle):
        return [style.face, "—", "—"]
    return [style.face, f"{style.size.pt:g}", "—" if style.line is None else f"{style.line.pt:g}"]


def remove(document: Document, text: str) -> None:
    paragraph = next(each for each in document.paragraphs if text in each.text)
    paragraph._p.getparent().remove(paragraph._p)


def write(document: Document, text: str, instead: str) -> None:
    paragraph = next(each for each in document.paragraphs if text in each.text)
    paragraph.runs[0].text = instead


def split(document: Document, tag: str) -> None:
    paragraph = next(each for each in document.paragraphs if tag in each.text)
    second = copy.deepcopy(paragraph._p)
    paragraph._p.addnext(second)
    paragraph.runs[0].text, Paragraph(second, paragraph._parent).runs[0].text = tag[:5], tag[5:]


def remove_style(document: Document, name: str) -> None:
    element = document.styles[name].element
    element.getparent().remove(element)


# What the guide says the keeper may do wrong, and a case of it.
EDITS = {
    "标签名写错": ("template-variable", lambda document: write(document, "{{ title }}", "{{ titel }}")),
    "删掉了 `{%p endif %}`": ("template-syntax", lambda document: remove(document, "{%p endif %}")),
    "`if` 写错": ("template-syntax", lambda document: write(document, "if urgency", "{%p fi urgency %}")),
    "少了一个花括号": ("template-syntax", lambda document: write(document, "{{ title }}", "{{ title }")),
    "在标签中间按了回车": ("template-syntax", lambda document: split(document, "{{ title }}")),
    "`{{p body }}` 这样的标签旁边加了文字": (
        "template-syntax",
        lambda document: write(document, "{{p body }}", "正文：{{p body }}"),
    ),
    "删掉样式": ("template-style", lambda document: remove_style(document, "成文日期")),
    "只换成一行的标签加了 `p`": ("package-damaged", lambda document: write(document, "{{ title }}", "{{p title }}")),
}
FILES = {
    "文件存成 `.doc` 再改名": ("template-unreadable", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "文件删了或改了名": ("template-missing", None),
}


def test_the_table_of_errors_has_no_case_that_is_not_tried():
    told = {row[0]: re.search(r"`([a-z-]+)`", row[1])[1] for row in rows("八、改坏了会怎样")}
    tried = {beginning: code for beginning, (code, _) in {**EDITS, **FILES}.items()}
    assert len(told) == len(tried)
    assert {
        beginning: next(code for case, code in told.items() if case.startswith(beginning)) for beginning in tried
    } == tried


@pytest.mark.parametrize(("code", "edit"), EDITS.values(), ids=EDITS)
def test_a_template_broken_in_word_is_refused_with_the_code_told(tmp_path, code, edit):
    document = docx.Document(io.BytesIO(build("general")))
    edit(document)
    document.save(tmp_path / "general.docx")
    assert refused(tmp_path) == code


@pytest.mark.parametrize(("code", "content"), FILES.values(), ids=FILES)
def test_a_template_that_is_no_word_file_is_refused_with_the_code_told(tmp_path, code, content):
    if content is not None:
        (tmp_path / "general.docx").write_bytes(content)
    assert refused(tmp_path) == code


def refused(folder: Path) -> str:
    with pytest.raises(GeneratorError) as caught:
        generate(load(example("notice")), templates=folder)
    return caught.value.faults[0].code
