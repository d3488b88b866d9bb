"""The parts of any .docx → its paragraphs, sections and footers, with the properties that hold after all styles.

Only what Word itself would reckon is read: document defaults, the styles' chains, and what stands at the paragraph or run.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.check.formatting import Formatting
from generator.check.word import R, W, is_on, value
from generator.check.word_parts import main_part, optional_part, read_part, related_parts, unreadable
from generator.check.word_properties import ParagraphProperties, RunProperties, Styles, written_number
from generator.errors import Fault, UnreadableFile

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURES = tuple(
    f"{{{namespace}}}{name}"
    for namespace, name in (
        ("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
        ("urn:schemas-microsoft-com:vml", "imagedata"),
    )
)
# Longer than any document; every rule looks at each of them.
MOST_PARAGRAPHS = 40_000
# Stands for the number of the page that a field writes.
PAGE_FIELD = "#"


@dataclass(frozen=True)
class WordRun:
    """Text in one face."""

    text: str
    properties: RunProperties


@dataclass(frozen=True)
class WordParagraph:
    """A paragraph; it counts from 1 among all of its part, those of tables and text boxes too."""

    number: int
    runs: tuple[WordRun, ...]
    properties: ParagraphProperties
    in_table: bool
    in_box: bool
    # In a box, or in a frame or table with a place of its own: drawn apart from what stands before and after it.
    floats: bool
    has_picture: bool
    breaks_page: bool
    ends_section: bool

    @cached_property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @cached_property
    def bare(self) -> str:
        """The characters that a page shows ink of."""
        return bare(self.text)

    @property
    def written(self) -> tuple[WordRun, ...]:
        """Runs that show something."""
        return tuple(run for run in self.runs if run.text.strip())

    @property
    def size(self) -> float | None:
        """The largest size of its text, in points."""
        return max((run.properties.size for run in self.written), default=None)


@dataclass(frozen=True)
class Section:
    """Page set-up in twips; `footers` holds the text of each kind, `first` only where the first page differs."""

    number: int
    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    grid_pitch: int | None
    footers: Mapping[str, tuple[WordParagraph, ...]]


@dataclass(frozen=True)
class Contents:
    """What a Word file holds, as far as the checks look at it."""

    paragraphs: tuple[WordParagraph, ...]
    sections: tuple[Section, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    odd_and_even_differ: bool


def bare(text: str) -> str:
    """A text without blanks and characters that are not seen."""
    return "".join(each for each in text if not each.isspace() and unicodedata.category(each) not in ("Cc", "Cf"))


def read_contents(parts: Mapping[str, bytes]) -> Contents:
    """Reads a package's main document. Raises `UnreadableFile`."""
    main = main_part(parts)
    folder = posixpath.dirname(main)
    related = related_parts(parts, main)
    document = read_part(parts, main)
    body = document.find(f"{W}body")
    if document.tag != f"{W}document" or body is None:
        raise unreadable()
    if sum(1 for _ in body.iter(f"{W}p")) > MOST_PARAGRAPHS:
        raise UnreadableFile(Fault("file-too-large"))
    by_kind = {kind: posixpath.normpath(posixpath.join(folder, target)) for kind, target in related.values()}
    styles = Styles(optional_part(parts, by_kind.get("styles")), optional_part(parts, by_kind.get("theme")))
    settings = optional_part(parts, by_kind.get("settings"))
    footers = {
        identifier: tuple(_paragraphs(read_part(parts, posixpath.normpath(posixpath.join(folder, target))), styles))
        for identifier, (kind, target) in related.items()
        if kind == "footer"
    }
    return Contents(
        paragraphs=tuple(_paragraphs(body, styles)),
        sections=tuple(_sections(body, footers)),
        tables=tuple(_tables(body)),
        odd_and_even_differ=settings is not None and bool(is_on(settings.find(f"{W}evenAndOddHeaders"))),
    )


def _paragraphs(root: etree._Element, styles: Styles) -> Iterator[WordParagraph]:
    number = 0
    for node in root.iter(f"{W}p"):
        around = list(node.iterancestors())
        ancestors = {ancestor.tag for ancestor in around}
        if _FALLBACK in ancestors:
            continue
        number += 1
        properties, formatting = styles.paragraph(node)
        runs = tuple(_runs(node, formatting, styles))
        own = tuple(_own(node))
        yield WordParagraph(
            number=number,
            runs=runs,
            properties=properties,
            in_table=f"{W}tbl" in ancestors,
            in_box=f"{W}txbxContent" in ancestors,
            floats=_floats(node, around),
            has_picture=any(each.tag in _PICTURES for each in own),
            breaks_page=any(each.tag == f"{W}br" and each.get(f"{W}type") == "page" for each in own),
            ends_section=node.find(f"{W}pPr/{W}sectPr") is not None,
        )


