"""Ours: from the bytes of the data to the bytes of a file, and parts of that way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.cases import Case
from benchmarks.templates import template
from generator import generate, load, parse
from generator.fill import References, compile_parts, fill, open_template, render
from generator.package import open_package, write_package
from generator.pipeline import TEMPLATES, plan

# Does the work of one document.
Work = Callable[[], bytes]


def whole_way(case: Case, _: Path) -> Work:
    return lambda: generate(load(parse(case.data)))


def plan_to_file(case: Case, _: Path) -> Work:
    """Fill and package alone: the plan is there."""
    package = open_package((TEMPLATES / "general.docx").read_bytes())
    opened, placed = open_template(package.parts, "general.docx"), plan(load(parse(case.data)))

    def work() -> bytes:
        filled = fill(opened, placed)
        return write_package(package, changed=filled.parts, references=filled.references)

    return work


def their_template(case: Case, _: Path) -> Work:
    """Fill and package alone: docxtpl's template with docxtpl's context."""
    package = open_package(template("docxtpl", table=bool(case.rows)))
    compiled, context = compile_parts(package.parts, "docxtpl.docx"), json.loads(case.fields_data)

    def work() -> bytes:
        references = References(stem=compiled.stem)
        parts = render(compiled, context, references)
        return write_package(package, changed=parts, references=references.made)

    return work
