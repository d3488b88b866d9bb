from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.base import Bodies, CalendarDate, CellText, Figure, LinesText, LocalTime, Name, Text, UnendedName
from generator.wording import illegal_character
from tests.model.cases import codes, notice


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


def fault_types(kind, value):
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return [error["type"] for error in caught.value.errors()]


def test_white_space_at_the_edges_of_a_name_is_not_part_of_it():
    assert read(Name, " \u3000稷山县 人民政府\n") == "稷山县 人民政府"


# Letters that print as nothing.
FILLERS = "\u115f\u1160\u2800\u3164\uffa0"


@given(st.text(min_size=1, max_size=200))
def test_running_text_is_kept_to_the_character_or_refused(text):
    try:
        kept = read(Text, text)
    except ValidationError:
        seen = [each for each in text if each.isprintable() and not each.isspace() and each not in FILLERS]
        assert illegal_character(text) or len(text.splitlines()) != 1 or text.splitlines()[0] != text or not seen
    else:
        assert kept == text


@pytest.mark.parametrize("blank", ["", " ", "\u3000", "\n\n", "\u200b", "\ufeff", "\t\u00a0", "\u200d\u3164"])
@pytest.mark.parametrize("kind", [Name, Text, LinesText])
def test_text_that_shows_nothing_is_empty(kind, blank):
    assert "empty-text" in fault_types(kind, blank)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\v", "\u2028", "\u2029", "\x85"])
def test_running_text_does_not_end_in_a_line_break(end):
    assert len(fault_types(Text, f"甲{end}")) == 1


def test_a_tab_may_stand_in_running_text_and_not_in_a_name():
    assert read(Text, "甲\t乙") == "甲\t乙"
    assert fault_types(Name, "甲\t乙") == ["tab-in-name"]


@pytest.mark.parametrize("name", ["各乡镇人民政府", "各乡镇人民政府：", "各乡镇人民政府。", "各乡镇人民政府。："])
def test_a_mark_that_is_added_behind_a_name_is_not_part_of_it(name):
    assert read(UnendedName, name) == "各乡镇人民政府"


def test_a_name_of_marks_alone_is_empty():
    assert fault_types(UnendedName, "：。") == ["empty-text"]


@pytest.mark.parametrize("text", ["1_000", "１２", " 12 ", "12 ", "+5", "1e3", ".5", "5.", "", "NaN"])
def test_a_figure_written_otherwise_is_refused(text):
    assert fault_types(Figure, text) == ["invalid-number"]


@pytest.mark.parametrize("text", ["0", "-12", "12.50", "007"])
def test_a_figure_is_read_from_plain_digits(text):
    assert str(read(Figure, text)) in (text, text.lstrip("0"))


def test_a_title_has_at_most_200_characters():
    assert read(LinesText, "题" * 200) == "题" * 200
    assert fault_types(LinesText, "题" * 201) == ["string_too_long"]


def test_a_cell_has_at_most_50_lines():
    assert read(CellText, "\n".join("甲" * 50)).count("\n") == 49
    assert fault_types(CellText, "\n".join("甲" * 51)) == ["too-many-lines"]


def test_a_cell_may_be_empty():
    assert read(CellText, "") == ""


def test_lines_of_a_title_lose_their_edges_and_empty_lines_between_them():
    assert (
        read(LinesText, "\r\n稷山县人民政府办公室 \r\n\n 关于报送工作总结的通知\n")
        == "稷山县人民政府办公室\n关于报送工作总结的通知"
    )


def test_lines_of_a_cell_end_in_one_way_and_keep_their_blanks():
    assert read(CellText, "单位\r\n （盖章）\r备注") == "单位\n （盖章）\n备注"


@given(st.dates(min_value=date(1949, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_is_read_as_it_is_written(day):
    assert read(CalendarDate, day.isoformat()) == read(CalendarDate, day) == day


@pytest.mark.parametrize(
    "value",
    [
        "2022-4-12",
        "2022-04-31",
        "20220412",
        "2022-W15-2",
        "2022/04/12",
        "2022年4月12日",
        "2022-04-12T00:00",
        "",
        *(20220412, 1649721600.0, None, True, [], {}, datetime(2022, 4, 12)),
    ],
)
def test_a_date_written_otherwise_is_refused(value):
    assert fault_types(CalendarDate, value) == ["invalid-date"]


@pytest.mark.parametrize("value", ["0026-02-01", "1948-12-31", "2100-01-01", date(2205, 4, 12)])
def test_a_date_of_a_year_that_no_document_has_is_refused(value):
    assert fault_types(CalendarDate, value) == ["date-out-of-range"]
    assert fault_types(LocalTime, datetime.fromisoformat(f"{value}T09:00")) == ["date-out-of-range"]


@given(
    st.datetimes(min_value=datetime(1949, 1, 1), max_value=datetime(2099, 12, 31)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    )
)
def test_a_time_is_read_to_the_minute(moment):
    assert read(LocalTime, moment.isoformat(timespec="minutes")) == moment
    assert read(LocalTime, moment.isoformat()) == read(LocalTime, moment) == moment


@pytest.mark.parametrize(
    "value",
    [
        "2022-10-20",
        "2022-10-20 09:00",
        "2022-10-20T9:00",
        "2022-10-20T09",
        "20221020T0900",
        "2022-W42-4T09:00",
        "2022-10-20T24:00",
        "2022-10-20T09:00Z",
        "2022-10-20T09:00+08:00",
        "2022-10-20T09:00:30",
        "2022-10-20T09:00:00.5",
        *("", 0, None, True, [], date(2022, 10, 20)),
    ],
)
def test_a_time_written_otherwise_is_refused(value):
    assert fault_types(LocalTime, value) == ["invalid-time"]


def test_a_flat_list_of_bodies_is_one_kind_of_peers():
    assert read(Bodies, ["甲", "乙"]) == read(Bodies, [["甲", "乙"]]) == (("甲", "乙"),)
    assert read(Bodies, [["甲"], ["乙"]]) == (("甲",), ("乙",))


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [
        (["甲", " ", "丙\n丁"], [("empty-text", "/recipients/1"), ("line-break-in-text", "/recipients/2")]),
        ([["甲"], ["乙", ""]], [("empty-text", "/recipients/1/1")]),
        ([["甲"], "乙"], [("wrong-type", "/recipients/1")]),
        ([["甲"], []], [("too-few", "/recipients/1")]),
        (["甲", 1], [("wrong-type", "/recipients/1")]),
        ([], [("too-few", "/recipients")]),
        ([[]], [("too-few", "/recipients/0")]),
        ("甲", [("wrong-type", "/recipients")]),
    ],
)
def test_a_fault_among_bodies_is_told_at_its_place_in_the_list_as_it_came(recipients, expected):
    assert codes(notice(recipients=recipients)) == expected


def test_a_list_is_not_called_short_because_of_faulty_items():
    assert codes(notice(issuers=[""])) == [("empty-text", "/issuers/0")]
