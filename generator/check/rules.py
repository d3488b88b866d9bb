"""What a rule is. The rules themselves stand in tables, one for each thing that is checked."""

from __future__ import annotations

from typing import Literal, NamedTuple

# How binding a rule is: 规定 the standard fixes it; 一般 it says “一般” or leaves room in special cases; 推荐 it recommends;
# 惯例 custom, or ours, and never to be called the standard's; 工具 what the program needs of a template.
Strength = Literal["规定", "一般", "推荐", "惯例", "工具"]


class Rule(NamedTuple):
    """A rule under its code: clause and strength, and its sentences with `%(name)s` places.

    The clause is that of GB/T 9704-2012, or of another paper with its name before it, or empty. Sentences may name
    `wanted` and `got`, and the finding's own parameters. The Chinese is the key of the catalogues.

    `message` says what is wrong. `statement`, without a full stop, says what is right: of a place that holds, and of one
    that was not seen. Rules of writing and of templates have none, for they tell only what breaks them.
    """

    clause: str
    strength: Strength
    message: str
    hint: str
    statement: str = ""


def _(text: str) -> str:
    """Marks a sentence for the translators' catalogue."""
    return text
