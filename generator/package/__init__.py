"""Parts → file: a .docx package with nothing of the clock in it."""

from generator.package.archive import read_parts, write_parts
from generator.package.limits import within_limits
from generator.package.package import Package, open_package, write_package
from generator.package.relationships import Link, Reference, RelatedFile, relationships_name

__all__ = [
    "Link",
    "Package",
    "Reference",
    "RelatedFile",
    "open_package",
    "read_parts",
    "relationships_name",
    "within_limits",
    "write_package",
    "write_parts",
]
