"""`POST /api/v1/render`: JSON in; a Word file, a PDF, the picture of a page or all of them with a report out; nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, abort, current_app, request

from generator import (
    Converter,
    Document,
    Drawn,
    Typefaces,
    admit,
    bundle,
    check_drawn,
    complete,
    draw,
    file_name,
    generate,
    load,
    pages,
    parse,
    report_data,
)
from web.api.multipart import multipart
from web.api.options import DOCX, FORMATS, JSON, PDF, PNG, Options, options
from web.language import reader_language
from web.site import site_in_use

DRAWN, SUBSTITUTED = "Hongtou-Typefaces", "Hongtou-Substituted-Typefaces"


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/api/v1/render", view_func=render, methods=["POST"])


def render() -> Response:
    if not request.is_json or request.mimetype_params.get("charset", "utf-8").lower() != "utf-8":
        abort(415)
    wanted = options(request)
    data = complete(parse(request_body()), site_in_use())
    document = load(data)
    admit(document, classified=current_app.config["CLASSIFIED"])
    is_drawn, double_sided = wanted.format != "docx", wanted.double_sided
    response = _drawn(document, data, wanted) if is_drawn else document_response(document, double_sided=double_sided)
    response.vary.add("Accept")
    return response


def request_body() -> bytes:
    body = request.get_data(cache=False)
    # A body sent in chunks is cut at the limit without a word; the next read refuses it (413).
    request.stream.read(1)
    return body


def document_response(document: Document, *, double_sided: bool = True) -> Response:
    """The finished Word file as a download."""
    return _download(document, "docx", generate(document, double_sided=double_sided, site=site_in_use()))


def _drawn(document: Document, data: Mapping[str, Any], wanted: Options) -> Response:
    """What has to be drawn first, with a word on the typefaces it is drawn with."""
    converter: Converter = current_app.extensions["converter"]
    drawn = draw(document, converter, archival=wanted.archival, double_sided=wanted.double_sided, site=site_in_use())
    match wanted.format:
        case "pdf":
            response = _download(document, "pdf", drawn.pdf)
        case "png":
            (picture,) = pages(drawn.pdf, dpi=wanted.dpi, only=[wanted.page])
            response = _download(document, "png", picture, part=f"-{wanted.page}")
        case "ofd":
            response = _download(document, "ofd", current_app.extensions["ofd"].ofd(drawn.pdf))
        case _:
            response = _all(document, data, drawn, wanted)
    response.headers.update(_told(drawn.typefaces))
    return response


def _all(document: Document, data: Mapping[str, Any], drawn: Drawn, wanted: Options) -> Response:
    """All that there is of a document, with the report of the check, in one zip file or one after the other."""
    files = _files(document, data, drawn, wanted)
    if wanted.format == "zip":
        response = _download(document, "zip", bundle({name: content for name, (_kind, content) in files.items()}))
    else:
        content, content_type = multipart(files)
        response = Response(content, content_type=content_type)
    response.headers["Content-Language"] = reader_language()
    response.vary.add("Accept-Language")
    return response


def _files(document: Document, data: Mapping[str, Any], drawn: Drawn, wanted: Options) -> dict[str, tuple[str, bytes]]:
    """Name → media type and content. The Word file is planned for Word, which will open it, the PDF for LibreOffice."""
    checked = check_drawn(data, document, drawn, double_sided=wanted.double_sided)
    report = current_app.json.dumps(report_data(checked.report, reader_language())).encode()
    pictures = enumerate(pages(drawn.pdf, dpi=wanted.dpi), start=1)
    word_file = generate(document, double_sided=wanted.double_sided, site=site_in_use())
    return {
        "report.json": (JSON, report),
        file_name(document, ".docx"): (DOCX, word_file),
        file_name(document, ".pdf"): (PDF, drawn.pdf),
        **{f"pages/{number}.png": (PNG, picture) for number, picture in pictures},
    }


def _told(typefaces: Typefaces) -> Mapping[str, str]:
    """Headers take ASCII only: every other character as UTF-8 in per cent."""
    return {
        DRAWN: ", ".join(map(quote, typefaces.drawn)),
        SUBSTITUTED: ", ".join(f"{quote(asked)}={quote(drawn)}" for asked, drawn in typefaces.substituted.items()),
    }


def _download(document: Document, kind: str, content: bytes, *, part: str = "") -> Response:
    """A file under its own Chinese name (RFC 6266)."""
    ending = f"{part}.{kind}"
    response = Response(content, mimetype=FORMATS[kind])
    response.headers.set(
        "Content-Disposition",
        "attachment",
        # Programs that cannot read the second name save the file under the first.
        filename=f"{document.genre}{ending}",
        **{"filename*": f"UTF-8''{quote(file_name(document, ending), safe='')}"},
    )
    return response
