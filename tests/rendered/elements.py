"""Fixtures of elements and variants of them, rendered by LibreOffice once for all tests that ask for them."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator import generate, load
from tests.model.cases import FIXTURES, read
from tests.rendered.documents import Rendered
from tests.rendered.page import pages
from tests.tools import convert_to_pdf

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
MIDDLE = (LEFT + RIGHT) / 2
LINE = 225 / 22
CHAR = 156 / 28

FILES = (
    *("joint_issue_two", "joint_issue_three_no_seal", "joint_issue_three_seals", "joint_issue_five_seals"),
    *("joint_mark_lead", "joint_mark_own", "mark_narrow", "mark_two_lines"),
    *("seal_picture", "signature_stamp", "signature_stamp_picture", "signature_stamps_joint"),
    *("attachment_not_bound", "issued_text", "order_promulgating", "order_joint", "minutes_minimal"),
    *("letter_joint_with_marks", "many_recipients"),
)
# Printed on one side of the paper: a notice of one page and one of three.
SINGLE_SIDED = {"single_sided_one": 1, "single_sided_three": 26}
# Lines of text with which the date stands two lines above the foot of its page, one, and on the foot itself.
SEALS_AT_THE_FOOT = {"seal_above_imprint": 22, "seal_at_foot": 24, "seal_moved": 25}
EXAMPLES = ("minutes_jishan_2022_5", "order_jishan_2022_1")
SIGNERS = ("张建国", "李文", "欧阳明远", "王小红", "赵刚")
CORNER_MARKS = {
    "none": {},
    "urgency": {"urgency": "特急"},
    "copy_number": {"copy_number": 36},
    "copy_number_urgency": {"copy_number": 36, "urgency": "加急"},
    "copy_number_secrecy": {"copy_number": 36, "secrecy": {"level": "秘密", "period": "1年"}},
    "all": {"copy_number": 36, "secrecy": {"level": "机密", "period": "6个月"}, "urgency": "特急"},
}


def _element(name: str) -> dict[str, Any]:
    return read(FIXTURES / "elements" / f"{name}.json")


def _documents() -> dict[str, dict[str, Any]]:
    documents = {name: _element(name) for name in FILES} | {name: read(FIXTURES / f"{name}.json") for name in EXAMPLES}
    report, notice = _element("joint_report_five_signers"), _element("seal_picture")
    letter = _element("letter_joint_with_marks")
    for count in range(1, len(SIGNERS) + 1):
        documents[f"signers_{count}"] = report | {"signers": SIGNERS[:count]}
    for name, marks in CORNER_MARKS.items():
        documents[f"general_{name}"] = notice | marks
        bare = {key: value for key, value in letter.items() if key not in ("copy_number", "secrecy", "urgency")}
        documents[f"letter_{name}"] = bare | marks
    for name, count in (SINGLE_SIDED | SEALS_AT_THE_FOOT).items():
        documents[name] = notice | {"body": ["请各单位做好值班工作，有事及时报告。"] * count}
    # As much above the text as the bounds of the joint mark reckon with.
    documents["joint_room"] = notice | {
        "issuers": _element("joint_issue_five_seals")["issuers"],
        "seals": [],
        "title": "关于进一步加强\n校园周边道路交通和治安管理\n切实保障师生安全的通知",
        "recipients": ["各乡（镇）人民政府", "稷山经开区管委会", "各中小学校", "各幼儿园", "各校外培训机构"],
    }
    return documents


@cache
def _all() -> dict[str, Rendered]:
    documents = {name: load(data) for name, data in _documents().items()}
    files = [
        generate(document, renderer="libreoffice", double_sided=name not in SINGLE_SIDED)
        for name, document in documents.items()
    ]
    made = zip(documents.items(), convert_to_pdf(files), strict=True)
    return {name: Rendered(document, pages(pdf)) for (name, document), pdf in made}


def element(name: str) -> Rendered:
    """The pages of one document, planned for LibreOffice."""
    return _all()[name]
