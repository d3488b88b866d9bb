"""`/openapi.json`: the interface described for programs (OpenAPI 3.1), its data taken from the model itself."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask import Blueprint, Response, jsonify, request
from pydantic.json_schema import models_json_schema

from generator import CODES, GENRES, HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, example, genre_name
from web.api.check_description import check_operation, report_schemas
from web.api.describing import DOCUMENTS, SCHEMAS, SERVICE, object_of, option, ref
from web.api.options import DOCX, FORMATS, LONGEST_NUMBER, SIDES
from web.api.render import DRAWN, SUBSTITUTED
from web.problems import MIMETYPE, PROBLEMS, RETRY_AFTER

API_VERSION = "1.0.0"


def add_routes(api: Blueprint) -> None:
    api.add_url_rule("/openapi.json", view_func=openapi)


def openapi() -> Response:
    return jsonify(description(server=request.script_root or "/"))


# A proxy may put the service under any path, and says so in each request.
@lru_cache(maxsize=8)
def description(*, server: str) -> dict[str, Any]:
    """The whole OpenAPI document."""
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "红头 Hongtou",
            "version": API_VERSION,
            "description": (
                "把 JSON 写成按 GB/T 9704—2012 排好的公文。错误一律是 RFC 9457 的 problem+json，用中文；"
                "请求头 Accept-Language 要英文就用英文。\n\n"
                "Turns JSON into official Chinese documents. Errors are problem+json (RFC 9457), in Chinese "
                "or, where Accept-Language asks for it, in English."
            ),
        },
        "servers": [{"url": server}],
        "paths": _paths(),
        "components": {"schemas": {**_document_schemas(), **_answer_schemas()}, "responses": _problem_responses()},
    }


def _paths() -> dict[str, Any]:
    return {
        "/api/v1/render": {"post": _render()},
        "/api/v1/check": {"post": check_operation(_problems(400, 403, 406, 413, 415, 422, 500, 503, 504))},
        "/api/v1/genres": {
            "get": _get("genres", "文种 Genres", _json_answer("所有文种 All genres", ref("Genres"))),
        },
        "/api/v1/genres/{genre}/schema": _of_genre(
            "genre_schema",
            "数据格式 Schema of the data",
            _answer("JSON Schema 2020-12", "application/schema+json", {"type": "object"}),
        ),
        "/api/v1/genres/{genre}/example": _of_genre(
            "genre_example",
            "示例数据 Example data",
            _json_answer("可以直接交给 /render Ready for /render", ref("Document")),
        ),
        "/api/v1/genres/{genre}/example.docx": _of_genre(
            "genre_example_document", "示例公文 Example document", _document_answer(), 500
        ),
        "/healthz": {
            "get": {
                **_get(
                    "healthz", "服务是否在运行 Whether the service runs", _json_answer("在运行 It runs", ref("Health"))
                ),
                "tags": [SERVICE],
            }
        },
    }


def _render() -> dict[str, Any]:
    return {
        "operationId": "render",
        "tags": [DOCUMENTS],
        "summary": "制作公文 Make a document",
        "parameters": _options(),
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": ref("Document"),
                    "examples": {genre: {"summary": genre_name(genre), "value": example(genre)} for genre in GENRES},
                }
            },
        },
        "responses": {"200": _drawn_answer(), **_problems(400, 403, 406, 413, 415, 422, 500, 501, 503, 504)},
    }


def _options() -> list[dict[str, Any]]:
    # Usual values are told in words: Swagger UI would send a `default`, also with a format that lacks the parameter.
    return [
        option(
            "format",
            "格式；不写就看 Accept，也没有 Accept 就是 docx；zip 里是 docx、pdf、全部页面图片和检查报告，"
            "mixed 是同样几个文件，放在 multipart/mixed 里；ofd 要有转换服务 "
            "The format; Accept decides if it is left out; zip holds docx, pdf, pictures of all pages and the report of the check; "
            "mixed is the same as multipart/mixed; ofd needs a service",
            {"type": "string", "enum": list(FORMATS)},
        ),
        option(
            "sides",
            "双面印制的，版记在双页；单面印制的，在正文结束的那一页；不写是双面 "
            "Printed on both sides, the imprint stands on an even page; on one, where the text ends; both if left out",
            {"type": "string", "enum": list(SIDES)},
        ),
        option(
            "pdfa",
            "pdf、zip、mixed：是不是做成 PDF/A-2b，供归档；不写就不是 Whether to make it PDF/A-2b, for the archives; false if left out",
            {"type": "boolean"},
        ),
        option(
            "page",
            "png：第几页；不写是第 1 页 Which page; 1 if left out",
            {"type": "integer", "minimum": 1, "maximum": 10**LONGEST_NUMBER - 1},
        ),
        option(
            "dpi",
            f"png、zip、mixed：每英寸的点数；不写是 {USUAL_DPI} Dots per inch; {USUAL_DPI} if left out",
            {"type": "integer", "minimum": LOWEST_DPI, "maximum": HIGHEST_DPI},
        ),
    ]


def _of_genre(operation: str, summary: str, answer: dict[str, Any], *problems: int) -> dict[str, Any]:
    """The path item of something about one genre."""
    genre = {"name": "genre", "in": "path", "required": True, "schema": {"type": "string", "enum": list(GENRES)}}
    return {"get": _get(operation, summary, answer, 404, *problems), "parameters": [genre]}


def _get(operation: str, summary: str, answer: dict[str, Any], *problems: int) -> dict[str, Any]:
    return {
        "operationId": operation,
        "tags": [DOCUMENTS],
        "summary": summary,
        "responses": {"200": answer, **_problems(*problems)},
    }


def _answer(meaning: str, mimetype: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": meaning, "content": {mimetype: {"schema": schema}}}


def _json_answer(meaning: str, schema: dict[str, Any]) -> dict[str, Any]:
    return _answer(meaning, "application/json", schema)


def _document_answer() -> dict[str, Any]:
    # A binary body has no schema in OpenAPI 3.1; its media type says all.
    return {
        "description": "Word 文件 The Word file",
        "headers": {
            "Content-Disposition": {
                "description": "文件名，中文在 filename* 中 The file's name; filename* holds the Chinese one (RFC 6266)",
                "required": True,
                "schema": {"type": "string"},
            }
        },
        "content": {DOCX: {}},
    }


def _drawn_answer() -> dict[str, Any]:
    name_of_file = {
        "description": "文件名，中文在 filename* 中；mixed 的在各部分里 The file's name; filename* holds the Chinese one (RFC 6266); "
        "with mixed each part has its own",
        "schema": {"type": "string"},
    }
    faces = {
        DRAWN: "实际所用的字体 The typefaces that the pages are drawn with",
        SUBSTITUTED: "原字体=代用字体，百分号编码 Asked for=drawn, percent-encoded",
    }
    return {
        "description": "所要的文件 The file that was asked for",
        "headers": {
            "Content-Disposition": name_of_file,
            **{name: {"description": meaning, "schema": {"type": "string"}} for name, meaning in faces.items()},
        },
        "content": {kind: {} for kind in FORMATS.values()},
    }


def _problems(*statuses: int) -> dict[str, Any]:
    return {str(status): {"$ref": f"#/components/responses/{PROBLEMS[status].code}"} for status in statuses}


def _problem_responses() -> dict[str, Any]:
    answers = {}
    for status, problem in PROBLEMS.items():
        answers[problem.code] = _answer(f"{status} {problem.code}", MIMETYPE, ref("Problem"))
        if status in RETRY_AFTER:
            seconds = {"description": "几秒后再试 Seconds until a new try", "schema": {"type": "integer"}}
            answers[problem.code]["headers"] = {"Retry-After": seconds}
    return answers


def _document_schemas() -> dict[str, Any]:
    _, definitions = models_json_schema(
        [(model, "validation") for model in GENRES.values()], ref_template=SCHEMAS + "{model}"
    )
    names = {genre: SCHEMAS + model.__name__ for genre, model in GENRES.items()}
    document = {
        "oneOf": [{"$ref": reference} for reference in names.values()],
        "discriminator": {"propertyName": "genre", "mapping": names},
    }
    return {"Document": document, **definitions["$defs"]}


def _answer_schemas() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "Problem": object_of(
            {
                "type": {"type": "string", "format": "uri-reference"},
                "title": text,
                "status": {"type": "integer"},
                "code": text,
                "instance": {"type": "string", "format": "uri"},
            },
            detail=text,
            errors={"type": "array", "items": ref("Fault")},
        ),
        "Fault": object_of(
            {
                "code": {"type": "string", "enum": list(CODES)},
                "pointer": {"type": "string", "format": "json-pointer"},
                "message": text,
                "hint": text,
            }
        ),
        "Genres": object_of({"genres": {"type": "array", "items": ref("Genre")}}),
        "Genre": object_of({"id": text, "name": text, "english_name": text, "links": ref("GenreLinks")}),
        "GenreLinks": object_of(
            {name: {"type": "string", "format": "uri-reference"} for name in ("schema", "example", "example_document")}
        ),
        **report_schemas(),
        "Health": object_of(
            {"status": {"const": "ok"}, "pdf": {"enum": ["libreoffice", "gotenberg", "none"]}},
            templates_refused={"type": "array", "items": ref("RefusedTemplate")},
        ),
        "RefusedTemplate": object_of(
            {
                "format": {"type": "string"},
                "used_instead": {"enum": ["built-in", "kept"]},
                "findings": {
                    "type": "array",
                    "items": object_of({name: {"type": "string"} for name in ("code", "where", "message", "hint")}),
                },
            }
        ),
    }
