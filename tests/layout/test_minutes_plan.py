from generator.layout import minutes_plan
from generator.model import load
from generator.standard.page import chars
from generator.standard.styles import ATTENDANCE_LABEL, BLANK, EDITOR, EDITOR_LINE
from tests.model.cases import FIXTURES, read

MINUTES = read(FIXTURES / "elements" / "minutes_minimal.json")


def plan(**fields):
    return minutes_plan(load(MINUTES | fields), renderer="word")


def people(**units):
    return [{"unit": unit, "persons": list(persons)} for unit, persons in units.items()]


def text(box):
    return "".join(run.text for run in box.runs)


def test_the_mark_is_35_mm_below_the_type_area():
    mark = plan(issuer_mark="稷山县人民政府会议纪要").issuer_mark
    # 11 characters: 40 pt. 35 mm = 1984 twips, less the 0.22 × 40 pt = 176 above its ink.
    assert mark.space_before == 1984 - 176


def test_lists_name_units_and_persons_below_a_blank_line():
    blank, *lists = plan(
        attendees=people(县财政局="甲乙", 县住建局="丙"),
        absentees=people(县统计局="丁"),
        observers=people(县税务局="戊"),
    ).attendance
    assert blank.style == BLANK
    assert [text(box) for box in lists] == ["出席：县财政局甲、乙　县住建局丙", "请假：县统计局丁", "列席：县税务局戊"]
    assert {box.runs[0].style for box in lists} == {ATTENDANCE_LABEL}


def test_wrapped_names_stand_under_the_first_one():
    _, box = plan().attendance
    # Two characters in, three for 出席：.
    assert (box.left, box.hanging) == (chars(2).twips + chars(3).twips, chars(3).twips)


def test_a_name_that_the_end_of_the_line_would_cut_begins_the_next():
    # 23 characters a line; six of the unit, and four with each 、.
    _, box = plan(attendees=people(县发展改革局=["欧阳明远"] * 8)).attendance
    assert text(box).split("\n") == [
        "出席：县发展改革局" + "欧阳明远、" * 3,
        "欧阳明远、" * 4,
        "欧阳明远",
    ]
    assert box.align == "left"


def test_a_name_longer_than_a_line_is_cut():
    _, box = plan(attendees=people(县发展改革局=["甲" * 60, "乙"])).attendance
    assert text(box).split("\n") == ["出席：县发展改革局" + "甲" * 60 + "、", "乙"]


def test_unit_and_date_share_a_line_that_holds_both():
    (line,) = plan(issuers=["县政府办公室"], date_signed="2022-11-18").issuer_lines
    assert (line.style, text(line)) == (EDITOR_LINE, "\t县政府办公室\t2022年11月18日")
    assert [(tab.position, tab.align) for tab in line.tabs] == [
        (chars(1).twips, "left"), (chars(27).twips, "right")
    ]  # fmt: skip


def test_several_units_too_long_for_one_line_leave_the_date_the_next():
    upper, lower = plan(issuers=["政" * 10, "府" * 10]).issuer_lines
    assert (upper.style, text(upper)) == (EDITOR, "\t" + "政" * 10 + "　" + "府" * 10)
    assert (lower.style, text(lower)) == (EDITOR_LINE, "\t2022年11月18日")


def test_minutes_have_a_title_only_if_it_is_given():
    assert plan().title == ()
    assert plan(title="第四次会议纪要").title == ("第四次会议纪要",)


def test_minutes_name_whom_they_go_to_at_the_foot():
    imprint = plan(circulate_to=["各成员单位"]).imprint
    assert [text(line.box) for line in imprint.lines] == ["分送：各成员单位。"]
    assert plan().imprint is None
