"""Errors as `application/problem+json` (RFC 9457): all faults at once, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, NamedTuple
from uuid import uuid4

from flask import Flask, Response, current_app, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from generator import Fault, GeneratorError, sentences
from web.language import reader_language

MIMETYPE = "application/problem+json"
# Data can hold more faults than anyone reads: all are counted, this many are listed.
LISTED_FAULTS = 1_000


class Problem(NamedTuple):
    """What a status means here; its code names the section of `/docs/errors` that `type` leads to."""

    code: str
    title: str
    detail: str


PROBLEMS: Mapping[int, Problem] = {
    400: Problem("malformed-request", _("请求写得不对"), _("内容应当是一个完整的 JSON 对象，参数应当照接口说明填写。")),
    403: Problem("not-permitted", _("不制作标有密级的公文"), _("本系统没有声明用于涉密环境。")),
    404: Problem("not-found", _("没有这个地址"), _("请核对地址和其中的文种；接口说明见 /docs。")),
    405: Problem("method-not-allowed", _("这个地址不能用这种方法请求"), _("可用的方法见响应头 Allow。")),
    406: Problem("not-acceptable", _("给不出这种格式"), _("可用的格式见接口说明；请核对请求头 Accept 和参数 format。")),
    413: Problem("content-too-large", _("请求的内容太大"), _("请缩小图片，或分成几份公文。")),
    415: Problem(
        "unsupported-media-type",
        _("不接受这种内容"),
        _("请把请求头 Content-Type 写成 application/json，内容用 UTF-8 编码；检查公文时也可以交 .docx。"),
    ),
    422: Problem("invalid-document", _("数据不能成为公文"), _("共有 %(count)s 处错误，请改正 errors 中所列各项。")),
    500: Problem(
        "internal-error",
        _("服务内部出错"),
        _("填写的内容没有错，请过一会儿再试；还不行，请把编号 %(number)s 告诉维护人员。"),
    ),
    501: Problem("not-implemented", _("本系统做不出这种格式"), _("Word 文件照常可以制作。")),
    503: Problem(
        "service-unavailable", _("现在做不出这种格式"), _("请过半分钟再试；程序照响应头 Retry-After 的秒数等。")
    ),
    504: Problem("gateway-timeout", _("制作超过了时限"), _("请过半分钟再试；程序照响应头 Retry-After 的秒数等。")),
}

# Seconds after which a new try may succeed: the queue is shorter, LibreOffice has started again.
RETRY_AFTER = {503: 5, 504: 30}


def init_app(app: Flask, statuses: Mapping[type[GeneratorError], int]) -> None:
    """Answers every error with a problem; `statuses` says which status each error of the generator has."""

    def generator_error(error: GeneratorError) -> Response:
        status = statuses[type(error)]
        if status == HTTPStatus.INTERNAL_SERVER_ERROR:
            return internal_error(error)
        return _answer(_body(status, error.faults))

    app.register_error_handler(GeneratorError, generator_error)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, internal_error)


def http_error(error: HTTPException) -> BaseResponse:
    """A refusal by Flask or by a view; headers of its own, such as Allow, are kept."""
    if error.code == HTTPStatus.NOT_FOUND and request.method == "GET" and _is_for_people():
        page = Response(render_template("missing.html"), HTTPStatus.NOT_FOUND)
        page.vary.update(("Accept", "Accept-Language"))
        return page
    answer = error.get_response()
    if error.response is None and error.code is not None:
        problem = _answer(_body(error.code))
        answer.data = problem.data
        answer.headers.update(problem.headers)
    return answer


def _is_for_people() -> bool:
    """A browser names pages before all else; a program takes anything, or names JSON, or asks the JSON interface."""
    if request.path.startswith("/api/"):
        return False
    return request.accept_mimetypes.best_match((MIMETYPE, "application/json", "text/html")) == "text/html"


def internal_error(error: Exception) -> Response:
    """A fault of ours: the log gets the whole chain, the caller only the number under which it stands there."""
    body = _body(HTTPStatus.INTERNAL_SERVER_ERROR)
    current_app.logger.error("%s", body["instance"], exc_info=error)
    return _answer(body)


def _answer(body: dict[str, Any]) -> Response:
    response = Response(current_app.json.dumps(body), body["status"], mimetype=MIMETYPE)
    response.headers["Content-Language"] = reader_language()
    response.vary.add("Accept-Language")
    if seconds := RETRY_AFTER.get(body["status"]):
        response.headers["Retry-After"] = seconds
    return response


def _body(status: int, faults: Sequence[Fault] = ()) -> dict[str, Any]:
    id = str(uuid4())
    # The beginning of the number is enough to find it in the log, and short enough to be told.
    body = {**_meaning(status, count=len(faults), number=id[:8]), "status": status, "instance": f"urn:uuid:{id}"}
    return {**body, "errors": [_listed(fault) for fault in faults[:LISTED_FAULTS]]} if faults else body


def _meaning(status: int, **facts: int | str) -> dict[str, str]:
    if status not in PROBLEMS:
        phrase = HTTPStatus(status).phrase
        return {"type": "about:blank", "code": phrase.lower().replace(" ", "-"), "title": phrase}
    problem = PROBLEMS[status]
    return {
        "type": url_for("pages.errors", _anchor=problem.code),
        "code": problem.code,
        "title": str(problem.title),
        "detail": str(problem.detail) % facts,
    }


def _listed(fault: Fault) -> dict[str, str]:
    message, hint = sentences(fault, reader_language())
    return {"code": fault.code, "pointer": fault.pointer, "message": message, "hint": hint}
