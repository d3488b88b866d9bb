"""What a document says: checked, immutable, one file a genre."""

from generator.model.document import GENRES, Document, load, parse, schema

__all__ = ["GENRES", "Document", "load", "parse", "schema"]