def _floats(paragraph: etree._Element, around: Sequence[etree._Element]) -> bool:
    return paragraph.find(f"{W}pPr/{W}framePr") is not None or any(
        each.tag == f"{W}txbxContent" or (each.tag == f"{W}tbl" and each.find(f"{W}tblPr/{W}tblpPr") is not None)
        for each in around
    )


def _own(paragraph: etree._Element) -> Iterator[etree._Element]:
    """What stands in a paragraph itself: not in a text box that hangs on it, nor in what was deleted."""
    for child in paragraph:
        if child.tag in (f"{W}p", f"{W}del", f"{W}moveFrom", _FALLBACK, f"{W}pPr"):
            continue
        yield child
        yield from _own(child)


def _runs(paragraph: etree._Element, formatting: Formatting, styles: Styles) -> Iterator[WordRun]:
    # A field's code stands between its begin and its separator; what follows is the result that was last seen.
    code: str | None = None
    hidden = False
    for node in _own(paragraph):
        if node.tag == f"{W}fldSimple" and "PAGE" in node.get(f"{W}instr", "").split():
            hidden = True
        if node.tag != f"{W}r":
            continue
        texts: list[str] = []
        for child in _own(node):
            if child.tag == f"{W}fldChar":
                kind = child.get(f"{W}fldCharType")
                if kind == "begin":
                    code = ""
                elif kind == "separate" and code is not None and "PAGE" in code.split():
                    hidden = True
                elif kind == "end":
                    if code is not None and "PAGE" in code.split():
                        texts.append(PAGE_FIELD)
                    code, hidden = None, False
            elif child.tag == f"{W}instrText" and code is not None:
                code += child.text or ""
            elif not hidden:
                texts.append(_text_of(child))
        if texts:
            run = styles.run(node, formatting)
            if not run.hidden:
                yield WordRun("".join(texts), run)
        parent = node.getparent()
        if hidden and code is None and parent is not None and parent.tag == f"{W}fldSimple":
            yield WordRun(PAGE_FIELD, styles.run(node, formatting))
            hidden = False


def _text_of(node: etree._Element) -> str:
    match etree.QName(node).localname if isinstance(node.tag, str) and node.tag.startswith(W) else "":
        case "t":
            return node.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "" if node.get(f"{W}type") in ("page", "column") else "\n"
        case "noBreakHyphen":
            return "-"
    return ""


def _sections(body: etree._Element, footers: Mapping[str, tuple[WordParagraph, ...]]) -> Iterator[Section]:
    inherited: dict[str, tuple[WordParagraph, ...]] = {}
    for number, node in enumerate(body.iter(f"{W}sectPr"), start=1):
        size, margins, grid = (node.find(f"{W}{name}") for name in ("pgSz", "pgMar", "docGrid"))
        for reference in node.iterfind(f"{W}footerReference"):
            kind = reference.get(f"{W}type", "default")
            inherited[kind] = footers.get(reference.get(f"{R}id", ""), ())
        kinds = ("default", "even", *(("first",) if is_on(node.find(f"{W}titlePg")) else ()))
        pitch = _number(grid, "linePitch") if grid is not None and grid.get(f"{W}type") else None
        yield Section(
            number=number,
            width=_number(size, "w") or 0,
            height=_number(size, "h") or 0,
            top=abs(_number(margins, "top") or 0),
            bottom=abs(_number(margins, "bottom") or 0),
            left=(_number(margins, "left") or 0) + (_number(margins, "gutter") or 0),
            right=_number(margins, "right") or 0,
            grid_pitch=pitch,
            footers={kind: inherited.get(kind, ()) for kind in kinds},
        )


def _tables(body: etree._Element) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Rows of cell texts; a table with a cell that spans is told by rows of other lengths."""
    for table in body.iter(f"{W}tbl"):
        yield tuple(
            tuple("".join(text.text or "" for text in cell.iter(f"{W}t")).strip() for cell in row.iterfind(f"{W}tc"))
            for row in table.iterfind(f"{W}tr")
        )


def _number(node: etree._Element | None, name: str) -> int | None:
    text = written_number(value(node, name))
    return None if text is None else round(float(text))
