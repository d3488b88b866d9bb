"""Where a title may be cut, and how much of its meaning each cut costs.

| cut | cost |
| --- | --- |
| at a space, before 关于 or 转发, after ： ， ； | `FREE` |
| before a verb or a preposition, between a verb and 《 or “, after a time, after 的 | `EASY` |
| after 、, after the verb that 关于 leads to, before 工作 | `FAIR` |
| between two other words | `PLAIN` |
| before a general noun (情况, 方案), after 和, after the name of a place, after ” | `STIFF` |
| after any other verb, an adverb or a modifier, beside a single character | `TIGHT` |

Dearer by an order each: a cut inside 《 》, between words that belong together (的 and what it closes, 关于 and what
follows), and one that would leave a closing mark at the start of a line or an opening one at its end.
"""

import re
from collections.abc import Collection, Iterator
from enum import IntEnum
from typing import NamedTuple

from generator.layout.title_words import (
    ADVERBS,
    CONJUNCTIONS,
    DOCUMENT_TYPES,
    ENCLITICS,
    MODIFIERS,
    PREPOSITIONS,
    SUFFIXES,
    TAILS,
    TERMS,
    VERBS,
)
from generator.wording import width

FREE, EASY, FAIR, PLAIN, STIFF, TIGHT = 0, 2, 4, 6, 9, 12
BROKEN_PAIR = 20
BOUND = 100
STRAY_MARK = 1000


class Firmness(IntEnum):
    """What a cut would break: nothing, a pair of 《 》, or words that belong together."""

    NONE = 0
    PAIR = 1
    WORDS = 2


class Cut(NamedTuple):
    """A place where a line may end."""

    position: int
    firmness: Firmness
    cost: int


_LEADING = VERBS | ADVERBS | CONJUNCTIONS
_LEANS_ON_NEXT = VERBS | ADVERBS | MODIFIERS
_OPENS_PHRASE = VERBS | ADVERBS | PREPOSITIONS
_OPENING = frozenset("《〈“‘（〔［【")
_CLOSING = frozenset("》〉”’）〕］】，。；：！？、…")
_YEAR = "(?:[0-9]{2,4}|[〇零一二三四五六七八九]{4})年"
_QUARTER = "第?[一二三四]季度|[上下]半年"
_UNIT = re.compile(
    "|".join(
        (
            f"{_YEAR}(?:度|{_QUARTER}|[春夏秋冬]季(?:学期)?|[0-9]{{1,2}}月(?:份|[0-9]{{1,2}}日)?)?",
            f"[0-9]{{1,2}}月(?:份|[0-9]{{1,2}}日)?|{_QUARTER}",
            "第[0-9一二三四五六七八九十百]+(?:[次届期批轮号]|个(?:五年规划)?)",
            "等(?:部门|单位|同志|问题)",
            "[0-9]*[A-Za-z][0-9A-Za-z+-]*",
            "[0-9][0-9.,·]*[%％‰万亿]?[个家户项条件次名人年天号元届期批类种岁强亩吨级]?",
            "“[^“”]*”",
            "（[^（）]*）",
            *sorted(TERMS, key=len, reverse=True),
        )
    )
)
_TIME = re.compile(f"{_YEAR}|.*(?:月份?|季度|半年|日)$")
_ISSUERS = re.compile(r"([\u4e00-\u9fff（） ]+?)(?:关于|转发|批转)")
_DOCUMENT_TYPE = re.compile(f"(?:{'|'.join(sorted(DOCUMENT_TYPES))})(?:（[^（）]*）)?(?:》|$)")


def title_cuts(title: str, *, whole: Collection[str], limit: float) -> tuple[Cut, ...]:
    """The cuts between the words of a title, in order; names in `whole` are words where a line can hold them."""
    return tuple(_cuts(title, _words(title, (*whole, *_issuers(title)), limit), _pairs(title, limit)))


def _cuts(title: str, words: list[str], pairs: list[range]) -> Iterator[Cut]:
    position = 0
    leading = False
    for left, right, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        position += len(left)
        # From 关于 on, as long as there are only verbs.
        leading = left == "关于" or (leading and left in _LEADING)
        # A space goes with the line that it ends.
        if right.isspace():
            continue
        if right[0] in _CLOSING or left[-1] in _OPENING:
            yield Cut(position, Firmness.WORDS, STRAY_MARK)
        elif _belong_together(left, right, title[position:]):
            yield Cut(position, Firmness.WORDS, BOUND)
        elif any(position in pair for pair in pairs):
            yield Cut(position, Firmness.PAIR, BROKEN_PAIR + _cost(left, right, after, leading))
        else:
            yield Cut(position, Firmness.NONE, _cost(left, right, after, leading))


def _issuers(title: str) -> list[str]:
    """The names of the issuers: they stand before 关于."""
    found = _ISSUERS.match(title)
    return found[1].split() if found else []


def _words(title: str, names: Collection[str], limit: float) -> list[str]:
    kept = sorted({name for name in names if name and width(name) <= limit}, key=lambda name: (-len(name), name))
    if not kept:
        return list(_split(title, limit))
    words: list[str] = []
    for index, piece in enumerate(re.split(f"({'|'.join(map(re.escape, kept))})", title)):
        words += [piece] if index % 2 else _split(piece, limit)
    return words


def _split(text: str, limit: float) -> Iterator[str]:
    # Imported on first use: the dictionary takes a tenth of a second and 30 MB, and only long titles need it.
    import rjieba

    position = 0
    while found := _UNIT.search(text, position):
        yield from rjieba.cut(text[position : found.start()])
        # A unit that no line can hold is cut like any other text.
        unit = found[0] if width(found[0]) <= limit else found[0][0]
        yield unit
        position = found.start() + len(unit)
    yield from rjieba.cut(text[position:])


def _pairs(title: str, limit: float) -> list[range]:
    """The places inside each 《 》 that a line can hold."""
    pairs = []
    opened: list[int] = []
    for position, character in enumerate(title):
        if character == "《":
            opened.append(position)
        elif character == "》" and opened:
            start = opened.pop()
            if width(title[start : position + 1]) <= limit:
                pairs.append(range(start + 1, position + 1))
    return pairs


def _belong_together(left: str, right: str, following: str) -> bool:
    return (
        right in ENCLITICS
        or right in SUFFIXES
        or right[0] == "（"
        or left in PREPOSITIONS
        or (left == "的" and _DOCUMENT_TYPE.match(following) is not None)
    )


def _cost(left: str, right: str, after: str, leading: bool) -> int:
    """`leading`: only verbs stand between 关于 and the cut."""
    if left.isspace() or left[-1] in "：，；" or right in ("关于", "转发", "批转"):
        return FREE
    if left == "的" or (left in VERBS and right[0] in "《“"):
        return EASY
    if left == "、" or (left in VERBS and right not in VERBS and leading):
        return FAIR
    if left in CONJUNCTIONS:
        return STIFF
    if left[-1] in "省市县区镇乡”" and left not in MODIFIERS:
        return STIFF
    if left in _LEANS_ON_NEXT or len(left) == 1:
        return TIGHT
    if right in _OPENS_PHRASE:
        # 保障工作 and 考核办法 are nouns, whatever their first half is elsewhere.
        return STIFF if after in TAILS or after in ("工作", "的") else EASY
    if len(right) == 1:
        return TIGHT
    if _TIME.match(left):
        return EASY
    if right in TAILS:
        return STIFF
    return FAIR if right == "工作" else PLAIN
