"""`/healthz`: whether this process answers, what makes its PDFs, and which templates of the site it does not use."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, current_app, jsonify

from generator import Choice, finding_data, templates_in_use
from web.language import reader_language


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/healthz", view_func=healthz)


def healthz() -> Response:
    refused = [_refused(each) for each in templates_in_use(current_app.config["SITE"]) if each.refused]
    told = {"templates_refused": refused} if refused else {}
    response = jsonify(status="ok", pdf=current_app.extensions["converter"].kind, **told)
    response.cache_control.no_store = True
    return response


def _refused(choice: Choice) -> dict[str, Any]:
    told = (finding_data(found, reader_language()) for found in choice.findings)
    findings = [{name: found[name] for name in ("code", "where", "message", "hint")} for found in told]
    return {"format": choice.name, "used_instead": choice.source, "findings": findings}
