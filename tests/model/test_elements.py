import pytest

from generator.model import load
from generator.model.elements import DocumentNumber, Secrecy
from tests.model.cases import codes, notice


def number(**fields):
    return {"issuer_code": "稷政办发", "year": 2022, "serial": 16, **fields}


def test_a_document_number_is_written_with_angular_brackets_and_without_padding():
    assert DocumentNumber(**number()).text == "稷政办发〔2022〕16号"
    assert DocumentNumber(**number(issuer_code="稷约", serial=3)).text == "稷约〔2022〕3号"


@pytest.mark.parametrize("code", ["稷政办发", "国办发", "晋", "㐂发", "𠮷发"])
def test_an_issuer_code_is_of_chinese_characters(code):
    assert load(notice(document_number=number(issuer_code=code))).document_number.issuer_code == code


@pytest.mark.parametrize("code", ["稷政办发〔2022〕", "JZBF", "稷政办发1", "稷 政", "（稷）", "一" * 16])
def test_an_issuer_code_holds_nothing_that_is_added_to_it(code):
    found = codes(notice(document_number=number(issuer_code=code)))
    assert found == [("issuer-code-form", "/document_number/issuer_code")]


@pytest.mark.parametrize("value", ["16", 16.0, True, None, "十六"])
def test_a_serial_is_a_whole_number(value):
    assert codes(notice(document_number=number(serial=value))) == [("wrong-type", "/document_number/serial")]


def test_a_star_stands_between_secrecy_level_and_period():
    assert Secrecy(level="机密", period="1年").text == "机密★1年"
    assert Secrecy(level="秘密").text == "秘密"


def test_a_secret_document_has_a_copy_number():
    secrecy = {"level": "秘密"}
    assert codes(notice(secrecy=secrecy)) == [("secrecy-without-copy-number", "/copy_number")]
    assert codes(notice(secrecy=secrecy, copy_number=None)) == [("secrecy-without-copy-number", "/copy_number")]
    assert codes(notice(secrecy=secrecy, copy_number=1)) == []
    assert codes(notice(copy_number=1)) == []


@pytest.mark.parametrize(("day", "expected"), [("2022-12-04", True), ("2022-12-05", False), ("2022-12-06", False)])
def test_printing_does_not_come_before_signing(day, expected):
    found = codes(notice(printing={"office": "稷山县人民政府办公室", "date": day}))
    assert found == ([("printing-date-before-signing", "/printing/date")] if expected else [])


def test_an_attachment_may_be_only_named():
    document = load(notice(attachments=[{"title": "名单"}, {"title": "清单", "body": "一、范围\n各乡（镇）。"}]))
    assert [attachment.body is None for attachment in document.attachments] == [True, False]
    assert [block.kind for block in document.attachments[1].body] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("此件公开发布", "此件公开发布"),
        ("（此件公开发布）", "此件公开发布"),
        ("此件公开发布）", "此件公开发布"),
        ("（此件公开发布", "此件公开发布"),
        ("此件公开（不登报）", "此件公开（不登报）"),
        ("（此件公开（不登报））", "此件公开（不登报）"),
        ("（内部）（不公开）", "内部）（不公开"),
    ],
)
def test_the_brackets_of_an_annotation_are_not_doubled(typed, kept):
    assert load(notice(annotation=typed)).annotation == kept


def test_the_name_of_an_attachment_keeps_every_character():
    assert load(notice(attachments=[{"title": "名单。"}])).attachments[0].title == "名单。"


def test_an_issuer_is_named_once():
    assert codes(notice(issuers=["甲", "乙", "甲 "])) == [("duplicate-name", "/issuers/2")]
