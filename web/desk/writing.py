"""The page on which a document of one genre is written."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, render_template

from generator import GENRES, genre_name
from web.desk.fields import genre_fields
from web.desk.sections import sections
from web.language import reader_language
from web.site import organisations, recipient_groups


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/<genre>", view_func=write)


def write(genre: str) -> str:
    if genre not in GENRES:
        abort(404)
    language = reader_language()
    fields = genre_fields(genre, language)
    # 意见 says itself which way it goes.
    upward = getattr(GENRES[genre], "upward", False) or any(field.name == "direction" for field in fields)
    return render_template(
        "desk/writing.html",
        genre=genre,
        genres=list(GENRES),
        genre_name=genre_name(genre, language),
        organisations=organisations(),
        groups=recipient_groups(),
        draws_pictures=current_app.extensions["converter"].kind != "none",
        sections=sections(fields, upward=upward),
    )
