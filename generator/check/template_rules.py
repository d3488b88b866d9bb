"""The rules of templates."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule
from generator.check.template_page_rules import PAGE_RULES
from generator.check.template_safety_rules import SAFETY_RULES
from generator.check.template_style_rules import STYLE_RULES
from generator.check.template_tag_rules import TAG_RULES

TEMPLATE_RULES: Mapping[str, Rule] = {**PAGE_RULES, **STYLE_RULES, **TAG_RULES, **SAFETY_RULES}
