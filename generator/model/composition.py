"""Facts → the sentences and sections of a text: what genres that compose theirs have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.model.base import Clause, Name, ShortName, Value, fault, unended
from generator.model.blocks import Block, Heading, ListItem, Paragraph
from generator.wording import heading_ordinal, split_ordinal

Names = Annotated[tuple[Name, ...], Field(min_length=1, max_length=50)]
Clauses = Annotated[tuple[Clause, ...], Field(min_length=1, max_length=50)]
# What may be left out, and so may be empty.
MoreClauses = Annotated[tuple[Clause, ...], Field(max_length=50)]
Basis = Annotated[tuple[Name, ...], Field(max_length=20)]

# A heading without its ordinal, and what stands below it.
Section = tuple[str, tuple[Block, ...]]

_SEVERAL = re.compile("[、，；,;]")
# A question keeps its mark, and so does a sentence that ends inside a quotation.
_ENDED = re.compile(r"[？！…]$|[。？！…][”’]$")


def _one_unit(name: str) -> str:
    if _SEVERAL.search(name):
        raise fault("several-units", value=name)
    return name


# Who answers for a thing is one.
OneUnit = Annotated[ShortName, AfterValidator(_one_unit)]
ShortNames = Annotated[tuple[ShortName, ...], Field(max_length=20)]


class Contact(Value):
    """Whom to ask, and at which number."""

    name: Name
    telephone: Name

    @property
    def text(self) -> str:
        return f"联系人：{self.name}，电话：{self.telephone}"


def numbered_sections(sections: Iterable[Section]) -> Iterator[Block]:
    """Sections under headings of the first level, numbered in their order."""
    for position, (title, below) in enumerate(sections, start=1):
        yield Heading(level=1, text=heading_ordinal(1, position) + title)
        yield from below


def sentence(text: str) -> tuple[Block, ...]:
    """A paragraph of one sentence, ended once."""
    return (Paragraph(text=_ended(text, "。")),)


def items(clauses: Sequence[str]) -> tuple[Block, ...]:
    """Clauses as a list; one alone bears no ordinal. A typed ordinal gives way to the one by position."""
    bare = [split_ordinal(clause).rest for clause in clauses]
    if len(bare) == 1:
        return sentence(bare[0])
    # ； parts items of one sentence; where an item has sentences of its own, every item ends one.
    mark = "。" if any("。" in unended(clause) for clause in bare) else "；"
    marks = [mark] * (len(bare) - 1) + ["。"]
    return tuple(
        ListItem(text=heading_ordinal(3, position) + _ended(clause, end))
        for position, (clause, end) in enumerate(zip(bare, marks, strict=True), start=1)
    )


def listed(names: Sequence[str]) -> str:
    """Names parted by 、, which titles in 《》 that touch do without (GB/T 15834-2011)."""
    return "、".join(map(unended, names)).replace("》、《", "》《")


def basis_clause(basis: Sequence[str]) -> str:
    """根据《甲》《乙》， or nothing."""
    return f"根据{listed(basis)}，" if basis else ""


def addressed(recipients: Sequence[Sequence[str]]) -> str:
    """How a body below, or one of the same level, is spoken to."""
    return "你单位" if sum(map(len, recipients)) == 1 else "你们"


def _ended(text: str, mark: str) -> str:
    """The text with `mark` at its end, in place of the one that was typed."""
    bare = unended(text)
    return bare if _ENDED.search(bare) else bare + mark
