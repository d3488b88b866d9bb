"""Word files into PDFs and pictures of pages. Knows processes and time limits, and nothing of what the pages say."""

from generator.render.converters import SECONDS, WORKERS, Converter, NoConverter, converter
from generator.render.faces import Typefaces, typefaces
from generator.render.gotenberg import Gotenberg
from generator.render.joining import joined
from generator.render.ofd import OfdService
from generator.render.pictures import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, keep_to_limit, open_pdf, pages
from generator.render.pool import Pool
from generator.render.previews import PREVIEW, Preview, previews

__all__ = [
    "HIGHEST_DPI",
    "LOWEST_DPI",
    "PREVIEW",
    "SECONDS",
    "USUAL_DPI",
    "WORKERS",
    "Converter",
    "Gotenberg",
    "NoConverter",
    "OfdService",
    "Pool",
    "Preview",
    "Typefaces",
    "converter",
    "joined",
    "keep_to_limit",
    "open_pdf",
    "pages",
    "previews",
    "typefaces",
]
