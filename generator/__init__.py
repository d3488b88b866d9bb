"""Official Chinese documents (公文) from structured data, laid out to GB/T 9704-2012. Knows no HTTP, database or clock."""

from generator.errors import (
    CODES,
    ClassifiedRefused,
    Fault,
    GeneratorError,
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
from generator.language import LANGUAGES, genre_name, patterns, sentences
from generator.model import GENRES, Document, load, parse, schema
from generator.pipeline import admit, bundle, draw, file_name, generate, prepare
from generator.render import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, Converter, Typefaces, converter, pages

__all__ = [
    "CODES",
    "GENRES",
    "HIGHEST_DPI",
    "LANGUAGES",
    "LOWEST_DPI",
    "USUAL_DPI",
    "ClassifiedRefused",
    "Converter",
    "Document",
    "Fault",
    "GeneratorError",
    "InvalidDocument",
    "InvalidOptions",
    "MalformedData",
    "PackageFault",
    "RenderTimeout",
    "RendererBusy",
    "RendererMissing",
    "TemplateFault",
    "Typefaces",
    "UnreadableFile",
    "admit",
    "bundle",
    "converter",
    "draw",
    "example",
    "file_name",
    "generate",
    "genre_name",
    "load",
    "pages",
    "parse",
    "patterns",
    "prepare",
    "schema",
    "sentences",
]
