"""The rules of templates: what the keeper may not change, and what the program needs."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

TEMPLATE_RULES: Mapping[str, Rule] = {
    "template-page-size": Rule(
        "5.1", "规定", _("纸张不是 A4：是%(got)s，应当是%(wanted)s。"), _("“布局—纸张大小”选 A4。")
    ),
}
