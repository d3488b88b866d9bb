"""The conductor of checks: data or a Word file → drawn pages → a report, and pictures with its places marked."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from generator.check import (
    Change,
    Contents,
    Finding,
    Report,
    inert,
    marked_pages,
    mend,
    read_contents,
    read_pages,
    report,
    secrecy_level,
    texts,
    writing_findings,
)
from generator.errors import ClassifiedRefused, Fault, GeneratorError, PackageFault, RendererMissing, UnreadableFile
from generator.model import Document, load
from generator.package import read_parts, within_limits, write_parts
from generator.pipeline import NO_SITE, Drawn, admit, generate
from generator.render import Converter, keep_to_limit, open_pdf
from generator.site import Site

_log = logging.getLogger(__name__)


class Checked(NamedTuple):
    """A report, and the PDF that it was measured on; None where nothing here can make one."""

    report: Report
    pdf: bytes | None


class Remark(NamedTuple):
    """What is written against a rule; `before` and `after` where the text of that place can be mended without asking."""

    finding: Finding
    before: str | None
    after: str | None


class Mended(NamedTuple):
    """Data after all that can be mended without asking, and every change."""

    data: dict[str, Any]
    changes: tuple[Change, ...]


def check_data(
    data: Mapping[str, Any],
    converter: Converter,
    *,
    classified: bool,
    double_sided: bool = True,
    site: Site = NO_SITE,
) -> Checked:
    """Checks the data of a document before and after it is laid out, on pages that LibreOffice draws.

    Raises what `load`, `admit`, `generate` and the converter raise, but for `RendererMissing`.
    """
    document: Document = load(data)
    admit(document, classified=classified)
    file = generate(document, renderer="libreoffice", double_sided=double_sided, site=site)
    return _checked_made(data, document, file, _drawn(file, converter), double_sided)


def check_drawn(data: Mapping[str, Any], document: Document, drawn: Drawn, *, double_sided: bool = True) -> Checked:
    """The same check of a document, which was read from the data, on pages that were drawn already."""
    return _checked_made(data, document, drawn.file, drawn.pdf, double_sided)


def check_file(file: bytes, converter: Converter, *, classified: bool, double_sided: bool | None = None) -> Checked:
    """Checks any .docx, whoever made it; nothing outside it is fetched for that.

    Where it is not said on how many sides the paper is printed, the file's own footers tell, or nothing does.
    Raises `UnreadableFile`, `ClassifiedRefused` and what the converter raises, but for `RendererMissing`.
    """
    with _however_odd():
        if not within_limits(file):
            raise UnreadableFile(Fault("file-too-large"))
        parts = read_parts(file)
        contents = read_contents(parts)
        level = secrecy_level(contents)
        harmless = write_parts(inert(parts))
    if level and not classified:
        raise ClassifiedRefused(Fault("classified-refused", parameters={"level": level}))
    pdf = _drawn(harmless, converter)
    with _however_odd():
        return Checked(_report(contents, pdf, None, double_sided), pdf)


@contextmanager
def _however_odd() -> Iterator[None]:
    """Whatever a strange file brings about, its sender is told that it cannot be read, and the log tells us why."""
    try:
        yield
    except PackageFault:
        raise UnreadableFile(Fault("file-unreadable")) from None
    except GeneratorError:
        raise
    except Exception as error:
        _log.exception("a Word file could not be checked")
        raise UnreadableFile(Fault("file-unreadable")) from error


def proofread(data: Mapping[str, Any], document: Document) -> list[Remark]:
    """What breaks the rules of writing, without a file or pages; `data` may be unfinished, and faulty in form.

    `document` is what they will become; where it is not known yet, one with stand-ins for what is missing.
    """
    new, changes = mend(data)
    mendable = {(change.code, change.pointer) for change in changes}
    old_texts, new_texts = dict(texts(data)), dict(texts(new))
    return [
        Remark(each, old_texts[pointer], new_texts[pointer])
        if (pointer := each.place.pointer) is not None and (each.code, pointer) in mendable and pointer in new_texts
        else Remark(each, None, None)
        for each in writing_findings(data, document)
        if each.state == "fails"
    ]


def mended(data: Mapping[str, Any]) -> Mended:
    """Data whose writing is mended where that can be done without asking."""
    return Mended(*mend(data))


def marked(checked: Checked, *, dpi: int) -> list[bytes]:
    """Pictures of all pages with the places marked that fail, each with its number among `report.fails`.

    Raises `InvalidOptions` where they are too large together.
    """
    if checked.pdf is None:
        return []
    with open_pdf(checked.pdf) as document:
        keep_to_limit(document, range(1, len(document) + 1), dpi=dpi)
        return list(marked_pages(document, checked.report.fails, dpi=dpi))


def _checked_made(
    data: Mapping[str, Any], document: Document, file: bytes, pdf: bytes | None, double_sided: bool
) -> Checked:
    return Checked(_report(read_contents(read_parts(file)), pdf, (data, document), double_sided), pdf)


def _drawn(file: bytes, converter: Converter) -> bytes | None:
    try:
        return converter.pdf(file)
    except RendererMissing:
        return None


def _report(
    contents: Contents,
    pdf: bytes | None,
    made_from: tuple[Mapping[str, Any], Document] | None,
    double_sided: bool | None,
) -> Report:
    if pdf is None:
        return report(contents, pages=None, made_from=made_from, double_sided=double_sided)
    with open_pdf(pdf) as document:
        pages = read_pages(document)
    return report(contents, pages=pages, made_from=made_from, double_sided=double_sided)
