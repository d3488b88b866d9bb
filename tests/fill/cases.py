"""Templates changed as a keeper might change them, and small plans to fill them with."""

import re
from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree

from generator import load
from generator.fill import DOCUMENT, Filled, fill, open_template
from generator.layout import official_plan
from generator.package import read_parts
from generator.pipeline import TEMPLATES
from tests.document_text import W
from tests.model.cases import notice

STYLES = "word/styles.xml"


@cache
def _parts(name: str) -> Mapping[str, bytes]:
    return read_parts((TEMPLATES / f"{name}.docx").read_bytes())


def parts(name: str = "general", **changed: str) -> dict[str, bytes]:
    """Parts of a template, in which the text of some tags is another."""
    found = dict(_parts(name))
    document = found[DOCUMENT].decode("utf-8")
    for tag, text in changed.items():
        assert f"{{{{ {tag} }}}}" in document
        document = document.replace(f"{{{{ {tag} }}}}", text)
    return found | {DOCUMENT: document.encode("utf-8")}


def filled(template: Mapping[str, bytes] | None = None, **fields: object) -> Filled:
    """A notice in a template of the general format."""
    return fill(
        open_template(template or parts(), "general.docx"), official_plan(load(notice(**fields)), renderer="word")
    )


def document(result: Filled) -> ElementTree.Element:
    return ElementTree.fromstring(result.parts[DOCUMENT])


def style_names(template: Mapping[str, bytes]) -> dict[str, str]:
    """Name of each style, by its identifier."""
    root = ElementTree.fromstring(template[STYLES])
    return {
        style.attrib[f"{W}styleId"]: name.attrib[f"{W}val"]
        for style in root.iter(f"{W}style")
        if (name := style.find(f"{W}name")) is not None
    }


def with_other_identifiers(template: Mapping[str, bytes]) -> dict[str, bytes]:
    """As Word numbers styles whose names are not Latin."""
    changed = dict(template)
    for part in (DOCUMENT, STYLES, "word/footer1.xml", "word/footer2.xml"):
        changed[part] = re.sub(rb"Hongtou(\d+)", rb"a\1", changed[part])
    return changed
