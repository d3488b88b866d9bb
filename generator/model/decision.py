"""决定: decides on important matters, rewards and punishes, or changes what a body below decided (条例, art. 8)."""

from typing import Annotated, Literal

from generator.model.base import LinesText
from generator.model.official import DocumentWithBody, title_ending


class Decision(DocumentWithBody):
    """A decision in the words given; to the bodies named, or to everybody."""

    genre: Literal["decision"]
    title: Annotated[LinesText, title_ending("决定")]
