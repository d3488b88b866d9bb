"""约谈通知书: summons a unit's officers to account for facts. 约谈 admonishes; it is no sanction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal

from pydantic import ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, LocalTime, Name, Value, fault, refuse
from generator.model.blocks import Block, Body, Paragraph
from generator.model.composition import (
    Basis,
    Clauses,
    Contact,
    MoreClauses,
    Names,
    Section,
    addressed,
    basis_clause,
    items,
    listed,
    numbered_sections,
    sentence,
)
from generator.model.elements import Attachment
from generator.model.official import Format, GeneralOrLetter
from generator.model.tables import Cell, Column, Table
from generator.wording import date_text, time_text

# Fewer rows than the persons that the slip is for would be a form to be redrawn by hand.
FEWEST_REPLY_ROWS = 3


class ReplySlip(Value):
    """回执: until when and to whom it is to be returned."""

    return_by: CalendarDate
    return_to: Name


class InterviewNotice(GeneralOrLetter):
    """A notice that composes its text from facts; what the caller did not give is not in it."""

    genre: Literal["interview_notice"]
    format: Format = "letter"
    recipients: Bodies
    interviewees: Names
    cause: Body
    basis: Basis = ()
    time: LocalTime
    place: Name
    interviewers: Names
    topics: Clauses
    requirements: Clauses
    materials: MoreClauses = ()
    report_due: CalendarDate | None = None
    contact: Contact
    reply_slip: ReplySlip | None = None

    @field_validator("time")
    @classmethod
    def _interview_follows_signing(cls, time: datetime, info: ValidationInfo) -> datetime:
        signed = info.data.get("date_signed")
        if signed and time.date() <= signed:
            raise fault("interview-not-after-signing")
        return time

    @field_validator("report_due")
    @classmethod
    def _report_follows_interview(cls, report_due: date | None, info: ValidationInfo) -> date | None:
        time = info.data.get("time")
        if report_due and time and report_due <= time.date():
            raise fault("report-not-after-interview")
        return report_due

    @field_validator("reply_slip")
    @classmethod
    def _reply_comes_before_interview(cls, reply_slip: ReplySlip | None, info: ValidationInfo) -> ReplySlip | None:
        time, signed = info.data.get("time"), info.data.get("date_signed")
        if reply_slip:
            if time and reply_slip.return_by >= time.date():
                refuse([(("return_by",), fault("reply-not-before-interview"))])
            if signed and reply_slip.return_by < signed:
                refuse([(("return_by",), fault("reply-before-signing"))])
        return reply_slip

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (*self.cause, Paragraph(text=self._decision), *numbered_sections(self._sections))

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        slip = (_slip(self.reply_slip, len(self.interviewees)),) if self.reply_slip else ()
        return (*self.attachments, *slip)

    @property
    def _decision(self) -> str:
        return f"{basis_clause(self.basis)}决定对{addressed(self.recipients)}进行约谈。现将有关事项通知如下："

    @property
    def _sections(self) -> Iterator[Section]:
        yield "约谈对象", sentence(listed(self.interviewees))
        yield "约谈时间", sentence(time_text(self.time))
        yield "约谈地点", sentence(self.place)
        yield "约谈人", sentence(listed(self.interviewers))
        yield "约谈内容", items(self.topics)
        yield "有关要求", items(self.requirements)
        if self.materials:
            yield "需准备的材料", items(self.materials)
        if self.reply_slip:
            yield "回执报送", sentence(f"请填写附件中的回执，{_return(self.reply_slip)}")
        if self.report_due:
            yield "整改报告期限", sentence(f"请于{date_text(self.report_due)}前报送整改报告")
        yield "联系方式", sentence(self.contact.text)


def _return(slip: ReplySlip) -> str:
    return f"于{date_text(slip.return_by)}前反馈至{slip.return_to}"


def _slip(slip: ReplySlip, persons: int) -> Attachment:
    """A form to be filled in by hand: the unit and its seal, who comes, remarks."""
    people = max(persons, FEWEST_REPLY_ROWS)
    blank = Cell(text="")
    wide = Cell(text="", column_span=4)
    head = (
        Cell(text="参加人员", row_span=people + 1),
        *(Cell(text=text) for text in ("姓名", "职务", "联系电话", "是否按时\n参加")),
    )
    table = Table(
        columns=tuple(Column(width=width) for width in (6, 5, 7, 6, 4)),
        rows=(
            (Cell(text="单位\n（盖章）"), wide),
            head,
            *((blank,) * 4 for _ in range(people)),
            (Cell(text="备注"), wide),
        ),
        # Two notes, so that a telephone number behind the name of the office seldom meets the end of a line.
        notes=(f"请于{date_text(slip.return_by)}前反馈。", f"反馈至：{slip.return_to}。"),
    )
    return Attachment(title="约谈回执", body=(table,))
