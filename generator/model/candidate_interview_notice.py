"""面试通知: tells candidates for a post when and where they are interviewed, and what to bring. Addressed to persons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from generator.model.base import LinesText, LocalTime, Name, ShortName, Value, doubles, fault, refuse
from generator.model.blocks import Block, Body
from generator.model.composition import Contact, MoreClauses, Section, items, numbered_sections, sentence
from generator.model.elements import Attachment
from generator.model.listing import ListColumn, listing
from generator.model.official import GeneralOrLetter, title_ending
from generator.wording import attachment_label, clock_text, time_text


class Candidate(Value):
    """Who is to be interviewed: known by 准考证号, and by name and group where these are published."""

    ticket_number: ShortName
    name: ShortName | None = None
    group: ShortName | None = None


class CandidateInterviewNotice(GeneralOrLetter):
    """A notice that composes its text and the list of candidates from facts, behind an `opening` in the words given."""

    genre: Literal["candidate_interview_notice"]
    title: Annotated[LinesText, title_ending("通知", "公告")]
    opening: Body
    time: LocalTime
    check_in: LocalTime | None = None
    place: Name
    candidates: Annotated[tuple[Candidate, ...], Field(min_length=1, max_length=2_000)]
    materials: MoreClauses = ()
    requirements: MoreClauses = ()
    contact: Contact

    @field_validator("time")
    @classmethod
    def _interview_follows_signing(cls, time: datetime, info: ValidationInfo) -> datetime:
        signed = info.data.get("date_signed")
        if signed and time.date() <= signed:
            raise fault("time-not-after-signing")
        return time

    @field_validator("check_in")
    @classmethod
    def _check_in_comes_before_interview(cls, check_in: datetime | None, info: ValidationInfo) -> datetime | None:
        time = info.data.get("time")
        if check_in and time and check_in >= time:
            raise fault("check-in-not-before-interview")
        return check_in

    @field_validator("candidates")
    @classmethod
    def _candidates_differ(cls, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        numbers = [candidate.ticket_number for candidate in candidates]
        refuse([((index, "ticket_number"), fault("duplicate-name", name=number)) for index, number in doubles(numbers)])
        return candidates

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (*self.opening, *numbered_sections(self._sections))

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        """The computed one stands behind those of the author."""
        return (*self.attachments, Attachment(title="面试人员名单", body=(listing(*self._list),)))

    @property
    def _sections(self) -> Iterator[Section]:
        label = attachment_label(len(self.attachments), len(self.all_attachments))
        yield "面试时间", sentence(f"{time_text(self.time)}开始{self._check_in}")
        yield "面试地点", sentence(self.place)
        yield "面试人员", sentence(f"共{len(self.candidates)}人，名单见{label}")
        if self.materials:
            yield "需携带的材料", items(self.materials)
        if self.requirements:
            yield "有关要求", items(self.requirements)
        yield "联系方式", sentence(self.contact.text)

    @property
    def _check_in(self) -> str:
        if not self.check_in:
            return ""
        same_day = self.check_in.date() == self.time.date()
        return f"，请于{f'当日{clock_text(self.check_in)}' if same_day else time_text(self.check_in)}前报到"

    @property
    def _list(self) -> tuple[list[ListColumn], list[list[str]]]:
        """Columns and rows; a column that no candidate has is left out."""
        columns = {
            "准考证号": [candidate.ticket_number for candidate in self.candidates],
            "姓名": [candidate.name or "" for candidate in self.candidates],
            "面试组别": [candidate.group or "" for candidate in self.candidates],
        }
        kept = {header: texts for header, texts in columns.items() if any(texts)}
        rows = [[str(number), *row] for number, row in enumerate(zip(*kept.values(), strict=True), start=1)]
        return [ListColumn("序号"), *map(ListColumn, kept)], rows
