"""通报: praises, criticises, or tells how things stand (条例, art. 8)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ValidationInfo, field_validator

from generator.model.base import LinesText, fault, refuse
from generator.model.blocks import Block, Body
from generator.model.elements import Attachment
from generator.model.official import DocumentWithBody, title_ending
from generator.model.ranking import Ranking
from generator.model.ranking_text import ranking_attachment, ranking_section
from generator.wording import attachment_label


class Circular(DocumentWithBody):
    """A circular in the words given; with a `ranking`, 一、指标完成和排名情况 stands between `opening` and `body`."""

    genre: Literal["circular"]
    title: Annotated[LinesText, title_ending("通报")]
    opening: Body | None = None
    ranking: Ranking | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        label = attachment_label(len(self.attachments), len(self.all_attachments))
        ranked = ranking_section(self.ranking, attachment_label=label) if self.ranking else ()
        return (*(self.opening or ()), *ranked, *self.body)

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        """The computed one stands behind those of the author."""
        return (*self.attachments, *((ranking_attachment(self.ranking),) if self.ranking else ()))

    @field_validator("ranking")
    @classmethod
    def _figures_end_before_signing(cls, ranking: Ranking | None, info: ValidationInfo) -> Ranking | None:
        signed = info.data.get("date_signed")
        if ranking and signed and ranking.data_until > signed:
            refuse([(("data_until",), fault("data-until-after-signing"))])
        return ranking
