"""工作简报: numbered issues with articles. Not a 文种; its layout is practice, not GB/T 9704."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict, ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, Count, LinesText, Name, Text, Value, fault
from generator.model.blocks import Body
from generator.model.elements import Mark


class Article(Value):
    """One article of a briefing; `credit` names who supplied it."""

    title: LinesText
    body: Body
    credit: Name | None = None


class Briefing(Value):
    """One issue: masthead, articles, and at the foot whom it goes to."""

    genre: Literal["briefing"]
    name: Mark
    notice_label: Name | None = None
    issue_number: Count
    total_issue_number: Count | None = None
    editor: Name
    date_issued: CalendarDate
    editor_note: Annotated[tuple[Text, ...], Field(max_length=20)] = ()
    contents_shown: Annotated[bool, Strict()] = False
    articles: Annotated[tuple[Article, ...], Field(min_length=1, max_length=50)]
    report_to: Bodies | None = None
    send_to: Bodies | None = None
    distribute_to: Bodies | None = None
    print_count: Count | None = None

    @field_validator("total_issue_number")
    @classmethod
    def _total_is_not_below_issue(cls, total: int | None, info: ValidationInfo) -> int | None:
        issue = info.data.get("issue_number")
        if total is not None and issue is not None and total < issue:
            raise fault("total-below-issue")
        return total
