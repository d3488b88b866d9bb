"""A complete example for each genre: the main fixtures, read as data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model import parse

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"

EXAMPLES: Mapping[str, str] = {
    "notice": "notice_jishan_2022_16",
    "briefing": "briefing_jishan_2022_12",
    "quarterly_report": "quarterly_report_jishan_2022_q3",
    "interview_notice": "interview_notice_jishan_2022_3",
}


def example(genre: str) -> dict[str, Any]:
    """The data of one genre's example. Raises KeyError for an unknown genre."""
    return parse((FIXTURES / f"{EXAMPLES[genre]}.json").read_text("utf-8"))
