"""A whole draft → the fields of a document of one genre, and what has no place among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial

from generator.reading.briefings import is_briefing, read_briefing
from generator.reading.composed import is_interview_notice, read_composed
from generator.reading.drafts import read_official
from generator.reading.items import Item, Reading, tidied
from generator.reading.minutes import is_minutes, read_minutes
from generator.reading.orders import is_order, read_order
from generator.reading.placing import placed
from generator.reading.quarterly_reports import read_quarterly_report
from generator.reading.tidying import Change

# What genres that compose their text read from its sections.
_FACTS: Mapping[str, Collection[str]] = {
    "interview_notice": (
        *("interviewees", "interviewers", "time", "place", "topics", "requirements", "materials"),
        *("report_due", "contact", "reply_slip", "basis"),
    ),
    "supervision_notice": ("requirements", "contact"),
    "candidate_interview_notice": ("time", "check_in", "place", "materials", "requirements", "contact"),
}
# A genre by the word that its title ends with, too.
_SORT_OF: Mapping[str, str] = {
    **dict.fromkeys(("interview_notice", "supervision_notice", "candidate_interview_notice"), "notice"),
    "referral_letter": "letter",
    "quarterly_report": "report",
}
# Genres that are laid out in their own way, or compose a part of their text; all others are read as any 公文.
_READERS: Mapping[str, Callable[[Sequence[Item], list[Change]], Reading]] = {
    "briefing": read_briefing,
    "order": read_order,
    "minutes": read_minutes,
    "quarterly_report": read_quarterly_report,
    **{genre: partial(read_composed, known=known) for genre, known in _FACTS.items()},
}
_BY_LAST_WORD: Mapping[str, str] = {
    "通知": "notice",
    "通报": "circular",
    "意见": "opinion",
    "决定": "decision",
    "请示": "request",
    "批复": "reply",
    "函": "letter",
    "报告": "report",
    "纪要": "minutes",
}
_LAST_WORD = re.compile(rf"({'|'.join(_BY_LAST_WORD)})(（[^（）]*）)*$")
_BY_HEAD: Mapping[str, Callable[[Sequence[Item]], bool]] = {
    "briefing": is_briefing,
    "order": is_order,
    "minutes": is_minutes,
}


def read_draft(items: Iterable[Item], genre: str = "", fields: Collection[str] | None = None) -> Reading:
    """A whole document of a genre: what none of `fields` takes is told as unplaced; without `fields` all is kept."""
    changes: list[Change] = []
    lines = tidied(items, changes)
    kind = _kind(lines)
    reading = _READERS.get(genre, read_official)(lines, changes)
    reading.kind = kind if kind not in (genre, _SORT_OF.get(genre)) else None
    return reading if fields is None else placed(reading, fields)


def _kind(lines: Sequence[Item]) -> str | None:
    """The genre that a draft names: in its head, with its title and sections, or with the last word of its title."""
    for genre, has_its_head in _BY_HEAD.items():
        if has_its_head(lines):
            return genre
    read = read_official(lines, []).fields
    # A line that ends like a title alone may be a heading, or the title of an article.
    if not read.keys() & {"document_number", "recipients", "date_signed"}:
        return None
    title = read.get("title", "")
    if is_interview_notice(title, read.get("body", [])):
        return "interview_notice"
    word = _LAST_WORD.search(title)
    return _BY_LAST_WORD[word[1]] if word else None
