"""The tags of a template, read as the filling reads them, each with the paragraph that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from jinja2 import TemplateSyntaxError, meta, nodes
from lxml import etree

from generator.check.findings import Place
from generator.check.word import W, WordFile
from generator.fill.engine import parse
from generator.fill.environment import text_environment
from generator.fill.tag_forms import WHOLE_TAG

CORE_PROPERTIES = "docProps/core.xml"
# Braces of Chinese keyboards.
FULL_WIDTH_TAG = re.compile(r"[｛{][｛{％%]\s*(?P<inner>.*?)\s*[％%｝}][｝}]")
_PREFIXED = re.compile(r"(\{[{%#])(p|tr|tc|r)(?=\s)")
_STATEMENT = re.compile(r"\{%-?\s*(\w*)(.*?)-?%\}")
_QUOTES = str.maketrans("“”‘’", "\"\"''")

# What docxtpl's handbook adds to Jinja: the colour of a cell, and cells that are merged.
_CELLS_WITH_VALUE, _CELLS_WITHOUT = ("cellbg", "colspan"), ("hm", "vm")
_ENDS = {"if": "endif", "for": "endfor"}
_ALLOWED = {"if", "elif", "else", "endif", "for", "endfor", "set", *_CELLS_WITH_VALUE, *_CELLS_WITHOUT}
# What could fetch another file, or hide text from the check.
_FORBIDDEN = {"include", "import", "from", "extends", "macro", "call", "block", "filter", "raw", "with", "autoescape"}

_ENVIRONMENT = text_environment()
# As a width or a count, enough for any line.
_LARGEST_NUMBER = 1_000

Fault = Literal["syntax", "forbidden"]


@dataclass(frozen=True)
class Tag:
    """One tag: what it says, the names that it reads and those that it sets, and what is wrong with it."""

    text: str
    place: Place
    # p, tr, tc or r: what the tag takes the place of.
    prefix: str = ""
    # if, for, … of a statement; nothing for a value.
    keyword: str = ""
    names: frozenset[str] = frozenset()
    sets: frozenset[str] = frozenset()
    fault: Fault | None = None
    detail: str = ""


@dataclass(frozen=True)
class Line:
    """A paragraph with its tags: its words, and where its runs are held together by something that cuts a tag."""

    place: Place
    text: str
    tags: tuple[Tag, ...]
    node: etree._Element | None = None
    cut: tuple[str, ...] = field(default=())


def lines_of(file: WordFile) -> tuple[Line, ...]:
    """Every paragraph of every part with text, the body first, and the file's properties last."""
    found = [_line(place, node) for story in file.stories for place, node in story.paragraphs()]
    if CORE_PROPERTIES in file.parts:
        for node in parse(file.parts[CORE_PROPERTIES]):
            text = node.text or ""
            place = Place(part="properties", excerpt=text)
            found.append(Line(place, text, tuple(_tags(text, place))))
    return tuple(found)


def _line(place: Place, node: etree._Element) -> Line:
    pieces = list(_pieces(node))
    text = "".join(piece for piece, _ in pieces)
    holders = [holder for piece, holder in pieces for _ in piece]
    cut = tuple(match[0] for match in WHOLE_TAG.finditer(text) if len(set(holders[match.start() : match.end()])) > 1)
    return Line(place, text, tuple(_tags(text, place)), node, cut)


_HOLDERS = {f"{W}{name}" for name in ("hyperlink", "fldSimple", "sdt", "ins", "moveTo", "smartTag", "customXml")}
_HARMLESS = {f"{W}{name}" for name in ("rPr", "t", "lastRenderedPageBreak")}


def _pieces(paragraph: etree._Element) -> Iterator[tuple[str, tuple[int, int]]]:
    """The paragraph's own texts, each with what holds it: a link or field around it, and how many breaks came before."""
    breaks = 0
    for run in paragraph.iter(f"{W}r"):
        around = list(run.iterancestors())
        if next(node for node in around if node.tag == f"{W}p") is not paragraph:
            continue
        holder = next((node for node in around if node.tag in _HOLDERS), None)
        for node in run:
            if node.tag == f"{W}t":
                yield node.text or "", (id(holder), breaks)
            elif node.tag not in _HARMLESS:
                breaks += 1


def _tags(text: str, place: Place) -> Iterator[Tag]:
    for match in WHOLE_TAG.finditer(text):
        if not match[0].startswith("{#"):
            yield _tag(match[0], place)


def _tag(text: str, place: Place) -> Tag:
    prefixed = _PREFIXED.match(text)
    prefix = prefixed[2] if prefixed else ""
    source = _PREFIXED.sub(r"\1", text).translate(_QUOTES)
    statement = _STATEMENT.fullmatch(source)
    keyword, rest = (statement[1], statement[2].strip()) if statement else ("", "")
    if keyword in _FORBIDDEN:
        return Tag(text, place, prefix, keyword, fault="forbidden", detail=keyword)
    if statement and keyword not in _ALLOWED:
        return Tag(text, place, prefix, keyword, fault="syntax", detail=text)
    try:
        whole = _complete(source, keyword, rest)
        tree = _ENVIRONMENT.parse(whole)
        # Filters that are not there are found only now.
        _ENVIRONMENT.compile(whole, raw=True)
    except TemplateSyntaxError as error:
        return Tag(text, place, prefix, keyword, fault="syntax", detail=str(error.message))
    forbidden = next(_forbidden(tree), None)
    if forbidden is not None:
        return Tag(text, place, prefix, keyword, fault="forbidden", detail=forbidden)
    targets = frozenset(node.name for node in tree.find_all(nodes.Name) if node.ctx == "store")
    return Tag(text, place, prefix, keyword, frozenset(meta.find_undeclared_variables(tree)), targets)


def _complete(source: str, keyword: str, rest: str) -> str:
    """The tag as a source that can stand alone."""
    if keyword in _ENDS:
        return f"{source}{{% {_ENDS[keyword]} %}}"
    if keyword == "elif":
        return f"{{% if {rest} %}}{{% endif %}}"
    if keyword in _CELLS_WITH_VALUE:
        return f"{{{{ {rest} }}}}"
    if keyword in ("else", "endif", "endfor", *_CELLS_WITHOUT):
        # Nothing may stand behind these words.
        return f"{{{{ {rest} }}}}" if rest else ""
    return source


def _forbidden(tree: nodes.Template) -> Iterator[str]:
    """What leads out of the sandbox, or makes much out of little.

    The sandbox refuses such attributes too, but only when a document is made, and arithmetic not at all.
    """
    for node in tree.find_all((nodes.Expr, nodes.Filter)):
        match node:
            case nodes.Getattr(attr=str(name)) if name.startswith(("_", "format")):
                yield name
            case nodes.Filter(name="attr" | "format" as name):
                yield name
            case nodes.Const(value=str(name)) if "__" in name:
                yield name
            case nodes.Const(value=int(number)) if number > _LARGEST_NUMBER:
                yield str(number)
            case nodes.Mul() | nodes.Pow() | nodes.Mod():
                yield node.operator
