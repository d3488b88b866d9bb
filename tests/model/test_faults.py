import copy
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import CODES, Fault, InvalidDocument
from generator.model import GENRES, load
from generator.model.labels import LABELS
from tests.model.cases import INVALID, VALID, codes, faults_of_data, name_of, notice, read

# What only text that is no JSON, a template or a finished file can cause.
NOT_OF_DATA = {
    *("malformed-toml", "configuration-unreadable", "folder-missing"),
    "classified-refused",
    *("malformed-json", "unreadable-json", "word-file-for-json", "duplicate-key", "nested-too-deeply", "not-an-object"),
    *(
        "unknown-option",
        "option-not-allowed",
        "page-missing",
        "pictures-too-large",
        "file-unreadable",
        "file-too-large",
        "ofd-missing",
    ),
    *(code for code in CODES if code.startswith(("template-", "package-", "render", "spreadsheet-", "odd-"))),
}


def steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def assert_sound(fault: Fault, data: Any) -> None:
    """The sentences are whole and can be encoded; the pointer leads to a place in the data, or to a lacking field."""
    for sentence in (fault.message, fault.hint):
        assert sentence.encode()
    here = data
    for step in steps(fault.pointer):
        if isinstance(here, list):
            here = here[int(step)]
        elif step in here:
            here = here[step]
        else:
            assert step in LABELS
            here = None


def assert_all_sound(faults: Sequence[Fault], data: Any) -> None:
    assert faults
    for fault in faults:
        assert_sound(fault, data)


@pytest.mark.parametrize("path", INVALID, ids=name_of)
def test_an_invalid_fixture_has_exactly_the_expected_faults(path):
    case = read(path)
    assert codes(case["data"]) == [(fault["code"], fault["pointer"]) for fault in case["expect"]]


@pytest.mark.parametrize("path", INVALID, ids=name_of)
def test_every_fault_of_an_invalid_fixture_speaks_and_points(path):
    data = read(path)["data"]
    assert_all_sound(faults_of_data(data), data)


def test_every_code_that_data_can_cause_has_an_invalid_fixture():
    expected = {fault["code"] for path in INVALID for fault in read(path)["expect"]}
    assert expected == set(CODES) - NOT_OF_DATA


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"issuers": []}, "“发文机关”至少要有1项。"),
        ({"issuers": [""]}, "“发文机关第1项”是空的。"),
        ({"title": 3}, "“标题”的类型不对，应当是文字。"),
        ({"urgency": "平急"}, "“紧急程度”不能是“平急”。"),
        ({"urgency": None, "signature_mode": None}, "“署名方式”不能是“null”。"),
        ({"urgency": ["特急"]}, "“紧急程度”不能是“……”。"),
        ({"urgency": "急" * 50}, f"“紧急程度”不能是“{'急' * 40}……”。"),
        ({"attachments": [{"title": "甲"}, {}]}, "缺少“附件第2项的标题”。"),
        ({"copy_number": 0}, "“份号”应当不小于1。"),
        ({"copy_number": 1_000_000}, "“份号”应当不大于999999。"),
        ({"title": "甲\u0007"}, "“标题”第2个字符（U+0007）不能写入 Word 文件。"),
        ({"date_signed": "今天"}, "“成文日期”不是有效的日期。"),
        ({"receipients": []}, "没有“receipients”这一项。"),
    ],
)
def test_a_message_names_the_place_in_chinese(fields, sentence):
    assert [fault.message for fault in faults_of_data(notice(**fields))] == [sentence]


def test_what_is_allowed_is_told():
    (fault,) = faults_of_data(notice(urgency="平急"))
    assert fault.hint == "可用的值：特急、加急。"
    (fault,) = faults_of_data(notice(genre="通知"))
    assert fault.hint == f"可用的文种：{'、'.join(GENRES)}。"


