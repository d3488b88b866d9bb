"""`POST /api/v1/check` in the OpenAPI description."""

from __future__ import annotations

from typing import Any

from generator import FINDING_CODES, HIGHEST_DPI, KINDS, LOWEST_DPI
from web.api.check import REPORTS, USUAL_DPI
from web.api.describing import DOCUMENTS, object_of, option, ref
from web.api.options import DOCX, SIDES


def check_operation(problems: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": "check",
        "tags": [DOCUMENTS],
        "summary": "检查公文 Check a document",
        "parameters": [
            option(
                "format",
                "json 是报告；zip 里是报告和标出问题的页面图片；不写就看 Accept "
                "json is the report; zip holds it and pictures of the pages with the places marked; Accept decides if left out",
                {"type": "string", "enum": list(REPORTS)},
            ),
            option(
                "sides",
                "双面印制的，版记在双页；单面印制的不必；不写，JSON 按双面，.docx 看奇数页、偶数页的页脚是不是分开设置 "
                "Printed on both sides, the imprint stands on an even page; left out, data are taken for both, and a Word file "
                "tells by footers that differ on odd and even pages",
                {"type": "string", "enum": list(SIDES)},
            ),
            option(
                "fix",
                "只用于 JSON：把能改的文字改好，报告里有改好的数据和每一处改动 "
                "For JSON only: mends what can be mended; the report holds the data and every change",
                {"type": "boolean"},
            ),
            option(
                "dpi",
                f"zip：图片每英寸的点数；不写是 {USUAL_DPI} Dots per inch of the pictures; {USUAL_DPI} if left out",
                {"type": "integer", "minimum": LOWEST_DPI, "maximum": HIGHEST_DPI},
            ),
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": ref("Document")}, DOCX: {}}},
        "responses": {
            "200": {
                "description": "报告 The report",
                "content": {"application/json": {"schema": ref("CheckReport")}, REPORTS["zip"]: {}},
            },
            **problems,
        },
    }


def report_schemas() -> dict[str, Any]:
    text, count = {"type": "string"}, {"type": "integer", "minimum": 0}
    measure = object_of({"value": {"type": "number"}, "unit": text})
    amount = {"oneOf": [text, measure]}
    number = {"type": "number"}
    return {
        "CheckReport": object_of(
            {
                "kind": {"type": "string", "enum": list(KINDS)},
                "pages": {"type": ["integer", "null"]},
                "counts": object_of({"fails": count, "unverified": count, "holds": count}),
                "findings": {"type": "array", "items": ref("CheckFinding")},
            },
            document={"type": "object"},
            changes={"type": "array", "items": ref("CheckChange")},
        ),
        "CheckFinding": object_of(
            {
                "number": {"type": "integer", "minimum": 1},
                "code": {"type": "string", "enum": list(FINDING_CODES)},
                "clause": text,
                "strength": text,
                "state": {"type": "string", "enum": ["fails", "unverified", "holds"]},
                "message": text,
            },
            hint=text,
            where=text,
            wanted=amount,
            got=amount,
            parameters={"type": "object"},
            place=ref("CheckPlace"),
        ),
        "CheckPlace": object_of(
            {},
            part=text,
            paragraph=count,
            excerpt=text,
            style=text,
            section=count,
            pointer={"type": "string", "format": "json-pointer"},
            page=count,
            rectangles={
                "type": "array",
                "items": object_of(dict.fromkeys(("left", "top", "width", "height"), number)),
            },
        ),
        "CheckChange": object_of({"code": text, "pointer": text, "before": text, "after": text}, paragraph=count),
    }
