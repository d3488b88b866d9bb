"""`/healthz`: whether this process answers, and what makes its PDFs; for whoever watches the service."""

from flask import Blueprint, Response, current_app, jsonify


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/healthz", view_func=healthz)


def healthz() -> Response:
    response = jsonify(status="ok", pdf=current_app.extensions["converter"].kind)
    response.cache_control.no_store = True
    return response
