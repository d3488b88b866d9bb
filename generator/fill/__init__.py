"""A plan and a Word template → the parts of a document."""

from generator.fill.engine import Compiled, compile_parts, render
from generator.fill.filling import Filled, fill
from generator.fill.references import DOCUMENT, References
from generator.fill.template import Template, open_template
from generator.fill.typefaces import named_typefaces

__all__ = [
    "DOCUMENT",
    "Compiled",
    "Filled",
    "References",
    "Template",
    "compile_parts",
    "fill",
    "named_typefaces",
    "open_template",
    "render",
]
