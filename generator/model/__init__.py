"""What a document says: checked, immutable, one file a genre."""

from generator.model.document import load, parse, schema
from generator.model.genres import GENRES, REGISTRY, Document, Genre

__all__ = ["GENRES", "REGISTRY", "Document", "Genre", "load", "parse", "schema"]
