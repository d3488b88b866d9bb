"""纪要: what a meeting heard and decided (GB/T 9704-2012, 10.3; 条例, art. 8)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, Strict, ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, LinesText, Name, Value, Year, fault, refuse
from generator.model.blocks import Block, Body
from generator.model.elements import Attachment, Issuers, Mark, Printing, mark_ending, printed_after_signing


class MinutesNumber(Value):
    """The number of minutes; the standard leaves its form open: 〔2022〕5号 with a year, 第5号 without."""

    year: Year | None = None
    serial: Annotated[int, Strict(), Field(ge=1, le=99_999)]

    @property
    def text(self) -> str:
        return f"〔{self.year}〕{self.serial}号" if self.year else f"第{self.serial}号"


class Delegation(Value):
    """A unit and its persons at a meeting."""

    unit: Name
    persons: Annotated[tuple[Name, ...], Field(min_length=1, max_length=100)]


Delegations = Annotated[tuple[Delegation, ...], Field(max_length=200)]


class Minutes(Value):
    """Minutes under their own mark; they bear no seal, and are sent to the bodies that they concern."""

    genre: Literal["minutes"]
    issuer_mark: Annotated[Mark, AfterValidator(mark_ending("纪要"))]
    document_number: MinutesNumber
    issuers: Issuers
    date_signed: CalendarDate
    title: LinesText | None = None
    body: Body
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=99)] = ()
    attendees: Annotated[Delegations, Field(min_length=1)]
    absentees: Delegations = ()
    observers: Delegations = ()
    circulate_to: Bodies | None = None
    printing: Printing | None = None

    _printed_after_signing = field_validator("printing")(printed_after_signing)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.body

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        return self.attachments

    @field_validator("absentees", "observers")
    @classmethod
    def _nobody_stands_in_two_lists(
        cls, delegations: tuple[Delegation, ...], info: ValidationInfo
    ) -> tuple[Delegation, ...]:
        lists = (info.data.get(name, ()) for name in ("attendees", "absentees"))
        named = {(each.unit, person) for listed in lists for each in listed for person in each.persons}
        refuse(
            [
                ((index, "persons", place), fault("duplicate-name", name=person))
                for index, delegation in enumerate(delegations)
                for place, person in enumerate(delegation.persons)
                if (delegation.unit, person) in named
            ]
        )
        return delegations
