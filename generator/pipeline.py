"""The one conductor: document → plan → filled parts → file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile

from generator.errors import Fault, TemplateFault
from generator.fill import DOCUMENT, Template, fill, open_template
from generator.layout import BriefingPlan, OfficialPlan, Renderer, briefing_plan, official_plan
from generator.model import Document
from generator.model.briefing import Briefing
from generator.package import RelatedFile, read_parts, relate, verify, write_parts

TEMPLATES = Path(__file__).resolve().parent.parent / "templates_docx"


def plan(document: Document, *, renderer: Renderer = "word") -> OfficialPlan | BriefingPlan:
    """Where everything of the document stands, for the program that will draw it."""
    if isinstance(document, Briefing):
        return briefing_plan(document, renderer=renderer)
    return official_plan(document, renderer=renderer)


def generate(document: Document, *, renderer: Renderer = "word", templates: Path = TEMPLATES) -> bytes:
    """The document as the bytes of a .docx; equal documents give equal bytes.

    Raises `TemplateFault` or `PackageFault`: both are ours to mend, not the caller's.
    """
    placed = plan(document, renderer=renderer)
    name = "briefing" if isinstance(placed, BriefingPlan) else placed.format
    path = templates / f"{name}.docx"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateFault(Fault("template-missing", parameters={"name": path.name})) from error
    filled = fill(_template(data, path.name), placed)
    related = [RelatedFile(**vars(companion)) for companion in filled.companions]
    file = write_parts(relate(filled.parts, owner=DOCUMENT, files=related) if related else filled.parts)
    verify(file)
    return file


@lru_cache(maxsize=32)
def _template(data: bytes, name: str) -> Template:
    """Compiles a template once for the same bytes: an edited file is a new template."""
    try:
        return open_template(read_parts(data), name)
    except BadZipFile as error:
        raise TemplateFault(Fault("template-unreadable", parameters={"name": name})) from error


def file_name(document: Document) -> str:
    """The name under which an office would file it: number and title, without what file systems refuse."""
    if isinstance(document, Briefing):
        words = f"{document.name}第{document.issue_number}期"
    else:
        words = f"{document.document_number.text} {''.join(document.title.split())}"
    kept = "".join("_" if character in '\\/:*?"<>|' or ord(character) < 32 else character for character in words)
    return f"{_shortened(kept.strip('. '))}.docx"


def _shortened(name: str) -> str:
    # File systems count bytes: 255 at most, and room is left for an ending.
    return name.encode("utf-8")[:200].decode("utf-8", "ignore")
