"""函: consults, asks, answers or approves between bodies of which neither is above the other (条例, art. 8)."""

from typing import Annotated, Literal

from generator.model.base import Bodies, LinesText
from generator.model.official import DocumentWithBody, Format, GeneralOrLetter, title_ending


class Letter(DocumentWithBody, GeneralOrLetter):
    """A letter to the bodies named, in the letter format unless the general one is chosen (GB/T 9704-2012, 10.1)."""

    genre: Literal["letter"]
    format: Format = "letter"
    title: Annotated[LinesText, title_ending("函")]
    recipients: Bodies
