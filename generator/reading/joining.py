"""A paragraph that a page break or a narrow window has cut in two is one paragraph again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.wording import split_ordinal, width

# A line of the page has 28 characters: a shorter one without a mark at its end may well end there.
LEAST_WIDTH = 24
# Two pages: no paragraph has more lines, and each is looked at together with all before it.
MOST_LINES = 44

_ENDED = re.compile(r"[。；：！？…;:!?][”’）》)]*$|[）)]$")
# Heads of paragraphs that never continue one.
_BEGINS = re.compile(
    r"(附件|抄送|抄报|报送|主送|联系人|出席|列席|请假|分送)[0-9]*[：:]?|[报送发][：:]|第[一二三四五六七八九十百]+[条章节]"
)
_DATE = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$")


def continues(line: str, following: str) -> bool:
    """Whether the second line goes on with the paragraph of the first."""
    if _ENDED.search(line) or width(line) < LEAST_WIDTH:
        return False
    if split_ordinal(following).level is not None or _BEGINS.match(following) or _DATE.match(following):
        return False
    return _is_running_text(line)


def _is_running_text(line: str) -> bool:
    # A heading or a title has neither a comma nor a full stop in it.
    return bool(re.search("[，。；]", line))


def joined(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """The lines of each paragraph."""
    made: list[tuple[str, ...]] = []
    for line in lines:
        if made and len(made[-1]) < MOST_LINES and continues("".join(made[-1]), line):
            made[-1] = (*made[-1], line)
        else:
            made.append((line,))
    return made
