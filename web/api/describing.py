"""What the parts of the OpenAPI description are made of."""

from __future__ import annotations

from typing import Any

SCHEMAS = "#/components/schemas/"
DOCUMENTS, SERVICE = "公文 Documents", "服务 Service"


def option(name: str, meaning: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": meaning, "schema": schema}


def object_of(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def ref(name: str) -> dict[str, str]:
    return {"$ref": SCHEMAS + name}
