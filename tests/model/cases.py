"""The fixtures, and small documents made for one test."""

import copy
from pathlib import Path
from typing import Any

from generator.errors import Fault, InvalidDocument
from generator.examples import FIXTURES
from generator.model import load, parse
from generator.pipeline import plan

VALID = sorted([*FIXTURES.glob("*.json"), *(FIXTURES / "elements").glob("*.json")])
INVALID = sorted((FIXTURES / "invalid").glob("*.json"))

NOTICE: dict[str, Any] = {
    "genre": "notice",
    "issuers": ["稷山县人民政府办公室"],
    "document_number": {"issuer_code": "稷政办发", "year": 2022, "serial": 61},
    "title": "关于报送工作总结的通知",
    "body": ["请按时报送。"],
    "date_signed": "2022-12-05",
}


def read(path: Path) -> dict[str, Any]:
    return parse(path.read_bytes())


def notice(**fields: Any) -> dict[str, Any]:
    return copy.deepcopy(NOTICE) | fields


def name_of(path: Path) -> str:
    return path.stem


def faults_of_data(data: Any) -> list[Fault]:
    """What is told of data that are no document, or one that the pages cannot hold."""
    try:
        plan(load(data))
    except InvalidDocument as error:
        return list(error.faults)
    return []


def codes(data: Any) -> list[tuple[str, str]]:
    """Code and pointer of each fault."""
    return [(fault.code, fault.pointer) for fault in faults_of_data(data)]
