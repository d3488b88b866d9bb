"""`POST /api/v1/check`: a document's JSON, or any Word file, in; findings and pictures with the places marked out."""

from __future__ import annotations

from typing import Any, NamedTuple

from flask import Blueprint, Response, abort, current_app, jsonify, request

from generator import (
    HIGHEST_DPI,
    LOWEST_DPI,
    Checked,
    Converter,
    InvalidOptions,
    bundle,
    changes_data,
    check_data,
    check_file,
    complete,
    marked,
    mended,
    parse,
    report_data,
)
from web.api.options import (
    DOCX,
    JSON,
    SIDES,
    SWITCH,
    ZIP,
    choice,
    chosen_format,
    given_options,
    number,
    unknown_options,
)
from web.api.render import request_body
from web.language import reader_language
from web.site import site_in_use

# The first is given to whoever takes several alike.
REPORTS = {"json": JSON, "zip": ZIP}
OPTIONS = {"json": ("format", "sides", "fix"), "zip": ("format", "sides", "fix", "dpi")}
# What a screen shows at its own size.
USUAL_DPI = 100


class Wishes(NamedTuple):
    """How the report is wanted."""

    format: str
    # None where nobody said.
    double_sided: bool | None
    fix: bool
    dpi: int


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/api/v1/check", view_func=check, methods=["POST"])


def check() -> Response:
    is_file = request.mimetype == DOCX
    if not is_file and (not request.is_json or request.mimetype_params.get("charset", "utf-8").lower() != "utf-8"):
        abort(415)
    wanted = _wishes(is_file=is_file)
    converter: Converter = current_app.extensions["converter"]
    classified: bool = current_app.config["CLASSIFIED"]
    site = site_in_use()
    body = request_body()
    told: dict[str, Any] = {}
    if is_file:
        checked = check_file(body, converter, classified=classified, double_sided=wanted.double_sided)
    else:
        data = complete(parse(body), site)
        if wanted.fix:
            data, changes = mended(data)
            told = {"document": data, "changes": changes_data(changes)}
        double_sided = wanted.double_sided is not False
        checked = check_data(data, converter, classified=classified, double_sided=double_sided, site=site)
    response = _answer({**report_data(checked.report, reader_language()), **told}, checked, wanted)
    response.headers["Content-Language"] = reader_language()
    response.vary.update(("Accept", "Accept-Language"))
    return response


def _answer(report: dict[str, Any], checked: Checked, wanted: Wishes) -> Response:
    if wanted.format == "json":
        return jsonify(report)
    pictures = enumerate(marked(checked, dpi=wanted.dpi), start=1)
    files = {
        "report.json": current_app.json.dumps(report).encode(),
        **{f"pages/{number}.png": picture for number, picture in pictures},
    }
    response = Response(bundle(files), mimetype=ZIP)
    response.headers.set("Content-Disposition", "attachment", filename="report.zip")
    return response


def _wishes(*, is_file: bool) -> Wishes:
    """Raises `InvalidOptions` with all faults; 406 where no report is acceptable."""
    given = given_options(request)
    wanted = chosen_format(request, given, REPORTS)
    # A Word file is told what is wrong, and is not changed.
    faults = unknown_options(given, [name for name in OPTIONS[wanted] if name != "fix" or not is_file])
    sides = choice("sides", given, SIDES, faults)
    fix = choice("fix", given, SWITCH, faults)
    dpi = number("dpi", given, USUAL_DPI, LOWEST_DPI, HIGHEST_DPI, faults)
    if faults:
        raise InvalidOptions(*faults)
    return Wishes(wanted, sides == "double" if "sides" in given else None, fix == "true", dpi)
