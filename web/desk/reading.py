"""Pasted text and opened Word files → the fields of the form, with every change that was made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, abort, jsonify, request
from flask_babel import lazy_gettext as _

from generator import (
    GENRES,
    Line,
    Reading,
    field_name,
    genre_name,
    outline,
    parse,
    read_body,
    read_draft,
    read_word_file,
)
from web.desk.fields import capitalised
from web.language import reader_language

REASONS: Mapping[str, str] = {
    "markdown": _("去掉了网页标记"),
    "blanks": _("整理了空格"),
    "brackets": _("改成了中文括号"),
    "quotes": _("改成了中文引号"),
    "punctuation": _("改成了中文标点"),
    "digits": _("改成了半角数字"),
    "zeros": _("去掉了顺序号前面的零"),
    "joined": _("接上了断开的段落"),
    "undated": _("日期还没有填"),
    "heading": _("去掉了小标题末尾的句号"),
    "copies": _("抄报并入抄送"),
    "written": _("去掉了会自动写上的话"),
}

_HALF = re.compile("[\ud800-\udfff]")
# Lines of a body, rows of a table, characters of a line: more than any document has.
MOST_ITEMS = 20_000


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/read", view_func=read, methods=["POST"])
    desk.add_url_rule("/desk/read-word-file", view_func=read_file, methods=["POST"])
    desk.add_url_rule("/desk/outline", view_func=outlined, methods=["POST"])


def read() -> Response:
    """`{"items": [line or rows], "whole": bool}`: a whole document, or a body alone."""
    data = parse(request.get_data(cache=False))
    items = _items(data)
    return jsonify(_answer(_read(items) if data.get("whole") is True else read_body(items)))


def read_file() -> Response:
    """The bytes of a .docx."""
    return jsonify(_answer(_read(read_word_file(request.get_data(cache=False)))))


def _read(items: list[Any]) -> Reading:
    """A document of `?genre=`, with the fields that the form shows, `&field=`: all of the genre unless they are named."""
    genre = request.args.get("genre", "")
    if genre not in GENRES:
        abort(400)
    has = set(GENRES[genre].model_fields) - {"genre"}
    return read_draft(items, genre, has & set(request.args.getlist("field") or has))


def outlined() -> Response:
    """`{"items": [line]}`: what each line is by its ordinal and its punctuation."""
    items = _items(parse(request.get_data(cache=False)))
    return jsonify(lines=[_line(item) for item in items])


def _items(data: Mapping[str, Any]) -> list[Any]:
    items = data.get("items")
    if not isinstance(items, list) or len(items) > MOST_ITEMS or not all(map(_is_item, items)):
        abort(400)
    return items


def _is_item(item: object) -> bool:
    rows = item if isinstance(item, list) and item else None
    return is_text(item) or (
        rows is not None and all(isinstance(row, list) and row and all(map(is_text, row)) for row in rows)
    )


def is_text(item: object) -> bool:
    """Whether this is a text that can be answered: JSON can also write half a character."""
    return isinstance(item, str) and not _HALF.search(item)


def _line(item: object) -> dict[str, Any]:
    lines = outline(item) if isinstance(item, str) else ()
    line = lines[0] if len(lines) == 1 else Line("paragraph", None, "")
    return {"kind": line.kind, "level": line.level, "heading": line.heading}


def _answer(reading: Reading) -> dict[str, Any]:
    """The fields, what found no place, each change that was made, and the kind of document that the draft is by its own words."""
    language = reader_language()
    changes = [
        {"before": change.before, "after": change.after, "reasons": [str(REASONS[each]) for each in change.reasons]}
        for change in reading.changes
    ]
    unplaced = [{"label": capitalised(field_name(each.name, language)), "text": each.text} for each in reading.unplaced]
    kind = {"genre": reading.kind, "name": genre_name(reading.kind, language)} if reading.kind else None
    return {"fields": reading.fields, "unplaced": unplaced, "changes": changes, "kind": kind}
