"""The reader's language: the one chosen on the page, else what the browser or program asks for, else Chinese."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Flask, abort, redirect, request
from flask_babel import Babel
from werkzeug.wrappers import Response

from generator import LANGUAGES

TRANSLATIONS = Path(__file__).parent / "translations"
COOKIE = "language"
A_YEAR = 365 * 24 * 60 * 60


def reader_language() -> str:
    chosen = request.cookies.get(COOKIE, "")
    return chosen if chosen in LANGUAGES else request.accept_languages.best_match(LANGUAGES, default=LANGUAGES[0])


def blueprint() -> Blueprint:
    languages = Blueprint("language", __name__)
    languages.add_url_rule("/language/<language>", "choose", choose)
    return languages


def choose(language: str) -> Response:
    """Remembers the language in the reader's browser, and goes back to the page that they were on."""
    if language not in LANGUAGES:
        abort(404)
    response = redirect(_local(request.args.get("next", "/")))
    response.set_cookie(COOKIE, language, max_age=A_YEAR, httponly=True, samesite="Lax")
    return response


def _local(path: str) -> str:
    """The path, if it is one of this server: //other and /\\other lead elsewhere."""
    return path if path.startswith("/") and path[1:2] not in ("/", "\\") and path.isprintable() else "/"


def init_app(app: Flask) -> None:
    Babel(
        app,
        default_locale=LANGUAGES[0],
        default_translation_directories=str(TRANSLATIONS),
        locale_selector=reader_language,
    )
    app.jinja_env.globals.update(reader_language=reader_language, languages=LANGUAGES)
