"""A template held against the standard and against what the program needs: all findings at once, each with its remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.check.findings import Finding, Place, finding
from generator.check.formatting import stylesheet
from generator.check.tags import Tag, lines_of
from generator.check.template_numbers import check_numbers
from generator.check.template_order import check_order
from generator.check.template_page import check_page
from generator.check.template_safety import check_safety
from generator.check.template_styles import check_styles
from generator.check.template_tags import check_tags, nearest
from generator.check.word import WordFile
from generator.errors import Fault, TemplateFault
from generator.standard.skeletons import SKELETONS, TAGS, names

# Findings that are told but do not keep a template from use: an office may choose another face or a heavier rule, and
# some switches LibreOffice drops whenever it saves. None of them moves a line of the page that was planned.
REMARKS = frozenset(
    {
        *("template-face", "template-latin-face", "template-bold", "template-rule-weight", "template-table-border"),
        *("template-page-number-dash", "template-header", "template-tag-quotes", "template-language"),
        *("template-hanging-punctuation", "template-automatic-space", "template-punctuation-compression"),
    }
)

# With these, nobody can tell which condition a tag stands under.
_BROKEN = frozenset(f"template-tag-{fault}" for fault in ("syntax", "misspelt", "unknown", "unopened", "unclosed"))


def usable(findings: Iterable[Finding]) -> bool:
    """Whether a template with these findings may make documents."""
    return all(each.code in REMARKS for each in findings)


def check_template(parts: Mapping[str, bytes], name: str) -> tuple[Finding, ...]:
    """All findings about a template of the format `name`; a template that could reach out is not looked at further."""
    try:
        unsafe = tuple(check_safety(parts))
        return unsafe or tuple(_check(WordFile(parts), name))
    except (KeyError, etree.XMLSyntaxError) as error:
        return (finding("template-unreadable", Place(part="package"), detail=str(error)),)


def _check(file: WordFile, name: str) -> Iterator[Finding]:
    sheet = stylesheet(file.styles)
    lines = lines_of(file)
    yield from check_page(file, name)
    yield from check_styles(sheet, name)
    yield from check_numbers(file, sheet, name)
    tags = tuple(check_tags(lines, name))
    yield from tags
    yield from check_order(lines, sheet, name, conditions_sound=not any(each.code in _BROKEN for each in tags))


@dataclass(frozen=True)
class Variable:
    """A tag of a template as its keeper looks it up: known or not, and the name that was probably meant."""

    tag: Tag
    known: bool
    meant: str | None


def variables(parts: Mapping[str, bytes], name: str) -> tuple[Variable, ...]:
    """Every tag of a template, in reading order. Raises `TemplateFault` for what is no Word file."""
    found = []
    local: set[str] = set()
    for tag in _all_tags(parts, name):
        unknown = tag.names - TAGS[name] - local
        local |= tag.sets
        meant = next((nearest(each, TAGS[name]) for each in sorted(unknown)), None)
        found.append(Variable(tag, not unknown and tag.fault is None, meant))
    return tuple(found)


def _all_tags(parts: Mapping[str, bytes], name: str) -> tuple[Tag, ...]:
    try:
        return tuple(tag for line in lines_of(WordFile(parts)) for tag in line.tags)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise TemplateFault(Fault("template-unreadable", parameters={"name": name})) from error


def format_of(parts: Mapping[str, bytes]) -> str:
    """The format that a template is probably of: the one that most of its tags belong to. Raises `TemplateFault`."""
    read = Counter(name for tag in _all_tags(parts, "docx") for name in tag.names)
    return max(SKELETONS, key=lambda name: (sum(read[each] > 0 for each in names(name)), -len(names(name))))
