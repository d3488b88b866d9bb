"""The genres: one entry for each, from which the union, the command line, the web and the examples all take theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import get_args

from generator.model.briefing import Briefing
from generator.model.candidate_interview_notice import CandidateInterviewNotice
from generator.model.circular import Circular
from generator.model.decision import Decision
from generator.model.interview_notice import InterviewNotice
from generator.model.letter import Letter
from generator.model.minutes import Minutes
from generator.model.notice import Notice
from generator.model.official import OfficialDocument
from generator.model.opinion import Opinion
from generator.model.order import Order
from generator.model.quarterly_report import QuarterlyReport
from generator.model.referral_letter import ReferralLetter
from generator.model.reply import Reply
from generator.model.report import Report
from generator.model.request import Request
from generator.model.supervision_notice import SupervisionNotice

Document = OfficialDocument | Minutes | Order | Briefing


@dataclass(frozen=True, slots=True)
class Genre:
    """文种: its model, its Chinese name, and the fixture that is its example. English comes from the catalogue."""

    model: type[Document]
    name: str
    example: str

    @property
    def id(self) -> str:
        """What stands in the field `genre` of its documents."""
        (own,) = get_args(self.model.model_fields["genre"].annotation)
        return str(own)


# In the order in which readers are shown them. 工作简报 and 约谈通知书 are no statutory 文种; 季度报告 is a kind of 报告.
_ENTRIES = (
    Genre(Notice, "通知", "notice_jishan_2022_16"),
    Genre(Circular, "通报", "circular_jishan_2022_11"),
    Genre(Opinion, "意见", "opinion_jishan_2022_10"),
    Genre(Decision, "决定", "decision_jishan_2022_14"),
    Genre(Request, "请示", "request_jishan_2022_3"),
    Genre(Reply, "批复", "reply_jishan_2022_18"),
    Genre(Letter, "函", "letter_jishan_2022_6"),
    Genre(Report, "报告", "report_jishan_2022_8"),
    Genre(Minutes, "纪要", "minutes_jishan_2022_5"),
    Genre(Order, "命令（令）", "order_jishan_2022_1"),
    Genre(Briefing, "工作简报", "briefing_jishan_2022_12"),
    Genre(QuarterlyReport, "季度报告", "quarterly_report_jishan_2022_q3"),
    Genre(InterviewNotice, "约谈通知书", "interview_notice_jishan_2022_3"),
    Genre(SupervisionNotice, "督办通知", "supervision_notice_jishan_2022_7"),
    Genre(ReferralLetter, "移交线索函", "referral_letter_jishan_2022_9"),
    Genre(CandidateInterviewNotice, "面试通知", "candidate_interview_notice_jishan_2022_9"),
)

REGISTRY: Mapping[str, Genre] = MappingProxyType({entry.id: entry for entry in _ENTRIES})
GENRES: Mapping[str, type[Document]] = MappingProxyType({entry.id: entry.model for entry in _ENTRIES})
