"""报告: tells a body above of work done, or answers what it asked (条例, art. 8)."""

from typing import Annotated, ClassVar, Literal

from generator.model.base import Bodies, LinesText
from generator.model.four_list_tables import DocumentWithFourLists
from generator.model.official import title_ending


class Report(DocumentWithFourLists):
    """A report in the words given; the one computed from figures is `QuarterlyReport`."""

    upward: ClassVar[bool] = True

    genre: Literal["report"]
    title: Annotated[LinesText, title_ending("报告")]
    recipients: Bodies
