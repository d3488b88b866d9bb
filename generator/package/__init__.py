"""Parts → file: a .docx package with nothing of the clock in it."""

from generator.package.archive import read_parts, write_parts
from generator.package.relationships import RelatedFile, relate
from generator.package.verification import verify

__all__ = ["RelatedFile", "read_parts", "relate", "verify", "write_parts"]
