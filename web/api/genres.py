"""`/api/v1/genres`: which documents there are, what their data must look like, and an example of each."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, abort, jsonify, url_for

from generator import GENRES, example, genre_name, load, schema
from web.api.render import document_response


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/api/v1/genres", view_func=genres)
    api.add_url_rule("/api/v1/genres/<genre>/schema", view_func=genre_schema)
    api.add_url_rule("/api/v1/genres/<genre>/example", view_func=genre_example)
    api.add_url_rule("/api/v1/genres/<genre>/example.docx", view_func=genre_example_document)


def genres() -> Response:
    return jsonify(genres=[summary(genre) for genre in GENRES])


def genre_schema(genre: str) -> Response:
    data = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema(_known(genre))}
    response = jsonify(data)
    response.mimetype = "application/schema+json"
    return response


def genre_example(genre: str) -> Response:
    return jsonify(example(_known(genre)))


def genre_example_document(genre: str) -> Response:
    return document_response(load(example(_known(genre))))


def summary(genre: str) -> dict[str, Any]:
    """A genre's names, and where the rest about it is to be had."""
    return {
        "id": genre,
        "name": genre_name(genre, "zh"),
        "english_name": genre_name(genre, "en"),
        "links": {
            "schema": url_for("api.genre_schema", genre=genre),
            "example": url_for("api.genre_example", genre=genre),
            "example_document": url_for("api.genre_example_document", genre=genre),
        },
    }


def _known(genre: str) -> str:
    if genre not in GENRES:
        abort(404)
    return genre
