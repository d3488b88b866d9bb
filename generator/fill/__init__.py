"""A plan and a Word template → the parts of a document."""

from generator.fill.filling import Filled, fill
from generator.fill.template import DOCUMENT, Template, open_template

__all__ = ["DOCUMENT", "Filled", "Template", "fill", "open_template"]
