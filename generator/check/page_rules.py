"""What is measured on the drawn page: places, gaps, rules and page numbers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.foot_rules import FOOT_RULES
from generator.check.head_rules import HEAD_RULES
from generator.check.main_rules import MAIN_RULES
from generator.check.rules import Rule

PAGE_RULES: Mapping[str, Rule] = {**HEAD_RULES, **MAIN_RULES, **FOOT_RULES}
