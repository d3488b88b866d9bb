"""Any template with docxtpl's tags: compiled once, then rendered for each document.

docxtpl turns its tags into Jinja source and repairs what its tags leave behind; everything else is done here, and its
repairs only where a part needs them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2
from docxtpl import DocxTemplate
from lxml import etree

from generator.errors import Fault, TemplateFault
from generator.fill.environment import property_environment, text_environment
from generator.fill.references import DOCUMENT, References, free_stem
from generator.fill.tag_forms import LOOSE_END, WHOLE_TAG

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PROPERTIES = "docProps/core.xml"
# Parts in which docxtpl looks for tags.
_TAGGED = re.compile(rf"word/(document|header\d*|footer\d*|footnotes)\.xml|{re.escape(_PROPERTIES)}")
_PARAGRAPH_TAG = re.compile(r"\{[{%#]p .*?[}%#]\}")
# Tags by which cells come and go: columns then have to be counted anew.
_CELL_TAG = re.compile(r"\{%\s*(?:tc|colspan|hm)\s|\{\{tc\s")
# How a template writes braces that are no tag.
_BRACES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
# What docxtpl's `Listing` and `RichText` leave in a text: a tab, a line break, a paragraph, a page.
_LISTED = "\t\n\a\f"
_DRAWING_NUMBER = re.compile(r'(<wp:docPr\b[^>]*?\bid=")\d+')
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
# Prefixes that boxes are written with; a template saved by another program may leave some undeclared.
PREFIXES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}

_docxtpl = DocxTemplate("")


@dataclass(frozen=True)
class Compiled:
    """The parts of a template that have tags, compiled, and what its documents need besides."""

    name: str
    parts: Mapping[str, jinja2.Template]
    # Drawings that a loop may repeat: their numbers are given anew.
    draws: bool
    # Cells that come and go.
    spans: bool
    # For names and identifiers of what a document adds.
    stem: str


def compile_parts(parts: Mapping[str, bytes], name: str) -> Compiled:
    """Compiles the parts with tags. Raises `TemplateFault` for a tag that cannot be read."""
    roots = {part: parse(data) for part, data in parts.items() if _TAGGED.fullmatch(part)}
    texts = {part: _paragraph_texts(root) for part, root in roots.items()}
    for text in itertools.chain.from_iterable(texts.values()):
        _check_tags(text, name)
    sources = {part: _source(root, text_part=part != _PROPERTIES) for part, root in roots.items()}
    return Compiled(
        name,
        {part: _compile(source, part, name) for part, source in sources.items() if LOOSE_END.search(source)},
        draws="<wp:docPr" in sources[DOCUMENT],
        spans=any(map(_CELL_TAG.search, texts[DOCUMENT])),
        stem=free_stem(b"".join(data for part, data in parts.items() if part.endswith(".rels"))),
    )


def render(compiled: Compiled, context: Mapping[str, object], references: References) -> dict[str, bytes]:
    """The parts with tags, filled. Raises `TemplateFault` for a tag that the context cannot fill."""
    return {part: _render(compiled, part, context, references) for part in compiled.parts}


def _render(compiled: Compiled, part: str, context: Mapping[str, object], references: References) -> bytes:
    references.part = part
    try:
        text = compiled.parts[part].render(context)
        if any(character in text for character in _LISTED):
            text = _docxtpl.resolve_listing(text)
        if part == DOCUMENT and (compiled.draws or references.draws):
            numbers = itertools.count(1)
            text = _DRAWING_NUMBER.sub(lambda found: f"{found[1]}{next(numbers)}", text)
        return _with_columns(text.encode("utf-8")) if part == DOCUMENT and compiled.spans else text.encode("utf-8")
    # Jinja passes on whatever a tag's own arithmetic, an attribute or a filter raises.
    except Exception as error:
        raise TemplateFault(
            Fault("template-variable", parameters={"name": compiled.name, "detail": str(error)})
        ) from error


def _with_columns(data: bytes) -> bytes:
    """Tables with as many columns as their rows have cells."""
    try:
        parse(data)
    except etree.XMLSyntaxError:
        # docxtpl would drop what is not well-formed, unseen; the package will name it.
        return data
    return _written(_docxtpl.fix_tables(data))


def _paragraph_texts(root: etree._Element) -> list[str]:
    return [
        "".join(node.text or "" for node in paragraph.iter(f"{{{W}}}t")).strip() for paragraph in root.iter(f"{{{W}}}p")
    ]


def _check_tags(text: str, name: str) -> None:
    """Every tag ends in the paragraph that it begins in, and a paragraph's tag has that paragraph to itself.

    docxtpl would drop what stands between an open tag and the end of the next one, and what stands beside a paragraph's.
    """
    shared = any(tag != text for tag in _PARAGRAPH_TAG.findall(text))
    if shared or LOOSE_END.search(WHOLE_TAG.sub("", text)):
        raise TemplateFault(Fault("template-syntax", parameters={"name": name, "detail": text}))


def _source(root: etree._Element, *, text_part: bool) -> str:
    """Jinja source of a part."""
    if text_part:
        root = _with_prefixes(root)
    source: str = _docxtpl.patch_xml(etree.tostring(root, encoding="unicode"))
    for written, meant in _BRACES.items():
        source = source.replace(written, f"{{{{ '{meant}' }}}}")
    return _DECLARATION + source


def _with_prefixes(root: etree._Element) -> etree._Element:
    missing = {prefix: uri for prefix, uri in PREFIXES.items() if root.nsmap.get(prefix) != uri}
    if not missing:
        return root
    prefixes: dict[str | None, str] = dict(root.nsmap)
    prefixes.update(missing)
    grown = etree.Element(root.tag, root.attrib, prefixes)
    grown.extend(list(root))
    return grown


def _compile(source: str, part: str, name: str) -> jinja2.Template:
    environment = property_environment() if part == _PROPERTIES else text_environment()
    try:
        return environment.from_string(source)
    except jinja2.TemplateSyntaxError as error:
        parameters = {"name": name, "detail": str(error.message)}
        raise TemplateFault(Fault("template-syntax", parameters=parameters)) from error


def parse(data: bytes) -> etree._Element:
    """The root of a part; no entity is resolved and nothing is fetched. Raises `etree.XMLSyntaxError`."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
