"""A rule that one piece of text keeps or breaks by itself: a pattern, and how what it finds should be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.check.ordinals import right_ordinal
from generator.check.passages import Kind

# Addresses and programs keep their marks.
_MACHINE = re.compile(
    r"https?://[!-~]+|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,64}|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<[^<>]{0,200}>|&\w{1,10};"
)
_MASK = "\ufffc"
RUNNING: frozenset[Kind] = frozenset(("body", "heading", "annex_body", "note", "title"))


@dataclass(frozen=True)
class Pattern:
    """`right` writes what was found as it should be, and is None where only a person can; empty text deletes."""

    code: str
    pattern: re.Pattern[str]
    right: Callable[[re.Match[str]], str | None]
    only: frozenset[Kind] | None = None
    never: frozenset[Kind] = frozenset()

    def found(self, kind: Kind, text: str) -> Iterator[tuple[re.Match[str], str | None]]:
        """Each place of the text that breaks the rule, and what should stand there."""
        if kind in self.never or (self.only is not None and kind not in self.only):
            return
        masked = _masked(text)
        if typed := right_ordinal(masked):
            # An ordinal has a rule of its own.
            masked = _MASK * len(typed[0]) + masked[len(typed[0]) :]
        for match in self.pattern.finditer(masked):
            right = self.right(match)
            if right != match[0] and _MASK not in match[0]:
                yield match, right


def _masked(text: str) -> str:
    return _MACHINE.sub(lambda found: _MASK * len(found[0]), text)
