"""The one conductor: document → plan → filled parts → file."""

from __future__ import annotations

import gc
import logging
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.check import Finding
from generator.check.template import usable
from generator.draft import draw_pages
from generator.errors import ClassifiedRefused, Fault, PackageFault, TemplateFault
from generator.examples import example
from generator.fill import Template, fill, named_typefaces, open_template
from generator.fill.site_faces import with_site_faces
from generator.inspection import inspect_template
from generator.layout import Plan, Renderer, break_title, briefing_plan, minutes_plan, official_plan, order_plan
from generator.model import GENRES, Document, load
from generator.model.briefing import Briefing
from generator.model.elements import SECRECY_LEVELS
from generator.model.minutes import Minutes
from generator.model.order import Order
from generator.package import Package, open_package, read_parts, write_package, write_parts
from generator.render import Converter, Typefaces, typefaces
from generator.site import Site
from generator.standard.faces import SiteFaces
from generator.standard.skeletons import SKELETONS
from generator.templates import BUILT_IN as TEMPLATES
from generator.templates import Choice, choose, keep
from generator.wording import lines

NO_SITE = Site()

_log = logging.getLogger(__name__)


def plan(
    document: Document,
    *,
    renderer: Renderer = "word",
    double_sided: bool = True,
    whole_names: Collection[str] = (),
) -> Plan:
    """Where everything of the document stands, for the program that will draw it.

    Printed on both sides of the paper, the imprint stands on an even page; on one side, on the page that the text ends on
    if it fits there. A title keeps names whole. Raises `InvalidDocument` for what no page can hold.
    """
    match document:
        case Briefing():
            return briefing_plan(document, renderer=renderer, whole_names=whole_names)
        case Order():
            return order_plan(document, renderer=renderer, double_sided=double_sided)
        case Minutes():
            return minutes_plan(document, renderer=renderer, double_sided=double_sided, whole_names=whole_names)
        case _:
            return official_plan(document, renderer=renderer, double_sided=double_sided, whole_names=whole_names)


def draft_pages(document: Document, *, site: Site = NO_SITE) -> tuple[str, ...]:
    """Each page of the document as an SVG drawing of its plan, for where no office suite can draw the file itself."""
    return draw_pages(plan(document, whole_names=site.title.whole_names), renderer="word")


def generate(
    document: Document,
    *,
    renderer: Renderer = "word",
    double_sided: bool = True,
    templates: Path = TEMPLATES,
    site: Site = NO_SITE,
) -> bytes:
    """The document as the bytes of a .docx; equal documents, templates and sites give equal bytes.

    Raises `InvalidDocument` for what no page can hold, and `TemplateFault` or `PackageFault`: both are ours to mend, not the caller's.
    """
    placed = plan(document, renderer=renderer, double_sided=double_sided, whole_names=site.title.whole_names)
    chosen = template_of(placed.format, templates=templates, site=site)
    return _filled(placed, chosen.data, site.faces.site_faces)


def fill_template(document: Document, data: bytes, *, renderer: Renderer = "word", site: Site = NO_SITE) -> bytes:
    """The document in a template that is given as bytes. Raises what `generate` raises."""
    placed = plan(document, renderer=renderer, whole_names=site.title.whole_names)
    return _filled(placed, data, site.faces.site_faces)


def _filled(placed: Plan, data: bytes, faces: SiteFaces) -> bytes:
    package, template = _template(data, f"{placed.format}.docx", faces)
    filled = fill(template, placed)
    return write_package(package, changed=filled.parts, references=filled.references)


def template_of(format: str, *, templates: Path = TEMPLATES, site: Site = NO_SITE) -> Choice:
    """The template that a format is filled with; a good one of the site's own is kept as a version."""
    chosen = choose(format, built_in=templates, site=site.templates, inspect=inspect)
    if site.templates:
        keep(chosen, site.templates)
    return chosen


def templates_in_use(site: Site = NO_SITE) -> tuple[Choice, ...]:
    """The template of each format, and what was found in the site's own."""
    return tuple(template_of(format, site=site) for format in SKELETONS)


