"""The reader's language: what the browser or program asks for, else Chinese."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, request
from flask_babel import Babel

from generator import LANGUAGES

TRANSLATIONS = Path(__file__).parent / "translations"


def reader_language() -> str:
    return request.accept_languages.best_match(LANGUAGES, default=LANGUAGES[0])


def init_app(app: Flask) -> None:
    Babel(
        app,
        default_locale=LANGUAGES[0],
        default_translation_directories=str(TRANSLATIONS),
        locale_selector=reader_language,
    )
