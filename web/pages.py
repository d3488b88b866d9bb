"""The pages for programmers: the interface, its description, and what each error means."""

from __future__ import annotations

import re
from importlib.resources import files

from flask import Blueprint, Response, render_template, send_from_directory
from flask_babel import force_locale

from generator import CODES, GENRES, LANGUAGES, patterns
from web.api.genres import summary
from web.problems import PROBLEMS, Problem

SWAGGER_UI = files("flask_swagger_ui") / "dist"


def blueprint() -> Blueprint:
    pages = Blueprint("pages", __name__)
    pages.add_url_rule("/interface", view_func=interface)
    pages.add_url_rule("/docs", view_func=docs)
    pages.add_url_rule("/docs/errors", view_func=errors)
    pages.add_url_rule("/docs/swagger-ui/<path:name>", view_func=swagger_ui)
    pages.add_app_template_filter(_general, "general")
    return pages


def interface() -> str:
    return render_template("interface.html", genres=[summary(genre) for genre in GENRES])


def docs() -> str:
    return render_template("docs.html")


def errors() -> str:
    """What each `type` of a problem and each `code` in it means, in all languages."""
    problems = {problem.code: [_spoken(problem, language) for language in LANGUAGES] for problem in PROBLEMS.values()}
    faults = {code: [patterns(code, language) for language in LANGUAGES] for code in CODES}
    return render_template("errors.html", problems=problems, faults=faults)


def swagger_ui(name: str) -> Response:
    """The files of Swagger UI (Apache-2.0) as its package carries them: nothing comes from another server."""
    return send_from_directory(str(SWAGGER_UI), name)


def _spoken(problem: Problem, language: str) -> tuple[str, str]:
    with force_locale(language):
        return str(problem.title), str(problem.detail)


def _general(sentence: str) -> str:
    """The facts of a case shown as an ellipsis."""
    return re.sub(r"%\(\w+\)s", "…", sentence)
