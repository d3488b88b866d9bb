"""Where a title may be cut, and how much of its meaning each cut costs.

| cut | cost |
| --- | --- |
| at a space, before 关于 or 转发, after ： ， ； | `FREE` |
| before a verb or a preposition, between a verb and 《 or “, after a time, after 的 | `EASY` |
| after 、, after the verb that 关于 leads to, before 工作的 and 工作情况 | `FAIR` |
| after what closes a phrase: a general noun, 工作, the name of a body, what is counted, 滞后 | `FAIR` |
| between two other words, before a long （ ） | `PLAIN` |
| before a general noun (情况, 方案), after 和, after the name of a place, after ” | `STIFF` |
| between a body and its 负责人 or what it does (实施的), between the words of 完成滞后 | `STIFF` |
| after any other verb, an adverb or a modifier, after 6个, after the word behind 和 | `TIGHT` |
| beside a single character, before the last word of a body's name (领导小组) | `TIGHT` |
| between two single characters, which may be one word | `SEVERE` |

Dearer by an order each: a cut inside 《 》, between words that belong together (的 and what it closes, 关于 and what
follows), and one that would leave a closing mark at the start of a line or an opening one at its end.
"""

import re
from collections.abc import Collection, Iterator
from enum import IntEnum
from typing import NamedTuple

from generator.layout.title_bodies import ends_body, is_place, join_bodies
from generator.layout.title_words import (
    ADVERBS,
    CONJUNCTIONS,
    DOCUMENT_TYPES,
    ENCLITICS,
    HEADS,
    MODIFIERS,
    PREDICATES,
    PREPOSITIONS,
    STAFF,
    SUFFIXES,
    TAILS,
    TERMS,
    VERBS,
)
from generator.wording import width

FREE, EASY, FAIR, PLAIN, STIFF, TIGHT, SEVERE = 0, 2, 4, 7, 9, 12, 15
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
_CLOSES_PHRASE = tuple(sorted(TAILS))
_MAKES_A_NOUN = TAILS | HEADS | CONJUNCTIONS | {"工作", "的"}
# So many characters say enough by themselves.
_TERM_LENGTH = 4
# （试行） and no more.
_SHORT_NOTE = 4
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
            "(?:(?:国家|中央|[省市县区乡镇村])、)+[省市县区乡镇村]",
            "党的[一二三四五六七八九十]+大",
            "[国省县乡]道[A-Z]?[0-9]+线?",
            "[0-9]*[A-Za-z][0-9A-Za-z+-]*",
            "[0-9][0-9.,·]*[%％‰万亿]?[个家户项条件次名人年天号元届期批类种起处岁强亩吨级]?",
            "“[^“”]*”",
            "（[^（）]*）",
            *sorted(TERMS, key=len, reverse=True),
        )
    )
)
# 6个 and 8家, that lean on what is counted.
_COUNT = re.compile("(?:[0-9][0-9.,·]*[万亿]?|[一二三四五六七八九十两]+)[个家户项条件次名批种类起处]")
_TIME = re.compile(f"{_YEAR}|.*(?:月份?|季度|半年|日)$")
_ISSUERS = re.compile(r"([\u4e00-\u9fff（） ]+?)(?:关于|转发|批转)")
_DOCUMENT_TYPE = re.compile(f"(?:{'|'.join(sorted(DOCUMENT_TYPES))})(?:（[^（）]*）)?(?:》|$)")


def title_cuts(title: str, *, whole: Collection[str], limit: float) -> tuple[Cut, ...]:
    """The cuts between the words of a title, in order; names in `whole` are words where a line can hold them."""
    return tuple(_cuts(title, _words(title, (*whole, *_issuers(title)), limit), _pairs(title, limit)))


