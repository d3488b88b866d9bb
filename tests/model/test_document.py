import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import CODES, MalformedData
from generator.examples import example
from generator.model import GENRES, load, parse, schema
from generator.model.document import MOST_LEVELS
from tests.model.cases import codes


def fault_of(text):
    with pytest.raises(MalformedData) as caught:
        parse(text)
    (fault,) = caught.value.faults
    assert fault.message
    assert fault.hint
    return fault


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.decimals(allow_nan=False, allow_infinity=False),
    lambda values: st.lists(values, max_size=4) | st.dictionaries(st.text(), values, max_size=4),
)


@given(st.dictionaries(st.text(), VALUES, max_size=5), st.booleans())
def test_an_object_is_read_as_it_was_written(data, ascii_only):
    def written(value):
        # json writes no decimals; a number of JSON is any digits.
        if isinstance(value, Decimal):
            return str(value)
        if isinstance(value, dict):
            return "{" + ",".join(f"{written(key)}:{written(part)}" for key, part in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ",".join(map(written, value)) + "]"
        return json.dumps(value, ensure_ascii=ascii_only)

    text = written(data)
    assert parse(text) == parse(text.encode()) == data


# Of letters that make up JSON, so that more than the first of them is read.
NEARLY_JSON = st.text(st.sampled_from('{}[]",:0123456789.eE+-aNInfity\\ud8\u200b \n'), max_size=40)


@given(st.text() | st.binary() | NEARLY_JSON)
def test_any_text_and_any_bytes_are_an_object_or_malformed(text):
    try:
        data = parse(text)
    except MalformedData as error:
        data = {fault.code: fault.message for fault in error.faults}
    assert isinstance(data, dict)


def test_a_decimal_keeps_its_digits():
    assert str(parse('{"a": 0.10}')["a"]) == "0.10"
    assert parse('{"a": 12345678901234.123456}')["a"] == Decimal("12345678901234.123456")


@pytest.mark.parametrize(
    ("text", "place"), [("", (1, 1)), ('{"a": }', (1, 7)), ('{\n"a": 1,\n}', (3, 1)), ("{'a': 1}", (1, 2))]
)
def test_a_slip_in_json_is_told_with_line_and_column(text, place):
    fault = fault_of(text)
    assert fault.code == "malformed-json"
    assert (fault.parameters["line"], fault.parameters["column"]) == place


@pytest.mark.parametrize(
    "text",
    [
        *('{"a": NaN}', '{"a": Infinity}', '{"a": -Infinity}'),
        *('{"a": ' + "9" * 5_000 + "}", '{"a": 1e99999999999999999999}', '{"a": -0.5E-99999999999999999999}'),
        *('{"标题": "甲"}'.encode("gb18030"), b"\xff\xfe\xfd", '{"a": 1}'.encode("utf-16"), b'{"a": "\xed\xa0\x80"}'),
    ],
)
def test_numbers_without_a_value_and_bytes_in_another_encoding_are_unreadable(text):
    assert fault_of(text).code == "unreadable-json"


@pytest.mark.parametrize("text", ["[]", "1", "null", '"甲"', "[{}]"])
def test_the_outermost_value_is_an_object(text):
    assert fault_of(text).code == "not-an-object"


@pytest.mark.parametrize("text", ['{"a": 1, "a": 1}', '{"b": [{"a": 1, "c": 2, "a": 3}]}'])
def test_a_key_that_stands_twice_is_not_chosen_from(text):
    fault = fault_of(text)
    assert (fault.code, fault.parameters["name"]) == ("duplicate-key", "a")


def test_keys_that_look_alike_are_two():
    assert len(parse('{"é": 1, "e\u0301": 2}')) == 2


def test_a_doubled_key_that_is_no_text_can_still_be_told():
    assert fault_of(r'{"\ud800": 1, "\ud800": 2}').message.encode()


@pytest.mark.parametrize("bracket", ["[", '{"a":'])
def test_deep_nesting_is_refused_and_no_crash(bracket):
    assert fault_of(bracket * 100_000).code == "nested-too-deeply"
    assert fault_of('{"a":' + "[" * 100_000 + "]" * 100_000 + "}").code == "nested-too-deeply"


@pytest.mark.parametrize("depth", [10, MOST_LEVELS - 2])
def test_nesting_that_can_be_read_can_be_answered(depth):
    nested = "[" * depth + "]" * depth
    for field in ("genre", "title", "body", "recipients", "urgency", "document_number", "甲"):
        assert codes(parse(json.dumps({**example("notice"), field: None}).replace("null", nested)))


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ('{"a":[', "]}")])
def test_more_levels_than_any_document_has_are_refused(opened, closed):
    def nested(levels):
        # The outermost object is a level as well.
        count = (levels - 1) // len(closed)
        return '{"a":' + opened * count + closed * count + "}"

    assert parse(nested(MOST_LEVELS))
    for levels in (MOST_LEVELS + 2, 900):
        assert fault_of(nested(levels)).code == "nested-too-deeply"


def test_a_byte_order_mark_is_no_part_of_the_data():
    text = '\ufeff{"a": "\ufeff"}'
    assert parse(text) == parse(text.encode()) == {"a": "\ufeff"}


def test_a_pair_of_surrogate_escapes_is_one_character():
    assert parse(r'{"a": "\ud842\udfb7"}') == {"a": "𠮷"}


def test_a_lone_surrogate_is_a_fault_of_the_document_not_of_the_text():
    data = parse(r'{"genre": "notice", "title": "\ud800"}')
    assert ("illegal-character", "/title") in codes(data)


@pytest.mark.parametrize("genre", GENRES)
def test_a_schema_names_every_field_and_is_closed(genre):
    described = schema(genre)
    assert set(described["properties"]) == set(GENRES[genre].model_fields)
    assert described["additionalProperties"] is False
    assert described["properties"]["genre"]["const"] == genre
    assert all(
        title and not title.isascii() for title in (field["title"] for field in described["properties"].values())
    )


def test_the_schema_of_an_unknown_genre_is_an_error():
    with pytest.raises(KeyError):
        schema("ballad")


def test_genres_are_told_apart_by_their_name_alone():
    for genre, kind in GENRES.items():
        assert type(load(example(genre))) is kind


def test_every_code_of_text_has_its_sentences():
    assert {"malformed-json", "unreadable-json", "duplicate-key", "nested-too-deeply", "not-an-object"} <= set(CODES)
