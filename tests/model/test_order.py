import pytest

from generator.model import load
from tests.model.cases import FIXTURES, codes, read

ORDER = read(FIXTURES / "order_jishan_2022_1.json")


def test_an_order_bears_its_number_with_its_word_and_without_a_year():
    assert load(ORDER | {"order_number": 12}).number_text == "第12号"


@pytest.mark.parametrize("mark", ["稷山县人民政府令", "稷山县人民政府禁火命令"])
def test_the_mark_of_an_order_ends_with_its_kind(mark):
    assert codes(ORDER | {"issuer_mark": mark}) == []
    assert codes(ORDER | {"issuer_mark": f"{mark}文件"}) == [("mark-ending", "/issuer_mark")]


@pytest.mark.parametrize("name", ["title", "recipients", "document_number", "signature_mode", "seals"])
def test_an_order_has_neither_title_nor_recipients_nor_seal(name):
    assert codes(ORDER | {name: "甲"}) == [("unknown-field", f"/{name}")]


def test_an_order_is_stamped_by_somebody():
    assert codes(ORDER | {"signatories": []}) == [("too-few", "/signatories")]
    assert codes({key: value for key, value in ORDER.items() if key != "signatories"}) == [
        ("missing-field", "/signatories")
    ]


def test_an_order_is_not_printed_before_it_is_signed():
    printing = {"office": "县政府办公室", "date": "2022-02-23"}
    assert codes(ORDER | {"printing": printing}) == [("printing-date-before-signing", "/printing/date")]
