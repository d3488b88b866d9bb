"""通知: conveys, forwards or asks for something (条例, art. 8)."""

from typing import Literal

from generator.model.four_list_tables import DocumentWithFourLists
from generator.model.official import GeneralOrLetter


class Notice(DocumentWithFourLists, GeneralOrLetter):
    """A notice to the bodies named, in the words given."""

    genre: Literal["notice"]
