"""The JSON interface, `/api/v1`, and what describes and watches it."""

from flask import Blueprint

from web.api import check, genres, health, openapi, render


def blueprint() -> Blueprint:
    """All routes of the JSON interface."""
    api = Blueprint("api", __name__)
    for part in (render, check, genres, health, openapi):
        part.add_routes(api)
    return api
