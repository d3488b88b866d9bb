"""Names of bodies in a title: a place or a level, and the words up to the kind of body.

稷山县 + 自然资源 + 局, 省 + 发展 + 改革 + 委, 某 + 工程 + 咨询 + 有限公司: the dictionary knows few of them. A name with a
verb in it (推进县城城镇化工作领导小组) is not found; the names of its own issuers and recipients a document tells.
"""

import re
from collections.abc import Sequence

from generator.layout.title_words import ADVERBS, AREAS, CONJUNCTIONS, DETERMINERS, MODIFIERS, PREPOSITIONS, VERBS
from generator.wording import width

_PLACE = re.compile("[\u4e00-\u9fff]{0,4}[省市县区镇乡]")
_BEGINS = re.compile("某|国家|国务院|中国|中共|各(?:市|县|区|乡镇|乡（镇）)")
_ENDS = re.compile(
    "[局厅部委办室队站所院厂]|..+[局厅部委室队站所院厂]"
    "|.*(?:政府|[省市县区党]委|委员?会|联合会|协会|工会|领导小组|专班|办公[室厅]|[总分]局|[总支大中]队|公司|集团"
    "|银行|支行|医院|法院|学院|学校|[大中小]学|中心|开发区|园区)"
)
# A name goes no further than this many words from its beginning or from one kind of body to the next.
_REACH = 6
_NO_NAMES = AREAS | MODIFIERS
_OUTSIDE = VERBS | ADVERBS | PREPOSITIONS | DETERMINERS | {"的", "等"}
_IN_A_NAME = re.compile("[\u4e00-\u9fff（）]+")


def join_bodies(words: Sequence[str], limit: float) -> list[str]:
    """The words, those of each body's name joined as far as a line of `limit` 字 can hold the name."""
    joined = []
    start = 0
    while start < len(words):
        end = _end(words, start, limit)
        joined.append("".join(words[start:end]))
        start = end
    return joined


def ends_body(word: str) -> bool:
    """Whether a word is a body's name or the last of its words."""
    return len(word) > 1 and _ENDS.fullmatch(word) is not None


def is_place(word: str) -> bool:
    """Whether a word is the name of a place."""
    return _PLACE.fullmatch(word) is not None and word not in _NO_NAMES


def _begins_body(word: str) -> bool:
    return is_place(word) or ends_body(word) or _BEGINS.fullmatch(word) is not None


def _end(words: Sequence[str], start: int, limit: float) -> int:
    found = start + 1
    # 太阳 + 乡: a 乡 or 镇 has a name in front, which need not be known as one.
    named = words[start + 1 : start + 2] in (["乡"], ["镇"]) and words[start] not in _OUTSIDE
    if not named and not _begins_body(words[start]):
        return found
    reached = width(words[start])
    ended = ends_body(words[start])
    for place, word in enumerate(words[start + 1 :], start + 1):
        reached += width(word)
        if reached > limit or place > found + _REACH or word in _OUTSIDE or not _IN_A_NAME.fullmatch(word):
            break
        # 市场监管局和税务局 are two, 发展和改革局 is one.
        apart = ended or place == start + 1 or any(map(_begins_body, words[place + 1 : place + 2]))
        if word in CONJUNCTIONS and apart:
            break
        if _ENDS.fullmatch(word):
            found, ended = place + 1, True
    return found
