"""The pages of what is typed so far, and what is wrong with it, as a piece of the writing page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, NamedTuple

from flask import Blueprint, current_app, render_template, request

from generator import (
    PREVIEW,
    Converter,
    Document,
    Fault,
    InvalidDocument,
    RendererBusy,
    RendererMissing,
    RenderTimeout,
    admit,
    complete,
    draft_pages,
    draw,
    file_name,
    load,
    parse,
    previews,
    whereabouts,
)
from web.desk.stand_ins import MISSING, with_stand_ins
from web.desk.told import sentence
from web.site import site_in_use

# The reader's browser tells which pages it shows already: only others are sent.
SHOWN = "X-Pages-Shown"
# It may want drawings of the plan, which are there at once, before the first pictures.
DRAFT = "X-Pages-Draft"


class Page(NamedTuple):
    """A page and the name by which the browser knows it again: a picture, or a drawing, or none where it has it."""

    id: str
    picture: str | None = None
    drawing: str | None = None


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/preview", view_func=preview, methods=["POST"])


def preview() -> str:
    """Pages even of an unfinished document: what is missing is stood in for, and told."""
    data = complete(parse(request.get_data(cache=False)), site_in_use())
    document, faults = judged(data)
    return fragment(document, faults, data=data)


def judged(data: Mapping[str, Any]) -> tuple[Document | None, Sequence[Fault]]:
    """The document, or one with stand-ins and what is wrong with it."""
    try:
        return load(data), ()
    except InvalidDocument as error:
        return with_stand_ins(data, error.faults), error.faults


def fragment(
    document: Document | None,
    faults: Sequence[Fault],
    *,
    place: Callable[[Sequence[Fault]], Sequence[Fault]] = tuple,
    data: Mapping[str, Any] | None = None,
) -> str:
    """The pages and the faults as a piece of the page; `place` tells where the form has what no page can hold.

    With the data as the form has them, the piece tells where on the pages they stand.
    """
    pages: list[Page] | None = None
    if document is not None:
        admit(document, classified=current_app.config["CLASSIFIED"])
        try:
            pages = _pages(document, frozenset(request.headers.get(SHOWN, "").split()))
        except InvalidDocument as error:
            # What no page can hold shows only as it is laid out.
            faults = [*faults, *place(error.faults)]
    is_draft = pages is not None and any(page.id.startswith(_DRAWN) for page in pages)
    return render_template(
        "desk/preview.html",
        pages=pages,
        is_draft=is_draft,
        places=_places(document, data, is_draft=is_draft) if document and pages and data else {},
        faults=[(fault.pointer, sentence(fault), fault.code in MISSING) for fault in faults],
        file_name=file_name(document) if document and not faults else None,
    )


_DRAWN = "draft-"


def _pages(document: Document, shown: Set[str]) -> list[Page]:
    """Pictures of the rendered file; drawings of the plan where they are wanted, or where nothing can render it now."""
    converter: Converter = current_app.extensions["converter"]
    if DRAFT not in request.headers and converter.kind != "none":
        try:
            pdf = draw(document, converter, site=site_in_use()).pdf
        except (RendererBusy, RendererMissing, RenderTimeout) as error:
            current_app.logger.warning("no pictures of the pages", exc_info=error)
        else:
            return [Page(page.id, _address(page.picture)) for page in previews(pdf, known=shown)]
    return [_drawing(drawing, shown) for drawing in draft_pages(document, site=site_in_use())]


def _places(document: Document, data: Mapping[str, Any], *, is_draft: bool) -> dict[str, tuple[int, float]]:
    """By pointer, the page on which a text begins, and how far down, as a share of the page."""
    found = whereabouts(document, data, renderer="word" if is_draft else "libreoffice", site=site_in_use())
    return {pointer: (place.page, round(place.down, 3)) for pointer, place in found.items()}


def _address(picture: bytes | None) -> str | None:
    return None if picture is None else f"data:{PREVIEW};base64,{base64.b64encode(picture).decode('ascii')}"


def _drawing(drawing: str, shown: Set[str]) -> Page:
    id = _DRAWN + hashlib.blake2b(drawing.encode(), digest_size=8).hexdigest()
    return Page(id, drawing=None if id in shown else drawing)
