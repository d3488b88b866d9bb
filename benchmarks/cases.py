"""Notices of many sizes: as our data, and as the fields of a template of anybody's."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
NOTICE = FIXTURES / "notice_jishan_2022_16.json"

HEADER = ("序号", "单位", "完成率", "备注")
CELLS = ("number", "office", "share", "note")
CAPTION = "重点工作完成情况"


@dataclass(frozen=True)
class Case:
    """One notice: its data for us, and what a template needs to say the same."""

    name: str
    data: bytes
    fields: Mapping[str, Any]

    @cached_property
    def fields_data(self) -> bytes:
        return json.dumps(self.fields, ensure_ascii=False).encode("utf-8")

    @property
    def rows(self) -> list[tuple[str, ...]]:
        return [tuple(row[cell] for cell in CELLS) for row in self.fields["rows"]]

    @property
    def text(self) -> list[str]:
        """Every paragraph that a reader reads, in order."""
        fields = self.fields
        table = [CAPTION, *(cell for row in (HEADER, *self.rows) for cell in row)] if self.rows else []
        head = [fields[name] for name in ("mark", "number", "title", "recipients")]
        tail = [fields[name] for name in ("signature", "date", "annotation")]
        return [
            text.strip() for text in (*head, *(paragraph["text"] for paragraph in fields["paragraphs"]), *table, *tail)
        ]


def notice() -> Case:
    """The notice that a county published."""
    return _case("notice", json.loads(NOTICE.read_text("utf-8")), [])


def long_notice(paragraphs: int, rows: int) -> Case:
    """A notice of the same office, its paragraphs put together from the words of the published one."""
    data = json.loads(NOTICE.read_text("utf-8"))
    chance = random.Random(paragraphs)
    words = sorted(set(re.findall("[\u4e00-\u9fff]{4,20}", json.dumps(data["body"], ensure_ascii=False))))
    data["body"] = [
        f"{'，'.join(chance.sample(words, chance.randint(1, 5)))}，完成{chance.randint(1, 999)}项。"
        for _ in range(paragraphs)
    ]
    table = [
        (str(number), chance.choice(words), f"{chance.randint(0, 9999) / 100:.2f}%", chance.choice(words))
        for number in range(1, rows + 1)
    ]
    return _case(f"{paragraphs} + {rows}", data, table)


def _case(name: str, data: dict[str, Any], table: list[tuple[str, ...]]) -> Case:
    number, (year, month, day) = data["document_number"], data["date_signed"].split("-")
    fields = {
        "mark": f"{data['issuers'][0]}文件",
        "number": f"{number['issuer_code']}〔{number['year']}〕{number['serial']}号",
        "title": data["title"],
        "recipients": f"{'，'.join('、'.join(kind) for kind in data['recipients'])}：",
        "paragraphs": [{"text": block if isinstance(block, str) else block["text"]} for block in data["body"]],
        "rows": [dict(zip(CELLS, row, strict=True)) for row in table],
        "signature": data["issuers"][0],
        "date": f"{year}年{int(month)}月{int(day)}日",
        "annotation": f"（{data['annotation']}）",
    }
    if table:
        columns: list[dict[str, str]] = [{} for _ in HEADER]
        block = {"kind": "table", "caption": CAPTION, "columns": columns, "header": [HEADER], "rows": table}
        data["body"].append(block)
    return Case(name, json.dumps(data, ensure_ascii=False).encode("utf-8"), fields)
