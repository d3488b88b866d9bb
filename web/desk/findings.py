"""What breaks the rules of writing, told while one types, and the report on the finished document clause by clause."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flask import Blueprint, current_app, render_template, request
from flask_babel import gettext as _

from generator import (
    FIGURES_FIELDS,
    GENRES,
    Checked,
    Converter,
    InvalidDocument,
    InvalidOptions,
    admit,
    basis,
    check_data,
    complete,
    field_name,
    finding_data,
    load,
    marked,
    odd_figures,
    parse,
    proofread,
    report_groups,
)
from web.desk.stand_ins import with_stand_ins
from web.desk.told import Told, told
from web.language import reader_language
from web.site import site_in_use

# What a screen shows at its own size.
_DPI = 100
_MM_PER_INCH = 25.4
# More than anyone reads in a list beside the pages; the report has all.
_MOST = 200
# A new form has today's: these are empty only where somebody left them so.
_DATES = ("date_signed", "date_issued")


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/findings", view_func=findings, methods=["POST"])
    desk.add_url_rule("/desk/report", view_func=report, methods=["POST"])


def findings() -> str:
    """Findings on the words and figures of a document that need not be finished."""
    data = complete(parse(request.get_data(cache=False)), site_in_use())
    return listed([*_undated(data), *_written(data), *_odd(data)])


def listed(found: Sequence[Told]) -> str:
    """Findings as the list beside the pages."""
    mendable = len({each.pointer for each in found if each.after is not None})
    return render_template("desk/findings.html", told=found[:_MOST], mendable=mendable)


def report() -> str:
    """The report on a finished document, with pictures of its pages on which the places are marked."""
    converter: Converter = current_app.extensions["converter"]
    data = complete(parse(request.get_data(cache=False)), site_in_use())
    checked = check_data(data, converter, classified=current_app.config["CLASSIFIED"], site=site_in_use())
    return drawn_report(checked)


def drawn_report(checked: Checked) -> str:
    """A report as a piece of a page; without pictures where nothing was drawn, or more than can be shown."""
    try:
        pictures = [base64.b64encode(picture).decode("ascii") for picture in marked(checked, dpi=_DPI)]
    except InvalidOptions:
        pictures = []
    return render_template(
        "desk/report.html",
        groups=report_groups(checked.report, reader_language()),
        counts=checked.report.counts,
        has_pages=bool(checked.report.pages),
        pictures=pictures,
        dots_per_mm=_DPI / _MM_PER_INCH,
    )


def _undated(data: Mapping[str, Any]) -> list[Told]:
    genre = GENRES.get(str(data.get("genre")))
    fields = genre.model_fields if genre else {}
    hint = _("定下来就填上；没有日期做不成文件。")
    return [
        Told(f"/{name}", _("%(name)s还没有填。", name=field_name(name, reader_language())), hint)
        for name in _DATES
        if name in fields and not data.get(name)
    ]


def _written(data: Mapping[str, Any]) -> list[Told]:
    try:
        document = load(data)
    except InvalidDocument as error:
        stood_in = with_stand_ins(data, error.faults)
        if stood_in is None:
            return []
        document = stood_in
    admit(document, classified=current_app.config["CLASSIFIED"])
    language = reader_language()
    found = []
    for finding, before, after in proofread(data, document):
        words = finding_data(finding, language)
        found.append(
            Told(finding.place.pointer or "", words["message"], words["hint"], basis(finding, language), before, after)
        )
    return found


def _odd(data: Mapping[str, Any]) -> list[Told]:
    name = FIGURES_FIELDS.get(str(data.get("genre")))
    figures = data.get(name) if name else None
    faults = odd_figures(figures) if isinstance(figures, dict) else []
    return [told(replace(fault, pointer=f"/{name}{fault.pointer}")) for fault in faults]
