"""`POST /api/v1/render`: JSON in, Word file out; nothing is kept."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, Response, abort, current_app, request

from generator import Document, Fault, InvalidDocument, admit, file_name, generate, load, parse

# 双面、单面印制; the first unless the caller says otherwise.
SIDES = ("double", "single")
LONGEST_QUOTE = 40
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/api/v1/render", view_func=render, methods=["POST"])


def render() -> Response:
    if not request.is_json or request.mimetype_params.get("charset", "utf-8").lower() != "utf-8":
        abort(415)
    if request.accept_mimetypes and not request.accept_mimetypes.best_match([DOCX]):
        abort(406)
    return document_response(load(parse(_body())), double_sided=_sides() == "double")


def _sides() -> str:
    """On how many sides of the paper the document will be printed."""
    sides = request.args.get("sides", SIDES[0])
    if sides not in SIDES:
        facts = {"label": "sides", "value": sides[:LONGEST_QUOTE], "allowed": "、".join(SIDES)}
        raise InvalidDocument(Fault("not-allowed", "", facts))
    return sides


def _body() -> bytes:
    body = request.get_data(cache=False)
    # A body sent in chunks is cut at the limit without a word; the next read refuses it (413).
    request.stream.read(1)
    return body


def document_response(document: Document, *, double_sided: bool = True) -> Response:
    """The finished file as a download under its own Chinese name (RFC 6266)."""
    admit(document, classified=current_app.config["CLASSIFIED"])
    response = Response(generate(document, double_sided=double_sided), mimetype=DOCX)
    response.headers.set(
        "Content-Disposition",
        "attachment",
        # Programs that cannot read the second name save the file under the first.
        filename=f"{document.genre}.docx",
        **{"filename*": f"UTF-8''{quote(file_name(document), safe='')}"},
    )
    return response
