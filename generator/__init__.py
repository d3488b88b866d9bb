"""Official Chinese documents (公文) from structured data, laid out to GB/T 9704-2012. Knows no HTTP, database or clock."""

from generator.check import FINDING_CODES, KINDS, Finding
from generator.checking import Checked, check_data, check_file, marked, mended
from generator.defaults import complete
from generator.errors import (
    CODES,
    ClassifiedRefused,
    Fault,
    GeneratorError,
    InvalidConfiguration,
    InvalidDocument,
    InvalidOptions,
    MalformedData,
    PackageFault,
    RendererBusy,
    RendererMissing,
    RenderTimeout,
    TemplateFault,
    UnreadableFile,
)
from generator.examples import example
from generator.language import LANGUAGES, finding_data, genre_name, patterns, sentences
from generator.model import GENRES, Document, load, parse, schema
from generator.pipeline import admit, bundle, draw, file_name, generate, prepare, templates_in_use
from generator.render import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, Converter, OfdService, Typefaces, converter, pages
from generator.reporting import changes_data, report_data
from generator.site import Site, read_site
from generator.templates import Choice

__all__ = [
    "CODES",
    "FINDING_CODES",
    "GENRES",
    "HIGHEST_DPI",
    "KINDS",
    "LANGUAGES",
    "LOWEST_DPI",
    "USUAL_DPI",
    "Checked",
    "Choice",
    "ClassifiedRefused",
    "Converter",
    "Document",
    "Fault",
    "Finding",
    "GeneratorError",
    "InvalidConfiguration",
    "InvalidDocument",
    "InvalidOptions",
    "MalformedData",
    "OfdService",
    "PackageFault",
    "RenderTimeout",
    "RendererBusy",
    "RendererMissing",
    "Site",
    "TemplateFault",
    "Typefaces",
    "UnreadableFile",
    "admit",
    "bundle",
    "changes_data",
    "check_data",
    "check_file",
    "complete",
    "converter",
    "draw",
    "example",
    "file_name",
    "finding_data",
    "generate",
    "genre_name",
    "load",
    "marked",
    "mended",
    "pages",
    "parse",
    "patterns",
    "prepare",
    "read_site",
    "report_data",
    "schema",
    "sentences",
    "templates_in_use",
]
