"""Dates and times are written in Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5.4)."""

from datetime import date, datetime

from babel.dates import format_date


def date_text(day: date) -> str:
    """2022年4月12日: year in full, month and day without a leading zero."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_text(day: date) -> str:
    """星期四."""
    return format_date(day, "EEEE", locale="zh")


def clock_text(moment: datetime) -> str:
    """9:00, on the 24-hour clock (GB/T 15835-2011)."""
    return f"{moment.hour}:{moment.minute:02}"


def time_text(moment: datetime) -> str:
    """2022年10月20日（星期四）9:00."""
    return f"{date_text(moment)}（{weekday_text(moment)}）{clock_text(moment)}"
