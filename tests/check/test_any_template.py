"""Whatever a keeper or a program does to a template, the check ends with findings, never with an error."""

import copy
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.check.template import check_template, variables
from generator.errors import TemplateFault
from generator.language import finding_data
from generator.package import write_parts
from generator.pipeline import inspect
from tests.check.alterations import DOCUMENT, ODD, SETTINGS, STYLES, template

PARTS = [DOCUMENT, STYLES, SETTINGS, ODD, "word/_rels/document.xml.rels", "[Content_Types].xml"]
WORDS = st.one_of(
    st.sampled_from(
        ["", "0", "-1", "99999999999", "1.5", "on", "auto", "exact", "Normal", "{{ title }}", "{%p if x %}"]
    ),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12),
)


@st.composite
def mutilated(draw) -> dict[str, bytes]:
    """The general template after some changes to elements, attributes and words drawn at random."""
    parts = template("general")
    for name in draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=3)):
        root = etree.fromstring(parts[name])
        for _change in range(draw(st.integers(1, 3))):
            nodes = list(root.iter(etree.Element))
            node = nodes[draw(st.integers(0, len(nodes) - 1))]
            match draw(st.sampled_from(["drop", "double", "attribute", "words", "empty"])):
                case "drop" if node.getparent() is not None:
                    node.getparent().remove(node)
                case "double" if node.getparent() is not None:
                    node.addnext(copy.deepcopy(node))
                case "attribute" if node.attrib:
                    node.set(
                        draw(st.sampled_from(sorted(node.attrib))),
                        draw(WORDS).replace("\ufffe", "").replace("\uffff", ""),
                    )
                case "words":
                    node.text = draw(WORDS).replace("\ufffe", "").replace("\uffff", "")
                case "empty":
                    for child in list(node):
                        node.remove(child)
        parts[name] = etree.tostring(root)
    return parts


@settings(deadline=None, max_examples=60)
@given(mutilated())
def test_any_change_of_a_template_ends_with_findings(parts):
    for found in check_template(parts, "general"):
        assert finding_data(found, "en")["message"]
    with suppress(TemplateFault):
        variables(parts, "general")


@settings(deadline=None, max_examples=10)
@given(mutilated())
def test_any_change_of_a_template_can_be_inspected(parts):
    assert isinstance(inspect(write_parts(parts), "general"), tuple)


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=200))
def test_any_bytes_can_be_inspected(data):
    assert [found.code for found in inspect(data, "general")] == ["template-unreadable"]


@pytest.mark.parametrize(
    "part", ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml"]
)
def test_comments_and_instructions_to_programs_are_no_fault(part):
    parts = template("general")
    root = etree.fromstring(parts[part])
    root.insert(0, etree.Comment("a note"))
    root.insert(0, etree.ProcessingInstruction("program", "do"))
    assert inspect(write_parts({**parts, part: etree.tostring(root)}), "general") == ()
