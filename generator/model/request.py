"""请示: asks a body above for instruction or approval, on one matter (条例, art. 8 and 15)."""

from typing import Annotated, ClassVar, Literal

from generator.model.base import LinesText
from generator.model.official import DocumentWithBody, OneRecipient, title_ending


class Request(DocumentWithBody):
    """A request goes to one body; others above it are told by 抄送 (art. 15-1)."""

    upward: ClassVar[bool] = True

    genre: Literal["request"]
    title: Annotated[LinesText, title_ending("请示")]
    recipients: OneRecipient
