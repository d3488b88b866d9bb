"""督办通知: presses for matters that were decided or promised, each with one unit that answers for it and a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, Clause, LinesText, Value, fault, refuse, unended
from generator.model.blocks import Block, Body, Paragraph
from generator.model.composition import (
    Basis,
    Contact,
    MoreClauses,
    OneUnit,
    Section,
    ShortNames,
    basis_clause,
    items,
    numbered_sections,
    sentence,
)
from generator.model.elements import Attachment
from generator.model.listing import NOTHING, ListColumn, day_cell, listing
from generator.model.official import GeneralOrLetter, title_ending
from generator.wording import attachment_label, date_text

_COLUMNS = (
    ListColumn("编号", width=3),
    ListColumn("督办事项", "left"),
    ListColumn("事项\n来源", "left"),
    ListColumn("主办\n单位", "left", width=4),
    ListColumn("协办\n单位", "left"),
    ListColumn("办理要求", "left"),
    ListColumn("办结\n时限", width=6),
    ListColumn("反馈\n方式", "left"),
)


class Matter(Value):
    """督办事项: what is to be done, where it comes from, who does it, until when, and how that is told."""

    matter: Clause
    origin: Clause
    host_unit: OneUnit
    assisting_units: ShortNames = ()
    handling: Clause
    due: CalendarDate
    feedback: Clause


class SupervisionNotice(GeneralOrLetter):
    """A notice that composes its text and its list from the matters; `cause` tells how they stand."""

    genre: Literal["supervision_notice"]
    title: Annotated[LinesText, title_ending("通知")]
    recipients: Bodies
    cause: Body
    basis: Basis = ()
    matters: Annotated[tuple[Matter, ...], Field(min_length=1, max_length=100)]
    requirements: MoreClauses = ()
    contact: Contact

    @field_validator("matters")
    @classmethod
    def _due_after_signing(cls, matters: tuple[Matter, ...], info: ValidationInfo) -> tuple[Matter, ...]:
        signed = info.data.get("date_signed")
        refuse(
            [
                ((index, "due"), fault("due-before-signing"))
                for index, matter in enumerate(matters)
                if signed and matter.due < signed
            ]
        )
        return matters

    @property
    def blocks(self) -> tuple[Block, ...]:
        lead = f"{basis_clause(self.basis)}现对{len(self.matters)}项事项进行督办，有关事项通知如下："
        return (*self.cause, Paragraph(text=lead), *numbered_sections(self._sections))

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        """The computed one stands behind those of the author."""
        rows = [
            (
                *(str(number), matter.matter, matter.origin, matter.host_unit),
                *(
                    "、".join(matter.assisting_units) or NOTHING,
                    matter.handling,
                    day_cell(matter.due),
                    matter.feedback,
                ),
            )
            for number, matter in enumerate(self.matters, start=1)
        ]
        return (*self.attachments, Attachment(title="督办事项清单", body=(listing(_COLUMNS, rows),)))

    @property
    def _sections(self) -> Iterator[Section]:
        label = attachment_label(len(self.attachments), len(self.all_attachments))
        closing = sentence(f"事项来源、办理要求和反馈方式见{label}")
        yield "督办事项", (*items([_told(matter) for matter in self.matters]), *closing)
        if self.requirements:
            yield "有关要求", items(self.requirements)
        yield "联系方式", sentence(self.contact.text)


def _told(matter: Matter) -> str:
    assisted = f"，{'、'.join(matter.assisting_units)}协办" if matter.assisting_units else ""
    return f"{unended(matter.matter)}，由{matter.host_unit}主办{assisted}，{date_text(matter.due)}前办结"
