"""Filling: a compiled template and a plan → the parts of the document, and the files that its text refers to."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import jinja2

from generator.errors import Fault, TemplateFault
from generator.fill.sections import BLANK_FOOTER, BLANK_FOOTER_ID
from generator.fill.tags import Surroundings, Tags, pictures_of, tags_of
from generator.fill.template import Template
from generator.layout import Plan

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg"}


@dataclass(frozen=True)
class Companion:
    """A file that the document part refers to by an identifier."""

    identifier: str
    kind: str
    target: str
    data: bytes
    content_type: str


@dataclass(frozen=True)
class Filled:
    """The template's parts with their tags filled, and the document part's new companions."""

    parts: dict[str, bytes]
    companions: tuple[Companion, ...]


def fill(template: Template, plan: Plan) -> Filled:
    """Fills every part that has tags. Raises `TemplateFault` for a tag or a style that is not there."""
    pictures = tuple(
        Companion(
            f"rIdPicture{number}",
            f"{_KINDS}/image",
            f"media/picture{number}.{_ENDINGS[box.media_type]}",
            box.data,
            box.media_type,
        )
        for number, box in enumerate(pictures_of(plan), start=1)
    )
    identifiers = {picture.data: picture.identifier for picture in pictures}
    blank = plan.imprint_place.blank_page
    around = Surroundings(template.style_ids, identifiers, itertools.count(1), template.sections)
    try:
        tags = tags_of(plan, around)
    except KeyError as error:
        raise TemplateFault(
            Fault("template-style", parameters={"name": template.name, "style": str(error.args[0])})
        ) from error
    parts = dict(template.parts)
    for part, compiled in template.tagged.items():
        parts[part] = _render(compiled, tags, template.name)
    footer = Companion(BLANK_FOOTER_ID, f"{_KINDS}/footer", "footer_blank.xml", BLANK_FOOTER, _FOOTER_TYPE)
    return Filled(parts, (*pictures, footer) if blank else pictures)


def _render(compiled: jinja2.Template, tags: Tags, name: str) -> bytes:
    try:
        return compiled.render(tags).encode("utf-8")
    # Jinja passes on what a tag's own arithmetic raises.
    except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise TemplateFault(Fault("template-variable", parameters={"name": name, "detail": str(error)})) from error
