"""A finding is a value: which rule, where, what is wanted, what was got, and whether it holds.

Its sentences come from the tables of rules, as a fault's do from `generator.errors.CODES`; `generator.language` puts
them into the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.check.file_rules import FILE_RULES
from generator.check.page_rules import PAGE_RULES
from generator.check.rules import Rule, Strength, _
from generator.check.template_rules import TEMPLATE_RULES
from generator.check.writing_rules import WRITING_RULES

RULES: Mapping[str, Rule] = {**TEMPLATE_RULES, **FILE_RULES, **PAGE_RULES, **WRITING_RULES}

# unverified: the place was not seen, so nothing may be said about it.
State = Literal["holds", "fails", "unverified"]
Unit = Literal["mm", "pt", "chars", "lines", "pages", "%"]
# What a sentence may name besides what is wanted and was got; several words of ours are told as a list.
Value = str | int | tuple[str, ...]
# Where in a Word file; footers by the pages that they stand on (7.5).
Part = Literal[
    "body",
    "header",
    "odd_footer",
    "even_footer",
    "first_footer",
    "footnote",
    "styles",
    "settings",
    "theme",
    "properties",
    "package",
]

PARTS: Mapping[Part, str] = {
    "body": _("正文"),
    "header": _("页眉"),
    "odd_footer": _("单页页脚"),
    "even_footer": _("双页页脚"),
    "first_footer": _("首页页脚"),
    "footnote": _("脚注"),
    "styles": _("样式"),
    "settings": _("文档设置"),
    "theme": _("主题"),
    "properties": _("文件属性"),
    "package": _("文件"),
}
# Units that are not written alike in all languages.
UNITS: Mapping[Unit, str] = {
    "mm": _("%(value)s毫米"),
    "pt": _("%(value)s磅"),
    "chars": _("%(value)s字"),
    "lines": _("%(value)s行"),
    "pages": _("%(value)s页"),
}
# The steps of a place, by the field of `Place` that each tells.
STEPS: Mapping[str, str] = {
    "page": _("第%(step)s页"),
    "section": _("第%(step)s节"),
    "paragraph": _("第%(step)s段"),
    "style": _("样式“%(step)s”"),
    "excerpt": _("“%(step)s”"),
}
STRENGTHS: Mapping[Strength, str] = {
    "规定": _("规定"),
    "一般": _("一般"),
    "推荐": _("推荐"),
    "惯例": _("惯例"),
    "工具": _("工具"),
}

# What was got where nothing was seen.
UNVERIFIED = _("未验证")
STATES: Mapping[State, str] = {"fails": _("不符合"), "unverified": UNVERIFIED, "holds": _("符合")}


class Verbatim(str):
    """A name that is no word of ours, of a style, a face or a tag: written as it is in every language."""


@dataclass(frozen=True)
class Measure:
    """A number with its unit, as people measure: millimetres, points, characters, lines of the grid."""

    value: float
    unit: Unit


@dataclass(frozen=True)
class Rectangle:
    """A place on a page, in millimetres from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Place:
    """Where a finding stands, as far as it can be told; a paragraph counts from 1 within its part.

    Data have a JSON pointer, templates a style, a part or a section, and rendered pages a page with rectangles to mark.
    """

    part: Part | None = None
    paragraph: int | None = None
    excerpt: str = ""
    style: str = ""
    section: int | None = None
    pointer: str | None = None
    page: int | None = None
    rectangles: tuple[Rectangle, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One statement about one place. `wanted` and `got` are measures or words, which are translated, or names."""

    code: str
    clause: str
    strength: Strength
    place: Place = Place()
    wanted: Measure | str | None = None
    got: Measure | str | None = None
    state: State = "fails"
    parameters: Mapping[str, Value] = field(default_factory=dict)


def finding(
    code: str,
    place: Place = Place(),
    *,
    wanted: Measure | str | None = None,
    got: Measure | str | None = None,
    state: State = "fails",
    clause: str | None = None,
    strength: Strength | None = None,
    **parameters: Value,
) -> Finding:
    """A finding under a rule; clause and strength are the rule's unless the element has its own.

    Raises KeyError for a code without a rule.
    """
    rule = RULES[code]
    return Finding(
        code,
        rule.clause if clause is None else clause,
        strength or rule.strength,
        place,
        wanted,
        got,
        state,
        parameters,
    )
