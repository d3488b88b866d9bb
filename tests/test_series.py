"""A series of interview notices: what is shared, what is each unit's own, and where each fault is told."""

import copy

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from generator import (
    InvalidDocument,
    Site,
    example,
    file_name,
    generate,
    load,
    load_series,
    one_name,
    read_series,
    series_name,
)
from tests.document_text import paragraphs

SHARED = {
    "issuers": ["稷山县人民政府办公室"],
    "document_number": {"issuer_code": "稷约", "year": 2022, "serial": 3},
    "title": "关于约谈{单位}的通知",
    "interviewees": ["{单位}主要负责人"],
    "cause": ["11月份全县通报以后，你单位进度仍然滞后。"],
    "time": "2022-12-08T09:00",
    "place": "县政府办公楼三楼会议室",
    "interviewers": ["县政府办公室主任"],
    "topics": ["听取进度滞后原因的说明"],
    "requirements": ["约谈对象应当按时到会"],
    "contact": {"name": "张文清", "telephone": "0359-5520000"},
    "date_signed": "2022-12-02",
}
UNITS = [
    {"unit": "太阳乡人民政府", "facts": ["你单位新增市场主体262户，排名第7位。"]},
    {"unit": "蔡村乡人民政府", "time": "2022-12-08T10:00", "interviewees": ["乡长"]},
    {"unit": "清河镇人民政府", "place": "二楼会议室"},
]


def data(*, shared=None, units=UNITS):
    return copy.deepcopy({"shared": {**SHARED, **(shared or {})}, "units": units})


def documents(given):
    return tuple(load_series(read_series(given), Site()))


def faults_if_any(given) -> list[tuple[str, str]]:
    try:
        documents(given)
    except InvalidDocument as told:
        return [(fault.code, fault.pointer) for fault in told.faults]
    return []


def faults(given) -> list[tuple[str, str]]:
    told = faults_if_any(given)
    assert told
    return told


def test_each_unit_has_a_notice_of_its_own_numbered_on_from_the_first():
    made = documents(data())
    assert [document.document_number.text for document in made] == [f"稷约〔2022〕{serial}号" for serial in (3, 4, 5)]
    assert [document.recipients for document in made] == [((unit["unit"],),) for unit in UNITS]
    assert [document.title for document in made] == [f"关于约谈{unit['unit']}的通知" for unit in UNITS]


def test_what_a_unit_has_of_its_own_takes_the_place_of_what_is_shared():
    first, second, third = documents(data())
    assert (first.interviewees, second.interviewees) == (("太阳乡人民政府主要负责人",), ("乡长",))
    assert [document.time.hour for document in (first, second, third)] == [9, 10, 9]
    assert [document.place for document in (first, second, third)] == [SHARED["place"], SHARED["place"], "二楼会议室"]


def test_the_facts_of_a_unit_stand_behind_the_shared_cause_and_in_no_other_notice():
    texts = ["\n".join(paragraphs(generate(document))) for document in documents(data())]
    fact = UNITS[0]["facts"][0]
    assert [fact in text for text in texts] == [True, False, False]
    assert texts[0].index(SHARED["cause"][0]) < texts[0].index(fact)


def test_a_series_of_one_is_the_notice_alone():
    alone = SHARED | {"genre": "interview_notice", "recipients": ["甲局"], "title": "关于约谈甲局的通知"}
    alone |= {"interviewees": ["甲局主要负责人"]}
    assert documents(data(units=[{"unit": "甲局"}])) == (load(alone),)


def test_facts_and_cause_may_be_texts_of_several_lines():
    (made,) = documents(
        data(shared={"cause": "第一段。\n第二段。"}, units=[{"unit": "甲局", "facts": "第三段。\n第四段。"}])
    )
    assert [block.text for block in made.cause] == ["第一段。", "第二段。", "第三段。", "第四段。"]