def _cuts(title: str, words: list[str], pairs: list[range]) -> Iterator[Cut]:
    position = 0
    leading = framed = False
    for before, left, right, after in zip(["", *words], words, words[1:], [*words[2:], ""], strict=False):
        position += len(left)
        # From 关于 on, as long as there are only verbs.
        leading = left == "关于" or (leading and left in _LEADING)
        # 以县城为载体: from 以 to 为.
        framed = left == "以" or (framed and left != "为")
        # A space goes with the line that it ends.
        if right.isspace():
            continue
        if right[0] in _CLOSING or left[-1] in _OPENING:
            yield Cut(position, Firmness.WORDS, STRAY_MARK)
        elif _belong_together(left, right, title[position:]) or (framed and right == "为"):
            yield Cut(position, Firmness.WORDS, BOUND)
        elif any(position in pair for pair in pairs):
            yield Cut(position, Firmness.PAIR, BROKEN_PAIR + _cost(before, left, right, after, leading))
        else:
            yield Cut(position, Firmness.NONE, _cost(before, left, right, after, leading))


def _issuers(title: str) -> list[str]:
    """The names of the issuers: they stand before 关于."""
    found = _ISSUERS.match(title)
    return found[1].split() if found else []


def _words(title: str, names: Collection[str], limit: float) -> list[str]:
    kept = sorted({name for name in names if name and width(name) <= limit}, key=lambda name: (-len(name), name))
    if not kept:
        return join_bodies(list(_split(title, limit)), limit)
    words: list[str] = []
    for index, piece in enumerate(re.split(f"({'|'.join(map(re.escape, kept))})", title)):
        words += [piece] if index % 2 else _split(piece, limit)
    return join_bodies(words, limit)


def _split(text: str, limit: float) -> Iterator[str]:
    for word in _dictionary_words(text, limit):
        # 全面推行 is a word to the dictionary.
        if word[:2] in ADVERBS and word[2:] in VERBS:
            yield from (word[:2], word[2:])
        else:
            yield word


def _dictionary_words(text: str, limit: float) -> Iterator[str]:
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
        or (right[0] == "（" and width(right) <= _SHORT_NOTE)
        or left in PREPOSITIONS
        or (left == "的" and _DOCUMENT_TYPE.match(following) is not None)
    )


def _cost(before: str, left: str, right: str, after: str, leading: bool) -> int:
    """What a cut between `left` and `right` costs; `leading`: only verbs stand between 关于 and the cut."""
    if left.isspace() or left[-1] in "：，；" or right in ("关于", "转发", "批转"):
        return FREE
    if left == "的" or (left in VERBS and right[0] in "《“"):
        return EASY
    if right[0] == "（":
        return PLAIN
    if left == "、" or (left in VERBS and right not in VERBS and leading):
        return FAIR
    if left in CONJUNCTIONS:
        return STIFF
    if ends_body(left):
        return STIFF if right in STAFF or after == "的" else EASY if right in _OPENS_PHRASE else FAIR
    if left[-1] == "”" or is_place(left):
        return STIFF
    if len(left) == len(right) == 1:
        return SEVERE
    if _COUNT.fullmatch(before) and left not in VERBS:
        return EASY if right in _OPENS_PHRASE else FAIR
    if left in _LEANS_ON_NEXT or left[-1] in "型性" or len(left) == 1 or _COUNT.fullmatch(left):
        return TIGHT
    if before in ADVERBS or (before in CONJUNCTIONS and len(left) < _TERM_LENGTH):
        return TIGHT
    if right in HEADS or (right == "工作" and after in HEADS):
        return TIGHT
    if right in _OPENS_PHRASE:
        # 保障工作, 考核办法 and 更新和改造 are nouns, whatever their first word is elsewhere.
        return STIFF if after in _MAKES_A_NOUN else EASY
    if len(right) == 1 or right in PREDICATES:
        return TIGHT
    if _TIME.match(left):
        return EASY
    if right in TAILS or after in PREDICATES:
        return STIFF
    if right == "工作":
        return FAIR if after == "的" or after.endswith("情况") else PLAIN
    return FAIR if left == "工作" or left in PREDICATES or left.endswith(_CLOSES_PHRASE) else PLAIN
