"""Lines of a title, whoever broke it, that end inside a word or inside the name of a body (GB/T 9704-2012, 7.3.1: 词意完整)."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from generator.layout.title_cuts import title_cuts
from generator.layout.title_words import HEADS, TERMS
from generator.standard.main import TITLE_CHARS_PER_LINE
from generator.wording import width

_NUMBER = re.compile("[0-9]+")
_HAN = re.compile("[\u4e00-\u9fff]+")


def broken_words(lines: Sequence[str], *, names: Collection[str]) -> Iterator[str]:
    """The word, the number or the name that each line's end parts, where there is one.

    `names` are those of bodies that the document itself names. Of a name that no line can hold, and of any other text, only
    words of the dictionary are told.
    """
    title = "".join(lines)
    held = {name for name in names if len(name) > 1 and width(name) <= TITLE_CHARS_PER_LINE}
    between = (
        {cut.position for cut in title_cuts(title, whole=held, limit=TITLE_CHARS_PER_LINE)} if lines[1:] else set()
    )
    for index, end in enumerate(accumulate(map(len, lines[:-1]))):
        found = _around(title, end, held) or _number(title, end)
        # Where the layout itself sees two words the dictionary's one is another that happens to be spelt so: 乡镇和/县直.
        if not found and end not in between:
            found = _word(title, end, lines[index], lines[index + 1])
        if found:
            yield found


def _around(title: str, end: int, names: Collection[str]) -> str | None:
    """The longest of the names that stands on both sides of a place."""
    for name in sorted(names, key=lambda each: (-len(each), each)):
        if title.find(name, max(0, end - len(name) + 1), end + len(name) - 1) >= 0:
            return name
    return None


def _number(title: str, end: int) -> str | None:
    return next((found[0] for found in _NUMBER.finditer(title) if found.start() < end < found.end()), None)


def _word(title: str, end: int, before: str, after: str) -> str | None:
    """A word of which one character stands alone: 通/知, 办公/室, 工作专/班; not 副/县长 and not 安全/生产.

    The dictionary may join what belongs to two words: on lines of their own both parts must still be what is left of it.
    """
    if term := _around(title, end, [term for term in TERMS | HEADS if _leaves_one(term, title, end)]):
        return term
    position = 0
    for word in _dictionary(title):
        start, position = position, position + len(word)
        if start < end < position and _HAN.fullmatch(word):
            left, right = word[: end - start], word[end - start :]
            alone = len(right) == 1 or len(word) == 2
            return word if alone and _dictionary(before)[-1] == left and _dictionary(after)[0] == right else None
    return None


def _leaves_one(term: str, title: str, end: int) -> bool:
    return title[end - len(term) + 1 : end + 1] == term


def _dictionary(text: str) -> list[str]:
    # Imported on first use, as in `title_cuts`; words that are only guessed at are left out.
    import rjieba

    return list(rjieba.cut(text, False))
