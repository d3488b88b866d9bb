"""What docxtpl makes of a template and a context, ours makes too: the same XML, wherever docxtpl loses nothing."""

import html
import io
import posixpath
import re
from functools import cache

import docx
import pytest
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, Phase, given, settings
from lxml import etree

from generator.fill import References, compile_parts, render
from generator.package import open_package, write_package
from generator.package.relationships import relationships_name
from tests.fill.docxtpl_templates import BUILDERS, W, contexts, template

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COMPARED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
TEMPLATES = {build.__name__: template(build) for build in BUILDERS} | {"all": template(*BUILDERS)}


@cache
def opened(name):
    package = open_package(TEMPLATES[name])
    return package, compile_parts(package.parts, f"{name}.docx")


def ours(name, context):
    package, compiled = opened(name)
    references = References(stem=compiled.stem)
    parts = render(compiled, context(references), references)
    return write_package(package, changed=parts, references=references.made)


def theirs(name, context):
    document = DocxTemplate(io.BytesIO(TEMPLATES[name]))
    document.init_docx()
    document.render_init()
    document.render(context(document), autoescape=True)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def normal(name, parts):
    """The part as canonical XML: references by what they lead to, drawings numbered alike, equal runs in one."""
    root = etree.fromstring(parts[name])
    relationships = parts.get(relationships_name(name))
    targets = {node.get("Id"): node for node in etree.fromstring(relationships)} if relationships else {}
    for node in root.iter("*"):
        # A header that is laid out to be read has line ends between its elements.
        node.tail = (node.tail or "").strip() or None
        node.text = node.text if len(node) == 0 else None
        for attribute in [attribute for attribute in node.attrib if attribute.startswith(R)]:
            relationship = targets[node.get(attribute)]
            target = relationship.get("Target")
            data = parts.get(posixpath.normpath(posixpath.join("word", target)))
            # Parts are known by their names, pictures by their bytes, links by their addresses.
            node.set(attribute, data.hex() if data and "media" in target else target)
        if node.tag.endswith("}docPr"):
            node.set("id", "0")
            node.set("name", re.sub(r"\d+", "0", node.get("name")))
    for run in list(root.iter(f"{{{W}}}r")):
        before = run.getprevious()
        if before is not None and before.tag == run.tag and properties(before) == properties(run):
            before.extend(child for child in run if child.tag != f"{{{W}}}rPr")
            run.getparent().remove(run)
    return etree.tostring(root, method="c14n", exclusive=True)


def properties(run):
    return b"".join(etree.tostring(child, method="c14n", exclusive=True) for child in run.iterfind(f"{{{W}}}rPr"))


def check(name, context):
    their_file, our_file = theirs(name, context), ours(name, context)
    their_parts, our_parts = open_package(their_file).parts, open_package(our_file).parts
    compared = [part for part in their_parts if COMPARED.fullmatch(part)]
    assert {part for part in our_parts if COMPARED.fullmatch(part)} == set(compared)
    for part in compared:
        assert normal(part, our_parts) == normal(part, their_parts), part
    their_properties, our_properties = (
        docx.Document(io.BytesIO(file)).core_properties for file in (their_file, our_file)
    )
    for each in PROPERTIES:
        # docxtpl escapes what python-docx escapes once more, and keeps line ends that no program shows.
        assert getattr(our_properties, each) == " ".join(html.unescape(getattr(their_properties, each)).split())


@pytest.mark.parametrize("name", TEMPLATES)
@settings(max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(context=contexts())
def test_every_tag_is_filled_as_docxtpl_fills_it(name, context):
    check(name, context)
