"""A draft as it comes → the fields of a document."""

from generator.reading.drafts import Item, Reading, read_body, read_draft
from generator.reading.tidying import Change
from generator.reading.word_file import read_word_file

__all__ = ["Change", "Item", "Reading", "read_body", "read_draft", "read_word_file"]
