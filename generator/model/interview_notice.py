"""约谈通知书: summons a unit's officers to account for facts. 约谈 admonishes; it is no sanction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, Clause, LocalTime, Name, Value, fault, refuse
from generator.model.blocks import Block, Body, Heading, ListItem, Paragraph
from generator.model.elements import Attachment
from generator.model.official import OfficialDocument
from generator.model.tables import Cell, Column, Table
from generator.wording import date_text, heading_ordinal, split_ordinal, time_text

Names = Annotated[tuple[Name, ...], Field(min_length=1, max_length=50)]
Clauses = Annotated[tuple[Clause, ...], Field(min_length=1, max_length=50)]

# Fewer rows than the persons that the slip is for would be a form to be redrawn by hand.
FEWEST_REPLY_ROWS = 3

_LAST_MARK = re.compile(r"[，、；：。]+$")
# A question keeps its mark, and so does a sentence that ends inside a quotation.
_ENDED = re.compile(r"[？！…]$|[。？！…][”’]$")


class Contact(Value):
    """Whom to ask, and at which number."""

    name: Name
    telephone: Name


class ReplySlip(Value):
    """回执: until when and to whom it is to be returned."""

    return_by: CalendarDate
    return_to: Name


class InterviewNotice(OfficialDocument):
    """A notice that composes its text from facts; what the caller did not give is not in it."""

    genre: Literal["interview_notice"]
    format: Literal["letter", "general"] = "letter"
    recipients: Bodies
    interviewees: Names
    cause: Body
    basis: Annotated[tuple[Name, ...], Field(max_length=20)] = ()
    time: LocalTime
    place: Name
    interviewers: Names
    topics: Clauses
    requirements: Clauses
    materials: Annotated[tuple[Clause, ...], Field(max_length=50)] = ()
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
    def layout_format(self) -> Literal["general", "letter"]:
        return self.format

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (*self.cause, Paragraph(text=self._decision), *_numbered(self._sections))

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        slip = (_slip(self.reply_slip, len(self.interviewees)),) if self.reply_slip else ()
        return (*self.attachments, *slip)

    @property
    def _decision(self) -> str:
        basis = f"根据{_listed(self.basis)}，" if self.basis else ""
        units = sum(len(names) for names in self.recipients)
        return f"{basis}决定对{'你单位' if units == 1 else '你们'}进行约谈。现将有关事项通知如下："

    @property
    def _sections(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Headings without ordinals, and what stands below each."""
        yield "约谈对象", _sentence(_listed(self.interviewees))
        yield "约谈时间", _sentence(time_text(self.time))
        yield "约谈地点", _sentence(self.place)
        yield "约谈人", _sentence(_listed(self.interviewers))
        yield "约谈内容", _items(self.topics)
        yield "有关要求", _items(self.requirements)
        if self.materials:
            yield "需准备的材料", _items(self.materials)
        if self.reply_slip:
            yield "回执报送", _sentence(f"请填写附件中的回执，{_return(self.reply_slip)}")
        if self.report_due:
            yield "整改报告期限", _sentence(f"请于{date_text(self.report_due)}前报送整改报告")
        yield "联系方式", _sentence(f"联系人：{self.contact.name}，电话：{self.contact.telephone}")


def _numbered(sections: Iterator[tuple[str, tuple[Block, ...]]]) -> Iterator[Block]:
    for position, (title, below) in enumerate(sections, start=1):
        yield Heading(level=1, text=heading_ordinal(1, position) + title)
        yield from below


def _ended(text: str, mark: str) -> str:
    """The text with `mark` at its end, in place of the one that was typed."""
    bare = _LAST_MARK.sub("", text)
    return bare if _ENDED.search(bare) else bare + mark


def _sentence(text: str) -> tuple[Block, ...]:
    return (Paragraph(text=_ended(text, "。")),)


def _items(clauses: Sequence[str]) -> tuple[Block, ...]:
    """Clauses as a list; one alone bears no ordinal. A typed ordinal gives way to the one by position."""
    bare = [split_ordinal(clause).rest for clause in clauses]
    if len(bare) == 1:
        return _sentence(bare[0])
    # ； parts items of one sentence; where an item has sentences of its own, every item ends one.
    mark = "。" if any("。" in _LAST_MARK.sub("", clause) for clause in bare) else "；"
    marks = [mark] * (len(bare) - 1) + ["。"]
    return tuple(
        ListItem(text=heading_ordinal(3, position) + _ended(clause, end))
        for position, (clause, end) in enumerate(zip(bare, marks, strict=True), start=1)
    )


def _listed(names: Sequence[str]) -> str:
    """Names parted by 、, which titles in 《》 that touch do without (GB/T 15834-2011)."""
    return "、".join(_LAST_MARK.sub("", name) for name in names).replace("》、《", "》《")


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
        notes=(f"请{_return(slip)}。",),
    )
    return Attachment(title="约谈回执", body=(table,))
