"""What a document says: checked, immutable, one file a genre."""

from generator.model.document import load, parse, schema
from generator.model.genres import GENRES, REGISTRY, Document, Genre
from generator.model.results import computed_tables

__all__ = ["GENRES", "REGISTRY", "Document", "Genre", "computed_tables", "load", "parse", "schema"]
