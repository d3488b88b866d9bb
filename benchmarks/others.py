"""docxtpl and python-docx: from the bytes of the data to the bytes of a file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate

from benchmarks.cases import CELLS, HEADER, Case
from benchmarks.templates import saved, template, write

# Does the work of one document.
Work = Callable[[], bytes]


def docxtpl_from_disk(case: Case, folder: Path) -> Work:
    """As its handbook does it, with the escaping without which it loses text."""
    path = folder / f"docxtpl {case.name}.docx"
    path.write_bytes(template("docxtpl", table=bool(case.rows)))
    return lambda: _docxtpl(DocxTemplate(path), case)


def docxtpl_lean(case: Case, folder: Path) -> Work:
    """The same with a template that holds as little as ours."""
    path = folder / f"lean {case.name}.docx"
    path.write_bytes(template("docxtpl", table=bool(case.rows), lean=True))
    return lambda: _docxtpl(DocxTemplate(path), case)


def docxtpl_in_memory(case: Case, _: Path) -> Work:
    data = template("docxtpl", table=bool(case.rows))
    return lambda: _docxtpl(DocxTemplate(io.BytesIO(data)), case)


def _docxtpl(document: DocxTemplate, case: Case) -> bytes:
    document.render(json.loads(case.fields_data), autoescape=True)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _table(fields: dict[str, Any]) -> list[Sequence[str]]:
    return [HEADER, *([row[cell] for cell in CELLS] for row in fields["rows"])] if fields["rows"] else []


def python_docx(case: Case, _: Path) -> Work:
    """Written from nothing."""

    def work() -> bytes:
        fields = json.loads(case.fields_data)
        made = docx.Document()
        head = [fields[name] for name in ("mark", "number", "title", "recipients")]
        tail = [fields[name] for name in ("signature", "date", "annotation")]
        write(made, [*head, *(paragraph["text"] for paragraph in fields["paragraphs"])], _table(fields), tail)
        return saved(made)

    return work
