import pytest

from generator.model import load
from tests.model.cases import FIXTURES, codes, read

MINUTES = read(FIXTURES / "elements" / "minutes_minimal.json")


def people(unit, *persons):
    return [{"unit": unit, "persons": list(persons)}]


@pytest.mark.parametrize(("number", "text"), [({"serial": 5}, "第5号"), ({"year": 2022, "serial": 12}, "〔2022〕12号")])
def test_a_number_has_its_word_or_its_year(number, text):
    assert load(MINUTES | {"document_number": number}).document_number.text == text


def test_the_mark_of_minutes_ends_with_their_kind():
    assert codes(MINUTES | {"issuer_mark": "稷山县人民政府常务会议"}) == [("mark-ending", "/issuer_mark")]


def test_somebody_attends_a_meeting():
    assert codes(MINUTES | {"attendees": []}) == [("too-few", "/attendees")]


def test_nobody_is_absent_and_present():
    faults = MINUTES | {"attendees": people("县财政局", "甲", "乙"), "absentees": people("县财政局", "丙", "乙")}
    assert codes(faults) == [("duplicate-name", "/absentees/0/persons/1")]


def test_an_observer_is_in_no_other_list():
    faults = MINUTES | {
        "attendees": people("县财政局", "甲"),
        "absentees": people("县住建局", "乙"),
        "observers": people("县财政局", "甲") + people("县住建局", "乙"),
    }
    assert codes(faults) == [("duplicate-name", f"/observers/{index}/persons/0") for index in range(2)]


def test_persons_of_one_name_and_two_units_are_two_persons():
    assert codes(MINUTES | {"attendees": people("县财政局", "甲"), "absentees": people("县住建局", "甲")}) == []


@pytest.mark.parametrize("name", ["signature_mode", "seals", "copy_to", "recipients"])
def test_minutes_bear_no_seal_and_are_circulated(name):
    assert codes(MINUTES | {name: "甲"}) == [("unknown-field", f"/{name}")]
