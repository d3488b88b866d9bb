from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from generator.wording import date_text, time_text, weekday_text


def test_the_seed_notice_is_dated_without_leading_zeros():
    assert date_text(date(2022, 4, 2)) == "2022年4月2日"
    assert date_text(date(2022, 4, 12)) == "2022年4月12日"
    assert date_text(date(2022, 10, 14)) == "2022年10月14日"


def test_a_weekday_is_written_in_full():
    assert [weekday_text(date(2022, 10, day)) for day in range(17, 24)] == [
        "星期一",
        "星期二",
        "星期三",
        "星期四",
        "星期五",
        "星期六",
        "星期日",
    ]


def test_a_time_has_the_weekday_and_the_24_hour_clock():
    assert time_text(datetime(2022, 10, 20, 9, 0)) == "2022年10月20日（星期四）9:00"
    assert time_text(datetime(2022, 10, 20, 14, 5)) == "2022年10月20日（星期四）14:05"
    assert time_text(datetime(2022, 10, 20, 0, 30)) == "2022年10月20日（星期四）0:30"


@given(st.dates(min_value=date(1949, 10, 1)))
def test_a_date_is_read_back_from_its_text(day):
    text = date_text(day)
    year, rest = text.split("年")
    month, rest = rest.split("月")
    assert date(int(year), int(month), int(rest.removesuffix("日"))) == day
    assert "年0" not in text
    assert "月0" not in text
