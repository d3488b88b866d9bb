import pytest

from generator import GENRES, InvalidDocument, Site, complete, example, load
from generator.site import IssuerCodes, IssuerMarks, Organisation

OFFICE = Organisation(
    name="稷山县人民政府办公室",
    id="xfb",
    short_name="县政府办",
    issuer_marks=IssuerMarks(general="稷山县政府办文件"),
    issuer_codes=IssuerCodes(general="稷政办发", letter="稷政办函"),
    copy_to=(("县委办公室",), ("县人大常委会办公室", "县政协办公室")),
    printing_office="稷山县人民政府办公室",
    printed_when_signed=True,
)
BARE = Organisation(name="稷山县财政局", short_name="县财政局")
SITE = Site(organisations=(OFFICE, BARE))
SHORT = {
    "genre": "notice",
    "issuers": ["县政府办"],
    "document_number": {"year": 2022, "serial": 17},
    "title": "关于报送联络员名单的通知",
    "recipients": ["各乡（镇）人民政府"],
    "body": "请于2022年4月20日前报送。",
    "date_signed": "2022-04-12",
}


def test_short_data_become_a_whole_document():
    document = load(complete(SHORT, SITE))
    assert document.issuers == ("稷山县人民政府办公室",)
    assert document.issuer_mark == "稷山县政府办文件"
    assert document.document_number.text == "稷政办发〔2022〕17号"
    assert document.copy_to == (("县委办公室",), ("县人大常委会办公室", "县政协办公室"))
    assert (document.printing.office, document.printing.date) == ("稷山县人民政府办公室", document.date_signed)


@pytest.mark.parametrize("name", ["稷山县人民政府办公室", "县政府办", "xfb"])
def test_an_organisation_is_known_by_each_of_its_names(name):
    assert complete({**SHORT, "issuers": [name]}, SITE) == complete(SHORT, SITE)


def test_what_the_data_say_stays():
    given = {
        "issuer_mark": "稷山县人民政府文件",
        "document_number": {"issuer_code": "稷政发", "year": 2022, "serial": 1},
        "copy_to": ["县纪委监委"],
        "printing": {"office": "县财政局", "date": "2022-04-13"},
    }
    completed = complete({**SHORT, **given}, SITE)
    assert {name: completed[name] for name in given} == {
        **given,
        "printing": {"office": "稷山县财政局", "date": "2022-04-13"},
    }


def test_an_element_given_as_null_stays_left_out():
    document = load(complete({**SHORT, "copy_to": None, "printing": None, "issuer_mark": None}, SITE))
    assert (document.copy_to, document.printing, document.issuer_mark) == (None, None, None)


def test_a_letter_has_its_own_code_and_no_printing_line():
    document = load(complete({**SHORT, "format": "letter"}, SITE))
    assert document.document_number.issuer_code == "稷政办函"
    assert (document.issuer_mark, document.printing) == (None, None)


def test_a_joint_issue_keeps_the_mark_of_all():
    completed = complete({**SHORT, "issuers": ["县政府办", "县财政局"]}, SITE)
    assert completed["issuers"] == ["稷山县人民政府办公室", "稷山县财政局"]
    assert "issuer_mark" not in completed


def test_the_date_of_printing_is_never_made_up():
    careful = Site(organisations=(OFFICE.model_copy(update={"printed_when_signed": False}),))
    assert "printing" not in complete(SHORT, careful)
    completed = complete({**SHORT, "printing": {"date": "2022-04-13"}}, careful)
    assert completed["printing"] == {"office": "稷山县人民政府办公室", "date": "2022-04-13"}


def test_a_stranger_gets_nothing():
    data = {**SHORT, "issuers": ["县医保局"]}
    assert complete(data, SITE) == data


@pytest.mark.parametrize("genre", GENRES)
def test_a_site_that_configures_nothing_changes_nothing(genre):
    assert complete(example(genre), Site()) == example(genre)


@pytest.mark.parametrize("genre", GENRES)
def test_examples_stay_sound_with_defaults(genre):
    data = example(genre)
    names = {str(name) for name in data.get("issuers", ())}
    site = Site(
        organisations=tuple(OFFICE.model_copy(update={"name": name, "id": None, "short_name": None}) for name in names)
    )
    load(complete(data, site))


@pytest.mark.parametrize(
    "data",
    [
        *({}, {"genre": 3}, {"genre": "ballad"}, {"genre": ["notice"]}, {"issuers": 3}, {"issuers": []}),
        *({"issuers": [3]}, {"issuers": [["县政府办"]]}, {"genre": "notice", "issuers": "县政府办"}),
        {"genre": "notice", "issuers": ["县政府办"], "document_number": 3, "printing": 3, "format": 3},
    ],
)
def test_faulty_data_are_left_for_the_model_to_tell(data):
    assert complete(data, SITE).keys() >= data.keys()


def test_the_data_that_came_are_not_changed():
    before = {**SHORT, "document_number": dict(SHORT["document_number"])}
    complete(SHORT, SITE)
    assert before == SHORT


@pytest.mark.parametrize("format", ["model_fields", "copy", "公函", "\ud800", None, 1, [], {}])
def test_a_faulty_format_is_the_only_fault(format):
    with pytest.raises(InvalidDocument) as caught:
        load(complete({**SHORT, "format": format}, SITE))
    assert [fault.pointer for fault in caught.value.faults] == ["/format"]


def test_lists_within_lists_are_left_to_the_check():
    nested = {**SHORT, "issuers": [["县政府办"]]}
    assert complete(nested, SITE) == nested
