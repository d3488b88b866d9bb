"""A template of ours, opened: its tags compiled, its styles found by their names, its last section a tag as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from generator.errors import Fault, TemplateFault
from generator.fill.engine import Compiled, W, compile_parts, parse
from generator.fill.footers import SidewaysFooter, sideways_footers
from generator.fill.references import DOCUMENT
from generator.fill.sections import Sections, sections_of
from generator.standard.styles import BY_FORMAT


@dataclass(frozen=True)
class Template:
    """A template ready to be filled: its parts with tags compiled, and its styles' identifiers by name."""

    name: str
    compiled: Compiled
    style_ids: Mapping[str, str]
    sections: Sections
    footers: tuple[SidewaysFooter, ...]


def open_template(parts: Mapping[str, bytes], name: str) -> Template:
    """Compiles a template's parts. Raises `TemplateFault`."""
    try:
        document = parse(parts[DOCUMENT])
        style_ids = _style_ids(parts["word/styles.xml"])
        body = document.findall(f"{{{W}}}body")[0]
        last = body.findall(f"{{{W}}}sectPr")[-1]
        sections = sections_of(last)
        footers = sideways_footers(last, parts)
        # The last section is a tag of ours: which one it is depends on the plan.
        body.replace(last, _tag("last_section"))
        compiled = compile_parts({**parts, DOCUMENT: etree.tostring(document)}, name)
    except (KeyError, IndexError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateFault(Fault("template-unreadable", parameters={"name": name})) from error
    for style in BY_FORMAT.get(name.removesuffix(".docx"), ()):
        if style.name not in style_ids:
            raise TemplateFault(Fault("template-style", parameters={"name": name, "style": style.name}))
    return Template(name, compiled, style_ids, sections, footers)


def _tag(name: str) -> etree._Element:
    """A paragraph that docxtpl replaces as a whole."""
    paragraph = etree.Element(f"{{{W}}}p")
    run = etree.SubElement(paragraph, f"{{{W}}}r")
    etree.SubElement(run, f"{{{W}}}t").text = f"{{{{p {name} }}}}"
    return paragraph


def _style_ids(styles: bytes) -> dict[str, str]:
    """Word keeps a style's name and may change its identifier: the name is what counts."""
    found = {}
    for style in parse(styles).iterfind(f"{{{W}}}style"):
        name = style.find(f"{{{W}}}name")
        if name is not None:
            found[name.get(f"{{{W}}}val", "")] = style.get(f"{{{W}}}styleId", "")
    return found
