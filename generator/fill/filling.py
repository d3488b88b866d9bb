"""Filling: a compiled template and a plan → the parts of the document that differ from the template's."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from generator.errors import Fault, TemplateFault
from generator.fill.engine import render
from generator.fill.references import DOCUMENT, References
from generator.fill.sections import BLANK_FOOTER, BLANK_FOOTER_ID, OpenSection
from generator.fill.tags import Surroundings, tags_of
from generator.fill.template import Template
from generator.layout import Plan
from generator.layout.boxes import LandscapeBox
from generator.package import Reference, RelatedFile


@dataclass(frozen=True)
class Filled:
    """The parts that had tags, filled, and what they refer to beyond what the template does."""

    parts: dict[str, bytes]
    references: tuple[Reference, ...]


def fill(template: Template, plan: Plan) -> Filled:
    """Fills every part that has tags. Raises `TemplateFault` for a tag or a style that is not there."""
    references = References(stem=template.compiled.stem)
    around = Surroundings(template.style_ids, references, itertools.count(1), OpenSection(template.sections))
    try:
        tags = tags_of(plan, around)
    except KeyError as error:
        raise TemplateFault(
            Fault("template-style", parameters={"name": template.name, "style": str(error.args[0])})
        ) from error
    parts = render(template.compiled, tags, references)
    footers = [_footer(BLANK_FOOTER_ID, "footer_blank.xml", BLANK_FOOTER)] if plan.imprint_place.blank_page else []
    if any(isinstance(box, LandscapeBox) for box in plan.boxes):
        for footer in template.footers:
            upright = parts.get(footer.part, footer.upright)
            footers.append(_footer(footer.identifier, footer.target, footer.turned(upright)))
            parts |= footer.relationships
    return Filled(parts, (*references.made, *footers))


def _footer(identifier: str, target: str, data: bytes) -> RelatedFile:
    return RelatedFile(DOCUMENT, identifier, RELATIONSHIP_TYPE.FOOTER, target, data, CONTENT_TYPE.WML_FOOTER)
