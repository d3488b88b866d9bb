import pytest
from pydantic import ValidationError

from generator.model import load
from generator.model.official import OfficialDocument
from tests.model.cases import codes, notice


@pytest.mark.parametrize("written", ["此件公开发布", "（此件公开发布）", " （此件公开发布） "])
def test_the_brackets_of_an_annotation_are_not_doubled(written):
    assert load(notice(annotation=written)).annotation == "此件公开发布"


@pytest.mark.parametrize("written", ["联系人：甲（综合科）", "（甲）乙", "甲（乙）丙"])
def test_brackets_inside_an_annotation_stay(written):
    assert load(notice(annotation=written)).annotation == written


def test_an_annotation_of_brackets_alone_is_empty():
    assert codes(notice(annotation="（）")) == [("empty-text", "/annotation")]


def test_only_a_document_to_a_body_above_names_signers():
    assert codes(notice(signers=["李明远"])) == [("signer-not-allowed", "/signers")]
    assert codes(notice(signers=[])) == []


STAMPED = {"signature_mode": "signature_stamp", "signatories": [{"post": "稷山县人民政府县长", "name": "周文远"}]}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (STAMPED, []),
        (STAMPED | {"signatories": []}, [("signatory-missing", "/signatories")]),
        (STAMPED | {"signature_mode": "seal"}, [("signatory-not-allowed", "/signatories")]),
        (STAMPED | {"signature_mode": "no_seal"}, [("signatory-not-allowed", "/signatories")]),
        ({"signature_mode": "no_seal"}, []),
    ],
)
def test_a_signature_stamp_and_a_signatory_belong_together(fields, expected):
    assert codes(notice(**fields)) == expected


def test_a_document_without_a_signature_mode_is_sealed():
    assert load(notice()).signature_mode == "seal"


def test_a_document_is_immutable():
    document = load(notice())
    with pytest.raises(ValidationError, match="frozen"):
        document.title = "另一个标题"


def test_a_rule_that_needs_a_faulty_field_is_silent():
    assert codes(notice(date_signed="昨日", printing={"office": "办公室", "date": "2022-01-01"})) == [
        ("invalid-date", "/date_signed")
    ]


def test_the_text_of_a_genre_is_its_own_business():
    with pytest.raises(NotImplementedError):
        _ = OfficialDocument.model_construct().blocks


def test_a_mark_that_two_lines_cannot_hold_is_refused():
    assert codes(notice(issuers=["县" * 46])) == []
    assert codes(notice(issuers=["县" * 47])) == [("text-too-long", "/issuers/0")]
    assert codes(notice(issuer_mark="县" * 46 + "文件")) == []
    assert codes(notice(issuer_mark="县" * 47 + "文件")) == [("text-too-long", "/issuer_mark")]
