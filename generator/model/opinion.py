"""意见: views and measures on an important question, to a body above, below or beside (条例, art. 8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from generator.model.base import Bodies, LinesText, Value
from generator.model.official import DocumentWithBody, title_ending


class Directed(Value):
    """行文方向, where the genre alone does not tell it."""

    direction: Literal["upward", "downward", "level"]


# pydantic reads the fields of the last base first: whether there must be signers is known when they are read.
class Opinion(DocumentWithBody, Directed):
    """An opinion in the words given; only one to a body above names its signers."""

    genre: Literal["opinion"]
    title: Annotated[LinesText, title_ending("意见")]
    recipients: Bodies

    @classmethod
    def _goes_upward(cls, fields: Mapping[str, object]) -> bool | None:
        return fields["direction"] == "upward" if "direction" in fields else None