def test_names_of_files_differ_and_begin_with_their_numbers():
    units = [{"unit": f"{'很长的' * 20}{number}局"} for number in range(1, 31)]
    made = documents(data(units=units))
    names = [file_name(document) for document in made]
    assert len({name.casefold() for name in names}) == 30
    assert all(name.startswith(f"稷约〔2022〕{serial}号 ") for serial, name in enumerate(names, start=3))
    assert series_name(made[0], 30) == "稷约〔2022〕3—32号 约谈通知书"
    assert series_name(made[0], 1) == "稷约〔2022〕3号 约谈通知书"


def test_names_of_units_that_no_file_system_takes_are_written_with_underscores():
    (made,) = documents(data(units=[{"unit": 'CON:/\\*?"<>|甲局'}]))
    assert file_name(made) == "稷约〔2022〕3号 关于约谈CON_________甲局的通知.docx"


def test_a_placeholder_in_the_name_of_a_unit_stays_a_name():
    (made,) = documents(data(units=[{"unit": "{单位}局"}]))
    assert made.title == "关于约谈{单位}局的通知"


def test_a_fault_of_what_is_shared_is_told_once_and_not_where_a_unit_has_its_own():
    assert faults(data(shared={"place": " ", "topics": []})) == [
        ("empty-text", "/shared/place"),
        ("too-few", "/shared/topics"),
    ]


def test_a_row_that_is_still_empty_keeps_what_is_shared_from_being_told_at_each_unit():
    assert faults(data(shared={"place": " "}, units=[{"unit": "甲局"}, {}, {"unit": "乙局", "facts": []}])) == [
        ("empty-text", "/shared/place"),
        ("missing-field", "/units/1/unit"),
    ]


def test_two_faults_of_one_place_are_told_once():
    seals = [{"data": "?"}, {"data": "!"}]
    told = faults(data(shared={"seals": seals, "topics": ["好", " ", " "]}))
    assert len(told) == len(set(told))
    assert all(pointer.startswith("/shared/") for _, pointer in told)


def test_faults_of_units_are_told_at_their_rows_all_at_once():
    units = [
        {"unit": "甲局", "facts": ["好。", "坏\a。"]},
        {"unit": " "},
        {"unit": "乙局", "time": "明天", "interviewees": []},
        {"unit": "甲局 ", "place": 5},
        {"facts": ["没有单位。"], "remark": ""},
        "丙局",
    ]
    assert sorted(faults(data(units=units))) == sorted(
        [
            ("illegal-character", "/units/0/facts/1"),
            ("empty-text", "/units/1/unit"),
            ("invalid-time", "/units/2/time"),
            ("too-few", "/units/2/interviewees"),
            ("duplicate-name", "/units/3/unit"),
            ("wrong-type", "/units/3/place"),
            ("unknown-field", "/units/4/remark"),
            ("missing-field", "/units/4/unit"),
            ("wrong-type", "/units/5"),
            ("missing-field", "/units/5/unit"),
        ]
    )


def test_a_unit_without_facts_needs_a_shared_cause():
    given = data(units=[{"unit": "甲局", "facts": ["事实。"]}, {"unit": "乙局"}])
    del given["shared"]["cause"]
    assert faults(given) == [("missing-field", "/units/1/facts")]