def test_a_genre_is_not_needed_to_say_that_there_is_none():
    assert codes({}) == [("missing-genre", "/genre")]
    assert codes([]) == codes(None) == codes(Decimal("1.5")) == [("wrong-type", "")]


def test_a_body_that_is_neither_text_nor_list_is_told_that_it_may_be_both():
    (fault,) = faults_of_data(notice(body=7))
    assert (fault.code, fault.pointer, fault.parameters["expected"]) == ("wrong-type", "/body", "文字或列表")


def test_a_name_with_signs_of_a_pointer_is_escaped():
    assert codes(notice(**{"甲/乙~丙": 1})) == [("unknown-field", "/甲~1乙~0丙")]


def test_a_name_that_is_no_text_is_a_fault_of_its_object():
    assert codes(notice(printing={"\ud800": 1})) == [("illegal-character", "/printing")]


def test_an_undeclared_code_cannot_be_used():
    with pytest.raises(ValueError, match="undeclared fault code: no-such-code"):
        Fault("no-such-code")


def test_an_error_shows_every_fault_with_its_place():
    with pytest.raises(InvalidDocument, match=r"^/issuers “发文机关”至少要有1项。；/title “标题”是空的。$"):
        load(notice(issuers=[], title=""))


# Whatever comes, the model answers with a document or with faults.

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False)
    | st.decimals(allow_nan=False, allow_infinity=False)
)
TEXTS = st.text(max_size=20) | st.sampled_from(
    ["\ud800", "\x00", "2022-04-12", "2022-10-20T09:00", "notice", "table", "heading", "一、甲", "seal", "1", ""]
)
KEYS = st.sampled_from([*LABELS, "heading", "table"]) | TEXTS
JSON = st.recursive(
    SCALARS | TEXTS,
    lambda values: st.lists(values, max_size=4) | st.dictionaries(KEYS, values, max_size=4),
    max_leaves=12,
)


def answer(data: Any) -> None:
    try:
        document = load(data)
    except InvalidDocument as error:
        assert_all_sound(error.faults, data)
    else:
        if document.genre != "briefing":
            assert document.blocks
            assert len(document.all_attachments) >= len(document.attachments)


@given(JSON)
def test_any_json_is_answered(data):
    answer(data)


@given(st.sampled_from(sorted(GENRES)), st.dictionaries(KEYS, JSON, max_size=8))
def test_any_object_of_a_genre_is_answered(genre, data):
    answer({**data, "genre": genre})


@given(
    st.dictionaries(st.sampled_from(sorted(LABELS)), JSON, max_size=6), st.sampled_from(["table", "image", "heading"])
)
def test_any_block_is_answered(block, kind):
    answer(notice(body=[{**block, "kind": kind}]))


def places(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, child in children for place in places(child, (*path, key)))]


def mutated(data: Any, place: tuple[str | int, ...], draw: st.DataObject) -> Any:
    """The data with one node deleted, replaced, doubled, or of another type."""
    data = copy.deepcopy(data)
    *parents, last = place
    holder = data
    for step in parents:
        holder = holder[step]
    node = holder[last]
    match draw.draw(st.sampled_from(["delete", "replace", "wrap", "unwrap", "text", "rename"])):
        case "delete":
            del holder[last]
        case "replace":
            holder[last] = draw.draw(JSON)
        case "wrap":
            holder[last] = [node]
        case "unwrap":
            parts = node.values() if isinstance(node, dict) else node if isinstance(node, list | str) else ()
            holder[last] = next(iter(parts), None)
        case "text":
            holder[last] = json.dumps(node, default=str, ensure_ascii=False)
        case "rename":
            if isinstance(holder, dict):
                holder[draw.draw(KEYS)] = holder.pop(last)
            else:
                holder.insert(last, node)
    return data


@settings(max_examples=300)
@given(st.sampled_from(VALID), st.data())
def test_a_damaged_document_is_answered(path, draw):
    data = read(path)
    place = draw.draw(st.sampled_from([place for place in places(data) if place]))
    answer(mutated(data, place, draw))
