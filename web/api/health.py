"""`/healthz`: whether this process answers; for whoever watches the service."""

from flask import Blueprint, Response, jsonify


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/healthz", view_func=healthz)


def healthz() -> Response:
    response = jsonify(status="ok")
    response.cache_control.no_store = True
    return response
