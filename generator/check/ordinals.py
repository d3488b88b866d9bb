"""Ordinals as people type them, and as they should be (7.3.3)."""

from __future__ import annotations

import re

from generator.wording import split_ordinal

# 一，总体要求 or 1）： what `split_ordinal` does not read as an ordinal.
_OTHER_FORMS = (
    (1, re.compile("([一二三四五六七八九十]{1,3})[，,.．：:](?=[\u4e00-\u9fff])")),
    (3, re.compile(r"([1-9][0-9]?)(?:[，,](?=[\u4e00-\u9fff])|[)）][、，.．]?)")),
)


def right_ordinal(text: str) -> tuple[str, str] | None:
    """The ordinal as it is typed, and as it should be; None where there is none."""
    level, ordinal, _rest = split_ordinal(text)
    if level is not None:
        return ordinal, _canonical(level, ordinal)
    for other, form in _OTHER_FORMS:
        if found := form.match(text):
            return found[0], _canonical(other, found[0])
    return None


def _canonical(level: int, ordinal: str) -> str:
    numeral = "".join(re.findall("[一二三四五六七八九十0-9]", ordinal))
    return {1: f"{numeral}、", 2: f"（{numeral}）", 3: f"{numeral}.", 4: f"（{numeral}）"}[level]