def test_what_a_unit_alone_makes_wrong_of_the_shared_part_is_told_at_that_unit():
    title = "关于" + "长" * 180 + "约谈{单位}的通知"
    assert faults(data(shared={"title": title}, units=[{"unit": "甲局"}, {"unit": "甲" * 40}])) == [
        ("text-too-long", "/units/1/unit")
    ]
    # 99 998 and 99 999 are numbers still.
    number = {**SHARED["document_number"], "serial": 99_998}
    assert faults(data(shared={"document_number": number})) == [("number-too-large", "/units/2/unit")]
    late = [{"unit": "甲局"}, {"unit": "乙局", "time": "2022-12-20T09:00"}]
    assert faults(data(shared={"report_due": "2022-12-16"}, units=late)) == [
        ("report-not-after-interview", "/units/1/unit")
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, [("missing-field", "/shared"), ("missing-field", "/units")]),
        ({"shared": 1, "units": {}}, [("wrong-type", "/shared"), ("wrong-type", "/units")]),
        ({"shared": SHARED, "units": [], "more": 1}, [("unknown-field", "/more"), ("too-few", "/units")]),
        ({"shared": {**SHARED, "genre": "notice"}, "units": UNITS}, [("not-allowed", "/shared/genre")]),
        ({"shared": {**SHARED, "recipients": ["甲局"]}, "units": UNITS}, [("unknown-field", "/shared/recipients")]),
        ({"shared": {**SHARED, "seal~/": 1}, "units": UNITS}, [("unknown-field", "/shared/seal~0~1")]),
        ({"shared": SHARED, "units": [{"unit": f"{n}局"} for n in range(101)]}, [("too-many", "/units")]),
    ],
)
def test_data_of_another_shape_are_told_and_not_guessed_at(given, told):
    assert faults(given)[: len(told)] == told


def test_names_of_the_site_are_completed_in_each_notice():
    site = Site.model_validate({"organisations": [{"name": "稷山县人民政府办公室", "short_name": "县政府办"}]})
    made = load_series(read_series(data(shared={"issuers": ["县政府办"]})), site)
    assert {document.issuers for document in made} == {("稷山县人民政府办公室",)}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["kind", "text", "~/", ""]), inside),
    max_leaves=4,
)
OWN = st.dictionaries(st.sampled_from(["unit", "facts", "interviewees", "time", "place", "~"]), ANYTHING)


@settings(max_examples=100)
@drawn(
    st.fixed_dictionaries(
        {"shared": st.dictionaries(st.sampled_from([*SHARED, "genre"]), ANYTHING).map(SHARED.__or__) | ANYTHING},
        optional={"units": st.lists(OWN | ANYTHING, max_size=4) | ANYTHING},
    )
)
def test_whatever_is_given_becomes_notices_or_faults_that_stand_in_one_of_the_two_parts(given):
    parts = {pointer.split("/")[1] for _, pointer in faults_if_any(given)}
    assert parts <= {"shared", "units"}


@pytest.mark.parametrize(
    ("title", "after"),
    [
        ("关于约谈太阳乡人民政府的通知", "关于约谈{单位}的通知"),
        ("关于约谈太阳乡的通知", "关于约谈{单位}的通知"),
        ("关于约谈蔡村乡\n人民政府的通知", "关于约谈{单位}\n人民政府的通知"),
    ],
)
def test_a_shared_title_that_names_one_unit_is_told(title, after):
    found = one_name(read_series(data(shared={"title": title})))
    assert (found.before, found.after) == (title, after)
    assert found.unit in {unit["unit"] for unit in UNITS}
    assert not faults_if_any(data(shared={"title": title}))


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("关于约谈{单位}的通知", UNITS),
        ("关于约谈有关单位的通知", UNITS),
        ("关于约谈太阳乡、清河镇的通知", UNITS),
        ("关于约谈太阳乡的通知", UNITS[:1]),
        (["关于约谈太阳乡的通知"], UNITS),
        ("关于约谈太阳乡的通知", [{"unit": 1}, {}, {"unit": " "}]),
    ],
)
def test_other_titles_of_a_series_are_left_alone(title, units):
    assert one_name(read_series(data(shared={"title": title}, units=units))) is None


def test_a_single_notice_in_place_of_a_series_is_told_what_it_lacks_and_nothing_else():
    with pytest.raises(InvalidDocument) as caught:
        load_series(read_series(example("interview_notice")), Site())
    assert [(fault.code, fault.pointer) for fault in caught.value.faults] == [
        ("missing-field", "/shared"),
        ("missing-field", "/units"),
    ]


def test_a_genre_beside_the_lists_of_a_series_is_told():
    with pytest.raises(InvalidDocument) as caught:
        load_series(read_series({**data(), "genre": "interview_notice"}), Site())
    assert [(fault.code, fault.pointer) for fault in caught.value.faults] == [("unknown-field", "/genre")]