@lru_cache(maxsize=32)
def inspect(data: bytes, format: str) -> tuple[Finding, ...]:
    """All findings about a template of a format, worked out once for the same bytes."""
    examples = map(load, map(example, GENRES))
    documents = (document for document in examples if document_format(document) == format)
    found = inspect_template(data, format, examples=documents, make=fill_template)
    if not usable(found):
        codes = ", ".join(each.code for each in found)
        _log.warning("the template %s is not used as it stands: %s", format, codes)
    return found


def document_format(document: Document) -> str:
    """版式: which template a document is filled into."""
    match document:
        case Briefing() | Order() | Minutes():
            return document.genre
        case _:
            return document.layout_format


class Drawn(NamedTuple):
    """A document as PDF, the Word file that it was drawn from, and the typefaces of that PDF."""

    file: bytes
    pdf: bytes
    typefaces: Typefaces


def draw(
    document: Document,
    converter: Converter,
    *,
    archival: bool = False,
    double_sided: bool = True,
    site: Site = NO_SITE,
) -> Drawn:
    """The document as PDF, planned for LibreOffice, which draws it; PDF/A-2b where it is archival.

    Raises what `generate` and the converter raise.
    """
    file = generate(document, renderer="libreoffice", double_sided=double_sided, site=site)
    pdf = converter.pdf(file, archival=archival)
    return Drawn(file, pdf, typefaces(pdf, asked=named_typefaces(read_parts(file))))


def bundle(files: Mapping[str, bytes]) -> bytes:
    """Files by name in one zip file; equal files give equal bytes."""
    return write_parts(files)


def prepare(*, templates: Path = TEMPLATES, site: Site = NO_SITE) -> None:
    """Pays beforehand for what only a first document costs: the templates compiled, the words of titles loaded."""
    break_title("关于提前装载模板和词语以便第一份公文也能很快制成的通知", limit=10)
    for format in SKELETONS:
        chosen = template_of(format, templates=templates, site=site)
        _template(chosen.data, f"{format}.docx", site.faces.site_faces)
    _spare_the_collector()


@cache
def _spare_the_collector() -> None:
    """Takes what stays for as long as the process out of the garbage collector's rounds, once.

    A long document is so many values that the collector walks through everything while it is made: a quarter of the time.
    """
    gc.collect()
    gc.freeze()


def admit(document: Document, *, classified: bool) -> None:
    """Lets a document with 密级 pass only where the deployment is declared for classified use.

    A briefing has no field for it: there the label above its name is read. Raises `ClassifiedRefused`.
    Basis: 党政机关公文处理工作条例, articles 25 and 26.
    """
    if isinstance(document, Briefing):
        place, words = "/notice_label", document.notice_label
    else:
        secrecy = getattr(document, "secrecy", None)
        place, words = "/secrecy", secrecy and secrecy.level
    level = next((level for level in SECRECY_LEVELS if level in (words or "")), None)
    if level and not classified:
        raise ClassifiedRefused(Fault("classified-refused", place, {"level": level}))


@lru_cache(maxsize=32)
def _template(data: bytes, name: str, faces: SiteFaces) -> tuple[Package, Template]:
    """Opens a template once for the same bytes and faces: an edited file is a new template."""
    try:
        reset = write_parts(with_site_faces(read_parts(data), faces)) if faces != SiteFaces() else data
        package = open_package(reset)
        return package, open_template(package.parts, name)
    except PackageFault as error:
        raise TemplateFault(Fault("template-unreadable", parameters={"name": name})) from error


def file_name(document: Document, ending: str = ".docx") -> str:
    """The name under which an office would file it: number and title, without what file systems refuse."""
    match document:
        case Briefing():
            words = f"{document.name}第{document.issue_number}期"
        case Order():
            words = f"{document.issuer_mark or '、'.join(document.issuers) + '令'} {document.number_text}"
        case Minutes():
            words = f"{document.issuer_mark} {document.document_number.text}"
        case _:
            words = f"{document.document_number.text} {''.join(lines(document.title))}"
    kept = "".join("_" if character in '\\/:*?"<>|' or ord(character) < 32 else character for character in words)
    return _shortened(kept.strip(". ")) + ending


def _shortened(name: str) -> str:
    # File systems count bytes: 255 at most, and room is left for an ending.
    return name.encode("utf-8")[:200].decode("utf-8", "ignore")
