"""A draft as it comes → the fields of a document."""

from generator.reading.drafts import read_body
from generator.reading.genres import read_draft
from generator.reading.items import Item, Reading, Unplaced
from generator.reading.tidying import Change
from generator.reading.word_file import read_word_file

__all__ = ["Change", "Item", "Reading", "Unplaced", "read_body", "read_draft", "read_word_file"]
