"""季度工作报告: a 报告 to the body above, whose section on targets is computed from figures (条例, art. 8 and 15)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, Strict, ValidationInfo, field_validator

from generator.model.base import Year, fault, refuse
from generator.model.blocks import Block, Body
from generator.model.calculation import Result, calculate
from generator.model.completion import completion_attachment, completion_section
from generator.model.elements import Attachment
from generator.model.figures import Figures
from generator.model.official import OfficialDocument
from generator.wording import attachment_label


class QuarterlyReport(OfficialDocument):
    """`opening` and `body` are written; 一、目标任务完成情况 is computed and stands between them."""

    upward: ClassVar[bool] = True

    genre: Literal["quarterly_report"]
    year: Year
    quarter: Annotated[int, Strict(), Field(ge=1, le=4)]
    opening: Body
    figures: Figures
    body: Body

    @property
    def result(self) -> Result:
        return calculate(self.figures, year=self.year, quarter=self.quarter)

    @property
    def blocks(self) -> tuple[Block, ...]:
        label = attachment_label(len(self.attachments), len(self.all_attachments))
        return (*self.opening, *completion_section(self.result, attachment_label=label), *self.body)

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        """The computed one stands behind those of the author."""
        computed = completion_attachment(self.result)
        return (*self.attachments, computed) if computed else self.attachments

    @field_validator("figures")
    @classmethod
    def _figures_belong_to_the_quarter(cls, figures: Figures, info: ValidationInfo) -> Figures:
        year, quarter, signed = (info.data.get(name) for name in ("year", "quarter", "date_signed"))
        until = figures.data_until
        faults = []
        # Figures of another period cannot be held against this quarter's pace; an earlier day of the quarter can stand.
        if year and quarter and (until.year, _quarter_of(until)) != (year, quarter):
            faults.append(fault("data-until-outside-quarter", year=year, quarter=quarter))
        if signed and until > signed:
            faults.append(fault("data-until-after-signing"))
        refuse([(("data_until",), error) for error in faults])
        return figures


def _quarter_of(day: date) -> int:
    return (day.month + 2) // 3
