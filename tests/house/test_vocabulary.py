"""Words of the standard and our identifiers: one name for one thing, in the model and in its labels."""

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest

from generator.model.base import Value
from generator.model.explanations import EXPLANATIONS, explanation
from generator.model.genres import REGISTRY
from generator.model.labels import LABELS
from generator.model.official import OfficialDocument

# Clause of GB/T 9704-2012, its word, and our name for it: a field, or the way to a field.
NAMES = {
    "7.2.1 份号": "copy_number",
    "7.2.2 密级": "secrecy.level",
    "7.2.2 保密期限": "secrecy.period",
    "7.2.3 紧急程度": "urgency",
    "7.2.4 发文机关标志": "issuer_mark",
    "7.2.4 发文机关": "issuers",
    "7.2.5 发文字号": "document_number",
    "7.2.5 机关代字": "document_number.issuer_code",
    "7.2.5 年份": "document_number.year",
    "7.2.5 顺序号": "document_number.serial",
    "7.2.6 签发人": "signers",
    "7.3.1 标题": "title",
    "7.3.2 主送机关": "recipients",
    "7.3.4 附件": "attachments",
    "7.3.5.3 职务": "signatories.post",
    "7.3.5.4 成文日期": "date_signed",
    "7.3.6 附注": "annotation",
    "7.4.2 抄送机关": "copy_to",
    "7.4.3 印发机关": "printing.office",
    "7.4.3 印发日期": "printing.date",
}

# Words that mean something else in this project: a region of the page, a part of a Word file, another element.
OTHER_THINGS = {
    *("head", "main", "imprint", "footer", "type_area", "page_number"),
    *("signature", "seal", "stamp", "signer", "number", "font", "comment", "footnote"),
}

# Several values under a name that is not a plural: text is a mass, and 抄送, 报, 送, 发, 分送 are verbs.
SINGULAR = {
    *("body", "opening", "cause", "header", "editor_note"),
    *("copy_to", "report_to", "send_to", "distribute_to", "circulate_to"),
}


def models(root: type[Value] = Value) -> Iterator[type[Value]]:
    for model in root.__subclasses__():
        # Only the project's: a test may have values of its own.
        if model.__module__.startswith(("generator.model", "generator.site")):
            yield model
        yield from models(model)


FIELDS = {(model.__name__, name): field for model in models() for name, field in model.model_fields.items()}


def holds_several(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(holds_several, get_args(annotation)))


def model_of(annotation: Any) -> type[Value] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    return next((model for part in get_args(annotation) if (model := model_of(part))), None)


def test_every_field_has_a_label_and_every_label_a_field():
    assert {name for _, name in FIELDS} == set(LABELS)


def test_labels_are_chinese_words_without_marks():
    for label in (*LABELS.values(), *(genre.name for genre in REGISTRY.values())):
        assert re.fullmatch("[\u4e00-\u9fff]+(（[\u4e00-\u9fff]+）)?", label)


def test_identifiers_are_words_in_snake_case():
    assert not [name for _, name in FIELDS if not re.fullmatch("[a-z]+(_[a-z]+)*", name)]


@pytest.mark.parametrize(("word", "path"), NAMES.items(), ids=NAMES.values())
def test_an_element_of_the_standard_has_its_name(word, path):
    model: type[Value] | None = OfficialDocument
    *parents, last = path.split(".")
    for parent in parents:
        assert model is not None
        model = model_of(model.model_fields[parent].annotation)
    assert model is not None
    assert last in model.model_fields
    if not parents or model.__name__ == "DocumentNumber":
        assert LABELS[last] == word.split()[1]


def test_no_field_takes_the_name_of_another_thing():
    assert not {name for _, name in FIELDS} & OTHER_THINGS


def test_a_plural_name_holds_several_values():
    several = {name for (_, name), field in FIELDS.items() if holds_several(field.annotation)}
    assert {name for name in several if not name.endswith("s")} == SINGULAR


def test_every_explanation_belongs_to_a_field():
    used = {explanation(model, name) for model in models() for name in model.model_fields}
    assert [key for key, texts in EXPLANATIONS.items() if "\n".join(texts) not in used] == []
