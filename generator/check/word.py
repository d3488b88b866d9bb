"""A Word file's parts as trees, and the small readings that every check of them needs."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.check.findings import Part, Place
from generator.fill.engine import parse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"

_LONGEST_EXCERPT = 40
_OFF = {"0", "false", "off"}
_FOOTERS: Mapping[str, Part] = {"default": "odd_footer", "even": "even_footer", "first": "first_footer"}


def value(node: etree._Element | None, attribute: str = "val") -> str | None:
    """An attribute of Word's own, None where the element or the attribute is not there."""
    return None if node is None else node.get(f"{W}{attribute}")


def is_on(node: etree._Element | None) -> bool | None:
    """A switch: on if it stands without a value; None if it does not stand."""
    return None if node is None else value(node) not in _OFF


def text_of(node: etree._Element) -> str:
    """The words of a paragraph, without the instructions of fields."""
    return "".join(each.text or "" for each in node.iter(f"{W}t"))


def excerpt(text: str) -> str:
    """Enough of a paragraph to find it by."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_EXCERPT else text[:_LONGEST_EXCERPT] + "……"


@dataclass(frozen=True)
class Story:
    """A part with text: the body, a header, a footer, the footnotes."""

    part: Part
    root: etree._Element

    def paragraphs(self) -> Iterator[tuple[Place, etree._Element]]:
        """Each paragraph and its place."""
        for number, paragraph in enumerate(self.root.iter(f"{W}p"), start=1):
            yield Place(part=self.part, paragraph=number, excerpt=excerpt(text_of(paragraph))), paragraph


@dataclass(frozen=True)
class WordFile:
    """The parts of a Word file, read as trees when they are asked for. Raises KeyError for a part that is not there."""

    parts: Mapping[str, bytes]

    @cached_property
    def document(self) -> etree._Element:
        return parse(self.parts[DOCUMENT])

    @cached_property
    def styles(self) -> etree._Element:
        return parse(self.parts[STYLES])

    @cached_property
    def settings(self) -> etree._Element:
        """Word's settings; a file without them has those of an empty part."""
        return parse(self.parts[SETTINGS]) if SETTINGS in self.parts else etree.Element(f"{W}settings")

    @cached_property
    def sections(self) -> tuple[etree._Element, ...]:
        """Properties of each section, in the order of the text."""
        return tuple(self.document.iter(f"{W}sectPr"))

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Every part with text, the body first; a header or footer that no section shows is not among them."""
        found = [Story("body", self.document)]
        for name in sorted(self.parts):
            if name.startswith("word/header") and name.endswith(".xml"):
                found.append(Story("header", parse(self.parts[name])))
        seen = set()
        for section in self.sections:
            for kind, part in _FOOTERS.items():
                footer = self.footer(section, kind)
                if footer is not None and (name := self._footer_name(section, kind)) not in seen:
                    seen.add(name)
                    found.append(Story(part, footer))
        if "word/footnotes.xml" in self.parts:
            found.append(Story("footnote", parse(self.parts["word/footnotes.xml"])))
        return tuple(found)

    def footer(self, section: etree._Element, kind: str) -> etree._Element | None:
        """A footer of a section: `default`, `even` or `first`."""
        name = self._footer_name(section, kind)
        return parse(self.parts[name]) if name in self.parts else None

    def _footer_name(self, section: etree._Element, kind: str) -> str:
        for reference in section.iterfind(f"{W}footerReference"):
            if value(reference, "type") == kind:
                return self.targets.get(reference.get(f"{R}id", ""), "")
        return ""

    @cached_property
    def targets(self) -> Mapping[str, str]:
        """Names of the parts that the text refers to, by identifier."""
        name = "word/_rels/document.xml.rels"
        if name not in self.parts:
            return {}
        return {
            node.get("Id", ""): posixpath.normpath(posixpath.join("word", node.get("Target", ""))).lstrip("/")
            for node in parse(self.parts[name]).iter(RELATIONSHIP)
            if node.get("TargetMode") != "External"
        }
