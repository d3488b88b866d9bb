"""A series of interview notices: one form for all, a line for each unit, a file of all of them."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from http import HTTPStatus
from itertools import chain
from typing import Any

from flask import Blueprint, Response, abort, current_app, jsonify, render_template, request, stream_with_context
from flask_babel import gettext as _

from generator import (
    Converter,
    Document,
    Fault,
    GeneratorError,
    InvalidDocument,
    Series,
    admit,
    bundle,
    complete,
    draw,
    file_name,
    generate,
    joined,
    load_series,
    one_name,
    parse,
    ranking_tail,
    read_series,
    series_name,
)
from web.desk.fields import Field, genre_fields
from web.desk.findings import listed
from web.desk.preview import fragment, judged
from web.desk.sections import sections
from web.desk.told import Told, sentence
from web.language import reader_language
from web.site import organisations, recipient_groups, site_in_use

GENRE = "interview_notice"
# What drafts of this page are kept as.
SERIES = "interview_notices"
# What a unit may have of its own in place of what is shared.
_OWN = ("time", "place", "interviewees")
_LONGEST_TAIL = 99
# All files of one answer are held at once: a hundred notices have a quarter of it.
MOST_BYTES = 50 * 2**20


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/interview_notices", view_func=notices)
    desk.add_url_rule("/desk/interview_notices/preview", view_func=preview_notice, methods=["POST"])
    desk.add_url_rule("/desk/interview_notices/findings", view_func=findings_of_series, methods=["POST"])
    desk.add_url_rule("/desk/interview_notices/tail", view_func=tail, methods=["POST"])
    desk.add_url_rule("/desk/interview_notices/make/<any(zip, pdf):kind>", view_func=make, methods=["POST"])


def notices() -> str:
    fields = genre_fields(GENRE, reader_language())
    # The number is that of the first notice.
    shared = [
        _first(field) if field.name == "document_number" else field for field in fields if field.name != "recipients"
    ]
    own = {field.name: replace(field, required=False, help="") for field in fields if field.name in _OWN}
    return render_template(
        "desk/notices.html",
        genre=GENRE,
        sections=sections(shared, upward=False),
        own=[own[name] for name in _OWN],
        organisations=organisations(),
        groups=recipient_groups(),
        draws_pictures=current_app.extensions["converter"].kind != "none",
    )


def _first(number: Field) -> Field:
    return replace(number, label=_("第一份的发文字号"))


def preview_notice() -> str:
    """The pages of one notice, by its row in `shown`, and the faults of all."""
    data = parse(request.get_data(cache=False))
    shown = data.pop("shown", 0)
    if type(shown) is not int or shown < 0:
        abort(HTTPStatus.BAD_REQUEST)
    series = read_series(data)
    try:
        load_series(series, site_in_use())
        faults: Sequence[Fault] = ()
    except InvalidDocument as error:
        faults = error.faults
    document, own = judged(complete(series.notice(shown), site_in_use()))
    if not series.units:
        # What else is missing shows in the first notice; that it has no recipients is told of the list already.
        faults = (*faults, *series.gathered({0: [fault for fault in own if fault.pointer != "/recipients"]}))
    return fragment(document, faults, place=lambda found: series.gathered({shown: found}))


def findings_of_series() -> str:
    """What had better be written otherwise in all of them."""
    named = one_name(read_series(parse(request.get_data(cache=False))))
    if named is None:
        return listed([])
    message = _("各份的标题一样，写的都是%(unit)s。", unit=named.unit)
    hint = _("写 {单位} 的地方，各份换成自己的单位名称。")
    return listed([Told("/shared/title", message, hint, before=named.before, after=named.after)])


def tail() -> Response:
    """`{"ranking": …, "last": n}`: the units that stand last, and the facts of each."""
    data = parse(request.get_data(cache=False))
    ranking, last = data.get("ranking"), data.get("last")
    if not isinstance(ranking, dict) or type(last) is not int or not 1 <= last <= _LONGEST_TAIL:
        abort(HTTPStatus.BAD_REQUEST)
    return jsonify(units=[{"unit": each.unit, "facts": [each.facts]} for each in ranking_tail(ranking, last=last)])


def make(kind: str) -> Response:
    """Lines of JSON: how many are made, and at the end the file with its name, or what kept it from being made.

    The answer flows while the work is done, so nothing is kept here, and who closes the page ends it.
    """
    series = read_series(parse(request.get_data(cache=False)))
    documents = load_series(series, site_in_use())
    first = next(documents)
    # What is marked as secret is so in all: no unit has a mark of its own.
    admit(first, classified=current_app.config["CLASSIFIED"])
    converter: Converter = current_app.extensions["converter"]
    if kind == "pdf" and converter.kind == "none":
        abort(HTTPStatus.NOT_IMPLEMENTED)
    steps = _made(kind, series, chain([first], documents), converter)
    lines = (f"{current_app.json.dumps(step)}\n" for step in steps)
    return Response(stream_with_context(lines), mimetype="application/x-ndjson", headers={"X-Accel-Buffering": "no"})


def _made(kind: str, series: Series, documents: Iterable[Document], converter: Converter) -> Iterator[dict[str, Any]]:
    site, count = site_in_use(), len(series.units)
    files: dict[str, bytes] = {}
    found: dict[int, Sequence[Fault]] = {}
    name = ""
    for row, document in enumerate(documents):
        yield {"made": row, "of": count}
        name = name or f"{series_name(document, count)}.{kind}"
        found[row] = ()
        try:
            files[file_name(document)] = (
                draw(document, converter, site=site).pdf if kind == "pdf" else generate(document, site=site)
            )
        except InvalidDocument as error:
            found[row] = error.faults
        except GeneratorError as error:
            current_app.logger.warning("no notice of row %s", row, exc_info=error)
            yield {"trouble": "".join(sentence(fault) for fault in error.faults)}
            return
        if sum(map(len, files.values())) > MOST_BYTES:
            yield {"trouble": _("合在一个文件里太大。请缩小图片，或者分成几批。")}
            return
    if faults := series.gathered(found):
        yield {"faults": [{"pointer": fault.pointer, "sentence": sentence(fault)} for fault in faults]}
        return
    whole = joined(files.values()) if kind == "pdf" else bundle(files)
    yield {"name": name, "file": base64.b64encode(whole).decode("ascii")}
