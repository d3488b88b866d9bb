"""The one conductor: document → plan → filled parts → file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.errors import ClassifiedRefused, Fault, PackageFault, TemplateFault
from generator.fill import Template, fill, named_typefaces, open_template
from generator.layout import Plan, Renderer, break_title, briefing_plan, minutes_plan, official_plan, order_plan
from generator.model import Document
from generator.model.briefing import Briefing
from generator.model.elements import SECRECY_LEVELS
from generator.model.minutes import Minutes
from generator.model.order import Order
from generator.package import Package, open_package, read_parts, write_package, write_parts
from generator.render import Converter, Typefaces, typefaces
from generator.wording import lines

TEMPLATES = Path(__file__).resolve().parent.parent / "templates_docx"


def plan(document: Document, *, renderer: Renderer = "word", double_sided: bool = True) -> Plan:
    """Where everything of the document stands, for the program that will draw it.

    Printed on both sides of the paper, the imprint stands on an even page; on one side, on the page that the text ends on
    if it fits there. Raises `InvalidDocument` for what no page can hold.
    """
    match document:
        case Briefing():
            return briefing_plan(document, renderer=renderer)
        case Order():
            return order_plan(document, renderer=renderer, double_sided=double_sided)
        case Minutes():
            return minutes_plan(document, renderer=renderer, double_sided=double_sided)
        case _:
            return official_plan(document, renderer=renderer, double_sided=double_sided)


def generate(
    document: Document, *, renderer: Renderer = "word", double_sided: bool = True, templates: Path = TEMPLATES
) -> bytes:
    """The document as the bytes of a .docx; equal documents give equal bytes.

    Raises `InvalidDocument` for what no page can hold, and `TemplateFault` or `PackageFault`: both are ours to mend, not the caller's.
    """
    placed = plan(document, renderer=renderer, double_sided=double_sided)
    path = templates / f"{placed.format}.docx"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateFault(Fault("template-missing", parameters={"name": path.name})) from error
    package, template = _template(data, path.name)
    filled = fill(template, placed)
    return write_package(package, changed=filled.parts, references=filled.references)


class Drawn(NamedTuple):
    """A document as PDF, and the typefaces of that PDF."""

    pdf: bytes
    typefaces: Typefaces


def draw(document: Document, converter: Converter, *, archival: bool = False, double_sided: bool = True) -> Drawn:
    """The document as PDF, planned for LibreOffice, which draws it; PDF/A-2b where it is archival.

    Raises what `generate` and the converter raise.
    """
    file = generate(document, renderer="libreoffice", double_sided=double_sided)
    pdf = converter.pdf(file, archival=archival)
    return Drawn(pdf, typefaces(pdf, asked=named_typefaces(read_parts(file))))


def bundle(files: Mapping[str, bytes]) -> bytes:
    """Files by name in one zip file; equal files give equal bytes."""
    return write_parts(files)


def prepare(*, templates: Path = TEMPLATES) -> None:
    """Pays beforehand for what only a first document costs: the templates compiled, the words of titles loaded."""
    break_title("关于提前装载模板和词语以便第一份公文也能很快制成的通知", limit=10)
    for path in sorted(templates.glob("*.docx")):
        _template(path.read_bytes(), path.name)


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
def _template(data: bytes, name: str) -> tuple[Package, Template]:
    """Opens a template once for the same bytes: an edited file is a new template."""
    try:
        package = open_package(data)
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
