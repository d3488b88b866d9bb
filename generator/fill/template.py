"""A Word template, opened and compiled: docxtpl's tags become Jinja source, styles are found by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2
from docxtpl import DocxTemplate
from lxml import etree

from generator.errors import Fault, TemplateFault
from generator.fill.environment import environment
from generator.fill.sections import Sections, sections_of
from generator.standard.styles import BY_FORMAT

DOCUMENT = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Parts in which docxtpl looks for tags.
_TAGGED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml|docProps/core\.xml")
_WHOLE_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_PARAGRAPH_TAG = re.compile(r"\{[{%#]p .*?[}%#]\}")
_LOOSE_END = re.compile(r"\{[{%#]|[}%#]\}")
# Prefixes that boxes are written with; a template saved by another program may leave some undeclared.
_PREFIXES = {
    "w": _W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


@dataclass(frozen=True)
class Template:
    """A template ready to be filled: its parts, those with tags compiled, and its styles' identifiers by name."""

    name: str
    parts: Mapping[str, bytes]
    tagged: Mapping[str, jinja2.Template]
    style_ids: Mapping[str, str]
    sections: Sections


def open_template(parts: Mapping[str, bytes], name: str) -> Template:
    """Compiles a template's parts. Raises `TemplateFault`."""
    try:
        document = _parse(parts[DOCUMENT])
        style_ids = _style_ids(parts["word/styles.xml"])
        body = document.findall(f"{{{_W}}}body")[0]
        last = body.findall(f"{{{_W}}}sectPr")[-1]
        _check_tags(parts, name)
    except (KeyError, IndexError, etree.XMLSyntaxError) as error:
        raise TemplateFault(Fault("template-unreadable", parameters={"name": name})) from error
    for style in BY_FORMAT.get(name.removesuffix(".docx"), ()):
        if style.name not in style_ids:
            raise TemplateFault(Fault("template-style", parameters={"name": name, "style": style.name}))
    sections = sections_of(last)
    # The last section is a tag of ours: which one it is depends on the plan.
    body.replace(last, _tag("last_section"))
    sources = {**parts, DOCUMENT: _with_prefixes(document)}
    tagged = {part: _compile(data.decode("utf-8"), name) for part, data in sources.items() if _TAGGED.fullmatch(part)}
    return Template(name, parts, tagged, style_ids, sections)


def _check_tags(parts: Mapping[str, bytes], name: str) -> None:
    """Every tag ends in the paragraph that it begins in, and a paragraph's tag has that paragraph to itself.

    docxtpl would drop what stands between an open tag and the end of the next one, and what stands beside a paragraph's.
    """
    for part in filter(_TAGGED.fullmatch, parts):
        for paragraph in _parse(parts[part]).iter(f"{{{_W}}}p"):
            text = "".join(node.text or "" for node in paragraph.iter(f"{{{_W}}}t")).strip()
            shared = any(tag != text for tag in _PARAGRAPH_TAG.findall(text))
            if shared or _LOOSE_END.search(_WHOLE_TAG.sub("", text)):
                raise TemplateFault(Fault("template-syntax", parameters={"name": name, "detail": text}))


def _tag(name: str) -> etree._Element:
    """A paragraph that docxtpl replaces as a whole."""
    paragraph = etree.Element(f"{{{_W}}}p")
    run = etree.SubElement(paragraph, f"{{{_W}}}r")
    etree.SubElement(run, f"{{{_W}}}t").text = f"{{{{p {name} }}}}"
    return paragraph


def _parse(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _style_ids(styles: bytes) -> dict[str, str]:
    """Word keeps a style's name and may change its identifier: the name is what counts."""
    found = {}
    for style in _parse(styles).iterfind(f"{{{_W}}}style"):
        name = style.find(f"{{{_W}}}name")
        if name is not None:
            found[name.get(f"{{{_W}}}val", "")] = style.get(f"{{{_W}}}styleId", "")
    return found


def _with_prefixes(root: etree._Element) -> bytes:
    missing = {prefix: uri for prefix, uri in _PREFIXES.items() if root.nsmap.get(prefix) != uri}
    if missing:
        prefixes: dict[str | None, str] = dict(root.nsmap)
        prefixes.update(missing)
        grown = etree.Element(root.tag, root.attrib, prefixes)
        grown.extend(list(root))
        root = grown
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _compile(source: str, name: str) -> jinja2.Template:
    prepared = DocxTemplate("").patch_xml(source)
    try:
        return environment().from_string(prepared)
    except jinja2.TemplateSyntaxError as error:
        parameters = {"name": name, "detail": str(error.message)}
        raise TemplateFault(Fault("template-syntax", parameters=parameters)) from error
