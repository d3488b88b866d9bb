"""`POST /api/v1/render`: JSON in, Word file out; nothing is kept."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, Response, abort, current_app, request

from generator import Document, admit, file_name, generate, load, parse

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/api/v1/render", view_func=render, methods=["POST"])


def render() -> Response:
    if not request.is_json or request.mimetype_params.get("charset", "utf-8").lower() != "utf-8":
        abort(415)
    if request.accept_mimetypes and not request.accept_mimetypes.best_match([DOCX]):
        abort(406)
    return document_response(load(parse(_body())))


def _body() -> bytes:
    body = request.get_data(cache=False)
    # A body sent in chunks is cut at the limit without a word; the next read refuses it (413).
    request.stream.read(1)
    return body


def document_response(document: Document) -> Response:
    """The finished file as a download under its own Chinese name (RFC 6266)."""
    admit(document, classified=current_app.config["CLASSIFIED"])
    response = Response(generate(document), mimetype=DOCX)
    response.headers.set(
        "Content-Disposition",
        "attachment",
        # Programs that cannot read the second name save the file under the first.
        filename=f"{document.genre}.docx",
        **{"filename*": f"UTF-8''{quote(file_name(document), safe='')}"},
    )
    return response
