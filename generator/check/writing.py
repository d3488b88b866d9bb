"""Writing findings: on the data of a document before it is laid out, and on the words of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.check.contents import Contents
from generator.check.document_checks import Facts, document_findings, first_date
from generator.check.element_words import attachment_names, date_of, element_word_findings
from generator.check.elements import Elements
from generator.check.figure_checks import figure_findings
from generator.check.findings import Finding, Place, Verbatim, finding
from generator.check.looks import excerpt
from generator.check.ordinal_checks import ordinal_findings
from generator.check.passages import Passage, passages_of_data, passages_of_elements
from generator.check.patterns import NUMBER
from generator.check.table_figures import beside_tables, rate_findings
from generator.check.totals import Rows, total_findings
from generator.check.writing_patterns import PATTERNS
from generator.model import Document

# Date rules that bind by the clause of an element (7.3.5.4, 7.4.3); elsewhere by GB/T 15835.
_DATE_CLAUSES = {"date_signed": "7.3.5.4", "printing": "7.4.3"}


def writing_findings(data: Mapping[str, Any], document: Document) -> tuple[Finding, ...]:
    """What the data of a document, which `document` was read from, break of the rules of writing; places are pointers."""
    passages = tuple(passages_of_data(data))
    signed = getattr(document, "date_signed", None)
    facts = Facts(
        title=getattr(document, "title", None) or "",
        issuers=tuple(getattr(document, "issuers", ())),
        attachments=tuple(each.title for each in getattr(document, "all_attachments", ())),
        annotation=getattr(document, "annotation", None) or "",
        numbered_in=_year_in(data),
        # A day that stands in for one that is missing is nobody's.
        signed_on=signed if str(signed) == str(data.get("date_signed")) else None,
    )
    title_place = Place(pointer="/title")
    # Genres that compose sections have more blocks than their body.
    composed = len(getattr(document, "blocks", ())) != len(getattr(document, "body", ()))
    return (
        *_pattern_findings(passages),
        *ordinal_findings(passages, goes_on=composed),
        *document_findings(facts, passages, title_place=title_place, date_place=Place(pointer="/date_signed")),
        *figure_findings(passages),
        *_figures(tuple(_tables_of_data(data)), passages),
    )


def written_findings(file: Contents, elements: Elements) -> tuple[Finding, ...]:
    """What the words of a Word file break; places are paragraphs."""
    passages = tuple(passages_of_elements(elements))
    first = elements.first("title")
    paragraphs = [] if first is None else [first.paragraph.number]
    marks = elements.text("issuer_mark").removesuffix("文件")
    signed, printed = date_of(elements.first("date_signed")), date_of(elements.first("printing"))
    facts = Facts(
        title=elements.text("title") if elements.kind in ("general", "letter") else "",
        issuers=tuple(name for name in (*_names(elements), marks) if name),
        attachments=attachment_names(elements),
        annotation=elements.text("annotation"),
        has_signers=bool(elements.of("signers")) if elements.kind == "general" else None,
        recipients=elements.text("recipients"),
        numbered_in=_year_of_number(elements),
        signed_on=first_date(signed),
        printed_on=first_date(printed),
    )
    title_place = Place(part="body", paragraph=paragraphs[0]) if paragraphs else Place()
    dates = [each.place for each in passages if each.kind == "date_signed"]
    tables = tuple((rows, Place(excerpt=excerpt("".join(rows[0])))) for rows in file.tables if rows)
    return (
        *_pattern_findings(passages),
        *ordinal_findings(passages),
        *document_findings(facts, passages, title_place=title_place, date_place=(dates or [Place()])[0]),
        *element_word_findings(elements),
        *figure_findings(passages),
        *_figures(tables, passages),
    )


def _year_in(data: Mapping[str, Any]) -> int | None:
    """The year of a number as the data have it."""
    number = data.get("document_number")
    year = number.get("year") if isinstance(number, Mapping) else None
    return year if isinstance(year, int) else None


def _year_of_number(elements: Elements) -> int | None:
    found = NUMBER.search(elements.text("document_number"))
    return int(found["year"]) if found else None


def _names(elements: Elements) -> Iterator[str]:
    for element in elements.of("signature"):
        for name in element.text.split("\t"):
            yield "".join(name.split())


def _pattern_findings(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in passages:
        for rule in PATTERNS:
            for match, right in rule.found(passage.kind, passage.text):
                around = passage.text[max(0, match.start() - 4) : match.end() + 4]
                got = match[0] if len(match[0]) > 2 else around
                wanted = None
                if right is not None:
                    wanted = right if len(match[0]) > 2 else around.replace(match[0], right, 1)
                place = _with_excerpt(passage.place, passage.text, match.start())
                clause = _DATE_CLAUSES.get(passage.kind) if rule.code.startswith("date-") else None
                yield finding(
                    rule.code,
                    place,
                    wanted=None if wanted is None else Verbatim(wanted),
                    got=Verbatim(got),
                    clause=clause,
                )


def _with_excerpt(place: Place, text: str, start: int) -> Place:
    shown = excerpt(text[max(0, start - 6) :])
    return Place(part=place.part, paragraph=place.paragraph, pointer=place.pointer, excerpt=shown)


def _figures(tables: Sequence[tuple[Rows, Place]], passages: Sequence[Passage]) -> Iterator[Finding]:
    for rows, place in tables:
        yield from total_findings(rows, place)
        yield from rate_findings(rows, place)
    yield from beside_tables((rows for rows, _place in tables), passages)


def _tables_of_data(data: Any, pointer: str = "") -> Iterator[tuple[Rows, Place]]:
    """Tables in a body as JSON: rows of strings, or of cells."""
    match data:
        case {"kind": "table", "rows": rows}:
            table = [[_cell(cell) for cell in row] for row in (*_rows(data.get("header")), *_rows(rows))]
            yield table, Place(pointer=pointer)
        case dict():
            for name, value in data.items():
                yield from _tables_of_data(value, f"{pointer}/{name}")
        case list() | tuple():
            for index, value in enumerate(data):
                yield from _tables_of_data(value, f"{pointer}/{index}")


def _rows(rows: Any) -> list[list[Any]]:
    """The rows of a table; what is none, in data that are not checked yet, is passed over."""
    return [row for row in rows if isinstance(row, list)] if isinstance(rows, list) else []


def _cell(cell: Any) -> str:
    text = cell.get("text", "") if isinstance(cell, dict) else cell
    return str(text).strip()
