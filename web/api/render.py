"""`POST /api/v1/render`: JSON in; a Word file, a PDF, the picture of a page or all of them out; nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from flask import Blueprint, Response, abort, current_app, request

from generator import (
    Converter,
    Document,
    Typefaces,
    admit,
    bundle,
    complete,
    draw,
    file_name,
    generate,
    load,
    pages,
    parse,
)
from web.api.options import FORMATS, Options, options
from web.site import site_in_use

DRAWN, SUBSTITUTED = "Hongtou-Typefaces", "Hongtou-Substituted-Typefaces"


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/api/v1/render", view_func=render, methods=["POST"])


def render() -> Response:
    if not request.is_json or request.mimetype_params.get("charset", "utf-8").lower() != "utf-8":
        abort(415)
    wanted = options(request)
    document = load(complete(parse(request_body()), site_in_use()))
    admit(document, classified=current_app.config["CLASSIFIED"])
    drawn = wanted.format != "docx"
    response = _drawn(document, wanted) if drawn else document_response(document, double_sided=wanted.double_sided)
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


def _drawn(document: Document, wanted: Options) -> Response:
    """What has to be drawn first, with a word on the typefaces it is drawn with."""
    converter: Converter = current_app.extensions["converter"]
    pdf, typefaces = draw(
        document, converter, archival=wanted.archival, double_sided=wanted.double_sided, site=site_in_use()
    )
    match wanted.format:
        case "pdf":
            response = _download(document, "pdf", pdf)
        case "png":
            (picture,) = pages(pdf, dpi=wanted.dpi, only=[wanted.page])
            response = _download(document, "png", picture, part=f"-{wanted.page}")
        case "ofd":
            response = _download(document, "ofd", current_app.extensions["ofd"].ofd(pdf))
        case _:
            response = _download(document, "zip", bundle(_files(document, pdf, wanted)))
    response.headers.update(_told(typefaces))
    return response


def _files(document: Document, pdf: bytes, wanted: Options) -> dict[str, bytes]:
    """All that there is of a document. The Word file is planned for Word, which will open it, the PDF for LibreOffice."""
    pictures = enumerate(pages(pdf, dpi=wanted.dpi), start=1)
    return {
        file_name(document, ".docx"): generate(document, double_sided=wanted.double_sided, site=site_in_use()),
        file_name(document, ".pdf"): pdf,
        **{f"pages/{number}.png": picture for number, picture in pictures},
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
