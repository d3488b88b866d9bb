"""The fields of a form in the order in which a document is thought of: who, what, signed when, with what, to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flask_babel import lazy_gettext as _

from web.desk.fields import Field


class Section(NamedTuple):
    """Fields under one heading; what is seldom needed is folded."""

    id: str
    title: str
    folded: bool
    fields: tuple[Field, ...]


# Fields by section, in order; what stands in none belongs to the text, in the order of the schema.
_HEAD = (
    *("issuers", "direction", "document_number", "order_number", "signers"),
    *("name", "notice_label", "issue_number", "total_issue_number", "editor", "date_issued"),
)
_HEAD_ID, _TEXT = "head", "text"
_TEXT_FIRST = ("title", "recipients")
_SECTIONS = (
    (_HEAD_ID, _("发文机关和编号"), False, _HEAD),
    (_TEXT, _("标题和正文"), False, _TEXT_FIRST),
    ("signature", _("署名和日期"), False, ("date_signed", "signature_mode", "signatories", "seals", "annotation")),
    ("attachments", _("附件"), True, ("attachments", "issued_text", "four_lists", "reply_slip")),
    (
        "imprint",
        _("版记：抄送和印发"),
        True,
        ("copy_to", "circulate_to", "report_to", "send_to", "distribute_to", "printing", "print_count"),
    ),
    (
        "more",
        _("版头的其他要素"),
        True,
        ("format", "issuer_mark", "joint_mark", "urgency", "secrecy", "copy_number"),
    ),
)


def sections(fields: Sequence[Field], *, upward: bool) -> list[Section]:
    """Every field once; sections without fields are left out, and so is 签发人 where none may be named (7.2.6)."""
    named = {field.name: field for field in fields}
    if not upward:
        named.pop("signers", None)
    placed = {name for _, _, _, names in _SECTIONS for name in names}
    rest = [field for field in fields if field.name not in placed]
    # What must be filled in is never folded away: the mark of minutes stands with their issuer.
    unfolded = [name for _, _, folded, names in _SECTIONS if folded for name in names if name in named]
    unfolded = [name for name in unfolded if named[name].required]
    made = []
    for id, title, folded, names in _SECTIONS:
        shown = (*names, *unfolded) if id == _HEAD_ID else tuple(name for name in names if name not in unfolded)
        own = [named[name] for name in shown if name in named] + (rest if id == _TEXT else [])
        if own:
            made.append(Section(id, str(title), folded, tuple(own)))
    return made
