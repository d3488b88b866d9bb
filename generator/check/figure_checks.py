"""Figures in one sentence are reckoned again: a change between two, and a share of one in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from generator.check.findings import Finding, Verbatim, finding
from generator.check.passages import Kind, Passage
from generator.check.patterns import HAN

_KINDS: frozenset[Kind] = frozenset(("body", "heading", "annex_body", "note"))
_NUMBER = r"\d{1,12}(?:\.\d{1,6})?"
_UNIT = f"[{HAN}]{{1,3}}?"
_UP, _DOWN = "上升|增加|增长|提高|提升", "下降|降低|减少"
# 由80万元增加到100万元，增长25%: the change in per cent, or in the unit. 年均, 其中省级 and 产值 speak of something else.
_CHANGE = re.compile(
    rf"由(?P<before>{_NUMBER})(?P<unit>{_UNIT})(?:{_UP}|{_DOWN})?(?:至|到|为)(?P<after>{_NUMBER})(?P=unit)"
    rf"(?!以[上下内]|左右|上下)[^，。；\d]{{0,8}}，"
    rf"(?:共计?|一共|总共|净|累计)?(?P<way>{_UP}|{_DOWN})了?(?P<change>{_NUMBER})(?P<measure>[%％]|(?P=unit))(?!点)"
)
# 任务200个，完成150个，完成率75%.
_SHARE = re.compile(
    rf"(?:任务|目标|计划|应办|应交)(?:数|为|是)?(?P<whole>{_NUMBER})(?P<unit>{_UNIT})，(?:已|实际)?(?:完成|办结|实交)(?P<part>{_NUMBER})(?P=unit)"
    rf"，(?:任务)?(?:完成率|办结率|占比)(?:为|是|达到?)?(?P<share>{_NUMBER})[%％]"
)
_HUNDRED = 100


class _Span(NamedTuple):
    """Between which values a figure lies that was rounded where it was written."""

    low: Fraction
    high: Fraction


def figure_findings(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Figures that even rounding does not bring together."""
    for passage in passages:
        if passage.kind not in _KINDS:
            continue
        for match in _CHANGE.finditer(passage.text):
            said = _rate(match["change"]) if match["measure"] in "%％" else _span(match["change"], match["unit"])
            yield from _judged(passage, match, match["change"], said, _change(match))
        for match in _SHARE.finditer(passage.text):
            part, whole = (_span(match[name], match["unit"]) for name in ("part", "whole"))
            yield from _judged(passage, match, match["share"], _rate(match["share"]), _share(part, whole))


def _judged(
    passage: Passage, match: re.Match[str], written: str, said: _Span, reckoned: _Span | None
) -> Iterator[Finding]:
    if reckoned is None or (reckoned.low <= said.high and said.low <= reckoned.high):
        return
    places = max(len(written.partition(".")[2]), 1)
    wanted = f"{float((reckoned.low + reckoned.high) / 2):.{places}f}".rstrip("0").rstrip(".")
    yield finding("figures-differ", passage.place, wanted=Verbatim(wanted), got=Verbatim(match[0]))


def _change(match: re.Match[str]) -> _Span | None:
    """How much more or less, in per cent or in the unit."""
    before, after = (_span(match[name], match["unit"]) for name in ("before", "after"))
    if match["way"] in _DOWN.split("|"):
        before, after = after, before
        base = after
    else:
        base = before
    difference = _Span(after.low - before.high, after.high - before.low)
    return difference if match["measure"] not in "%％" else _share(difference, base)


def _share(part: _Span, whole: _Span) -> _Span | None:
    """In per cent; None of nothing."""
    if whole.low <= 0:
        return None
    quotients = [_HUNDRED * end / base for end in part for base in whole]
    return _Span(min(quotients), max(quotients))


def _span(written: str, unit: str) -> _Span:
    value, step = _value(written)
    # A whole number is counted, one of 万 or 亿 and a decimal were rounded.
    half = step / 2 if step < 1 or unit.startswith(("万", "亿")) else Fraction(0)
    return _Span(value - half, value + half)


def _rate(written: str) -> _Span:
    """A rate may have been rounded, or cut off, however many decimals it has."""
    value, step = _value(written)
    return _Span(value - step, value + step)


def _value(written: str) -> tuple[Fraction, Fraction]:
    """A figure, and what one in its last place is worth."""
    return Fraction(Decimal(written)), Fraction(1, 10 ** len(written.partition(".")[2]))
