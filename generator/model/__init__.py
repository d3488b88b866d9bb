"""What a document says: checked, immutable, one file a genre."""

from generator.model.document import WORD_FILES, load, parse, schema
from generator.model.genres import GENRES, REGISTRY, Document, Genre
from generator.model.results import computed_tables
from generator.model.tail import Behind, ranking_tail

__all__ = [
    "GENRES",
    "REGISTRY",
    "WORD_FILES",
    "Behind",
    "Document",
    "Genre",
    "computed_tables",
    "load",
    "parse",
    "ranking_tail",
    "schema",
]
