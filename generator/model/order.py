"""命令（令）: puts rules into force, or orders coercive measures (GB/T 9704-2012, 10.2; 条例, art. 8)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator

from generator.model.base import Bodies, CalendarDate, Count, Value
from generator.model.blocks import Block, Body
from generator.model.elements import (
    Annotation,
    Attachment,
    IssuedText,
    Issuers,
    JointMark,
    Mark,
    Printing,
    Signatory,
    mark_ending,
    printed_after_signing,
)


class Order(Value):
    """An order under its number, without title or recipients; its signatories put their stamps."""

    genre: Literal["order"]
    issuers: Issuers
    issuer_mark: Annotated[Mark, AfterValidator(mark_ending("令"))] | None = None
    joint_mark: JointMark = "all"
    order_number: Count
    body: Body
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=99)] = ()
    signatories: Annotated[tuple[Signatory, ...], Field(min_length=1, max_length=10)]
    date_signed: CalendarDate
    annotation: Annotation | None = None
    issued_text: IssuedText | None = None
    copy_to: Bodies | None = None
    printing: Printing | None = None

    _printed_after_signing = field_validator("printing")(printed_after_signing)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.body

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        return self.attachments

    @property
    def number_text(self) -> str:
        """令号, with 第 and without a year (10.2)."""
        return f"第{self.order_number}号"
