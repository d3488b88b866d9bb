"""The service, with one address more: `POST /ready` hands out a document that is ready, whatever it is sent."""

from __future__ import annotations

from flask import Flask, Response, request

from app import create_app
from benchmarks.cases import NOTICE
from generator import generate, load, parse


def create() -> Flask:
    service = create_app()
    document = generate(load(parse(NOTICE.read_bytes())))

    @service.post("/ready")
    def ready() -> Response:
        request.get_data()
        return Response(document, mimetype="application/octet-stream")

    return service
